/// CRC-32C, the checksum of every line of the journal (RFC 3720, section 12.1; Castagnoli's polynomial 0x1EDC6F41).
///
/// Taken eight bytes at a time from eight tables. Bytes may be given in any number of pieces.
struct Checksum {
    private var state: UInt32 = .max

    /// The checksum of all bytes given so far.
    var value: UInt32 { ~state }

    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        var checksum = Checksum()
        checksum.add(bytes)
        return checksum.value
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        state = Self.tables.withUnsafeBufferPointer { Self.state(after: bytes, from: state, $0) }
    }

    /// Every index into a table is a byte or a byte beyond a multiple of 256 below 2,048, which the tables hold.
    private static func state(
        after bytes: UnsafeRawBufferPointer, from start: UInt32, _ tables: UnsafeBufferPointer<UInt32>
    ) -> UInt32 {
        var state = start
        var at = 0
        while bytes.count - at >= 8 {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) ^ UInt64(state)
            let low =
                tables[1792 + Int(word & 0xFF)] ^ tables[1536 + Int(word >> 8 & 0xFF)]
                ^ tables[1280 + Int(word >> 16 & 0xFF)] ^ tables[1024 + Int(word >> 24 & 0xFF)]
            let high =
                tables[768 + Int(word >> 32 & 0xFF)] ^ tables[512 + Int(word >> 40 & 0xFF)]
                ^ tables[256 + Int(word >> 48 & 0xFF)] ^ tables[Int(word >> 56)]
            state = low ^ high
            at += 8
        }
        while at < bytes.count {
            state = tables[Int((state ^ UInt32(bytes[at])) & 0xFF)] ^ (state >> 8)
            at += 1
        }
        return state
    }

    /// Table n has, for every byte, what it does to the state when n more bytes follow it.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 2048)
        for byte in 0..<256 {
            var state = UInt32(byte)
            // The polynomial with its bits reversed, as the bits of a byte are taken from the lowest.
            for _ in 0..<8 { state = state & 1 == 1 ? (state >> 1) ^ 0x82F6_3B78 : state >> 1 }
            tables[byte] = state
        }
        for index in 256..<2048 {
            let state = tables[index - 256]
            tables[index] = tables[Int(state & 0xFF)] ^ (state >> 8)
        }
        return tables
    }()
}
