/// The bytes that JSON's grammar is written in (RFC 8259, section 2).
enum ASCII {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let minus: UInt8 = 0x2D
    static let point: UInt8 = 0x2E
    static let zero: UInt8 = 0x30
    static let nine: UInt8 = 0x39
    static let colon: UInt8 = 0x3A
    static let openList: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let closeList: UInt8 = 0x5D
    static let openObject: UInt8 = 0x7B
    static let closeObject: UInt8 = 0x7D

    static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// The value of a hexadecimal digit, or nil.
    static func hexValue(_ byte: UInt8) -> UInt32? {
        let isLetter = (byte | 0x20) &- 0x61 < 6
        guard isDigit(byte) || isLetter else { return nil }
        // Of a letter, the low four bits count from 1.
        return UInt32(byte & 0xF) + (isLetter ? 9 : 0)
    }
}
