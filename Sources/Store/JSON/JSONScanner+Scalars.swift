/// Quoted texts and numbers (RFC 8259, sections 6 and 7).
extension JSONScanner {
    /// Scans a text from its opening quote to past its closing one.
    mutating func scanQuoted() throws(JSONFault) {
        let start = cursor.offset
        var kind = JSONTree.Kind.plainText
        cursor.advance()
        while true {
            cursor.skipPlainText()
            switch cursor.byte {
            case ASCII.quote:
                cursor.advance()
                return append(kind, from: start)
            case ASCII.backslash:
                kind = .escapedText
                try scanEscape()
            case 0x80...0xFF:
                guard let (scalar, length) = scalarHere() else {
                    throw JSONFault(offset: cursor.offset, problem: .notUTF8(cursor.byte))
                }
                try checkCharacter(scalar, at: cursor.offset)
                cursor.advance(by: length)
            default:
                if cursor.isAtEnd { throw JSONFault(offset: start, problem: .unclosedText) }
                throw JSONFault(offset: cursor.offset, problem: .controlCharacter(cursor.byte))
            }
        }
    }

    private mutating func scanEscape() throws(JSONFault) {
        let start = cursor.offset
        cursor.advance()
        switch cursor.byte {
        case 0x22, 0x2F, 0x5C, 0x62, 0x66, 0x6E, 0x72, 0x74:
            cursor.advance()
        case 0x75:
            let unit = try scanUnit(from: start)
            if let scalar = Unicode.Scalar(unit) { return try checkCharacter(scalar, at: start) }
            guard unit < 0xDC00, cursor.byte == ASCII.backslash, cursor.byte(at: cursor.offset + 1) == 0x75 else {
                throw JSONFault(offset: start, problem: .loneSurrogate)
            }
            let second = cursor.offset
            cursor.advance()
            let low = try scanUnit(from: second)
            guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(JSONEscapes.scalar(high: unit, low: low))
            else { throw JSONFault(offset: start, problem: .loneSurrogate) }
            try checkCharacter(scalar, at: start)
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

    private func checkCharacter(_ scalar: Unicode.Scalar, at offset: Int) throws(JSONFault) {
        if scalar.properties.isNoncharacterCodePoint {
            throw JSONFault(offset: offset, problem: .noncharacter(scalar.value))
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
