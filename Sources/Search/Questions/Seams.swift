// Stands in for Sources/Search/Text, with the same names, until that is there; then this file goes.

enum Language: UInt8, Sendable {
    case english = 1
    case spanish = 2
    case none = 3
}

final class Stemmer {
    func stem(_ folded: some Collection<UInt8>, _ language: Language) -> [UInt8] { Array(folded) }
}

enum Stopwords {
    private static let words = [
        "a", "the", "of", "to", "in", "for", "is", "what", "and", "are", "de", "la", "el", "sin",
    ]

    static func contains(_ folded: ArraySlice<UInt8>) -> Bool {
        words.contains { $0.utf8.elementsEqual(folded) }
    }
}
