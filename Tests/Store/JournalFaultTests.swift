import Foundation
import Records
import Testing

@testable import Store

@Suite("A journal whose system calls fail")
struct JournalFaultTests {
    /// What a journal stands in when the calls start to fail.
    enum Start: CaseIterable {
        case nothing, transactions, tornTail, allFolded, emptyFile

        var bytes: [UInt8]? {
            switch self {
            case .nothing: nil
            case .transactions: JournalLine.example.flatMap(\.bytes)
            case .tornTail: JournalLine.example.flatMap(\.bytes) + Self.tail
            case .allFolded: (JournalLine.example + [.folded(18, 17)]).flatMap(\.bytes)
            case .emptyFile: []
            }
        }

        static let tail = JournalLine.change(18, .bill("torn", nil, "1")).bytes + Array("{\"seq\":19,".utf8)
    }

    @Test(
        "has every transaction that was acknowledged and no half ones, whichever call fails",
        arguments: Start.allCases, [(FaultyCalls.Fault.once, EIO), (.once, ENOSPC), (.once, EINTR), (.forEver, EIO)])
    func sweep(start: Start, fault: (kind: FaultyCalls.Fault, code: Int32)) throws {
        for index in 0..<1000 {
            let folder = try TemporaryJournal(start.bytes)
            let before = try folder.open().wholeHistory()
            let faulty = FaultyCalls(failing: index, fault.kind, code: fault.code, on: .unsynced)
            var session = Session()
            session.run(in: folder, faulty.calls)
            try session.expectNothingLost(in: folder, before: before, tail: start == .tornTail ? Start.tail : nil)
            if !faulty.hasFailed {
                #expect(index > 10 && session.acknowledged.count == 3 && session.errors == [])
                return
            }
            // Interrupted calls go on, all but a sync.
            if fault.code == EINTR {
                #expect(session.errors.allSatisfy { $0.isAfterSync })
            }
        }
        Issue.record("the sweep did not end")
    }

    /// A program that appends, folds, rotates and appends, and does not give up.
    private struct Session {
        var acknowledged: [WholeTransaction] = []
        var attempted: [[Change]] = []
        var errors: [JournalError] = []

        mutating func run(in folder: TemporaryJournal, _ calls: FileCalls) {
            guard let opened = try? OpenFolder(folder.path, calls: calls) else { return }
            let journal = Journal(in: opened)
            for round in 0..<3 {
                attempt { () throws(JournalError) in try journal.refresh() }
                attempt { () throws(JournalError) in try journal.repair(at: 0) }
                let changes = (0...round).map { Change.bill(RecordID("new-\($0)"), nil, "Round \(round)") }
                attempted.append(changes)
                let commit = JournalCommit(lines: changes.count, who: "ana", when: 7, undoes: nil, redoes: nil)
                let seq = attempt { () throws(JournalError) in
                    try journal.append(changes, who: commit.who, when: commit.when)
                }
                if let seq { acknowledged.append(WholeTransaction(commit, seq: seq, changes: changes)) }
                attempt { () throws(JournalError) in try journal.markFolded(upTo: journal.lastSeq) }
                if round == 1 { attempt { () throws(JournalError) in try journal.rotate(ifLargerThan: 0) } }
            }
        }

        @discardableResult
        private mutating func attempt<Outcome>(_ work: () throws(JournalError) -> Outcome) -> Outcome? {
            do throws(JournalError) {
                return try work()
            } catch {
                errors.append(error)
                return nil
            }
        }

        func expectNothingLost(in folder: TemporaryJournal, before: [WholeTransaction], tail: [UInt8]?) throws {
            let journal = try folder.open(.unsynced)
            _ = try journal.repair(at: 0)
            let all = try journal.wholeHistory()
            #expect(all.starts(with: before))
            let new = all.dropFirst(before.count)
            #expect(Set(new).isSuperset(of: acknowledged))
            #expect(new.allSatisfy { attempted.contains($0.changes) })
            #expect(zip(all, all.dropFirst()).allSatisfy { $0.seq < $1.seq })
            #expect(journal.damages == [])
            if let tail {
                let kept = try folder.names().filter { $0.hasPrefix("torn-") }.map { try folder.bytes($0) }
                #expect(kept.contains(tail))
            }
            let seq = try journal.append([.bill("last", nil, "1")], who: "bo", when: 1)
            let again = try folder.open()
            #expect(try again.wholeHistory().dropLast() == all[...] && again.transactions.last?.seq == seq)
        }
    }

    @Test("is poisoned by a sync that fails, which is never tried again", arguments: [EIO, EINTR])
    func poisoned(code: Int32) throws {
        let folder = try TemporaryJournal(Start.transactions.bytes)
        let syncs = Counter()
        var calls = FileCalls.system
        calls.syncData = { _ in
            syncs.add()
            return -Int(code)
        }
        let journal = try folder.open(calls)
        #expect(throws: JournalError.notSynced(file: "journal.jsonl", code: code)) {
            try journal.append([.bill("a", nil, "1")], who: "ana", when: 1)
        }
        #expect(journal.isPoisoned && syncs.count == 1)
        try journal.refresh()
        #expect(throws: JournalError.isPoisoned) { try journal.append([.bill("a", nil, "1")], who: "ana", when: 1) }
        #expect(throws: JournalError.isPoisoned) { try journal.repair(at: 0) }
        #expect(throws: JournalError.isPoisoned) { try journal.markFolded(upTo: 17) }
        #expect(syncs.count == 1)
        #expect(try folder.open().damages == [])
    }

    @Test("is poisoned where the name of a new journal may not last", arguments: [false, true])
    func poisonedByName(isRotated: Bool) throws {
        let folder = try TemporaryJournal(isRotated ? Start.allFolded.bytes : nil)
        var calls = FileCalls.system
        calls.sync = { _ in -Int(EIO) }
        let journal = try folder.open(calls)
        #expect(throws: JournalError.notSynced(file: isRotated ? HistoryName(1).path : "journal.jsonl", code: EIO)) {
            if isRotated { _ = try journal.rotate(ifLargerThan: 0) }
            _ = try journal.append([.bill("a", nil, "1")], who: "ana", when: 1)
        }
        #expect(journal.isPoisoned)
        #expect(try folder.open().wholeHistory().count == (isRotated ? 6 : 0))
    }

    @Test("syncs the lines before it acknowledges them, and the name of a new file before those")
    func order() throws {
        let folder = try TemporaryJournal()
        let log = Log()
        var calls = FileCalls.system
        calls.write = { file, bytes in
            log.add("write")
            return FileCalls.system.write(file, bytes)
        }
        calls.sync = { file in
            log.add("sync")
            return FileCalls.system.sync(file)
        }
        calls.syncData = { file in
            log.add("syncData")
            return FileCalls.system.syncData(file)
        }
        calls.rename = { folder, old, new in
            log.add("rename")
            return FileCalls.system.rename(folder, old, new)
        }
        let journal = try folder.open(calls)
        for _ in 0..<2 { _ = try journal.append([.bill("a", nil, "1")], who: "ana", when: 1) }
        try journal.markFolded(upTo: 4)
        #expect(log.taken() == ["sync", "write", "syncData", "write", "syncData", "write"])
        #expect(try journal.rotate(ifLargerThan: 0))
        #expect(log.taken() == ["rename", "sync", "sync", "write"])
        for _ in 0..<2 { _ = try journal.append([.bill("a", nil, "1")], who: "ana", when: 1) }
        #expect(log.taken() == ["sync", "write", "syncData", "write", "syncData"])
        try folder.add([1])
        _ = try journal.repair(at: 1)
        #expect(log.taken() == ["write", "sync", "sync", "syncData"])
    }

    @Test("that a full disk cuts short is as it was, and takes the edit once there is room")
    func fullDisk() throws {
        let folder = try TemporaryJournal(Start.transactions.bytes)
        let before = try folder.bytes()
        let room = Counter()
        var calls = FileCalls.system
        calls.write = { file, bytes in
            room.add()
            let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(100))
            return room.count > 3 ? -Int(ENOSPC) : FileCalls.system.write(file, part)
        }
        let journal = try folder.open(calls)
        let title = String(repeating: "t", count: 1000)
        #expect(throws: JournalError.failed(.write, file: "journal.jsonl", code: ENOSPC)) {
            try journal.append([.bill("a", nil, title)], who: "ana", when: 1)
        }
        #expect(try folder.bytes() == before)
        room.reset(to: -100)
        #expect(try journal.append([.bill("a", nil, title)], who: "ana", when: 1) == 19)
    }

    @Test("after a write that failed nothing can be committed, even by a caller that goes on")
    func goesOn() throws {
        let folder = try TemporaryJournal(Start.transactions.bytes)
        let before = try folder.bytes()
        let writes = Counter()
        var calls = FileCalls.system
        calls.write = { file, bytes in
            writes.add()
            return writes.count == 2
                ? -Int(EIO)
                : FileCalls.system.write(
                    file, UnsafeRawBufferPointer(rebasing: bytes.prefix(1000)))
        }
        let journal = try folder.open(calls)
        #expect(throws: JournalError.failed(.write, file: "journal.jsonl", code: EIO)) {
            try journal.append(who: "ana", when: 1) { appending in
                for index in 0..<20_000 {
                    try? appending.add(.bill(RecordID("b-\(index)"), nil, "A title of some length"))
                }
            }
        }
        #expect(try folder.bytes() == before)
    }

    @Test("is read whole where every call reads little, and every other one is interrupted")
    func shortReads() throws {
        let folder = try TemporaryJournal(Start.transactions.bytes)
        let reads = Counter()
        var calls = FileCalls.system
        calls.readAt = { file, bytes, offset in
            reads.add()
            if reads.count % 2 == 0 { return -Int(EINTR) }
            return FileCalls.system.readAt(file, UnsafeMutableRawBufferPointer(rebasing: bytes.prefix(7)), offset)
        }
        let journal = try folder.open(calls)
        #expect(try journal.wholeTransactions() == WholeTransaction.all(of: JournalLine.example))
    }

    @Test("a reader beside a writer that fails and repairs sees whole transactions only, in order")
    func readerBesideWriter() async throws {
        let folder = try TemporaryJournal()
        _ = try folder.open().append(Self.numbered(0), who: "ana", when: 0)
        let path = folder.path
        let writing = Task.detached {
            let journal = Journal(in: try OpenFolder(path, calls: .system))
            for number in 1..<400 as Range<Int64> {
                if number % 5 == 0 {
                    let file = try #require(FileHandle(forWritingAtPath: path + "/journal.jsonl"))
                    try file.seekToEnd()
                    let lines = Self.numbered(number).enumerated().map { index, change in
                        JournalLine.change(journal.lastSeq + UInt64(index) + 1, change)
                    }
                    try file.write(contentsOf: Data(lines.flatMap(\.bytes).dropLast(Int(number % 3))))
                }
                try journal.refresh()
                _ = try journal.repair(at: 0)
                _ = try journal.append(Self.numbered(number), who: "ana", when: number)
                if number % 50 == 0 {
                    try journal.markFolded(upTo: journal.lastSeq)
                    _ = try journal.rotate(ifLargerThan: 0)
                }
            }
        }
        let journal = Journal(in: try OpenFolder(path, calls: .system))
        var last: Int64 = -1
        while last < 399 {
            try journal.refresh()
            for transaction in journal.transactions where transaction.when > last {
                last = transaction.when
                let whole = try #require(try journal.file?.whole(transaction))
                #expect(whole.changes == Self.numbered(last))
            }
            #expect(journal.damages == [])
            await Task.yield()
        }
        try await writing.value
        #expect(try folder.open().wholeHistory().map(\.commit.when) == Array(0..<400))
    }

    private static func numbered(_ number: Int64) -> [Change] {
        (0...number % 7).map { .bill(RecordID("b-\($0)"), nil, "Number \(number)") }
    }

    /// Counts from several threads.
    private final class Counter: @unchecked Sendable {
        private let lock = NSLock()
        private var value = 0
        var count: Int { lock.withLock { value } }
        func add() { lock.withLock { value += 1 } }
        func reset(to count: Int) { lock.withLock { value = count } }
    }

    private final class Log: @unchecked Sendable {
        private let lock = NSLock()
        private var lines: [String] = []
        func add(_ line: String) { lock.withLock { lines.append(line) } }
        func taken() -> [String] {
            lock.withLock {
                defer { lines = [] }
                return lines
            }
        }
    }
}

extension JournalError {
    /// Whether a sync failed, now or before.
    fileprivate var isAfterSync: Bool {
        switch self {
        case .notSynced, .isPoisoned: true
        default: false
        }
    }
}
