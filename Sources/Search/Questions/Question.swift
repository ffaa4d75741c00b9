/// What a person typed, read into what to look for: a plain value that knows no index.
///
/// Every part is wanted of every hit. Nothing is looked up in an index here, so the same text, glossary and fields always
/// make the same question.
public struct Question: Sendable, Equatable {
    /// The most words that are read; the rest of a longer text is passed over, and a hint says so.
    public static let mostWords = 128

    /// A word to look for.
    public struct Word: Sendable, Hashable {
        /// Folded, in UTF-8: never empty.
        public var letters: [UInt8]
        /// As it was typed, or as the glossary spells it.
        public var typed: String
        /// Whether it may be the beginning of a longer word, because it is still being typed.
        public var isPrefix: Bool
        /// Whether it is made of the digits 0–9 alone.
        public var isNumber: Bool
    }

    /// One way to satisfy a part: all of its words, of which there is at least one.
    ///
    /// Several words must stand in one passage, in any order unless it is a phrase.
    public struct Alternative: Sendable, Hashable {
        public var words: [Word]
        /// Whether the words must follow each other as they stand here. A phrase of one word was typed in quotes.
        public var isPhrase: Bool
        /// Whether this is what was typed, and not what the glossary says for it.
        public var isDirect: Bool
        /// What the glossary says for it, as the glossary spells it (`lawyer`), where it is not direct.
        public var note: String?
        /// The groups whose documents it counts for (`SearchDocument.group`); empty where it counts for all.
        public var groups: [UInt8]
    }

    /// What every hit should have: one of the alternatives, the direct ones first.
    public struct Part: Sendable, Equatable {
        public var alternatives: [Alternative]
        /// The words that it covers, as they were typed.
        public var typed: String
        /// How often it was typed; 0 where it was not, but stands in what a spoken question found first.
        public var count: Int
        /// How much it counts besides, because it stands in what a spoken question found first: in parts of a word that was
        /// typed once, of which there are `Question.spokenUnit`.
        public internal(set) var feedback = 0
        /// How many words of the typed text stand before it, those that were left out included: parts that are neighbours
        /// in the text have neighbouring places.
        public var place: Int
    }

    /// Four to fifteen digits in a row, as they may stand inside a phone number.
    public struct Phone: Sendable, Equatable {
        /// ASCII digits.
        public var digits: [UInt8]
        /// The parts, by their index in `parts`, each of which is satisfied by a phone number with these digits.
        public var parts: [Int]
    }

    /// A condition on a facet or a date, which no hit may fail.
    public struct Filter: Sendable, Equatable {
        public enum Condition: Sendable, Equatable {
            /// The document has one of these values in this field; the field's name is `QuestionField.name`.
            case facet(field: String, anyOf: [FacetChoice])
            /// Some of the document's time lies before this day, in days since 1970.
            case before(day: Int32)
            /// Some of the document's time lies after this day, in days since 1970.
            case after(day: Int32)
        }
        public var condition: Condition
        /// Whether it is what no hit may have: typed with a minus before it.
        public var isExcluded: Bool
        /// As it was typed, with the name of the field.
        public var typed: String
    }

    /// A value of a facet to look for.
    public struct FacetChoice: Sendable, Hashable {
        /// Folded, with single blanks: see `FoldedPhrase`.
        public var value: [UInt8]
        /// Whether it may be the beginning of a longer value, because it is still being typed.
        public var isPrefix: Bool
    }

    public internal(set) var parts: [Part] = []
    public internal(set) var phones: [Phone] = []
    /// What no hit may have: any of these. Their words are whole words.
    public internal(set) var excluded: [Alternative] = []
    public internal(set) var filters: [Filter] = []
    public internal(set) var hints: [QuestionHint] = []
    /// The words to look for in the order in which they were typed, folded: a name that begins with all of them comes first
    /// among equals.
    var openingWords: [[UInt8]] = []
    /// Whether it is a sentence, of which few documents have every word, rather than a handful of words to be found together.
    public internal(set) var isSpoken = false

    /// The words to look for with single blanks between them.
    var opening: [UInt8] { FoldedPhrase.joined(openingWords) }

    /// Lets a part stand for another word too, as which the typed one is read.
    mutating func read(_ word: Word, as meant: Word, inPart part: Int) {
        parts[part].alternatives.append(
            Alternative(words: [meant], isPhrase: false, isDirect: false, note: meant.typed, groups: []))
        for place in openingWords.indices where openingWords[place] == word.letters {
            openingWords[place] = meant.letters
        }
    }

    /// How many times a spoken question counts the points of a word that was typed once: so much finer can it weigh words
    /// that were not typed.
    static let spokenUnit = 32

    /// Reads what was typed, which may be any text at all.
    public init(_ typed: String, glossary: Glossary = .empty, fields: QuestionFields = .standard) {
        let stemmer = Stemmer()
        self.init(typed, glossary: glossary, fields: fields) { stemmer.stem($0, $1) }
    }

    /// Reads what was typed, with the stemmer that the glossary was made with.
    init(_ typed: String, glossary: Glossary, fields: QuestionFields, stem: Glossary.Stem) {
        var reader = QuestionReader(typed, glossary: glossary, fields: fields)
        self = reader.read(stem: stem)
        guard let language = reader.spokenLanguage else { return }
        // Each word of a sentence counts by itself.
        reader = QuestionReader(typed, glossary: glossary, fields: fields, spokenIn: language)
        self = reader.read(stem: stem)
    }

    /// A question that asks for nothing.
    init() {}
}

extension Question {
    /// How many times an alternative of a part counts for as much as a word does.
    ///
    /// In a sentence what stands for a word counts half: its own words are counted as well.
    func times(_ part: Part, _ alternative: Alternative) -> Int {
        guard isSpoken else { return part.count }
        let times = Self.spokenUnit * part.count + part.feedback
        return alternative.isDirect ? times : times / 2
    }
}
