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
    /// All the values that documents can have; empty where they can have any.
    public var values: [Value]

    public init(_ name: String, otherNames: [String] = [], content: Content = .facet, values: [Value] = []) {
        self.name = name
        self.otherNames = otherNames
        self.content = content
        self.values = values
    }
}

/// The fields that can be named in a question.
public struct QuestionFields: Sendable, Equatable {
    public var list: [QuestionField]

    public init(_ list: [QuestionField]) {
        self.list = list
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
