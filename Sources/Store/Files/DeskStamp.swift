import Records

/// What the files of a desk were like when something was made of them, to tell later which of them have changed.
///
/// Ten bytes a file: a stamp is kept with what it speaks of, and compared without any file being opened. Of each file it
/// knows inode, size, and when it was written and changed; a file that was changed so shortly before it was looked at
/// that it may change again without looking different is not trusted.
public struct DeskStamp: Equatable, Sendable {
    /// The stamp as bytes, from which it can be made again.
    public let bytes: [UInt8]

    let journal: JournalMark
    let entries: [Entry]

    /// A part as it was.
    struct Entry: Equatable, Sendable {
        let part: DeskPart
        var state: PartState
    }

    /// How far the journal was read.
    struct JournalMark: Equatable, Sendable {
        var state = PartState.absent
        var inode: UInt64 = 0
        /// The sequence number of the last line; 0 where there was none.
        var lastSeq: UInt64 = 0
    }

    /// The entries are in the order of their parts.
    init(journal: JournalMark, entries: [Entry]) {
        self.journal = journal
        self.entries = entries
        var bytes = Self.magic
        bytes.reserveCapacity(Self.headLength + entries.count * Self.entryLength)
        for number in [journal.state.rawValue, journal.inode, journal.lastSeq] { Self.append(number, to: &bytes) }
        for entry in entries {
            Self.append(entry.part.rawValue, to: &bytes)
            Self.append(entry.state.rawValue, to: &bytes)
        }
        self.bytes = bytes
    }

    /// The stamp that was kept as bytes; nil where they are none, or one of another version of this program.
    public init?(bytes: [UInt8]) {
        guard bytes.starts(with: Self.magic), bytes.count >= Self.headLength,
            (bytes.count - Self.headLength).isMultiple(of: Self.entryLength)
        else { return nil }
        let number = { UInt64(Self.number(in: bytes, at: Self.magic.count + 8 * $0, bytes: 8)) }
        journal = JournalMark(state: PartState(rawValue: number(0)), inode: number(1), lastSeq: number(2))
        var entries: [Entry] = []
        entries.reserveCapacity(bytes.count / Self.entryLength)
        for start in stride(from: Self.headLength, to: bytes.count, by: Self.entryLength) {
            let part = DeskPart(rawValue: UInt16(truncatingIfNeeded: Self.number(in: bytes, at: start, bytes: 2)))
            guard let part, entries.last.map({ $0.part < part }) ?? true else { return nil }
            let state = PartState(rawValue: Self.number(in: bytes, at: start + 2, bytes: 8))
            entries.append(Entry(part: part, state: state))
        }
        self.entries = entries
        self.bytes = bytes
    }

    private static let magic = Array("desk\u{1}\u{0}\u{0}\u{0}".utf8)
    private static let headLength = magic.count + 24
    private static let entryLength = 10

    private static func append(_ number: some FixedWidthInteger & UnsignedInteger, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    private static func number(in bytes: [UInt8], at offset: Int, bytes count: Int) -> UInt64 {
        (0..<count).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
    }
}

/// What tells one state of a file from another, in 64 bits.
struct PartState: Equatable, Sendable {
    /// A hash of the file's status in the high 62 bits, 0 for a file that is not there; below it what is known beside.
    private(set) var rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The state of a file that is not there.
    static let absent = PartState(rawValue: 0)

    /// The state of a file that is there and cannot be looked at: the same as no other, nor as itself.
    static let unknown = PartState(rawValue: 5)

    /// The state of a file, looked at not before a moment, in nanoseconds since 1970.
    init(_ status: FileStatus, at moment: Int64) {
        var hash: UInt64 = 0
        for number in [
            status.inode, UInt64(bitPattern: Int64(status.size)), UInt64(bitPattern: status.written),
            UInt64(bitPattern: status.changed),
        ] { hash = Self.mixed(hash ^ number) }
        // No file that is there is like one that is not.
        rawValue = max(hash & ~3, 8)
        // Whoever writes a file cannot help that it is marked as changed then. A clock that was set back is not trusted.
        if moment - status.changed < FileStatus.tick { rawValue |= 1 }
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
        value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
        return value ^ value >> 32
    }

    /// Whether the file had been changed so shortly before that another change may not show.
    var isRacy: Bool { rawValue & 1 != 0 }

    /// Whether records of the part were something else than its file has: what the journal made of them.
    var hasMerged: Bool {
        get { rawValue & 2 != 0 }
        set { rawValue = newValue ? rawValue | 2 : rawValue & ~2 }
    }

    var isAbsent: Bool { rawValue & ~3 == 0 }

    /// Whether a file that was in another state then is surely the same now.
    func isSame(as older: PartState) -> Bool { rawValue & ~3 == older.rawValue & ~3 && !older.isRacy }
}
