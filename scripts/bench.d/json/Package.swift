// swift-tools-version: 6.1
import PackageDescription

// Sources/Store, Records, Timekeeping and CRecurrence are links to the program's own, which has no product to depend on.
let package = Package(
    name: "JSONBench",
    targets: [
        .executableTarget(name: "json-bench", dependencies: ["Store"]),
        .target(name: "Store", dependencies: ["Records"]),
        .target(name: "Records", dependencies: ["Timekeeping"]),
        .target(name: "Timekeeping", dependencies: ["CRecurrence"]),
        .target(name: "CRecurrence"),
    ],
    swiftLanguageModes: [.v6]
)
