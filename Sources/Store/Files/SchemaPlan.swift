import Records

/// A schema laid out flat, for checking a great many values: all names and words as bytes in one array, the fields of
/// an object side by side in another.
struct SchemaPlan: Sendable {
    /// An object that the schema speaks of: a run of `fields`.
    struct Object {
        var fields: Range<Int>
        var required: Int
    }

    /// A field: where its name lies in `bytes`, and what may stand under it.
    struct Field {
        let name: Range<Int>
        let rule: Rule
        let isRequired: Bool
    }

    /// What a value may be, as `FieldKind` says it. Objects are indexes of `objects`, words are a range of `words`.
    enum Rule {
        case text, requiredText, texts, id, ids, date, localTime, count, anything
        case word(Range<Int>)
        case object(Int)
        case list(Int)
    }

    private(set) var bytes: [UInt8] = []
    private(set) var words: [Range<Int>] = []
    private(set) var fields: [Field] = []
    /// The root's object is the first.
    private(set) var objects: [Object] = []

    init(_ schema: RecordSchema) { _ = add(schema) }

    private mutating func add(_ schema: RecordSchema) -> Int {
        let index = objects.count
        objects.append(Object(fields: 0..<0, required: 0))
        // The objects inside come first, so that the fields of this one stand together.
        let added = schema.fields.map { field in
            Field(name: add(field.name), rule: rule(for: field.kind), isRequired: field.isRequired)
        }
        objects[index] = Object(
            fields: fields.count..<fields.count + added.count, required: added.count { $0.isRequired })
        fields += added
        return index
    }

    private mutating func add(_ text: String) -> Range<Int> {
        let start = bytes.count
        bytes += text.utf8
        return start..<bytes.count
    }

    private mutating func rule(for kind: FieldKind) -> Rule {
        switch kind {
        case .text: return .text
        case .requiredText: return .requiredText
        case .texts: return .texts
        case .id: return .id
        case .ids: return .ids
        case .date: return .date
        case .localTime: return .localTime
        case .count: return .count
        case .anything: return .anything
        case .word(let choices):
            let start = words.count
            for choice in choices { words.append(add(choice)) }
            return .word(start..<words.count)
        case .object(let schema): return .object(add(schema))
        case .list(let schema): return .list(add(schema))
        case .conflicts: return .list(add(Conflict.schema))
        }
    }
}
