/// Reads a TZif file (RFC 9636, section 3).
///
/// Versions 2 to 4 share one layout. A later one is read by it too: a clock should not stop for a version's number,
/// and what does not keep to the layout is refused all the same.
struct TZifParser {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A header's six counts, in the order of RFC 9636, section 3.1.
    private struct Counts {
        var universal, standard, leap, transitions, types, characters: Int

        func blockSize(timeSize: Int) -> Int {
            transitions * (timeSize + 1) + types * 6 + characters + leap * (timeSize + 4) + standard + universal
        }
    }

    /// What a file says.
    struct Contents {
        var initial: LocalTimeType
        var transitions: [Transition]
        var footer: RecurringRules?
    }

    /// Reads the whole file.
    mutating func contents() throws(ZoneError) -> Contents {
        let (hasWideBlock, counts) = try header()
        if !hasWideBlock {
            let (initial, transitions) = try block(counts, timeSize: 4)
            return Contents(initial: initial, transitions: transitions, footer: nil)
        }
        // The 32-bit block is for old readers and may even be empty; the 64-bit one says all.
        _ = try take(counts.blockSize(timeSize: 4))
        let (_, wideCounts) = try header()
        let (initial, transitions) = try block(wideCounts, timeSize: 8)
        return Contents(initial: initial, transitions: transitions, footer: try footer())
    }

    private mutating func header() throws(ZoneError) -> (hasWideBlock: Bool, Counts) {
        let magic = Array("TZif".utf8)
        guard bytes.count - position >= magic.count, Array(bytes[position..<position + magic.count]) == magic else {
            throw .notTZif
        }
        let head = try take(20)
        let version = head[head.startIndex + 4]
        guard version == 0 || version >= UInt8(ascii: "2") else { throw .notTZif }
        var numbers: [Int] = []
        for _ in 0..<6 { numbers.append(Int(try integer(4) & 0xFFFF_FFFF)) }
        let counts = Counts(
            universal: numbers[0], standard: numbers[1], leap: numbers[2], transitions: numbers[3], types: numbers[4],
            characters: numbers[5])
        return (version != 0, counts)
    }

    private mutating func block(
        _ counts: Counts, timeSize: Int
    ) throws(ZoneError) -> (initial: LocalTimeType, [Transition]) {
        guard counts.types > 0, counts.characters > 0, [0, counts.types].contains(counts.universal),
            [0, counts.types].contains(counts.standard)
        else { throw .badCounts }
        guard counts.blockSize(timeSize: timeSize) <= bytes.count - position else { throw .truncated }
        guard counts.leap == 0 else { throw .leapSeconds }
        var times: [Int64] = []
        for _ in 0..<counts.transitions { times.append(try integer(timeSize)) }
        guard zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .badData }
        let indices = try take(counts.transitions)
        let types = try localTimeTypes(counts)
        _ = try take(counts.standard + counts.universal)
        var transitions: [Transition] = []
        for (time, index) in zip(times, indices) {
            guard Int(index) < types.count else { throw .badData }
            transitions.append(Transition(seconds: time, type: types[Int(index)]))
        }
        return (types[0], transitions)
    }

    private mutating func localTimeTypes(_ counts: Counts) throws(ZoneError) -> [LocalTimeType] {
        var records: [(offset: Int, name: Int)] = []
        for _ in 0..<counts.types {
            let offset = Int(try integer(4))
            let rest = try take(2)
            records.append((offset, Int(rest[rest.startIndex + 1])))
        }
        let characters = Array(try take(counts.characters))
        var types: [LocalTimeType] = []
        for record in records {
            guard LocalTimeType.offsets.contains(record.offset), record.name < characters.count,
                let end = characters[record.name...].firstIndex(of: 0)
            else { throw .badData }
            let name = String(decoding: characters[record.name..<end], as: UTF8.self)
            types.append(LocalTimeType(offset: record.offset, abbreviation: name))
        }
        return types
    }

    private mutating func footer() throws(ZoneError) -> RecurringRules? {
        let newline = UInt8(ascii: "\n")
        guard position < bytes.count else { throw .truncated }
        guard bytes[position] == newline, let end = bytes[(position + 1)...].firstIndex(of: newline) else {
            throw .badFooter
        }
        let text = Array(bytes[(position + 1)..<end])
        position = end + 1
        guard !text.isEmpty else { return nil }
        var parser = POSIXZoneParser(text)
        return try parser.rules()
    }

    /// A big-endian signed integer of 4 or 8 bytes.
    private mutating func integer(_ size: Int) throws(ZoneError) -> Int64 {
        let taken = try take(size)
        let bits = taken.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
    }

    private mutating func take(_ count: Int) throws(ZoneError) -> ArraySlice<UInt8> {
        guard count <= bytes.count - position else { throw .truncated }
        defer { position += count }
        return bytes[position..<position + count]
    }
}
