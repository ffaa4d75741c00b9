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

    /// A word or phrase of an entry.
    struct Phrase: Sendable {
        var spelled: String
        var words: [[UInt8]]
        var language: Language
        /// Its words' stems, joined, and then its language.
        var stems: [UInt8]
    }

    struct Entry: Sendable {
        /// One for each stem: `abogada` is left out after `abogado`.
        var phrases: [Phrase]
        var groups: [UInt8]
    }

    /// Where a phrase is found: its entry, and how long its last word is.
    private struct Place: Sendable {
        var entry: Int
        var lastWord: Int
    }

    private(set) var entries: [Entry] = []
    private var byWords: [[UInt8]: [Int]] = [:]
    private var byStems: [[UInt8]: [Place]] = [:]
    /// How many words the longest phrase has.
    private(set) var longest = 0

    /// Reads the entries; one with a single phrase stands for nothing.
    public init(_ entries: [GlossaryEntry]) {
        let stemmer = Stemmer()
        self.init(entries) { stemmer.stem($0, $1) }
    }

    init(_ entries: [GlossaryEntry], stem: Stem) {
        for entry in entries { add(entry, stem: stem) }
    }

    private mutating func add(_ entry: GlossaryEntry, stem: Stem) {
        let spelled =
            entry.english.map { ($0, Language.english) } + entry.spanish.map { ($0, .spanish) }
            + entry.names.map { ($0, .none) }
        var kept: [Phrase] = []
        for (text, language) in spelled {
            let words = TypedWord.words(of: text, atMost: Glossary.mostWords + 1).map(\.letters)
            guard !words.isEmpty, words.count <= Glossary.mostWords else { continue }
            let stems = Glossary.stems(of: words, language, stem: stem)
            let phrase = Phrase(spelled: text, words: words, language: language, stems: stems)
            find(phrase, as: entries.count)
            if !kept.contains(where: { $0.stems == stems }) { kept.append(phrase) }
        }
        entries.append(Entry(phrases: kept, groups: entry.groups))
    }

    private mutating func find(_ phrase: Phrase, as entry: Int) {
        longest = max(longest, phrase.words.count)
        let key = FoldedPhrase.joined(phrase.words)
        if byWords[key]?.last != entry { byWords[key, default: []].append(entry) }
        guard phrase.language != .none, let lastWord = phrase.words.last?.count else { return }
        byStems[phrase.stems, default: []].append(Place(entry: entry, lastWord: lastWord))
    }

    static func stems(of words: some Sequence<[UInt8]>, _ language: Language, stem: Stem) -> [UInt8] {
        FoldedPhrase.joined(words.map { language == .none ? $0 : stem($0, language) }) + [language.rawValue]
    }

    /// The entries that hold a phrase of these words or of their stems, in the glossary's order.
    ///
    /// - Parameter isPrefix: whether the last word may become longer; then a phrase of its stem must be no longer.
    func entries(of phrase: GlossaryQuestion, isPrefix: Bool) -> [Entry] {
        var found = byWords[phrase.words] ?? []
        for stems in phrase.stems {
            for place in byStems[stems] ?? [] where !isPrefix || place.lastWord <= phrase.lastWord {
                if !found.contains(place.entry) { found.append(place.entry) }
            }
        }
        return found.sorted().map { entries[$0] }
    }
}

/// A typed phrase as it is looked up in a glossary.
struct GlossaryQuestion {
    /// Its folded words, joined.
    var words: [UInt8]
    /// Its stems in English and in Spanish, joined, each with its language.
    var stems: [[UInt8]]
    /// How many letters its last word has.
    var lastWord: Int

    init(_ words: some Collection<[UInt8]>, stem: Glossary.Stem) {
        self.words = FoldedPhrase.joined(words)
        stems = [Language.english, .spanish].map { Glossary.stems(of: words, $0, stem: stem) }
        lastWord = words.reduce(0) { $1.count }
    }
}
