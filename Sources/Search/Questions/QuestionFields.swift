/// A field that can be named in a question, as in `kind:hearing`.
public struct QuestionField: Sendable, Equatable {
    public enum Content: Sendable {
        /// A facet of the documents.
        case facet
        /// The day that some of a document's time lies before.
        case before
        /// The day that some of a document's time lies after.
        case after
    }

    /// A value that is known beforehand, and what else it is called.
    public struct Value: Sendable, Equatable {
        /// As the documents have it: `es`.
        public var value: String
        /// What a person may type for it: `Spanish`, `español`.
        public var names: [String]

        public init(_ value: String, names: [String] = []) {
            self.value = value
            self.names = names
        }
    }

    /// What it is called in the index, in lower-case ASCII letters: `Facet.field`.
    public var name: String
    /// What a person may call it, besides `name`.
    public var otherNames: [String]
    public var content: Content
    /// The values that are known beforehand.
    public var values: [Value]
    /// Whether documents can have other values too.
    public var isOpen: Bool

    public init(
        _ name: String, otherNames: [String] = [], content: Content = .facet, values: [Value] = [], isOpen: Bool = false
    ) {
        self.name = name
        self.otherNames = otherNames
        self.content = content
        self.values = values
        self.isOpen = isOpen
    }
}

/// The fields that can be named in a question.
public struct QuestionFields: Sendable, Equatable {
    public let list: [QuestionField]
    /// Every name, folded, and the place in `list` of the field that has it.
    private let places: [[UInt8]: Int]

    /// Where two fields have a name in common, it is the first one's.
    public init(_ list: [QuestionField]) {
        self.list = list
        var places: [[UInt8]: Int] = [:]
        for (place, field) in list.enumerated() {
            for name in field.names.map(FoldedPhrase.letters(of:)) where !name.isEmpty {
                places[name] = places[name] ?? place
            }
        }
        self.places = places
    }

    /// The fields of a desk with their English and Spanish names, without the values that its documents can have.
    public static let standard = QuestionFields([
        QuestionField("kind", otherNames: ["tipo"]),
        QuestionField("tag", otherNames: ["etiqueta"]),
        QuestionField("city", otherNames: ["ciudad"]),
        QuestionField("zip", otherNames: ["código"]),
        QuestionField("lang", otherNames: ["language", "idioma"]),
        QuestionField("stance", otherNames: ["postura"]),
        QuestionField("stage", otherNames: ["etapa"]),
        QuestionField("before", otherNames: ["antes"], content: .before),
        QuestionField("after", otherNames: ["después"], content: .after),
    ])
}

extension QuestionFields {
    /// The most letters of a field's name.
    static let longestName = 24

    /// The place in `list` of the field with this name, whatever its case and accents.
    func index(named name: String) -> Int? {
        places[FoldedPhrase.letters(of: name)]
    }

    /// The names that begin with what is typed, one a field, in the order of the fields.
    func names(beginningWith typed: String) -> [String] {
        let folded = FoldedPhrase.letters(of: typed)
        guard !folded.isEmpty else { return [] }
        return list.compactMap { field in
            field.names.first { FoldedPhrase.letters(of: $0).starts(with: folded) }
        }
    }

    /// The name that a misspelt one was meant for.
    func nearest(to name: String) -> String? {
        let names = list.flatMap(\.names)
        let folded = names.map(FoldedPhrase.letters(of:))
        guard let nearest = NearestName.of(FoldedPhrase.letters(of: name), in: folded) else { return nil }
        return folded.firstIndex(of: nearest).map { names[$0] }
    }
}

extension QuestionField {
    /// Everything that it is called.
    var names: [String] { [name] + otherNames }

    /// What a typed value may be: the value itself, and the known values that have it for a name.
    func choices(_ typed: [UInt8], isPrefix: Bool) -> [Question.FacetChoice] {
        let itself = Question.FacetChoice(value: typed, isPrefix: isPrefix)
        let named = values.compactMap { value in
            let isMeant = value.names.map(FoldedPhrase.letters(of:)).contains {
                isPrefix ? $0.starts(with: typed) : $0 == typed
            }
            return isMeant ? Question.FacetChoice(value: FoldedPhrase.letters(of: value.value), isPrefix: false) : nil
        }
        return [itself] + named.filter { $0.value != typed }
    }

    /// The known value that a misspelt one was meant for, by the name that is nearest.
    func nearestValue(to typed: [UInt8]) -> String? {
        let names = values.flatMap { [$0.value] + $0.names }
        let folded = names.map(FoldedPhrase.letters(of:))
        guard let nearest = NearestName.of(typed, in: folded) else { return nil }
        return folded.firstIndex(of: nearest).map { names[$0] }
    }

    /// Whether a known value is called this, or as far as it is typed may be.
    func hasValue(_ typed: [UInt8], isPrefix: Bool) -> Bool {
        values.contains { value in
            ([value.value] + value.names).map(FoldedPhrase.letters(of:)).contains {
                isPrefix ? $0.starts(with: typed) : $0 == typed
            }
        }
    }
}
