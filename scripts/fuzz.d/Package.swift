// swift-tools-version: 6.1
import PackageDescription

// The fuzzer sees which branches of these modules an input takes; traps stay traps, for nothing is built unchecked.
let watched: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])]

// Sources/Store, Search, Records, Timekeeping and CRecurrence are links to the program's own, which has no product to depend on.
let package = Package(
    name: "Fuzz",
    targets: [
        .executableTarget(
            name: "fuzz", dependencies: ["Store", "Search", "Records", "Timekeeping", "CFuzzer"],
            swiftSettings: watched,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
        .systemLibrary(name: "CFuzzer"),
        .target(name: "Store", dependencies: ["Records"], swiftSettings: watched),
        .target(
            name: "Search", dependencies: ["CStemmer"], swiftSettings: watched,
            linkerSettings: [.linkedLibrary("stemmer")]),
        .systemLibrary(name: "CStemmer"),
        .target(name: "Records", dependencies: ["Timekeeping"], swiftSettings: watched),
        .target(name: "Timekeeping", dependencies: ["CRecurrence"], swiftSettings: watched),
        .target(name: "CRecurrence"),
    ],
    swiftLanguageModes: [.v6]
)
