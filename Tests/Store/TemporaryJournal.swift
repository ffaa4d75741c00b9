import Foundation
import Records

@testable import Store

/// A folder with a journal of its own, which goes away with it.
final class TemporaryJournal {
    let path: String

    init(_ bytes: [UInt8]? = nil) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "journal-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        if let bytes { try write(bytes) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A journal that was read, as another program would open it.
    func open(_ calls: FileCalls = .system) throws -> Journal {
        let journal = Journal(in: try OpenFolder(path, calls: calls))
        try journal.refresh()
        return journal
    }

    func file(_ name: String = Journal.fileName) -> String { path + "/" + name }

    func bytes(_ name: String = Journal.fileName) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: file(name))))
    }

    func write(_ bytes: some Sequence<UInt8>, to name: String = Journal.fileName) throws {
        try Data(bytes).write(to: URL(filePath: file(name)))
    }

    /// Adds bytes at the end of the journal, as a writer does that dies.
    func add(_ bytes: some Sequence<UInt8>) throws { try write(self.bytes() + bytes) }

    func names(in folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: file(folder)).sorted()
    }

    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int
    }
}

extension FileCalls {
    /// The calls of the system without those that wait for the disk: where no power is cut, thousands of them only
    /// take time.
    static var unsynced: FileCalls {
        var calls = FileCalls.system
        calls.sync = { _ in 0 }
        calls.syncData = { _ in 0 }
        return calls
    }
}

extension Change {
    /// A change of a bill's title; nil where there is no bill before or after.
    static func bill(_ id: RecordID, _ before: String?, _ after: String?) -> Change {
        let record = { (title: String) in
            JSONValue.object([JSONMember("id", .text(id.text)), JSONMember("title", .text(title))])
        }
        return Change(.bills, id, before: before.map(record), after: after.map(record))
    }
}

extension JournalLine {
    /// The line with its line end.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    /// Lines of all kinds whose transactions are known: six, one of three lines, one an undo, one a redo.
    static let example: [JournalLine] = [
        .change(1, .bill("ab-1", nil, "First")), .change(2, .bill("ab-2", nil, "Niños \"\u{202E}\n")),
        .change(3, .bill("ab-3", nil, "")), .commit(4, 3, "ana@laptop"),
        .change(5, .bill("ab-1", "First", "Other")), .commit(6, 1, "ana@laptop"),
        .folded(7, 4),
        .change(8, .bill("ab-1", "Other", "First")), .commit(9, 1, "ana@laptop", undoes: 6),
        .change(10, .bill("ab-3", "", nil)), .change(11, .bill("ab-2", "", "a")), .commit(12, 2, "Bo \"B\" ñ"),
        .folded(13, 12),
        .change(14, .bill("ab-1", "First", "Other")), .commit(15, 1, "ana@laptop", redoes: 9),
        .change(16, .bill("ab-4", nil, "Last")), .commit(17, 1, "bo@desk"),
    ]

    static func change(_ seq: UInt64, _ change: Change) -> JournalLine {
        JournalLine(seq: seq, content: .change(change))
    }

    static func commit(
        _ seq: UInt64, _ lines: Int, _ who: String, undoes: UInt64? = nil, redoes: UInt64? = nil
    ) -> JournalLine {
        let commit = JournalCommit(lines: lines, who: who, when: 1_795_342_833, undoes: undoes, redoes: redoes)
        return JournalLine(seq: seq, content: .commit(commit))
    }

    static func folded(_ seq: UInt64, _ upTo: UInt64) -> JournalLine {
        JournalLine(seq: seq, content: .folded(upTo))
    }
}

/// A transaction with all that was written of it.
struct WholeTransaction: Hashable {
    var commit: JournalCommit
    var seq: UInt64
    var changes: [Change]

    init(_ transaction: JournalTransaction, _ changes: [Change]) {
        commit = JournalCommit(
            lines: transaction.lines.count, who: transaction.who, when: transaction.when, undoes: transaction.undoes,
            redoes: transaction.redoes)
        seq = transaction.seq
        self.changes = changes
    }

    init(_ commit: JournalCommit, seq: UInt64, changes: [Change]) {
        self.commit = commit
        self.seq = seq
        self.changes = changes
    }

    /// The transactions of lines that are all good.
    static func all(of lines: [JournalLine]) -> [WholeTransaction] {
        var changes: [Change] = []
        var whole: [WholeTransaction] = []
        for line in lines {
            switch line.content {
            case .change(let change): changes.append(change)
            case .commit(let commit):
                whole.append(WholeTransaction(commit, seq: line.seq, changes: changes))
                changes = []
            case .folded: break
            }
        }
        return whole
    }
}

extension JournalFile {
    func whole(_ transaction: JournalTransaction) throws -> WholeTransaction {
        var all: [Change] = []
        var changes = changes(of: transaction)
        while let change = try changes.next() { all.append(change) }
        return WholeTransaction(transaction, all)
    }
}

extension Journal {
    /// The transactions of the current file.
    func wholeTransactions() throws -> [WholeTransaction] {
        try transactions.map { try (file?.whole($0)).unsafelyUnwrapped }
    }

    /// The transactions of all files, the oldest first.
    func wholeHistory() throws -> [WholeTransaction] {
        var all: [WholeTransaction] = []
        try walkBack { transaction, file in
            all.append(try file.whole(transaction))
            return true
        }
        return all.reversed()
    }
}
