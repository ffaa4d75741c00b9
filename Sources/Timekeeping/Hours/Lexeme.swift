/// The smallest piece of an hours text: a word, a number or a mark.
struct Lexeme: Hashable {
    enum Kind: Hashable {
        /// Letters, in lower case and without accents.
        case word
        /// ASCII digits.
        case number
        /// One other character that is not a space; a line break is `\n`.
        case mark
    }

    enum Gap: Hashable {
        case nothing, space
    }

    var kind: Kind
    /// The piece in lower case and without accents; every kind of dash is `-`.
    var key: String
    /// Where it is in the text, in bytes of UTF-8.
    var start: Int
    var end: Int
    /// Whether a space or a line break comes before it.
    var follows: Gap
    /// Whether its first letter is a capital.
    var isCapitalised = false
    /// Whether all its letters are capitals.
    var isAllCapitals = false
    /// Whether a slip of the pen or of a scanner was put right in it.
    var isCorrected = false

    /// The number, if it is one of at most four digits.
    var value: Int? {
        kind == .number && key.utf8.count <= 4 ? Int(key) : nil
    }

    func isMark(_ mark: String) -> Bool {
        kind == .mark && key == mark
    }
}
