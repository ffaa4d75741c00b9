/// Cuts an hours text into words, numbers and marks.
///
/// Words that were run together are cut apart where the case changes, because lists are often pasted without their
/// line breaks: `9AM-6PMSaturday`.
struct HoursLexer {
    private var lexemes: [Lexeme] = []
    private var gap = Lexeme.Gap.nothing
    /// Bytes of UTF-8 before what is being read.
    private var place = 0

    /// Cuts the whole text.
    static func lexemes(of text: String) -> [Lexeme] {
        var lexer = HoursLexer()
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let end = lexer.take(characters, at: index)
            for character in characters[index..<end] { lexer.place += character.utf8.count }
            index = end
        }
        return lexer.lexemes
    }

    private mutating func take(_ characters: [Character], at start: Int) -> Int {
        let first = characters[start]
        if Self.isNewline(first) {
            add(.mark, "\n", String(first))
            gap = .space
            return start + 1
        }
        if Self.isSpace(first) {
            gap = .space
            return start + 1
        }
        if Self.isDigit(first) {
            let end = characters[start...].firstIndex { !Self.isDigit($0) } ?? characters.count
            let digits = String(characters[start..<end])
            add(.number, digits, digits)
            return end
        }
        if Self.isLetter(first) {
            let end = Self.endOfWord(characters, from: start)
            let word = String(characters[start..<end])
            add(.word, Self.folded(word), word)
            return end
        }
        add(.mark, Self.dashes.contains(first) ? "-" : String(first), String(first))
        return start + 1
    }

    private mutating func add(_ kind: Lexeme.Kind, _ key: String, _ source: String) {
        lexemes.append(Lexeme(kind: kind, key: key, source: source, start: place, follows: gap))
        gap = .nothing
    }

    /// Where the word that starts there ends: before a capital after a small letter, and before the last capital of
    /// several when a small letter follows it.
    private static func endOfWord(_ characters: [Character], from start: Int) -> Int {
        var index = start + 1
        while index < characters.count, isLetter(characters[index]) {
            let isCapital = isCapital(characters[index])
            let afterSmall = isSmall(characters[index - 1])
            let beforeSmall = index + 1 < characters.count && isSmall(characters[index + 1])
            if isCapital && (afterSmall || beforeSmall) { break }
            index += 1
        }
        return index
    }

    // The standard library looks every character up in Unicode's tables, which took a fifth of the time of a reading.

    private static func isDigit(_ character: Character) -> Bool {
        character.asciiValue.map { (0x30...0x39).contains($0) } ?? false
    }

    private static func isLetter(_ character: Character) -> Bool {
        character.asciiValue.map { (0x61...0x7A).contains($0 | 0x20) } ?? character.isLetter
    }

    private static func isCapital(_ character: Character) -> Bool {
        character.asciiValue.map { (0x41...0x5A).contains($0) } ?? character.isUppercase
    }

    private static func isSmall(_ character: Character) -> Bool {
        character.asciiValue.map { (0x61...0x7A).contains($0) } ?? character.isLowercase
    }

    /// Asked before `isSpace`, which is also true of line breaks. A return and a line feed are one character.
    private static func isNewline(_ character: Character) -> Bool {
        character.asciiValue.map { (0x0A...0x0D).contains($0) } ?? character.isNewline
    }

    private static func isSpace(_ character: Character) -> Bool {
        character.asciiValue.map { $0 == 0x20 || $0 == 0x09 } ?? character.isWhitespace
    }

    static func folded(_ word: String) -> String {
        let lower = word.lowercased()
        return lower.utf8.allSatisfy { $0 < 0x80 } ? lower : String(lower.map { accents[$0] ?? $0 })
    }

    private static let accents: [Character: Character] = [
        "á": "a", "à": "a", "é": "e", "è": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n",
    ]

    private static let dashes: Set<Character> = ["-", "–", "—", "−", "‒", "‐", "‑", "―"]
}
