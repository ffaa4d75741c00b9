/// One edit of one record: what the record was and what it becomes, whole.
///
/// Whole records, with the fields that this program does not know, so that a change can be undone, and a record that
/// somebody else removed meanwhile can be put back.
public struct Change: Hashable, Sendable {
    public let collection: CollectionID
    public let id: RecordID
    /// The record as it was, an object; nil where the change adds it.
    public let before: JSONValue?
    /// The record as it becomes, an object; nil where the change removes it.
    public let after: JSONValue?

    public init(_ collection: CollectionID, _ id: RecordID, before: JSONValue?, after: JSONValue?) {
        self.collection = collection
        self.id = id
        self.before = before
        self.after = after
    }

    /// The change that undoes this one.
    public var inverse: Change { Change(collection, id, before: after, after: before) }

    /// The fields that differ before and after: all of a record's fields where it is added or removed.
    public var edits: [FieldEdit] { FieldEdit.all(from: before, to: after) }
}
