/// Words and phrases that stand for each other.
public struct GlossaryEntry: Sendable, Equatable {
    public var english: [String]
    public var spanish: [String]
    /// What is of no language, and never reduced to a stem: acronyms and names.
    public var names: [String]
    /// The groups whose documents may be found through this entry (`IndexedDocument.group`); empty for all.
    public var groups: [UInt8]

    public init(english: [String] = [], spanish: [String] = [], names: [String] = [], groups: [UInt8] = []) {
        self.english = english
        self.spanish = spanish
        self.names = names
        self.groups = groups
    }
}

/// What stands for what: asked for a phrase, it has the others of the entries that hold it.
///
/// A phrase is found by its folded words, and by their stems in its own language, so that `abogados` is an `abogado`.
public struct Glossary: Sendable {
    /// What a folded word is reduced to in a language.
    typealias Stem = (_ folded: [UInt8], _ language: Language) -> [UInt8]

    /// Reduces no word to anything.
    static let unstemmed: @Sendable (_ folded: [UInt8], _ language: Language) -> [UInt8] = { word, _ in word }

    public static let empty = Glossary([])

    /// The most words of a phrase; a longer phrase is left out.
    static let mostWords = 12

    /// A word or phrase of an entry, ready to stand for the others.
    struct Phrase: Sendable {
        /// Its folded words, joined.
        var letters: [UInt8]
        /// Its words' stems, joined, and then its language.
        var stems: [UInt8]
        var alternative: Question.Alternative
    }

    /// Where a phrase is found: its entry, and how long its last word is.
    private struct Place: Sendable {
        var entry: Int
        var lastWord: Int
    }

    /// The phrases of each entry that stand for the others: one for each stem, so that `abogada` is left out after
    /// `abogado`, and none that says nothing, which would find nearly every text.
    private var entries: [[Phrase]] = []
    private var byWords: [[UInt8]: [Int]] = [:]
    private var byStems: [[UInt8]: [Place]] = [:]
    /// How many words the longest phrase has that begins with this word or, where a language follows it, with this stem.
    private var longest: [[UInt8]: Int] = [:]

    /// The phrases of one word and their entries, in the order of their letters.
    private var singleWords: [(letters: [UInt8], entry: Int)] = []

    /// Reads the entries; one with a single phrase stands for nothing.
    public init(_ entries: [GlossaryEntry]) {
        let stemmer = Stemmer()
        self.init(entries) { stemmer.stem($0, $1) }
    }

    init(_ entries: [GlossaryEntry], stem: Stem) {
        for entry in entries { add(entry, stem: stem) }
        singleWords.sort { $0.letters.lexicographicallyPrecedes($1.letters) }
    }

    private mutating func add(_ entry: GlossaryEntry, stem: Stem) {
        let spelled =
            entry.english.map { ($0, Language.english) } + entry.spanish.map { ($0, .spanish) }
            + entry.names.map { ($0, .none) }
        var kept: [Phrase] = []
        for (text, language) in spelled {
            let words = Glossary.words(of: text)
            guard !words.isEmpty, words.count <= Glossary.mostWords else { continue }
            let letters = words.map(\.letters)
            let stems = letters.map { language == .none ? $0 : stem($0, language) }
            let phrase = Phrase(
                letters: FoldedPhrase.joined(letters), stems: FoldedPhrase.joined(stems) + [language.rawValue],
                alternative: Question.Alternative(
                    words: words, isPhrase: false, isDirect: false, note: text, groups: entry.groups))
            find(phrase, beginningWith: stems[0], language)
            if !letters.allSatisfy({ Stopwords.contains($0[...]) }), !kept.contains(where: { $0.stems == phrase.stems })
            {
                kept.append(phrase)
            }
        }
        entries.append(kept)
    }

    /// Lets a phrase of the next entry be found.
    private mutating func find(_ phrase: Phrase, beginningWith stem: [UInt8], _ language: Language) {
        let words = phrase.alternative.words
        guard let first = words.first?.letters, let last = words.last?.letters else { return }
        let entry = entries.count
        if words.count == 1 { singleWords.append((first, entry)) }
        longest[first] = max(longest[first] ?? 0, words.count)
        if byWords[phrase.letters]?.last != entry { byWords[phrase.letters, default: []].append(entry) }
        guard language != .none else { return }
        let start = stem + [language.rawValue]
        longest[start] = max(longest[start] ?? 0, words.count)
        byStems[phrase.stems, default: []].append(Place(entry: entry, lastWord: last.count))
    }

    /// The words of a phrase, one more than are read of a longer one.
    private static func words(of phrase: String) -> [Question.Word] {
        let bytes = Array(phrase.utf8)
        return TypedWord.words(of: phrase, atMost: mostWords + 1).map { word in
            Question.Word(
                letters: word.letters, typed: String(decoding: bytes[word.source], as: UTF8.self), isPrefix: false,
                isNumber: word.isNumber)
        }
    }

    /// The fewest letters of a word that is still being typed for which there is a word in the glossary.
    static let fewestOpenLetters = 3
    /// The most words that one such beginning is taken for.
    private static let mostOpen = 8

    /// The entries that hold a single word that begins with these letters, in the glossary's order; none where the
    /// letters are too few, or begin too many words to mean any of them.
    func entries(beginningWith letters: [UInt8]) -> [[Phrase]] {
        guard letters.count >= Self.fewestOpenLetters else { return [] }
        var found: [Int] = []
        let start = singleWords.partitioningIndex { !$0.letters.lexicographicallyPrecedes(letters) }
        for word in singleWords[start...] {
            guard word.letters.starts(with: letters) else { break }
            if !found.contains(word.entry) { found.append(word.entry) }
            if found.count > Self.mostOpen { return [] }
        }
        return found.sorted().map { entries[$0] }
    }

    /// How many words the longest phrase may have that begins with this word; 0 where none does.
    func longestPhrase(beginningWith word: GlossaryWord) -> Int {
        var most = longest[word.letters] ?? 0
        for language in GlossaryWord.languages {
            most = max(most, longest[word.stem(in: language) + [language.rawValue]] ?? 0)
        }
        return most
    }

    /// The entries that hold a phrase of these words or of their stems, in the glossary's order.
    ///
    /// - Parameter isPrefix: whether the last word may become longer; then a phrase of its stem must be no longer.
    func entries(of phrase: GlossaryPhrase, isPrefix: Bool) -> [[Phrase]] {
        var found = byWords[phrase.letters] ?? []
        for stems in phrase.stems {
            for place in byStems[stems] ?? [] where !isPrefix || place.lastWord <= phrase.lastWord {
                if !found.contains(place.entry) { found.append(place.entry) }
            }
        }
        return found.sorted().map { entries[$0] }
    }
}
