/// The smallest piece of a text that may have dates: a word, a number or a mark.
struct DateLexeme {
    enum Kind: Equatable {
        case word(DateWord)
        /// Up to four digits, and how many; more make a number that no date has.
        case number(Int, digits: Int)
        /// `1st`, `1º`.
        case ordinal(Int)
        /// `1990s`, `90’s`, and how many digits it has.
        case plural(Int, digits: Int)
        case longNumber
        case hyphen
        /// A dash longer than a hyphen, which stands between the ends of a range alone.
        case dash
        case slash, dot, comma, apostrophe, question, tilde, ampersand, open, close, quote
        /// `;`, `:`, `!`.
        case stop
        case other
    }

    var kind: Kind
    /// Its bytes of UTF-8.
    var range: Range<Int>
    /// Whether nothing stands between it and the one before.
    var isAdjacent: Bool
    /// Whether its first letter is a capital.
    var isCapital = false

    /// What it means; nothing for what is no word.
    var word: DateWord? {
        if case .word(let word) = kind { word } else { nil }
    }

    /// A number of one or two digits, also where it is an ordinal.
    var shortNumber: Int? {
        switch kind {
        case .number(let value, let digits) where digits <= 2: value
        case .ordinal(let value): value
        default: nil
        }
    }

    /// A year of four digits, 1000 to 2999.
    var year: Int? {
        if case .number(let value, 4) = kind, (1_000...2_999).contains(value) { value } else { nil }
    }

    var isRangeMark: Bool { kind == .hyphen || kind == .dash }
}
