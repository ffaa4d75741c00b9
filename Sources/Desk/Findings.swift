import Records
import Screen

/// The answer of the search.
public struct Findings: Equatable, Sendable {
    /// Best first.
    public var records: [FoundRecord]
    /// How many records were found in all, the ones beyond the limit too.
    public var total: Int
    /// Whether there are no more than `total`.
    public var isTotalExact: Bool
    /// Words of the query that no record has.
    public var missing: [String]
    /// What was read as something else, because as typed it is hardly anywhere.
    public var corrections: [Replacement]
    /// What its writer may want to know of the query.
    public var hints: [Hint]
    /// How the query could go on, the likeliest first.
    public var completions: [Completion]
    /// Whether only some of the records were searched, because the others have not been read yet.
    public var isPartial: Bool

    public init(
        records: [FoundRecord], total: Int, isTotalExact: Bool = true, missing: [String] = [],
        corrections: [Replacement] = [], hints: [Hint] = [], completions: [Completion] = [], isPartial: Bool = false
    ) {
        self.records = records
        self.total = total
        self.isTotalExact = isTotalExact
        self.missing = missing
        self.corrections = corrections
        self.hints = hints
        self.completions = completions
        self.isPartial = isPartial
    }

    /// The records by their collections as they are shown, that of the best one first: the places among `records`.
    public var groups: [(collection: CollectionID, members: [Int])] {
        var groups: [(collection: CollectionID, members: [Int])] = []
        for (place, found) in records.enumerated() {
            if let group = groups.firstIndex(where: { $0.collection == found.collection }) {
                groups[group].members.append(place)
            } else {
                groups.append((found.collection, [place]))
            }
        }
        return groups
    }

    /// Drops the records that are not such.
    public mutating func keep(_ isShown: (RecordID) -> Bool) {
        let before = records.count
        records.removeAll { !isShown($0.id) }
        total = max(records.count, total - (before - records.count))
    }

    /// What was typed, and what stands for it.
    public struct Replacement: Equatable, Sendable {
        public var typed: String
        public var meant: String

        public init(typed: String, meant: String) {
            self.typed = typed
            self.meant = meant
        }
    }

    /// A fact about a query.
    public enum Hint: Equatable, Sendable {
        /// There is no such field; `nearest` is the one that may be meant.
        case unknownField(String, nearest: String?)
        /// The field takes a date, and this is none. `isUnfinished` while it is still being typed.
        case unreadableDate(field: String, typed: String, isUnfinished: Bool)
        /// This is no value that the field is known to have; `nearest` is the one that may be meant.
        case unknownValue(field: String, typed: String, nearest: String?)
        /// Only so many words were read.
        case cut(after: Int)
    }

    /// A way for a query to go on.
    public struct Completion: Equatable, Sendable {
        /// The whole query.
        public var query: String
        /// What is put in: a field with its colon, or a value as it is written.
        public var shown: String
        /// How many records have the value; nil for a field.
        public var count: Int?

        public init(query: String, shown: String, count: Int? = nil) {
            self.query = query
            self.shown = shown
            self.count = count
        }
    }
}

/// One record that the search found.
public struct FoundRecord: Equatable, Sendable {
    public var id: RecordID
    public var collection: CollectionID
    /// The record's heading, with the words of the query marked.
    public var heading: MarkedText
    /// The part of the record that matched best.
    public var passage: MarkedText
    /// What it has instead of what was typed.
    public var through: [Findings.Replacement]
    /// The words of the query that it has not got, where no record has all of them.
    public var missing: [String]

    public init(
        id: RecordID, collection: CollectionID, heading: MarkedText, passage: MarkedText,
        through: [Findings.Replacement] = [], missing: [String] = []
    ) {
        self.id = id
        self.collection = collection
        self.heading = heading
        self.passage = passage
        self.through = through
        self.missing = missing
    }
}

/// Text in pieces, some of them marked.
public struct MarkedText: Equatable, Sendable {
    public struct Piece: Equatable, Sendable {
        public var text: String
        public var isMarked: Bool

        public init(_ text: String, isMarked: Bool) {
            self.text = text
            self.isMarked = isMarked
        }
    }

    public var pieces: [Piece]

    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// The text with the words in `ranges`, ascending and apart, marked.
    public init(_ text: String, marking ranges: [Range<String.Index>]) {
        var pieces: [Piece] = []
        var end = text.startIndex
        for range in ranges {
            if end < range.lowerBound { pieces.append(Piece(String(text[end..<range.lowerBound]), isMarked: false)) }
            pieces.append(Piece(String(text[range]), isMarked: true))
            end = range.upperBound
        }
        if end < text.endIndex { pieces.append(Piece(String(text[end...]), isMarked: false)) }
        self.pieces = pieces
    }

    /// The text as a line, its marked pieces standing out from this style.
    public func line(_ style: Style) -> Line {
        Line(pieces.map { Span(SafeText($0.text), $0.isMarked ? .mark : style) })
    }
}
