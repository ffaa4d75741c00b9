/// A 64-bit checksum of bytes that were damaged by accident, made for speed.
///
/// Four lanes each take every fourth word of eight bytes. A step lays the word, and its upper half over its lower one,
/// over the lane by exclusive or, rotates the lane, and multiplies it by an odd number: for one word that is a
/// permutation of the lane, and for one lane a permutation of the word; so are the steps that fold the lanes together.
/// What follows from that: a change of any kind within one word (eight bytes, counted from the first) always gives
/// another sum. Of other accidents about one in 2^64 goes unnoticed; the least that can always cancel out is four
/// certain bits, two of one word and two of the word 32 bytes on. It keeps out nobody who changes bytes on purpose: sums
/// that agree can be computed.
enum PageSum {
    private static let spread: UInt64 = 0x9E6C_63D0_876A_68D5
    private static let stir: UInt64 = 0xD1B5_4A32_D192_ED03

    /// The sum of bytes; another `seed` gives another sum of the same bytes, so that pages cannot stand in for each
    /// other.
    static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        var sum = (seed &+ UInt64(bytes.count)) &* spread
        guard let base = bytes.baseAddress else { return settled(sum) }
        var lanes = (seed ^ spread, seed &+ stir, ~seed ^ stir, seed &- spread)
        let whole = bytes.count & ~31
        var at = 0
        while at < whole {
            lanes.0 = step(lanes.0, word(base + at))
            lanes.1 = step(lanes.1, word(base + (at &+ 8)))
            lanes.2 = step(lanes.2, word(base + (at &+ 16)))
            lanes.3 = step(lanes.3, word(base + (at &+ 24)))
            at &+= 32
        }
        sum = step(step(step(step(sum, lanes.0), lanes.1), lanes.2), lanes.3)
        while bytes.count &- at >= 8 {
            sum = step(sum, word(base + at))
            at &+= 8
        }
        return settled(step(sum, lastWord(base + at, bytes.count &- at)))
    }

    @inline(__always)
    private static func word(_ place: UnsafeRawPointer) -> UInt64 {
        UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    }

    /// Fewer than eight bytes, filled up with zeros: their number is in the sum already.
    private static func lastWord(_ place: UnsafeRawPointer, _ count: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in 0..<count { word |= UInt64(place.load(fromByteOffset: index, as: UInt8.self)) << (8 * index) }
        return word
    }

    @inline(__always)
    private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        // Without the upper half, one bit of the word is enough to change only the highest bit of the lane, and one bit
        // of the lane's next word to change it back: two flipped bits would always cancel out.
        let mixed = lane ^ word ^ (word >> 32)
        return (mixed << 29 | mixed >> 35) &* stir
    }

    private static func settled(_ sum: UInt64) -> UInt64 {
        let half = (sum ^ (sum >> 32)) &* spread
        return half ^ (half >> 29)
    }
}
