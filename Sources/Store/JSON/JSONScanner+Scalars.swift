/// Quoted texts and numbers (RFC 8259, sections 6 and 7).
extension JSONScanner {
    /// Scans a text from its opening quote to past its closing one.
    @inline(__always)
    mutating func scanQuoted(_ cursor: inout JSONCursor) throws(JSONFault) {
        let start = cursor.offset
        cursor.advance()
        cursor.skipPlainText()
        if cursor.byte == ASCII.quote {
            cursor.advance()
            append(.plainText, from: start, to: cursor.offset)
        } else {
            cursor = try scanRest(ofTextFrom: start, cursor)
        }
    }

    /// Scans a text on from its first byte that is no plain ASCII, and returns where it ends.
    @inline(never)
    private mutating func scanRest(
        ofTextFrom start: Int, _ beginning: JSONCursor
    ) throws(JSONFault) -> JSONCursor {
        var cursor = beginning
        var kind = JSONTree.Kind.plainText
        while true {
            switch cursor.byte {
            case ASCII.quote:
                cursor.advance()
                append(kind, from: start, to: cursor.offset)
                return cursor
            case ASCII.backslash:
                kind = .escapedText
                if Self.isShortEscape(cursor.byte(at: cursor.offset + 1)) {
                    cursor.advance(by: 2)
                } else {
                    try scanCodeUnits(&cursor)
                }
            case 0x80...0xFF:
                let first = cursor.offset
                guard let value = cursor.skipCharacter() else {
                    throw JSONFault(offset: first, problem: .notUTF8(cursor.byte))
                }
                try checkCharacter(value, at: first)
            default:
                if cursor.isAtEnd { throw JSONFault(offset: start, problem: .unclosedText) }
                throw JSONFault(offset: cursor.offset, problem: .controlCharacter(cursor.byte))
            }
            // In some languages most such characters are followed by another, in others by ASCII.
            if cursor.byte < 0x80 { cursor.skipPlainText() }
        }
    }

    /// Whether a letter after a backslash is an escape by itself.
    @inline(__always)
    private static func isShortEscape(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x22, 0x2F, 0x5C, 0x62, 0x66, 0x6E, 0x72, 0x74: true
        default: false
        }
    }

    /// Scans an escape of four hexadecimal digits, or two that are a surrogate pair.
    @inline(__always)
    private func scanCodeUnits(_ cursor: inout JSONCursor) throws(JSONFault) {
        let start = cursor.offset
        let unit = try scanUnit(&cursor, of: start)
        if unit & 0xF800 != 0xD800 {
            return try checkCharacter(unit, at: start)
        }
        guard unit < 0xDC00, cursor.byte == ASCII.backslash, cursor.byte(at: cursor.offset + 1) == 0x75 else {
            throw JSONFault(offset: start, problem: .loneSurrogate)
        }
        let low = try scanUnit(&cursor, of: cursor.offset)
        guard (0xDC00...0xDFFF).contains(low) else { throw JSONFault(offset: start, problem: .loneSurrogate) }
        try checkCharacter(JSONEscapes.scalar(high: unit, low: low), at: start)
    }

    /// Scans `\u` and four hexadecimal digits.
    @inline(__always)
    private func scanUnit(_ cursor: inout JSONCursor, of start: Int) throws(JSONFault) -> UInt32 {
        guard cursor.byte(at: start + 1) == 0x75, let unit = cursor.hexadecimal(at: start + 2) else {
            throw JSONFault(offset: start, problem: .badEscape)
        }
        cursor.advance(by: 6)
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
        append(.number, from: start, to: cursor.offset)
    }

    private mutating func scanDigits() throws(JSONFault) {
        guard ASCII.isDigit(cursor.byte) else { throw unexpected(.digit, at: cursor) }
        cursor.skipDigits()
    }
}
