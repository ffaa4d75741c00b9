import Foundation

/// A copy of the repository's records in a folder of its own, edited by commands.
struct EditableDesk {
    let folder: ScratchFolder
    let path: String

    init() throws {
        folder = try ScratchFolder()
        path = try folder.copyOfTheRecords()
    }

    /// Runs the program on the desk, with something to read on standard input.
    func run(_ arguments: String..., input: String? = nil, as person: String = "ana") throws -> CommandRun {
        try run(arguments, input: input, as: person)
    }

    func run(_ arguments: [String], input: String? = nil, as person: String = "ana") throws -> CommandRun {
        try command(Program.path(), arguments, input: input, as: person)
    }

    /// Runs a line of shell on the desk, in which `$ADVOCATE` is the program.
    func shell(_ line: String, input: String? = nil) throws -> CommandRun {
        try command("/bin/sh", ["-c", line], input: input, as: "ana")
    }

    private func command(_ path: String, _ arguments: [String], input: String?, as person: String) throws -> CommandRun
    {
        var environment = Program.environment(in: folder.path)
        environment["TERM"] = "xterm-256color"
        environment["ADVOCATE_DESK"] = self.path
        environment["ADVOCATE_USER"] = person
        environment["ADVOCATE"] = try Program.path()
        guard let input else { return try CommandRun(path, arguments, environment: environment, in: folder.path) }
        let name = "input-\(UInt64.random(in: 0...UInt64.max))"
        try folder.write(input, to: name)
        return try CommandRun(path, arguments, environment: environment, in: folder.path, reading: folder.file(name))
    }

    /// Opens the desk in a terminal, as the person whose edits `run` makes, and waits for Home.
    ///
    /// - Parameter command: the words that the program is started with.
    func onScreen(
        _ command: String..., columns: Int = 80, rows: Int = 24, _ test: (TerminalSession) throws -> Void
    ) throws {
        let environment = ["ADVOCATE_DESK": path, "ADVOCATE_USER": "ana"]
        try TerminalSession.run(columns: columns, rows: rows, environment: environment, in: folder) { terminal in
            try terminal.start(command)
            try terminal.wait(for: InTerminal.home)
            try test(terminal)
        }
    }

    /// Saves a collection's file as another program does, with some words in it replaced.
    func edit(_ collection: String, _ old: String, to new: String, by way: OutsideEdit = .renamed) throws {
        let text = try file(collection + ".json")
        guard text.contains(old) else {
            throw CommandRun.Failure(description: "“\(old)” is not in \(collection).json:\n\(text)")
        }
        try way.save(text.replacing(old, with: new), as: path + "/\(collection).json")
    }

    // MARK: What came of it

    /// The text of a file of the desk.
    func file(_ name: String) throws -> String { try folder.read("desk/" + name) }

    /// The records of a collection as its file has them, by id.
    func records(_ collection: String) throws -> [String: [String: Any]] {
        let data = Data(try file(collection + ".json").utf8)
        let whole = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let records = whole?["records"] as? [[String: Any]] ?? []
        return Dictionary(records.map { ($0["id"] as? String ?? "", $0) }) { first, _ in first }
    }

    /// The text of every collection's file, to see that nothing has touched it.
    func files() throws -> [String] { try OnCommandLine.collections.map { try file($0.0 + ".json") } }
}
