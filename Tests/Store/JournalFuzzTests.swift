import Foundation
import Records
import Seeded
import Testing

@testable import Store

@Suite("A journal that was damaged")
struct JournalFuzzTests {
    private static let lines = JournalLine.example
    private static let bytes = lines.flatMap(\.bytes)
    private static let bytesOfLine = lines.map { (seq: $0.seq, bytes: Array($0.bytes.dropLast())) }
    private static let transactions = WholeTransaction.all(of: lines)

    @Test("cut off anywhere has all that was committed before, and takes more after a repair")
    func truncations() throws {
        let ends = Self.ends
        for count in 0...Self.bytes.count {
            let folder = try TemporaryJournal(Array(Self.bytes.prefix(count)))
            let journal = try folder.open(.unsynced)
            let expected = Self.transactions.filter { (ends[$0.seq] ?? 0) <= count }
            #expect(try journal.wholeTransactions() == expected)
            #expect(journal.damages == [])
            let settled =
                Self.lines.filter { !$0.isChange }.compactMap { ends[$0.seq] }.filter { $0 <= count }.max() ?? 0
            let torn = try journal.repair(at: 0)
            #expect(torn?.byteCount ?? 0 == count - settled)
            if let torn { #expect(try folder.bytes(torn.file) == Array(Self.bytes[settled..<count])) }
            #expect(try folder.bytes() == Array(Self.bytes.prefix(settled)))
            let seq = try journal.append([.bill("new", nil, "New")], who: "ana", when: 1)
            let again = try folder.open()
            #expect(try again.wholeTransactions().dropLast() == expected[...])
            #expect(again.transactions.last?.seq == seq && again.damages == [])
        }
    }

    @Test("in one bit anywhere loses the transaction that the bit is in, and nothing else")
    func bitFlips() throws {
        for position in Self.bytes.indices {
            var bytes = Self.bytes
            // Each place has one of its bits flipped, and each bit is flipped in every kind of place.
            bytes[position] ^= 1 << (position * 5 % 8)
            try expectIntact(bytes)
        }
    }

    @Test("in a piece that was written over, taken out or put in loses no transaction whose lines are all there")
    func pieces() throws {
        var random = SeededRandom(4)
        for _ in 0..<1000 {
            var bytes = Self.bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let start = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, start + Int.random(in: 0...80, using: &random))
                let count = Int.random(in: 0...80, using: &random)
                let piece = (0..<count).map { _ in
                    [0, 10, 0x22, 0x7B, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
                }
                bytes.replaceSubrange(start..<end, with: piece)
            }
            try expectIntact(bytes)
        }
    }

    @Test("with lines that were moved, doubled or taken out has no transaction that was never committed")
    func lines() throws {
        var random = SeededRandom(5)
        for _ in 0..<1000 {
            var lines = Self.lines
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let line = lines.remove(at: Int.random(in: lines.indices, using: &random))
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
                }
                if lines.isEmpty { lines = Self.lines }
            }
            let bytes = lines.flatMap(\.bytes)
            let read = try transactions(of: scan(bytes), in: bytes)
            #expect(read.allSatisfy(Self.transactions.contains))
            #expect(zip(read, read.dropFirst()).allSatisfy { $0.seq < $1.seq })
        }
    }

    @Test("names the file, the lines and what is wrong with them")
    func damages() throws {
        let lines: [[UInt8]] = [
            JournalLine.change(1, .bill("a", nil, "1")).bytes, JournalLine.commit(2, 1, "ana").bytes,
            Array("<<<<<<<\n".utf8), Array("=======\n".utf8),
            JournalLine.change(3, .bill("b", nil, "1")).bytes, JournalLine.commit(4, 1, "ana").bytes,
            JournalLine.commit(4, 1, "ana").bytes,
            JournalLine.change(5, .bill("c", nil, "1")).bytes, Array("{\"seq\":6\n".utf8),
            JournalLine.commit(7, 2, "bo").bytes,
            JournalLine.change(9, .bill("d", nil, "1")).bytes, JournalLine.commit(10, 1, "ana").bytes,
            JournalLine.change(11, .bill("e", nil, "1")).bytes, JournalLine.folded(12, 10).bytes,
            Array("tail\n".utf8),
        ]
        let journal = try TemporaryJournal(lines.flatMap { $0 }).open()
        let found = journal.damages.map { "\($0.file) \($0.line ?? 0)+\($0.lines) \($0.reason)" }
        #expect(
            found == [
                "journal.jsonl 3+2 badSum", "journal.jsonl 7+1 outOfSequence", "journal.jsonl 9+1 badSum",
                #"journal.jsonl 10+1 incompleteTransaction(who: "bo", when: 1795342833)"#,
                "journal.jsonl 11+1 missingLines", "journal.jsonl 13+1 uncommitted",
            ])
        #expect(journal.damages.map(\.offset)[0] == lines[0].count + lines[1].count)
        #expect(journal.transactions.map(\.seq) == [2, 4, 10] && journal.hasTail)
    }

    @Test("in a line that was read before throws where it is read again")
    func laterDamage() throws {
        let folder = try TemporaryJournal(Self.bytes)
        let journal = try folder.open()
        var bytes = Self.bytes
        bytes[20] ^= 1
        let file = try #require(FileHandle(forWritingAtPath: folder.file()))
        try file.write(contentsOf: Data(bytes))
        let damage = JournalDamage(file: "journal.jsonl", line: nil, lines: 1, offset: 0, reason: .badSum)
        #expect(throws: JournalError.damaged(damage)) { try journal.change(at: journal.refs[0]) }
        var changes = try journal.changes(of: journal.transactions[0])
        #expect(throws: JournalError.damaged(damage)) { try changes.next() }
        #expect(try changes.next() == Self.transactions[0].changes[1])
    }

    @Test("with lines longer than any may be goes on after them")
    func longLines() throws {
        let good = JournalLine.folded(10, 9).bytes
        let long = [UInt8](repeating: 0x61, count: 300) + [ASCII.lineFeed]
        for room in [1, 7, 64, 1000] {
            let folder = try TemporaryJournal(
                good + long + good + long + long + [ASCII.lineFeed] + good + long.dropLast())
            let handle = try #require(
                try JournalHandle("journal.jsonl", O_RDONLY, in: OpenFolder(folder.path, calls: .system)))
            var chunks = LineChunks(from: 0, expecting: 5000, room: room, longest: 100)
            var found: [Int] = []
            while try chunks.fill(from: handle) {
                chunks.takeLines { line, offset in
                    #expect(Array(line) == good.dropLast() || line.isEmpty)
                    found.append(offset)
                } tooLong: {
                    found.append(-$0)
                }
            }
            let (a, b) = (good.count, long.count)
            #expect(found == [0, -a, a + b, -(2 * a + b), -(2 * a + 2 * b), 2 * a + 3 * b, 2 * a + 3 * b + 1])
        }
    }

    private static var ends: [UInt64: Int] {
        var end = 0
        var ends: [UInt64: Int] = [:]
        for line in lines {
            end += line.bytes.count
            ends[line.seq] = end
        }
        return ends
    }

    /// Expects the transactions whose lines are all there, whatever stands between them, and no others.
    private func expectIntact(_ bytes: [UInt8]) throws {
        let whole = Set(
            bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).dropLast().map { Array($0) })
        let intact = Set(Self.bytesOfLine.filter { whole.contains($0.bytes) }.map(\.seq))
        let expected = Self.transactions.filter { transaction in
            (0...UInt64(transaction.commit.lines)).allSatisfy { intact.contains(transaction.seq - $0) }
        }
        let scan = scan(bytes)
        #expect(try transactions(of: scan, in: bytes) == expected)
        let folded = Self.lines.compactMap { line in
            if case .folded(let seq) = line.content, intact.contains(line.seq) { seq } else { nil }
        }
        #expect(scan.foldedUpTo == folded.max() ?? 0)
        #expect(scan.transactions.allSatisfy { $0.isFolded == ($0.seq <= scan.foldedUpTo) })
    }

    private func scan(_ bytes: [UInt8]) -> JournalScan {
        var scan = JournalScan(file: "journal.jsonl")
        var offset = 0
        for line in bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).dropLast() {
            line.withUnsafeBytes { scan.take($0, at: offset) }
            offset += line.count + 1
        }
        return scan
    }

    private func transactions(of scan: JournalScan, in bytes: [UInt8]) throws -> [WholeTransaction] {
        try scan.transactions.map { transaction in
            let changes = try scan.refs[transaction.lines].map { ref in
                let line = try JournalLine.read(Array(bytes[ref.offset..<ref.offset + Int(ref.length)]))
                guard case .change(let change) = line.content else { throw JournalDamage.Reason.notAnEntry }
                return change
            }
            return WholeTransaction(transaction, changes)
        }
    }
}

extension JournalLine {
    fileprivate var isChange: Bool {
        if case .change = content { true } else { false }
    }
}
