/// A typed word as it is looked up in a glossary.
struct GlossaryWord {
    /// The languages that it may be of.
    static let languages = [Language.english, .spanish]

    /// Folded, in UTF-8.
    var letters: [UInt8]
    private let english: [UInt8]
    private let spanish: [UInt8]

    init(_ letters: [UInt8], stem: Glossary.Stem) {
        self.letters = letters
        english = stem(letters, .english)
        spanish = stem(letters, .spanish)
    }

    func stem(in language: Language) -> [UInt8] {
        switch language {
        case .english: english
        case .spanish: spanish
        case .none: letters
        }
    }
}

/// Typed words that follow each other, as they are looked up in a glossary.
struct GlossaryPhrase {
    /// The folded words, joined.
    var letters: [UInt8]
    /// Their stems in each language, joined, and then the language.
    var stems: [[UInt8]]
    /// How many letters the last word has.
    var lastWord: Int

    init(_ words: ArraySlice<GlossaryWord>) {
        letters = FoldedPhrase.joined(words.map(\.letters))
        stems = GlossaryWord.languages.map { language in
            FoldedPhrase.joined(words.map { $0.stem(in: language) }) + [language.rawValue]
        }
        lastWord = words.last?.letters.count ?? 0
    }
}
