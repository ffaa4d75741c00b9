/// Cuts an hours text into words, numbers and marks.
///
/// Words that were run together are cut apart where the case changes, because lists are often pasted without their
/// line breaks: `9AM-6PMSaturday`.
struct HoursLexer {
    private let scalars: [Unicode.Scalar]
    private var lexemes: [Lexeme] = []
    private var gap = Lexeme.Gap.nothing
    private var index = 0
    /// Bytes of UTF-8 before what is being read.
    private var place = 0

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        lexemes.reserveCapacity(scalars.count / 3)
    }

    /// Cuts the whole text.
    static func lexemes(of text: String) -> [Lexeme] {
        var lexer = HoursLexer(text)
        while lexer.index < lexer.scalars.count { lexer.take() }
        return ScannedText.corrected(lexer.lexemes)
    }

    private mutating func take() {
        let first = scalars[index]
        switch Self.kind(of: first) {
        case .lineBreak:
            add(.mark, until: index + 1, key: "\n")
            gap = .space
        case .space:
            advance(to: index + 1)
            gap = .space
        case .digit:
            let end = scalars[index...].firstIndex { Self.kind(of: $0) != .digit } ?? scalars.count
            add(.number, until: end, key: String(String.UnicodeScalarView(scalars[index..<end])))
        case .letter: takeWord()
        case .accent: advance(to: index + 1)
        case .mark: add(.mark, until: index + 1, key: Self.markKey(first))
        }
    }

    private mutating func takeWord() {
        let end = endOfWord()
        let letters = scalars[index..<end]
        let capitals = letters.count { Self.isCapital($0) }
        let isFirstCapital = Self.isCapital(scalars[index])
        var key = String.UnicodeScalarView()
        for letter in letters { LetterFolding.fold(letter, into: &key) }
        add(.word, until: end, key: String(key))
        lexemes[lexemes.count - 1].isCapitalised = isFirstCapital
        lexemes[lexemes.count - 1].isAllCapitals = capitals == letters.count
    }

    private mutating func add(_ kind: Lexeme.Kind, until end: Int, key: String) {
        let start = place
        advance(to: end)
        lexemes.append(Lexeme(kind: kind, key: key, start: start, end: place, follows: gap))
        gap = .nothing
    }

    private mutating func advance(to end: Int) {
        for scalar in scalars[index..<end] { place += UTF8.width(scalar) }
        index = end
    }

    /// Where the word that starts here ends: before a capital after a small letter, and before the last capital of
    /// several when a small letter follows it.
    private func endOfWord() -> Int {
        var next = index + 1
        while next < scalars.count, [.letter, .accent].contains(Self.kind(of: scalars[next])) {
            let afterSmall = !Self.isCapital(scalars[next - 1])
            let beforeSmall =
                next + 1 < scalars.count && Self.kind(of: scalars[next + 1]) == .letter
                && !Self.isCapital(scalars[next + 1])
            if Self.isCapital(scalars[next]) && (afterSmall || beforeSmall) && !isPluralOfCapitals(next) { break }
            next += 1
        }
        return next
    }

    /// The `Ds` of `IDs`, which is no word of its own.
    private func isPluralOfCapitals(_ place: Int) -> Bool {
        guard place + 1 < scalars.count, scalars[place + 1] == "s", Self.isCapital(scalars[place - 1]) else {
            return false
        }
        return place + 2 >= scalars.count || Self.kind(of: scalars[place + 2]) != .letter
    }

    // MARK: Characters

    private enum Kind { case lineBreak, space, digit, letter, accent, mark }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x20, 0x09, 0xA0: .space
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineBreak
        case 0..<0x80, 0xAA, 0xB0, 0xBA: .mark
        case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF, 0xAD: .accent
        default: scalar.properties.isAlphabetic ? .letter : scalar.properties.isWhitespace ? .space : .mark
        }
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
    }

    private static func markKey(_ mark: Unicode.Scalar) -> String {
        switch mark {
        case "-", "–", "—", "−", "‒", "‐", "‑", "―", "~", "～", "→": "-"
        case "º", "ª", "°": "º"
        case "’", "‘", "´", "`": "'"
        case "：": ":"
        default: String(mark)
        }
    }
}
