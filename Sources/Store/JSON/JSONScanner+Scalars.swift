/// Quoted texts and numbers (RFC 8259, sections 6 and 7).
extension JSONScanner {
    /// Scans a text from its opening quote to past its closing one.
    @inline(__always)
    mutating func scanQuoted() throws(JSONFault) {
        let start = cursor.offset
        cursor.advance()
        cursor.skipPlainText()
        if cursor.byte == ASCII.quote {
            cursor.advance()
            append(.plainText, from: start)
        } else {
            try scanRest(ofTextFrom: start)
        }
    }

    /// Scans a text on from its first byte that is no plain ASCII.
    @inline(never)
    private mutating func scanRest(ofTextFrom start: Int) throws(JSONFault) {
        var kind = JSONTree.Kind.plainText
        while true {
            switch cursor.byte {
            case ASCII.quote:
                cursor.advance()
                return append(kind, from: start)
            case ASCII.backslash:
                kind = .escapedText
                try scanEscape()
            case 0x80...0xFF:
                try scanCharacter()
            default:
                if cursor.isAtEnd { throw JSONFault(offset: start, problem: .unclosedText) }
                throw JSONFault(offset: cursor.offset, problem: .controlCharacter(cursor.byte))
            }
            // One such character is mostly followed by another in some languages, and by ASCII in others.
            if cursor.byte < 0x80 { cursor.skipPlainText() }
        }
    }

    @inline(__always)
    private mutating func scanCharacter() throws(JSONFault) {
        let start = cursor.offset
        guard let value = cursor.skipCharacter() else {
            throw JSONFault(offset: start, problem: .notUTF8(cursor.byte))
        }
        try checkCharacter(value, at: start)
    }

    private mutating func scanEscape() throws(JSONFault) {
        let start = cursor.offset
        cursor.advance()
        switch cursor.byte {
        case 0x22, 0x2F, 0x5C, 0x62, 0x66, 0x6E, 0x72, 0x74:
            cursor.advance()
        case 0x75:
            let unit = try scanUnit(from: start)
            if unit & 0xF800 != 0xD800 { return try checkCharacter(unit, at: start) }
            guard unit < 0xDC00, cursor.byte == ASCII.backslash, cursor.byte(at: cursor.offset + 1) == 0x75 else {
                throw JSONFault(offset: start, problem: .loneSurrogate)
            }
            let second = cursor.offset
            cursor.advance()
            let low = try scanUnit(from: second)
            guard (0xDC00...0xDFFF).contains(low) else { throw JSONFault(offset: start, problem: .loneSurrogate) }
            try checkCharacter(JSONEscapes.scalar(high: unit, low: low), at: start)
        default:
            throw JSONFault(offset: start, problem: .badEscape)
        }
    }

    /// Scans the `u` and four hexadecimal digits of an escape whose backslash is at `start`.
    private mutating func scanUnit(from start: Int) throws(JSONFault) -> UInt32 {
        var unit: UInt32 = 0
        for distance in 1...4 {
            guard let digit = ASCII.hexValue(cursor.byte(at: cursor.offset + distance)) else {
                throw JSONFault(offset: start, problem: .badEscape)
            }
            unit = unit << 4 | digit
        }
        cursor.advance(by: 5)
        return unit
    }

    /// Throws where a code point is set aside for no character: the last two of every plane, and 32 in between
    /// (The Unicode Standard, section 23.7).
    @inline(__always)
    private func checkCharacter(_ value: UInt32, at offset: Int) throws(JSONFault) {
        if value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) {
            throw JSONFault(offset: offset, problem: .noncharacter(value))
        }
    }

    /// Scans a number, which keeps its spelling.
    mutating func scanNumber() throws(JSONFault) {
        let start = cursor.offset
        if cursor.byte == ASCII.minus { cursor.advance() }
        if cursor.byte == ASCII.zero {
            cursor.advance()
            if ASCII.isDigit(cursor.byte) { throw JSONFault(offset: start, problem: .leadingZero) }
        } else {
            try scanDigits()
        }
        if cursor.byte == ASCII.point {
            cursor.advance()
            try scanDigits()
        }
        if cursor.byte | 0x20 == 0x65 {
            cursor.advance()
            if cursor.byte == ASCII.plus || cursor.byte == ASCII.minus { cursor.advance() }
            try scanDigits()
        }
        append(.number, from: start)
    }

    private mutating func scanDigits() throws(JSONFault) {
        guard ASCII.isDigit(cursor.byte) else { throw unexpected(.digit) }
        cursor.skipDigits()
    }
}
