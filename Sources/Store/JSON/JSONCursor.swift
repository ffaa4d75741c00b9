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
    mutating func advance(by distance: Int = 1) { offset = min(offset &+ distance, input.count) }

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
            at &+= 1
            // After a colon there is mostly one space, after a line's end a run of them.
            if byte == 0x20, self.byte(at: at) > 0x20 { break }
            // Sixteen at a time, for the same reason as in `firstByte`.
            while let (first, second) = words(at: at) {
                let others = (first ^ Self.repeated(0x20), second ^ Self.repeated(0x20))
                at &+= Self.firstByte(in: others)
                if others.0 | others.1 != 0 { break }
            }
        }
        offset = at
    }

    /// Moves past the ASCII of a quoted text that needs no second look: no quote, backslash or control character.
    @inline(__always)
    mutating func skipPlainText() {
        var at = offset
        while let (first, second) = words(at: at) {
            let found = (Self.special(in: first), Self.special(in: second))
            at &+= Self.firstByte(in: found)
            if found.0 | found.1 != 0 {
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

    /// A word in which the high bit of every byte is set that is not ASCII, is below 0x20, or is a quote or backslash.
    ///
    /// A borrow may also set it in bytes after the first such one, which is the one that counts.
    @inline(__always)
    private static func special(in word: UInt64) -> UInt64 {
        let quotes = word ^ repeated(0x22)
        let backslashes = word ^ repeated(0x5C)
        let below = (word &- repeated(0x20)) & ~word
        let equal = (quotes &- repeated(1)) & ~quotes | (backslashes &- repeated(1)) & ~backslashes
        return (word | below | equal) & repeated(0x80)
    }

    /// The place of the first byte with a bit set in two words, 16 if there is none: without a branch on the place,
    /// which way it goes could not be foretold.
    @inline(__always)
    private static func firstByte(in words: (UInt64, UInt64)) -> Int {
        let second = 64 + words.1.trailingZeroBitCount
        return (words.0 == 0 ? second : words.0.trailingZeroBitCount) / 8
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
        guard offset >= 0, input.count &- offset >= 8 else { return nil }
        return UInt64(
            littleEndian: UnsafeRawBufferPointer(input).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The number that four hexadecimal digits spell; nil where there are other bytes.
    @inline(__always)
    func hexadecimal(at offset: Int) -> UInt32? {
        let digits = UInt32(truncatingIfNeeded: word(at: offset) ?? edge(at: offset))
        // In each byte, of numbers below 0x80: the high bit where it is at least so much.
        func reaches(_ least: UInt32, _ bytes: UInt32) -> UInt32 { bytes &+ (0x80 - least) &* 0x0101_0101 }
        let letters = digits | 0x2020_2020
        let areDigits = reaches(0x30, digits) & ~reaches(0x3A, digits)
        let areLetters = reaches(0x61, letters) & ~reaches(0x67, letters)
        guard digits & 0x8080_8080 == 0, (areDigits | areLetters) & 0x8080_8080 == 0x8080_8080 else { return nil }
        // Of a letter, the low four bits count from 1.
        let values = (digits & 0x0F0F_0F0F) &+ (digits >> 6 & 0x0101_0101) &* 9
        let pairs = values << 4 | values >> 8
        return (pairs & 0xFF) << 8 | (pairs >> 16 & 0xFF)
    }

    /// Eight bytes, of which those outside the buffer are 0.
    @inline(never)
    private func edge(at offset: Int) -> UInt64 {
        (0..<8).reduce(0) { $0 | UInt64(byte(at: offset + $1)) << UInt64($1 * 8) }
    }

    /// Sixteen bytes, as two words; nil where fewer are left.
    @inline(__always)
    private func words(at offset: Int) -> (UInt64, UInt64)? {
        guard offset >= 0, input.count &- offset >= 16, let base = input.baseAddress else { return nil }
        let start = UnsafeRawPointer(base) + offset
        return (
            UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)),
            UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
    }

    @inline(__always)
    private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    @inline(__always)
    mutating func skipDigits() {
        while offset < input.count, ASCII.isDigit(input[offset]) { offset += 1 }
    }

    /// A hash of a range of bytes: of how many they are, and of the first and the last eight of them.
    ///
    /// There is no branch on how many they are: which way it goes could not be foretold, and would take longer.
    @inline(__always)
    func hash(_ range: Range<Int>) -> UInt64 {
        let count = range.count
        let foreign = UInt64(max(0, 64 - count * 8))
        let first = word(at: range.lowerBound) ?? edge(at: range.lowerBound)
        let last = word(at: range.upperBound - 8) ?? edge(at: range.upperBound - 8)
        let ends = first << foreign ^ (last >> foreign &* 0x9E37_79B9_7F4A_7C15)
        return (ends ^ UInt64(truncatingIfNeeded: count)) &* 0xD6E8_FEB8_6659_FD93
    }

    /// Whether two ranges hold the same bytes.
    func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count && input[one].elementsEqual(input[other])
    }

    /// A copy of a range of bytes.
    func copy(_ range: Range<Int>) -> [UInt8] { Array(input[range.clamped(to: 0..<input.count)]) }
}
