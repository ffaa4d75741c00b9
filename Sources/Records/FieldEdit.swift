/// What a change does to one field of a record.
public struct FieldEdit: Hashable, Sendable {
    /// The names on the way to the field, outermost first: `["address", "zip"]`. Never empty.
    public let path: [String]
    /// The field's value before; nil where it was not there.
    public let before: JSONValue?
    /// The field's value after; nil where it is taken out.
    public let after: JSONValue?

    public init(_ path: [String], before: JSONValue?, after: JSONValue?) {
        self.path = path
        self.before = before
        self.after = after
    }
}
