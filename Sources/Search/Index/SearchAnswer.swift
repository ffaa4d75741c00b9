/// What a search found, best first.
public struct SearchAnswer: Sendable, Equatable {
    /// The best hits, at most as many as were asked for.
    public var hits: [Hit] = []
    /// How many documents were found, shown or not; where `isTotalExact` is false, at least so many.
    public var total = 0
    public var isTotalExact = true
    /// The words of the question that no document has, as they were typed, each once.
    public var missing: [String] = []
    /// The words that were read as others, because as typed they found too little.
    public var corrections: [Correction] = []
    /// What its writer may want to know of the question.
    public var hints: [QuestionHint] = []

    public init() {}

    /// A word that was read as another.
    public struct Correction: Sendable, Equatable {
        public var typed: String
        public var meant: String
    }
}

/// One document that a search found.
public struct Hit: Sendable, Equatable {
    /// The document's id.
    public var id: String
    /// The collection that it is in (`IndexedDocument.group`).
    public var group: UInt8
    /// Where the caller has it (`IndexedDocument.place`).
    public var place: UInt64
    /// How well it matched; only good to compare the hits of one answer.
    public var score: Int
    /// Where it was found by something else than what was typed: `lawyer` for *abogado*.
    public var through: [Through] = []
    /// The words of the question that it has not got, as they were typed.
    public var missing: [String] = []

    /// What was typed, and what stands for it in the document.
    public struct Through: Sendable, Equatable {
        public var typed: String
        public var found: String
    }
}
