import Foundation

/// A folder of a test's own, which goes away with it.
///
/// Its path is short and holds letters, digits and slashes alone: sockets have little room, and shells no questions.
final class ScratchFolder {
    let path: String

    init() throws {
        let name = "advocate-\(UInt64.random(in: 0...UInt64.max))"
        // Not in /tmp, which is in memory on many machines: a desk says at its start that it is.
        path = "/var/tmp/" + name
        for folder in [path, path + "/home", path + "/share"] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something in the folder.
    func file(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws {
        let url = URL(filePath: file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: file(name))), as: UTF8.self)
    }

    /// Makes a copy of the repository's records, as a desk that a test may spoil; answers with its path.
    func copyOfTheRecords(named name: String = "desk") throws -> String {
        try FileManager.default.copyItem(atPath: Program.data, toPath: file(name))
        return file(name)
    }
}
