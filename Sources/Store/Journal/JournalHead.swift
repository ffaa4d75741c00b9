import Records

/// What the journal keeps of a line in memory: all but the records themselves.
struct JournalHead: Equatable {
    let seq: UInt64
    let content: Content

    enum Content: Equatable {
        case change(CollectionID, idHash: UInt32)
        case commit(JournalCommit)
        case folded(UInt64)
    }

    /// Reads the head of a line, without its line end, whose checksum is checked over all of it.
    ///
    /// Lines spelled just as `JournalLine.write` spells them, as all but a few are, are read without looking at the
    /// records in them; any other is read as a whole.
    static func read(_ line: UnsafeRawBufferPointer) throws(JournalDamage.Reason) -> JournalHead {
        guard line.count <= JournalLine.longest else { throw .tooLong }
        guard JournalLine.hasGoodSum(line) else { throw .badSum }
        if let head = JournalHead(quickly: line) { return head }
        return JournalHead(try JournalLine.read(Array(line)))
    }

    init(_ line: JournalLine) {
        seq = line.seq
        switch line.content {
        case .change(let change): content = .change(change.collection, idHash: BucketHash.of(change.id))
        case .commit(let commit): content = .commit(commit)
        case .folded(let seq): content = .folded(seq)
        }
    }

    /// The head of a line that is spelled as `JournalLine.write` spells it, without an escape before the records.
    init?(quickly line: UnsafeRawBufferPointer) {
        var reader = HeadReader(line)
        guard reader.skip(#"{"seq":"#), let seq = reader.number() else { return nil }
        self.seq = seq
        if reader.skip(#","collection":"#) {
            guard let change = Self.change(&reader) else { return nil }
            content = change
        } else if reader.skip(#","commit":"#) {
            guard let commit = Self.commit(&reader, seq: seq) else { return nil }
            content = .commit(commit)
        } else {
            guard reader.skip(#","folded":"#), let folded = reader.number(), folded < seq, reader.isAtSum else {
                return nil
            }
            content = .folded(folded)
        }
    }

    private static func change(_ reader: inout HeadReader) -> Content? {
        guard let name = reader.plainText(),
            let collection = CollectionID(rawValue: String(decoding: name, as: UTF8.self)),
            reader.skip(#","id":"#), let id = reader.plainText(),
            reader.skip(#","before":{"#) || reader.skip(#","after":{"#)
        else { return nil }
        return .change(collection, idHash: BucketHash.of(id))
    }

    private static func commit(_ reader: inout HeadReader, seq: UInt64) -> JournalCommit? {
        guard let lines = reader.number(), lines < seq,
            reader.skip(#","who":"#), let who = reader.plainText(),
            reader.skip(#","when":"#), let when = reader.plainText().flatMap({ UTCTime.seconds($0) })
        else { return nil }
        var undoes: UInt64?
        var redoes: UInt64?
        if reader.skip(#","undoes":"#) {
            guard let number = reader.number(), number < seq else { return nil }
            undoes = number
        } else if reader.skip(#","redoes":"#) {
            guard let number = reader.number(), number < seq else { return nil }
            redoes = number
        }
        guard reader.isAtSum else { return nil }
        return JournalCommit(
            lines: Int(lines), who: String(decoding: who, as: UTF8.self), when: when, undoes: undoes, redoes: redoes)
    }
}

/// A place in the head of a line. It looks at no byte past the end of the line.
private struct HeadReader {
    private let line: UnsafeRawBufferPointer
    private var at = 0

    init(_ line: UnsafeRawBufferPointer) { self.line = line }

    /// Whether nothing but the checksum follows.
    var isAtSum: Bool { line.count - at == JournalLine.sumLength }

    /// Moves past a text if it stands here.
    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard line.count - at >= count else { return false }
        let found = text.withUTF8Buffer { line[at..<at + count].elementsEqual($0) }
        if found { at += count }
        return found
    }

    /// A whole number from 1 to `JournalLine.largestSeq`, without a leading zero.
    mutating func number() -> UInt64? {
        let start = at
        var value: UInt64 = 0
        // 18 digits cannot overflow; longer ones are left to the reader of whole lines.
        while at < line.count, at - start <= 18, ASCII.isDigit(line[at]) {
            value = value &* 10 &+ UInt64(line[at] - ASCII.zero)
            at += 1
        }
        guard at - start <= 18, value > 0, line[start] != ASCII.zero else { return nil }
        return value
    }

    /// The bytes of a text in quotes, if it is ASCII without an escape.
    mutating func plainText() -> Slice<UnsafeRawBufferPointer>? {
        guard at < line.count, line[at] == ASCII.quote else { return nil }
        var end = at + 1
        while end < line.count, line[end] != ASCII.quote {
            guard line[end] >= 0x20, line[end] < 0x7F, line[end] != ASCII.backslash else { return nil }
            end += 1
        }
        guard end < line.count else { return nil }
        defer { at = end + 1 }
        return line[at + 1..<end]
    }
}
