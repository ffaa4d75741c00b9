/// How one key of a `SortedKeys` is written: what it shares with the key before, and the rest.
///
/// One byte has the number of shared bytes in its high half and that of the rest in its low half; 15 there means that
/// what is above 15 follows as a variable-length number (seven bits a byte, the lowest first, the highest bit set but
/// in the last), the shared one first. Then come the bytes of the rest.
struct KeyEntry {
    /// The longest key there can be, in bytes.
    static let longestKey = 65_535

    /// How many bytes are the first bytes of the key before; 0 in a block's first key, or the block is damaged.
    var shared: Int
    /// Where the other bytes of the key lie.
    var start: Int
    var count: Int

    /// Where the next entry begins.
    var end: Int { start &+ count }

    /// Reads the entry that begins at an offset; nil where the bytes cannot be one.
    @inline(__always)
    init?(at offset: Int, in bytes: IndexBytes) {
        let lengths = bytes.u8(at: offset)
        shared = Int(lengths >> 4)
        count = Int(lengths & 15)
        start = offset &+ 1
        if shared == 15 { shared = 15 &+ Self.readExcess(&start, bytes) }
        if count == 15 { count = 15 &+ Self.readExcess(&start, bytes) }
        guard shared &+ count <= Self.longestKey, start <= bytes.count &- count else { return nil }
    }

    /// At most 21 bits, so that nothing overflows.
    private static func readExcess(_ offset: inout Int, _ bytes: IndexBytes) -> Int {
        var number = 0
        var shift = 0
        while shift < 21 {
            let byte = Int(bytes.u8(at: offset))
            offset &+= 1
            number |= (byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift &+= 7
        }
        return number
    }

    /// Appends the entry of a key that shares so many bytes with the one before.
    static func append(_ key: UnsafeRawBufferPointer, shared: Int, to bytes: inout [UInt8]) {
        let count = key.count - shared
        bytes.append(UInt8(min(shared, 15) << 4 | min(count, 15)))
        if shared >= 15 { appendExcess(shared - 15, &bytes) }
        if count >= 15 { appendExcess(count - 15, &bytes) }
        bytes.append(contentsOf: key[shared...])
    }

    private static func appendExcess(_ number: Int, _ bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F | 0x80))
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
