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
        while offset < input.count {
            let byte = input[offset]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            offset += 1
            while let word = word(at: offset), word == Self.repeated(0x20) { offset += 8 }
        }
    }

    /// Moves past the ASCII of a quoted text that needs no second look: no quote, backslash or control character.
    @inline(__always)
    mutating func skipPlainText() {
        while let word = word(at: offset) {
            // A byte's high bit is set in `special` where it is not ASCII, is below 0x20, or is a quote or backslash;
            // a borrow may also set it in bytes after the first such one, which is the one that counts.
            let quotes = word ^ Self.repeated(0x22)
            let backslashes = word ^ Self.repeated(0x5C)
            let below = (word &- Self.repeated(0x20)) & ~word
            let equal = (quotes &- Self.repeated(1)) & ~quotes | (backslashes &- Self.repeated(1)) & ~backslashes
            let special = (word | below | equal) & Self.repeated(0x80)
            guard special == 0 else {
                offset += special.trailingZeroBitCount / 8
                return
            }
            offset += 8
        }
        while offset < input.count {
            let byte = input[offset]
            guard byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5C else { return }
            offset += 1
        }
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

    /// The hash of a range of bytes, without a copy of them.
    func hash(_ range: Range<Int>) -> UInt32 { JSONNames.hash(input[range.clamped(to: 0..<input.count)]) }

    /// A copy of a range of bytes.
    func copy(_ range: Range<Int>) -> [UInt8] { Array(input[range.clamped(to: 0..<input.count)]) }
}
