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
    static func all(in file: RecordFile, of collection: CollectionID) -> [UnknownField] { [] }
    static func all(inSettings root: JSONNode) -> [UnknownField] { [] }
}
