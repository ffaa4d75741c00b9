// swift-tools-version: 6.1
import Glibc
import PackageDescription

// Warnings stop the build in scripts/test, which sets ADVOCATE_STRICT; a newer compiler's new warning must not
// keep a newcomer from running the program.
let strict = Context.environment["ADVOCATE_STRICT"] != nil
let swiftSettings: [SwiftSetting] = strict ? [.unsafeFlags(["-warnings-as-errors"])] : []
let cSettings: [CSetting] =
    [.define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE")]
    + (strict ? [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])] : [])

// Few machines have the library of stemmers, so it is linked into the program wherever it is there as an archive, as on
// Debian and Ubuntu.
let stemmerArchives = ["x86_64-linux-gnu", "aarch64-linux-gnu", "../lib64", "."].map { "/usr/lib/\($0)/libstemmer.a" }
let hasStemmerArchive = stemmerArchives.contains { access($0, R_OK) == 0 }

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
            resources: ["desk", "bills", "rallies", "resources", "timeline", "glossary"].map {
                .embedInCode("data/\($0).json")
            },
            swiftSettings: swiftSettings),
        room("Desk", imports: ["Screen", "Records", "Timekeeping"]),
        room("Screen"),
        room("Terminal", imports: ["Screen", "CTerminal"]),
        .target(
            name: "CTerminal", cSettings: cSettings,
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        room("Records", imports: ["Timekeeping"]),
        // libical is loaded when a recurrence is first asked for (docs/decisions/014), and so not linked.
        room("Timekeeping", imports: ["CRecurrence"]),
        .target(name: "CRecurrence", cSettings: cSettings),
        room("Store", imports: ["Records"]),
        .target(
            name: "Search", dependencies: ["CStemmer"], swiftSettings: swiftSettings,
            linkerSettings: [.linkedLibrary(hasStemmerArchive ? ":libstemmer.a" : "stemmer")]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .yum(["libstemmer-devel"])]),
        .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: swiftSettings),
        tests("Desk", imports: ["Desk", "Screen", "Records", "Timekeeping", "Terminal"], exclude: ["Goldens"]),
        tests("Screen", imports: ["Screen"]),
        tests("Records", imports: ["Records", "Timekeeping"]),
        tests("Timekeeping", imports: ["Timekeeping"], exclude: ["Labelled/hours.jsonl", "Labelled/README.md"]),
        tests("Store", imports: ["Store", "Records", "Timekeeping"]),
        tests("Search", imports: ["Search"], exclude: ["Judged"]),
        tests("Terminal", imports: ["Terminal", "Screen"]),
        tests("Advocate", imports: ["advocate", "Store", "Records", "Search", "Timekeeping"]),
        tests("EndToEnd", imports: ["advocate"]),
    ],
    swiftLanguageModes: [.v6]
)
