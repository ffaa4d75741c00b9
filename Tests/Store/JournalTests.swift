import Foundation
import Records
import Testing

@testable import Store

@Suite("The journal")
struct JournalTests {
    static let when: Int64 = 1_795_342_833

    @Test("keeps what was appended, for this program and for others")
    func appends() throws {
        let folder = try TemporaryJournal()
        let journal = try folder.open()
        let other = try folder.open()
        #expect(journal.lastSeq == 0 && journal.transactions.isEmpty && journal.foldedUpTo == 0)
        let changes = [Change.bill("a", nil, "1"), .bill("b", nil, "2")]
        #expect(try journal.append(changes, who: "ana", when: Self.when) == 3)
        #expect(try other.refresh() == .anew)
        #expect(try journal.append([.bill("a", "1", "3")], who: "bo", when: 5, undoes: 3) == 5)
        #expect(try other.refresh() == .more(from: 1))
        #expect(try other.refresh() == .nothing && journal.refresh() == .nothing)
        let expected = [
            WholeTransaction(
                JournalCommit(lines: 2, who: "ana", when: Self.when, undoes: nil, redoes: nil), seq: 3,
                changes: changes),
            WholeTransaction(
                JournalCommit(lines: 1, who: "bo", when: 5, undoes: 3, redoes: nil), seq: 5,
                changes: [.bill("a", "1", "3")]),
        ]
        for journal in [journal, other, try folder.open()] {
            #expect(try journal.wholeTransactions() == expected)
            #expect(journal.refs.map(\.seq) == [1, 2, 4] && journal.refs[2].idHash == BucketHash.of("a"))
            #expect(try journal.change(at: journal.refs[1]) == changes[1])
            #expect(journal.lastSeq == 5 && !journal.hasTail && journal.damages == [])
        }
        #expect(try folder.names() == ["journal.jsonl"])
        #expect(try folder.mode("journal.jsonl") == 0o600)
    }

    @Test("says what is folded, also to others")
    func folds() throws {
        let folder = try TemporaryJournal()
        let journal = try folder.open()
        for title in ["1", "2"] { _ = try journal.append([.bill("a", nil, title)], who: "ana", when: 1) }
        let other = try folder.open()
        try journal.markFolded(upTo: 2)
        for journal in [journal, other, try folder.open()] {
            try journal.refresh()
            #expect(journal.transactions.map(\.isFolded) == [true, false] && journal.foldedUpTo == 2)
        }
        let bytes = try folder.bytes()
        try journal.markFolded(upTo: 2)
        #expect(try folder.bytes() == bytes)
        // No more than there is.
        try journal.markFolded(upTo: 100)
        #expect(journal.foldedUpTo == 5 && journal.transactions.allSatisfy(\.isFolded))
        #expect(try other.refresh() == .more(from: 2))
    }

    @Test("a transaction of many megabytes comes back a piece at a time")
    func large() throws {
        let folder = try TemporaryJournal()
        let journal = try folder.open()
        let long = String(repeating: "long ", count: 500_000)
        let changes = (0..<5000).map { index in
            Change.bill(RecordID("b-\(index)"), nil, index == 2000 ? long : "Title \(index)")
        }
        #expect(try journal.append(changes, who: "ana", when: 1) == 5001)
        for journal in [journal, try folder.open()] {
            let whole = try journal.wholeTransactions()
            #expect(whole.count == 1 && whole.first?.changes == changes)
        }
    }

    @Test("changes that would not read back as they are, are refused, and nothing is written")
    func unwritable() throws {
        let folder = try TemporaryJournal()
        let journal = try folder.open()
        let deep = (0..<200).reduce(JSONValue.null) { value, _ in .list([value]) }
        let values: [JSONValue] = [
            .number("1,2"), .number("1\n"), .number("NaN"), .number(""), .number("01"), .text("\u{FFFE}"),
            .text("a\u{1FFFF}"), .list([.text(Unicode.Scalar(0xFDD0 as UInt32).map { String($0) } ?? "")]),
            .object([JSONMember("a", .null), JSONMember("a", .null)]),
            .object([JSONMember("\u{FFFF}", .null)]), deep,
        ]
        let changes =
            values.map { Change(.bills, "x", before: nil, after: .object([JSONMember("f", $0)])) } + [
                Change(.bills, "x", before: nil, after: nil),
                Change(.bills, "x", before: .list([]), after: .object([])),
                Change(.bills, "x", before: .object([]), after: .null),
                Change(.bills, "\u{FFFF}", before: .object([]), after: nil),
            ]
        for change in changes {
            #expect(throws: JournalError.unwritable(.bills, change.id)) {
                try journal.append([.bill("a", nil, "1"), change], who: "ana", when: 1)
            }
        }
        #expect(throws: JournalError.noChanges) { try journal.append([], who: "ana", when: 1) }
        #expect(try folder.bytes() == [] && journal.refs.isEmpty)
        // What is refused can be left out, and the rest committed.
        let seq = try journal.append(who: "ana", when: 1) { appending in
            try appending.add(.bill("a", nil, "1"))
            for change in changes { try? appending.add(change) }
            try appending.add(.bill("b", nil, "2"))
        }
        #expect(seq == 3)
        #expect(try folder.open().wholeTransactions().first?.changes == [.bill("a", nil, "1"), .bill("b", nil, "2")])
    }

    @Test("takes just what a file of records can hold, however deep it lies", arguments: 124...129)
    func depth(levels: Int) throws {
        let deep = (1..<levels).reduce(JSONValue.null) { value, _ in .list([value]) }
        let change = Change(
            .bills, "a", before: nil, after: .object([JSONMember("id", .text("a")), JSONMember("x", deep)]))
        let bytes = RecordFile.empty.applying([change]) { _ in [] }
        let fits = (try? RecordFile(bytes, path: "") { _ in nil }) != nil
        let folder = try TemporaryJournal()
        let isTaken = (try? folder.open().append([change], who: "ana", when: 1)) != nil
        #expect(isTaken == fits)
        #expect(try folder.bytes().isEmpty == !fits)
        #expect(fits == (levels <= JSONTree.deepest - 2))
    }

    @Test("where making the changes fails, nothing stays of them")
    func abandoned() throws {
        struct Stop: Error {}
        let folder = try TemporaryJournal()
        let journal = try folder.open()
        _ = try journal.append([.bill("a", nil, "1")], who: "ana", when: 1)
        let before = try folder.bytes()
        #expect(throws: Stop.self) {
            try journal.append(who: "ana", when: 1) { appending in
                for index in 0..<20_000 {
                    try appending.add(.bill(RecordID("b-\(index)"), nil, "A title of some length"))
                }
                #expect(try folder.bytes().count > before.count)
                throw Stop()
            }
        }
        #expect(try folder.bytes() == before)
        #expect(try journal.append([.bill("b", nil, "1")], who: "ana", when: 1) == 4)
    }

    @Test("whoever wrote something meanwhile is not written over")
    func outOfDate() throws {
        let folder = try TemporaryJournal()
        let (journal, other) = (try folder.open(), try folder.open())
        let changes = [Change.bill("a", nil, "1")]
        let outOfDate = JournalError.outOfDate(file: "journal.jsonl")
        let unread = Journal(in: try OpenFolder(folder.path, calls: .system))
        #expect(throws: outOfDate) { try unread.append(changes, who: "ana", when: 1) }
        _ = try other.append(changes, who: "bo", when: 1)
        #expect(throws: outOfDate) { try journal.append(changes, who: "ana", when: 1) }
        try journal.refresh()
        _ = try journal.append(changes, who: "ana", when: 1)
        // A tail, which a line must not stick to.
        try folder.add(Array("{\"seq\"".utf8))
        try journal.refresh()
        #expect(throws: outOfDate) { try journal.append(changes, who: "ana", when: 1) }
        #expect(throws: outOfDate) { try journal.markFolded(upTo: 2) }
        _ = try journal.repair(at: 1)
        #expect(try journal.append(changes, who: "ana", when: 1) == 6)
        try FileManager.default.removeItem(atPath: folder.file())
        #expect(throws: outOfDate) { try journal.append(changes, who: "ana", when: 1) }
        #expect(try folder.names().filter { !$0.hasPrefix("torn-") } == [])
    }

    @Test("a torn tail is cut off, kept and named, and the next line does not stick to it")
    func repairs() throws {
        let folder = try TemporaryJournal()
        let journal = try folder.open()
        #expect(try journal.repair(at: Self.when) == nil)
        _ = try journal.append([.bill("a", nil, "1")], who: "ana", when: 1)
        #expect(try journal.repair(at: Self.when) == nil)
        let good = try folder.bytes()
        let tails: [[UInt8]] = [
            JournalLine.change(3, .bill("b", nil, "torn")).bytes + Array("{\"seq\":4".utf8), [0],
            Array(repeating: 0, count: 3_000_000), JournalLine.commit(3, 1, "bo").bytes, Array("\n\n".utf8),
        ]
        for (index, tail) in tails.enumerated() {
            try folder.write(good + tail)
            let name = "torn-20261122T102033Z-3" + (index == 0 ? "" : "-\(index + 1)") + ".jsonl"
            #expect(try journal.repair(at: Self.when) == TornTail(file: name, byteCount: tail.count))
            #expect(try folder.bytes(name) == tail && folder.mode(name) == 0o600)
            #expect(try folder.bytes() == good && !journal.hasTail)
        }
        #expect(try journal.append([.bill("b", nil, "2")], who: "ana", when: 1) == 4)
        #expect(try folder.open().damages == [])
    }

    @Test("a full journal goes to the history, and the numbers go on")
    func rotates() throws {
        let folder = try TemporaryJournal()
        let (journal, reader) = (try folder.open(), try folder.open())
        #expect(try !journal.rotate(ifLargerThan: 0))
        var expected: [WholeTransaction] = []
        for round in 0..<4 as Range<UInt64> {
            for title in ["1", "2"] { _ = try journal.append([.bill("a", nil, title)], who: "ana", when: 1) }
            expected += try journal.wholeTransactions()
            #expect(try !journal.rotate(ifLargerThan: 0))
            try journal.markFolded(upTo: journal.lastSeq)
            #expect(try !journal.rotate(ifLargerThan: 100_000))
            #expect(try journal.rotate(ifLargerThan: 100))
            #expect(journal.transactions.isEmpty && journal.lastSeq == 6 * (round + 1))
            #expect(journal.foldedUpTo == journal.lastSeq - 1)
            #expect(try reader.refresh() == .anew)
            for journal in [journal, reader, try folder.open()] {
                #expect(try journal.wholeHistory() == expected)
                #expect(journal.lastSeq == 6 * (round + 1))
            }
        }
        #expect(
            try folder.names(in: "history") == [1, 6, 12, 18].map { HistoryName($0).file })
        #expect(HistoryName(6).file == "00000000000000000006.jsonl")
        #expect(try folder.mode("history") == 0o700)
    }

    @Test("a journal that is gone, empty or unreadable goes on after the history")
    func continues() throws {
        for bytes in [nil, [], Array("no journal\n".utf8)] as [[UInt8]?] {
            let folder = try TemporaryJournal()
            let journal = try folder.open()
            _ = try journal.append([.bill("a", nil, "1")], who: "ana", when: 1)
            try journal.markFolded(upTo: 2)
            _ = try journal.rotate(ifLargerThan: 0)
            try FileManager.default.removeItem(atPath: folder.file())
            if let bytes { try folder.write(bytes) }
            for journal in [journal, try folder.open()] {
                try journal.refresh()
                #expect(journal.lastSeq == 3 && journal.foldedUpTo == 3 && journal.transactions.isEmpty)
            }
            _ = try journal.repair(at: 1)
            #expect(try journal.append([.bill("a", nil, "2")], who: "ana", when: 1) == 5)
            #expect(try folder.open().wholeHistory().map(\.seq) == [2, 5])
        }
    }

    @Test("no history is ever written over")
    func historyStays() throws {
        let folder = try TemporaryJournal()
        let journal = try folder.open()
        _ = try journal.append([.bill("a", nil, "1")], who: "ana", when: 1)
        try journal.markFolded(upTo: 2)
        try FileManager.default.createDirectory(atPath: folder.file("history"), withIntermediateDirectories: false)
        let name = HistoryName(1).path
        try folder.write([1, 2, 3], to: name)
        #expect(throws: JournalError.failed(.rename, file: name, code: EEXIST)) {
            try journal.rotate(ifLargerThan: 0)
        }
        #expect(try folder.bytes(name) == [1, 2, 3])
        #expect(try journal.append([.bill("b", nil, "1")], who: "ana", when: 1) == 5)
    }

    @Test("a journal that another file takes the place of is read anew")
    func replaced() throws {
        let folder = try TemporaryJournal(JournalLine.example.flatMap(\.bytes))
        let journal = try folder.open()
        let short: [JournalLine] = [.change(1, .bill("z", nil, "1")), .commit(2, 1, "zoe")]
        let foldings = (0..<20 as Range<UInt64>).map { JournalLine.folded(3 + $0, 1) }
        let long: [JournalLine] = [.change(1, .bill("y", nil, "1")), .commit(2, 1, "zoe")] + foldings
        // Written over in its place by less and by more, and another file under its name.
        for (lines, isNew) in [(short, false), (long, false), (short, false), (long, true), (long, true)] {
            if isNew { try FileManager.default.removeItem(atPath: folder.file()) }
            try folder.write(lines.flatMap(\.bytes))
            #expect(try journal.refresh() == .anew)
            #expect(try journal.wholeTransactions() == WholeTransaction.all(of: lines))
        }
        let file = try #require(FileHandle(forWritingAtPath: folder.file()))
        try file.truncate(atOffset: 0)
        #expect(try journal.refresh() == .anew && journal.transactions.isEmpty)
        try FileManager.default.removeItem(atPath: folder.file())
        #expect(try journal.refresh() == .anew)
        #expect(try journal.refresh() == .nothing)
    }

    @Test("symbolic links, folders and pipes are not journals")
    func notFiles() throws {
        let folder = try TemporaryJournal()
        try folder.write([], to: "elsewhere")
        let makes: [() throws -> Void] = [
            { try FileManager.default.createSymbolicLink(atPath: folder.file(), withDestinationPath: "elsewhere") },
            { try FileManager.default.createDirectory(atPath: folder.file(), withIntermediateDirectories: false) },
            { #expect(mkfifo(folder.file(), 0o600) == 0) },
        ]
        for make in makes {
            try make()
            #expect(throws: JournalError.self) { try folder.open() }
            try FileManager.default.removeItem(atPath: folder.file())
        }
        try FileManager.default.createSymbolicLink(atPath: folder.file("history"), withDestinationPath: "/")
        #expect(throws: JournalError.self) { try folder.open() }
    }

    @Test("the history of a record is every change of it, newest first, and of no other")
    func history() throws {
        let folder = try TemporaryJournal()
        let journal = try folder.open()
        for round in 0..<5 {
            let changes = (0..<3000).map { Change.bill(RecordID("b-\($0)"), nil, "Round \(round), a title") }
            _ = try journal.append(round == 2 ? [changes[7]] : changes, who: "ana", when: Int64(round))
            try journal.markFolded(upTo: journal.lastSeq)
            if round < 4 { #expect(try journal.rotate(ifLargerThan: 0)) }
        }
        let rounds = { (id: RecordID, collection: CollectionID) in
            var rounds: [Int64] = []
            try journal.walkBack(changesOf: id, in: collection) { change, transaction in
                #expect(change == .bill(id, nil, "Round \(transaction.when), a title"))
                rounds.append(transaction.when)
                return true
            }
            return rounds
        }
        #expect(try rounds("b-7", .bills) == [4, 3, 2, 1, 0])
        #expect(try rounds("b-2999", .bills) == [4, 3, 1, 0])
        #expect(try rounds("b-7", .rallies) == [] && rounds("b-", .bills) == [] && rounds("", .bills) == [])
        var count = 0
        try journal.walkBack(changesOf: "b-7", in: .bills) { _, _ in
            count += 1
            return count < 2
        }
        #expect(count == 2)
        let all = try journal.wholeHistory()
        #expect(all.map(\.commit.when) == [0, 1, 2, 3, 4])
        for transaction in all {
            let found = try #require(try journal.find(transaction.seq))
            #expect(try found.1.whole(found.0) == transaction)
            #expect(try journal.find(transaction.seq - 1) == nil && journal.find(transaction.seq + 1) == nil)
        }
        #expect(try journal.find(0) == nil)
    }

    @Test("what can be undone is found in the history")
    func undo() throws {
        let folder = try TemporaryJournal()
        let journal = try folder.open()
        var seqs: [UInt64] = []
        for who in ["ana", "bo", "ana"] {
            seqs.append(try journal.append([.bill("a", nil, "1")], who: who, when: 1))
            try journal.markFolded(upTo: journal.lastSeq)
            _ = try journal.rotate(ifLargerThan: 0)
        }
        let undo = try journal.append([.bill("a", "1", nil)], who: "ana", when: 1, undoes: seqs[2])
        let stack = try journal.undoStack(of: "ana")
        #expect(stack.undo == seqs[0] && stack.redo == undo)
        #expect(try journal.undoStack(of: "bo").undo == seqs[1])
        #expect(try journal.undoStack(of: "cy").undo == nil)
    }
}
