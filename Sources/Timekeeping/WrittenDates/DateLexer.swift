/// Cuts a text into the pieces of written dates, byte by byte.
struct DateLexer {
    private let bytes: ArraySlice<UInt8>
    private let forgivesSlips: Bool
    private var position: Int
    private var lexemes: [DateLexeme] = []
    /// The words that were read as another spelling of a month.
    private var slips: [Range<Int>] = []

    private init(_ bytes: ArraySlice<UInt8>, forgivesSlips: Bool) {
        self.bytes = bytes
        self.forgivesSlips = forgivesSlips
        position = bytes.startIndex
    }

    /// The pieces, and the places of the words that were read as misspelt months.
    static func lexemes(
        of bytes: ArraySlice<UInt8>, forgivingSlips: Bool
    ) -> (lexemes: [DateLexeme], slips: [Range<Int>]) {
        var lexer = DateLexer(bytes, forgivesSlips: forgivingSlips)
        var end = bytes.startIndex
        while let start = lexer.skipSpace() {
            let isAdjacent = start == end && !lexer.lexemes.isEmpty
            let kind = lexer.take()
            end = lexer.position
            var lexeme = DateLexeme(kind: kind, range: start..<end, isAdjacent: isAdjacent)
            lexeme.isCapital = (0x41...0x5A).contains(bytes[start])
            lexer.lexemes.append(lexeme)
        }
        return (lexer.lexemes, lexer.slips)
    }

    /// Goes on to the next piece; nothing at the end.
    private mutating func skipSpace() -> Int? {
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                position += 1
            } else if starts(with: [0xC2, 0xA0]) {
                position += 2
            } else if starts(with: [0xE2, 0x80, 0xAF]) || starts(with: [0xE2, 0x80, 0x89]) {
                position += 3
            } else {
                return position
            }
        }
        return nil
    }

    private mutating func take() -> DateLexeme.Kind {
        let byte = bytes[position]
        if DateLexer.isDigit(byte) { return number() }
        if DateLexer.isLetter(byte) || byte >= 0x80 && mark() == nil { return word() }
        if let (kind, length) = mark() {
            position += length
            return kind
        }
        position += 1
        return .other
    }

    // MARK: Numbers

    private mutating func number() -> DateLexeme.Kind {
        var value = 0
        let start = position
        while position < bytes.endIndex, DateLexer.isDigit(bytes[position]) {
            if position - start < 4 { value = value * 10 + Int(bytes[position] & 0x0F) }
            position += 1
        }
        let digits = position - start
        guard digits <= 4 else { return .longNumber }
        if digits <= 2, takeOrdinalSign() { return .ordinal(value) }
        if digits == 4 || digits == 2, takePluralSign() { return .plural(value, digits: digits) }
        return .number(value, digits: digits)
    }

    private mutating func takeOrdinalSign() -> Bool {
        // `º` and `ª`, also after a dot.
        for sign: [UInt8] in [[0xC2, 0xBA], [0xC2, 0xAA], [0x2E, 0xC2, 0xBA], [0x2E, 0xC2, 0xAA]]
        where starts(with: sign) {
            position += sign.count
            return true
        }
        let letters = bytes[position...].prefix(3).prefix { DateLexer.isLetter($0) }.map { $0 | 0x20 }
        let sign = String(decoding: letters, as: UTF8.self)
        guard ["st", "nd", "rd", "th", "er", "ro", "ero", "do", "to"].contains(sign) else { return false }
        position += letters.count
        return true
    }

    private mutating func takePluralSign() -> Bool {
        var next = position
        for apostrophe: [UInt8] in [[0x27], [0xE2, 0x80, 0x99]] where starts(with: apostrophe) {
            next += apostrophe.count
        }
        guard next < bytes.endIndex, bytes[next] == UInt8(ascii: "s") else { return false }
        let after = next + 1
        if after < bytes.endIndex, DateLexer.isLetter(bytes[after]) || DateLexer.isDigit(bytes[after]) { return false }
        position = after
        return true
    }

    // MARK: Words

    private mutating func word() -> DateLexeme.Kind {
        let start = position
        var folded: [UInt8] = []
        while position < bytes.endIndex {
            let byte = bytes[position]
            if DateLexer.isLetter(byte) {
                folded.append(byte | 0x20)
                position += 1
            } else if byte >= 0x80, mark() == nil, !isSpace {
                let (letter, length) = accented()
                folded += letter
                position += length
            } else {
                break
            }
            // The rest of what is longer than all that are known is passed over.
            if folded.count > DateLexicon.longest { folded.removeLast(folded.count - DateLexicon.longest - 1) }
        }
        guard folded.count <= DateLexicon.longest else { return .word(.other) }
        let word = String(decoding: folded, as: UTF8.self)
        let meaning = DateLexicon.meaning(of: word)
        if meaning == .other, forgivesSlips, let meant = DateLexicon.meaning(ofMisspelt: word) {
            slips.append(start..<position)
            return .word(meant)
        }
        return .word(meaning)
    }

    private var isSpace: Bool {
        starts(with: [0xC2, 0xA0]) || starts(with: [0xE2, 0x80, 0xAF]) || starts(with: [0xE2, 0x80, 0x89])
    }

    /// The letter under an accent of Spanish; nothing for a combining accent, and other characters as they are.
    private func accented() -> (letter: [UInt8], length: Int) {
        let next = position + 1 < bytes.endIndex ? bytes[position + 1] : 0
        switch (bytes[position], next) {
        case (0xC3, 0xA1), (0xC3, 0x81): return ([UInt8(ascii: "a")], 2)
        case (0xC3, 0xA9), (0xC3, 0x89): return ([UInt8(ascii: "e")], 2)
        case (0xC3, 0xAD), (0xC3, 0x8D): return ([UInt8(ascii: "i")], 2)
        case (0xC3, 0xB3), (0xC3, 0x93): return ([UInt8(ascii: "o")], 2)
        case (0xC3, 0xBA), (0xC3, 0x9A), (0xC3, 0xBC), (0xC3, 0x9C): return ([UInt8(ascii: "u")], 2)
        case (0xC3, 0xB1), (0xC3, 0x91): return ([UInt8(ascii: "n")], 2)
        case (0xCC, 0x81), (0xCC, 0x83), (0xCC, 0x88): return ([], 2)
        default: return ([bytes[position]], 1)
        }
    }

    // MARK: Marks

    /// The mark that comes next, and its length; nothing for what may be part of a word.
    private func mark() -> (DateLexeme.Kind, Int)? {
        switch bytes[position] {
        case UInt8(ascii: "-"):
            return starts(with: [0x2D, 0x2D]) ? (.dash, 2) : (.hyphen, 1)
        case UInt8(ascii: "/"): return (.slash, 1)
        case UInt8(ascii: "."): return (.dot, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: "'"): return (.apostrophe, 1)
        case UInt8(ascii: "?"): return (.question, 1)
        case UInt8(ascii: "~"): return (.tilde, 1)
        case UInt8(ascii: "&"): return (.ampersand, 1)
        case UInt8(ascii: "("), UInt8(ascii: "["): return (.open, 1)
        case UInt8(ascii: ")"), UInt8(ascii: "]"): return (.close, 1)
        case UInt8(ascii: "\""): return (.quote, 1)
        case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"): return (.stop, 1)
        case 0xC2: return next == 0xAB || next == 0xBB ? (.quote, 2) : nil
        case 0xE2: return generalPunctuation
        default: return nil
        }
    }

    private var next: UInt8 { position + 1 < bytes.endIndex ? bytes[position + 1] : 0 }

    /// Dashes and quotation marks of Unicode's block of punctuation, and the minus sign.
    private var generalPunctuation: (DateLexeme.Kind, Int)? {
        guard position + 2 < bytes.endIndex else { return nil }
        switch (next, bytes[position + 2]) {
        case (0x80, 0x90), (0x80, 0x91): return (.hyphen, 3)
        case (0x80, 0x92...0x95), (0x88, 0x92): return (.dash, 3)
        case (0x80, 0x98), (0x80, 0x99): return (.apostrophe, 3)
        case (0x80, 0x9C...0x9F): return (.quote, 3)
        default: return nil
        }
    }

    private func starts(with prefix: [UInt8]) -> Bool { bytes[position...].starts(with: prefix) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
