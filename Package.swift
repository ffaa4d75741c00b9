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

func tests(_ name: String, imports: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: imports, path: "Tests/\(name)", swiftSettings: swiftSettings)
}

let package = Package(
    name: "Advocate",
    targets: [
        room("Screen"),
        room("Terminal", imports: ["Screen", "CTerminal"]),
        .target(
            name: "CTerminal", cSettings: cSettings,
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        room("Records", imports: ["Timekeeping"]),
        room("Timekeeping"),
        room("Store", imports: ["Records"]),
        room("Search"),
        tests("Timekeeping", imports: ["Timekeeping"]),
        tests("Store", imports: ["Store", "Records", "Timekeeping"]),
        tests("Search", imports: ["Search"]),
        tests("Terminal", imports: ["Terminal", "Screen"]),
    ],
    swiftLanguageModes: [.v6]
)
