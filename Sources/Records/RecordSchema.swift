/// What the file of a record, or an object in one, may hold: its fields, in the order in which a file has them.
public struct RecordSchema: Hashable, Sendable {
    /// The fields in the order of the file.
    public let fields: [FieldSchema]

    /// A schema of these fields, whose names differ.
    public init(_ fields: [FieldSchema]) { self.fields = fields }

    /// The schema of a type by its coding keys: a field that has a key and no rule does not compile.
    init<Key: CodingKey & CaseIterable>(of keys: Key.Type, _ rule: (Key) -> FieldRule) {
        fields = Key.allCases.map { key in
            switch rule(key) {
            case .required(let kind): FieldSchema(name: key.stringValue, kind: kind, isRequired: true)
            case .optional(let kind): FieldSchema(name: key.stringValue, kind: kind, isRequired: false)
            }
        }
    }

    /// The field of a name; nil where there is none.
    public func field(named name: String) -> FieldSchema? { fields.first { $0.name == name } }

    /// The field that names lead to, outermost first, through objects and the objects of lists:
    /// `["address", "zip"]`, `["history", "date"]`. Nil where there is none, and for no names at all.
    public func field(at path: some Collection<String>) -> FieldSchema? {
        guard let name = path.first, let field = field(named: name) else { return nil }
        let rest = path.dropFirst()
        return rest.isEmpty ? field : field.kind.inner?.field(at: rest)
    }

    /// The names that the object at a path may have, in the order of the file: the record's own for no path at all,
    /// and none where there is no object, nor a list of them.
    public func names(at path: some Collection<String>) -> [String] {
        let schema = path.isEmpty ? self : field(at: path)?.kind.inner
        return schema?.fields.map(\.name) ?? []
    }
}

/// A field that a record, or an object in one, may hold.
public struct FieldSchema: Hashable, Sendable {
    /// The field's name in the file.
    public let name: String
    /// What its value may be.
    public let kind: FieldKind
    /// Whether the field must be there. One that need not be may also be null.
    public let isRequired: Bool

    public init(name: String, kind: FieldKind, isRequired: Bool) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
    }
}

/// What the value of a field may be.
public indirect enum FieldKind: Hashable, Sendable {
    /// The id of a record.
    case id
    case text
    /// A text that is not empty.
    case requiredText
    case texts
    /// A date in EDTF.
    case date
    /// A date in EDTF with no zone after its time, if it has one.
    case localTime
    /// One of these words.
    case word([String])
    /// A whole number that is not negative.
    case count
    /// The ids of other records.
    case ids
    case object(RecordSchema)
    /// Objects of one schema.
    case list(RecordSchema)
    /// What two sides have made of the record and what is to be decided: a list of objects as `Conflict` has them.
    case conflicts
    /// Any value at all.
    case anything

    /// What the objects in a field hold; nil for a field that holds none.
    public var inner: RecordSchema? {
        switch self {
        case .object(let schema), .list(let schema): schema
        case .conflicts: Conflict.schema
        case .id, .text, .requiredText, .texts, .date, .localTime, .word, .count, .ids, .anything: nil
        }
    }

    /// One of the words of a vocabulary.
    static func word<Words: Vocabulary>(_ words: Words.Type) -> FieldKind { .word(words.allCases.map(\.rawValue)) }
}

/// Whether a field must be there, and what it may be.
enum FieldRule {
    case required(FieldKind)
    case optional(FieldKind)
}

extension CollectionID {
    /// What a record of the collection may hold.
    public var schema: RecordSchema {
        switch self {
        case .bills: Bill.schema
        case .rallies: Rally.schema
        case .resources: Resource.schema
        case .timeline: TimelineEntry.schema
        }
    }
}
