/// What a search found, best first.
public struct SearchAnswer: Sendable, Equatable {
    /// The best hits, at most as many as were asked for.
    public var hits: [Hit]
    /// How many documents matched, shown or not.
    public var total: Int
    /// The words of the query that no document has, as they were typed, each once.
    public var missing: [String]

    public init(hits: [Hit], total: Int, missing: [String]) {
        self.hits = hits
        self.total = total
        self.missing = missing
    }
}

/// One document that a search found.
public struct Hit: Sendable, Equatable {
    /// The document's id.
    public var id: String
    /// How well it matched: from 1 up when it has every word of the query, between 0 and 1 when it has only some.
    public var score: Double
    /// The index, in the document's `fields`, of the field that matched best: the one to quote from.
    public var field: Int

    public init(id: String, score: Double, field: Int) {
        self.id = id
        self.score = score
        self.field = field
    }
}
