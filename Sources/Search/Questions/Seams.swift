/// The language of a text.
enum Language: UInt8, Sendable {
    case english = 1
    case spanish = 2
    case none = 3
}

/// The words that say nothing by themselves.
enum Stopwords {
    static func contains(_ folded: ArraySlice<UInt8>) -> Bool {
        [
            "a", "the", "of", "to", "in", "for", "is", "i", "what", "and", "may", "de", "la", "el", "que", "sin", "un",
            "para", "en",
        ]
        .contains { Array($0.utf8).elementsEqual(folded) }
    }
}
