/// A place in a buffer of bytes that moves forward.
///
/// This is the one type that reads text through an unsafe pointer: it takes texts and indentation eight bytes at a time,
/// which an array's subscript cannot. Every read here compares with the count first, and the pointer never leaves the
/// call of `withUnsafeBufferPointer` that lends it. (`FileCalls` hands pointers to the system, and reads through none.)
struct JSONCursor: IteratorProtocol {
    private let input: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0

    init(_ input: UnsafeBufferPointer<UInt8>) { self.input = input }

    var count: Int { input.count }

    var isAtEnd: Bool { offset >= input.count }

    /// The byte here, or 0 at the end: a zero byte is legal nowhere in JSON, so it never passes for a real one.
    @inline(__always)
    var byte: UInt8 { offset < input.count ? input[offset] : 0 }

    /// The byte at an offset, or 0 outside the buffer.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 { offset >= 0 && offset < input.count ? input[offset] : 0 }

    /// Moves forward, never past the end.
    @inline(__always)
    mutating func advance(by distance: Int = 1) { offset = min(offset + distance, input.count) }

    /// The byte here, which is moved past; nil at the end.
    mutating func next() -> UInt8? {
        guard offset < input.count else { return nil }
        defer { offset += 1 }
        return input[offset]
    }

    /// Moves past space, tab, LF and CR (RFC 8259, section 2).
    @inline(__always)
    mutating func skipSpace() {
        var at = offset
        while at < input.count {
            let byte = input[at]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
            at += 1
            while let word = word(at: at) {
                let other = word ^ Self.repeated(0x20)
                at += other.trailingZeroBitCount / 8
                if other != 0 { break }
            }
        }
        offset = at
    }

    /// Moves past the ASCII of a quoted text that needs no second look: no quote, backslash or control character.
    @inline(__always)
    mutating func skipPlainText() {
        var at = offset
        while let word = word(at: at) {
            // A byte's high bit is set in `special` where it is not ASCII, is below 0x20, or is a quote or backslash;
            // a borrow may also set it in bytes after the first such one, which is the one that counts.
            let quotes = word ^ Self.repeated(0x22)
            let backslashes = word ^ Self.repeated(0x5C)
            let below = (word &- Self.repeated(0x20)) & ~word
            let equal = (quotes &- Self.repeated(1)) & ~quotes | (backslashes &- Self.repeated(1)) & ~backslashes
            let special = (word | below | equal) & Self.repeated(0x80)
            at += special.trailingZeroBitCount / 8
            if special != 0 {
                offset = at
                return
            }
        }
        while at < input.count {
            let byte = input[at]
            guard byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5C else { break }
            at += 1
        }
        offset = at
    }

    /// Moves past one character of two to four bytes and returns its code point; nil, and no move, where the bytes
    /// are not UTF-8 (RFC 3629, section 4).
    @inline(__always)
    mutating func skipCharacter() -> UInt32? {
        let first = UInt32(byte)
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        // Bytes past the end are 0, which continues nothing.
        var value = first & (0x7F >> UInt32(length))
        for distance in 1..<length {
            let next = byte(at: offset + distance)
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        switch length {
        case 2: guard first >= 0xC2 else { return nil }
        case 3: guard value >= 0x800, value & 0xFFFF_F800 != 0xD800 else { return nil }
        default: guard first < 0xF8, (0x10000...0x10FFFF).contains(value) else { return nil }
        }
        offset += length
        return value
    }

    /// Eight bytes from an offset on, the first one lowest; nil where fewer are left.
    @inline(__always)
    private func word(at offset: Int) -> UInt64? {
        guard input.count - offset >= 8 else { return nil }
        return UInt64(
            littleEndian: UnsafeRawBufferPointer(input).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    @inline(__always)
    mutating func skipDigits() {
        while offset < input.count, ASCII.isDigit(input[offset]) { offset += 1 }
    }

    /// A hash of a range of bytes: of how many they are, and of the first and the last eight of them.
    @inline(__always)
    func hash(_ range: Range<Int>) -> UInt32 {
        let count = range.count
        let ends: UInt64
        if let first = word(at: range.lowerBound) {
            let last = count > 8 ? word(at: range.upperBound - 8) ?? 0 : 0
            let kept = count >= 8 ? first : first & (1 << UInt64(count * 8) &- 1)
            ends = kept ^ (last &* 0x9E37_79B9_7F4A_7C15)
        } else {
            ends = input[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        let mixed = (ends ^ UInt64(truncatingIfNeeded: count)) &* 0xD6E8_FEB8_6659_FD93
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }

    /// Whether two ranges hold the same bytes.
    func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count && input[one].elementsEqual(input[other])
    }

    /// A copy of a range of bytes.
    func copy(_ range: Range<Int>) -> [UInt8] { Array(input[range.clamped(to: 0..<input.count)]) }
}
