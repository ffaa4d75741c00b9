import Glibc
import Records

@testable import Store

/// A byte that says where a first reading ends, then the bytes of a journal.
///
/// No mutation would find a checksum, so that a line whose checksum is eight question marks gets the right one.
func checkJournal(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let bytes = summed(Array(input.dropFirst()))
    let cut = bytes.count * Int(first) / 255
    let disk = Disk()
    let path = "/desk"
    do {
        disk.files[Journal.fileName] = Array(bytes[..<cut])
        let journal = try Journal(in: OpenFolder(path, calls: disk.calls))
        try journal.refresh()
        disk.files[Journal.fileName] = bytes
        try journal.refresh()
        let whole = try Journal(in: OpenFolder(path, calls: disk.calls))
        try whole.refresh()
        checkSame(journal, whole)
        checkTransactions(of: whole, in: bytes)
        for damage in whole.damages { require(!damage.sentence.isEmpty, "a damage has words") }
        try checkRepair(of: journal, whole, bytes, disk)
    } catch {
        broken("a journal on a sound disk is read and repaired: \(error)")
    }
}

private func checkSame(_ journal: Journal, _ other: Journal) {
    require(journal.transactions == other.transactions, "two readings find the transactions that one finds")
    require(journal.damages == other.damages, "two readings find the damages that one finds")
    require(journal.foldedUpTo == other.foldedUpTo, "two readings find as much folded as one")
    require(journal.lastSeq == other.lastSeq, "two readings find the number that one finds")
    require(journal.hasTail == other.hasTail, "two readings find the tail that one finds")
}

/// What is cut off is the tail, which is kept; what counts stays, and one more transaction can follow.
private func checkRepair(of journal: Journal, _ whole: Journal, _ bytes: [UInt8], _ disk: Disk) throws {
    let end = whole.file?.scan.end ?? 0
    let torn = try journal.repair(at: 0)
    require(disk.files[Journal.fileName] == Array(bytes[..<end]), "a repair leaves what is settled")
    require(torn.map { disk.files[$0.file] ?? [] } ?? [] == Array(bytes[end...]), "a repair keeps what it cuts off")
    require(!journal.hasTail, "no tail is left after a repair")
    require(journal.transactions == whole.transactions, "a repair changes no transaction")
    let before = whole.transactions
    let change = Change(.bills, "new", before: nil, after: .object([JSONMember("id", .text("new"))]))
    do throws(JournalError) {
        let seq = try journal.append([change], who: "ana", when: 0)
        try whole.refresh()
        require(whole.transactions == journal.transactions, "what is appended is read by others")
        require(whole.transactions.last?.seq == seq, "what is appended counts")
        require(whole.transactions.dropLast().elementsEqual(before), "what was there counts as well")
    } catch {
        guard case .noNumbersLeft = error else { throw error }
    }
}

/// Just those transactions count whose lines and commit line are all there, with good checksums and in their order.
private func checkTransactions(of journal: Journal, in bytes: [UInt8]) {
    var expected: [(seq: UInt64, offsets: [Int])] = []
    var waiting: [(seq: UInt64, offset: Int)] = []
    var last: UInt64 = 0
    var start = 0
    while let end = bytes[start...].firstIndex(of: ASCII.lineFeed) {
        let (line, offset) = (Array(bytes[start..<end]), start)
        start = end + 1
        let head = line.withUnsafeBytes { try? JournalHead.read($0) }
        if let whole = try? JournalLine.read(line) {
            require(head == JournalHead(whole), "a line's head is read as the whole line is")
        }
        guard let head, checksumIsGood(line), head.seq > last else { continue }
        last = head.seq
        switch head.content {
        case .change: waiting.append((head.seq, offset))
        case .folded: waiting = []
        case .commit(let commit):
            let lines = waiting.suffix(commit.lines)
            let seqs = head.seq - UInt64(commit.lines)..<head.seq
            if lines.map(\.seq).elementsEqual(seqs) { expected.append((head.seq, lines.map(\.offset))) }
            waiting = []
        }
    }
    let found = journal.transactions.map { (seq: $0.seq, offsets: journal.refs[$0.lines].map(\.offset)) }
    require(found.elementsEqual(expected, by: ==), "what is committed counts, and nothing else: \(found) \(expected)")
    for transaction in journal.transactions {
        guard var changes = try? journal.changes(of: transaction) else { broken("a transaction has changes") }
        for ref in journal.refs[transaction.lines] {
            let one = try? journal.change(at: ref)
            require((try? changes.next()) == one, "a change is read alone as with others")
        }
    }
}

private func checksumIsGood(_ line: [UInt8]) -> Bool {
    let covered = line.count - JournalLine.sumLength
    return covered > 0 && line[covered...].elementsEqual(ending(of: line[..<covered]))
}

private func summed(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).map { Array($0) }
    let placeholder = Array(#","sum":"????????"}"#.utf8)
    for index in lines.indices where lines[index].suffix(placeholder.count) == placeholder[...] {
        let covered = lines[index].dropLast(placeholder.count)
        lines[index] = covered + ending(of: covered)
    }
    return Array(lines.joined(separator: [ASCII.lineFeed]))
}

private func ending(of covered: ArraySlice<UInt8>) -> [UInt8] {
    let digits = String(crc32c(covered), radix: 16)
    return Array(#","sum":"\#(String(repeating: "0", count: 8 - digits.count) + digits)"}"#.utf8)
}

/// CRC-32C bit by bit, so that the tables of the store are not checked by themselves.
private func crc32c(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { state, byte in
        (0..<8).reduce(state ^ UInt32(byte)) { state, _ in state & 1 == 1 ? state >> 1 ^ 0x82F6_3B78 : state >> 1 }
    }
}
