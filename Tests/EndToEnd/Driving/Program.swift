import Foundation

/// The program under test, as the build left it beside these tests, and the records of this repository.
enum Program {
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// The path of the built `advocate`.
    static func path() throws -> String {
        var looked: [String] = []
        for place in places() {
            let path = place.appending(path: "advocate").path
            if FileManager.default.isExecutableFile(atPath: path) { return path }
            looked.append(path)
        }
        throw Missing(
            description: "The program was not built: there is no " + looked.joined(separator: " and no ")
                + ". Run `swift build` and then the tests again.")
    }

    /// The folders that hold the running test program, or a bundle of tests that it has loaded.
    private static func places() -> [URL] {
        let running = [Bundle.main.executableURL, CommandLine.arguments.first.map { URL(filePath: $0) }]
        let bundles = Bundle.allBundles.map(\.bundleURL)
        var places: [URL] = []
        for url in running.compactMap({ $0 }) + bundles {
            let folder = url.resolvingSymlinksInPath().deletingLastPathComponent()
            if !places.contains(folder) { places.append(folder) }
        }
        return places
    }

    /// The folder of the records that the repository holds, from which the starting records are made.
    static let data = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "../../../data").standardized.path

    /// The search path of this process, for the tools that the tests run beside the program.
    static var searchPath: String { ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin" }

    /// What the program needs from its environment wherever it runs, HOME and the data folder being in `folder`.
    static func environment(in folder: String) -> [String: String] {
        var environment = [
            "HOME": folder + "/home", "XDG_DATA_HOME": folder + "/share", "LANG": "C.UTF-8",
            "PATH": searchPath, "SWIFT_BACKTRACE": "interactive=no,color=no",
        ]
        // Where the Swift library is not at the place that the program was linked with.
        environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
        return environment
    }
}
