import Foundation
import Testing

/// Runs of the real program without a terminal, as scripts run it.
@Suite("On the command line")
enum OnCommandLine {
    static let collections = [("bills", 4), ("rallies", 7), ("resources", 6), ("timeline", 15)]

    /// Runs the program in a folder of its own, on the repository's records unless the environment or the arguments
    /// say otherwise.
    static func advocate(
        _ arguments: String..., environment: [String: String?] = [:], in folder: ScratchFolder? = nil
    ) throws -> CommandRun {
        try advocate(arguments, environment: environment, in: folder)
    }

    static func advocate(
        _ arguments: [String], environment: [String: String?] = [:], in folder: ScratchFolder? = nil
    ) throws -> CommandRun {
        let folder = try folder ?? ScratchFolder()
        var variables = Program.environment(in: folder.path)
        // A terminal's type alone must not bring out its codes.
        variables["TERM"] = "xterm-256color"
        variables["ADVOCATE_DESK"] = Program.data
        for (name, value) in environment { variables[name] = value }
        return try withExtendedLifetime(folder) {
            try CommandRun(Program.path(), arguments, environment: variables, in: folder.path)
        }
    }
}

extension CommandRun {
    /// The JSON array of objects on standard output.
    func objects() throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    }

    /// The `id`s of the JSON array on standard output.
    func ids() throws -> [String] { try objects().compactMap { $0["id"] as? String } }

    /// The lines of standard output.
    var lines: [Substring] { output.split(separator: "\n") }
}
