/// Brings letters to lower case and takes off their accents.
enum LetterFolding {
    /// Adds the plain form of one letter; an accent by itself adds nothing.
    static func fold(_ letter: Unicode.Scalar, into result: inout String.UnicodeScalarView) {
        let value = letter.value
        switch value {
        case 0x41...0x5A: result.append(Unicode.Scalar(UInt8(value) | 0x20))
        case 0..<0x80: result.append(letter)
        case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF, 0xAD: break
        case 0xC0...0xC5, 0xE0...0xE5: result.append("a")
        case 0xC8...0xCB, 0xE8...0xEB: result.append("e")
        case 0xCC...0xCF, 0xEC...0xEF: result.append("i")
        case 0xD2...0xD6, 0xF2...0xF6: result.append("o")
        case 0xD9...0xDC, 0xF9...0xFC: result.append("u")
        case 0xD1, 0xF1: result.append("n")
        case 0xC7, 0xE7: result.append("c")
        default: result.append(contentsOf: letter.properties.lowercaseMapping.unicodeScalars)
        }
    }
}
