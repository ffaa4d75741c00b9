import Records

/// A field that a file has and that this program does not know: kept as it is, and often a name misspelt.
public struct UnknownField: Equatable, Sendable {
    /// The collection whose file has the field; nil for `desk.json`.
    public let collection: CollectionID?
    /// The record that has it; nil for a field of the file as a whole.
    public let record: RecordID?
    /// The way to the field from its record or its file; the last step is its name.
    public let path: [JSONMismatch.Step]
    /// The field's name.
    public let name: String
    /// The name that was probably meant: near the one found, known in its place, and not there as well.
    public let nearest: String?
}

extension UnknownField {
    /// Those of a file of records: beside the records first, then in them, in the order of the file.
    static func all(in file: RecordFile, of collection: CollectionID) -> [UnknownField] {
        let check = SchemaCheck.of(collection)
        return all(beside: file.otherMembers, of: collection)
            + file.places.indices.flatMap { index -> [UnknownField] in
                guard let node = file.node(at: index), check.examine(node) == .fitsWithUnknownFields else { return [] }
                let id = file.places[index].id
                return check.unknownFields(in: node).map { UnknownField($0, collection, id) }
            }
    }

    /// Those of a collection's file that stand beside its records or the number of its buckets.
    static func all(beside members: [JSONMember], of collection: CollectionID) -> [UnknownField] {
        // Neither file lacks a name that could have been meant.
        members.map { UnknownField(SchemaCheck.Unknown(name: $0.name, path: [], nearest: nil), collection, nil) }
    }

    /// Those of `desk.json`.
    static func all(inSettings root: JSONNode) -> [UnknownField] {
        SchemaCheck(DeskSettings.schema).unknownFields(in: root, beside: ["format"]).map { UnknownField($0, nil, nil) }
    }

    private init(_ field: SchemaCheck.Unknown, _ collection: CollectionID?, _ record: RecordID?) {
        self.init(
            collection: collection, record: record, path: field.path + [.name(field.name)], name: field.name,
            nearest: field.nearest)
    }
}
