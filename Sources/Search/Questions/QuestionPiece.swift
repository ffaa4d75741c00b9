/// A stretch of a typed text that is read in one way.
struct QuestionPiece: Equatable {
    enum Kind: Equatable {
        /// Plain words.
        case words
        /// What stands between quotes.
        case phrase
        /// The value of a field, by the field's place in the list of fields.
        case field(Int)
    }

    var kind: Kind
    /// What is to be read, without quotes, minus or field name.
    var text: String
    /// All of it, as it was typed.
    var typed: String
    /// Where `text` begins, with the quote before it, in scalars of the whole text.
    var start: Int
    /// Whether a minus stands before it.
    var isExcluded = false
    /// Whether the text ends in it, so that the next letter typed will be part of it.
    var isOpen = false
}
