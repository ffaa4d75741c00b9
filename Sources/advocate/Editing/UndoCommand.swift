import ArgumentParser
import Records
import Screen
import Store

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Takes back the last edit that you made.",
        discussion: """
            Your last add, set or remove, on the command line or in the desk, is taken back whole, also after a \
            restart; once more, the one before it. Edits of other people stay. Whose edits are yours: \
            $ADVOCATE_USER, else your login name, on this machine.

            Exits with 1 if there is nothing to undo.
            """)

    @OptionGroup var options: DeskOptions

    func run() throws {
        try TakingBack.run(options.choice, done: "Undone", nothing: "Nothing to undo.") { store throws(StoreError) in
            try store.undo()
        }
    }
}

struct RedoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Makes the edit again that you took back last.",
        discussion: "Exits with 1 if there is nothing to redo: nothing was undone, or you edited something since.")

    @OptionGroup var options: DeskOptions

    func run() throws {
        try TakingBack.run(options.choice, done: "Redone", nothing: "Nothing to redo.") { store throws(StoreError) in
            try store.redo()
        }
    }
}

/// What undo and redo have in common.
private enum TakingBack {
    /// How many lines tell what was done.
    static let most = 20

    static func run(
        _ choice: DeskChoice, done: String, nothing: String,
        _ step: (DeskStore) throws(StoreError) -> Committed?
    ) throws {
        let desk = try EditedDesk(choice)
        guard let committed = try desk.ask(step) else {
            complain(nothing)
            throw ExitStatus.nothingFound
        }
        desk.acknowledge(lines(committed, done))
    }

    private static func lines(_ committed: Committed, _ done: String) -> [Line] {
        var lines: [Line] = []
        for change in committed.changes {
            // A transaction may be a million records long.
            guard lines.count < most else { break }
            lines += EditWords.lines(of: change).map { Line(SafeText(change.id.text + ": "), .heading) + $0 }
        }
        let records = Counted.records(committed.count)
        if committed.changes.count > most || lines.count > most {
            lines = lines.prefix(most) + [Line("…")]
        }
        return [Line(SafeText("\(done): \(records)."))] + lines
    }
}
