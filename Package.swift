// swift-tools-version: 6.1
import PackageDescription

// Warnings stop the build in scripts/test, which sets ADVOCATE_STRICT; a newer compiler's new warning must not
// keep a newcomer from running the program.
let strict = Context.environment["ADVOCATE_STRICT"] != nil
let swiftSettings: [SwiftSetting] = strict ? [.unsafeFlags(["-warnings-as-errors"])] : []
let cSettings: [CSetting] =
    [.define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE")]
    + (strict ? [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])] : [])

/// A room of the house: a target in Sources/NAME. The arrows are the ones that docs/ARCHITECTURE.md draws.
func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: swiftSettings)
}

func tests(_ name: String, imports: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: imports + ["Seeded"], path: "Tests/\(name)", exclude: exclude,
        swiftSettings: swiftSettings)
}

let package = Package(
    name: "Advocate",
    products: [.executable(name: "advocate", targets: ["advocate"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        .executableTarget(
            name: "advocate",
            dependencies: [
                "Desk", "Terminal", "Store", "Search", "Records", "Timekeeping", "Screen",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            // A link to data/: the starting records are put into the program, which may be run far from here.
            resources: ["desk", "bills", "rallies", "resources", "timeline"].map { .embedInCode("data/\($0).json") },
            swiftSettings: swiftSettings),
        room("Desk", imports: ["Screen", "Records", "Timekeeping"]),
        room("Screen"),
        room("Terminal", imports: ["Screen", "CTerminal"]),
        .target(
            name: "CTerminal", cSettings: cSettings,
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        room("Records", imports: ["Timekeeping"]),
        room("Timekeeping"),
        room("Store", imports: ["Records"]),
        room("Search"),
        .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: swiftSettings),
        tests("Desk", imports: ["Desk", "Screen", "Records", "Timekeeping", "Terminal"], exclude: ["Goldens"]),
        tests("Screen", imports: ["Screen"]),
        tests("Records", imports: ["Records", "Timekeeping"]),
        tests("Timekeeping", imports: ["Timekeeping"]),
        tests("Store", imports: ["Store", "Records", "Timekeeping"]),
        tests("Search", imports: ["Search"]),
        tests("Terminal", imports: ["Terminal", "Screen"]),
        tests("Advocate", imports: ["advocate", "Store", "Records", "Search", "Timekeeping"]),
        tests("EndToEnd", imports: ["advocate"]),
    ],
    swiftLanguageModes: [.v6]
)
