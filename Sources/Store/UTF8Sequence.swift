/// The multi-byte sequences of UTF-8 (RFC 3629, section 4; The Unicode Standard, table 3-7).
enum UTF8Sequence {
    /// The scalar that four bytes start with and how many of them it takes; nil where they start none.
    ///
    /// Overlong forms, surrogates and what lies beyond U+10FFFF start none. Bytes past the end are given as 0, which
    /// continues no sequence.
    static func decode(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> (UInt32, length: Int)? {
        func tail(_ byte: UInt8) -> UInt32? { byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil }
        switch first {
        case 0...0x7F:
            return (UInt32(first), 1)
        case 0xC2...0xDF:
            guard let low = tail(second) else { return nil }
            return (UInt32(first & 0x1F) << 6 | low, 2)
        case 0xE0...0xEF:
            guard let high = tail(second), let low = tail(third) else { return nil }
            let scalar = UInt32(first & 0x0F) << 12 | high << 6 | low
            return scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar) ? (scalar, 3) : nil
        case 0xF0...0xF4:
            guard let high = tail(second), let middle = tail(third), let low = tail(fourth) else { return nil }
            let scalar = UInt32(first & 0x07) << 18 | high << 12 | middle << 6 | low
            return (0x10000...0x10FFFF).contains(scalar) ? (scalar, 4) : nil
        default:
            return nil
        }
    }

    /// Whether a code point is set aside for no character: U+FDD0–FDEF and the last two of every plane.
    static func isNoncharacter(_ scalar: UInt32) -> Bool {
        scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
    }
}
