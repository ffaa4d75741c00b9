/// Two edits of one record that do not go together, one made at the desk and one in the file.
///
/// Neither is lost: the desk's value stays in the field, and both are listed in the record's `conflicts` until somebody
/// says which it is to be. A record that one side removed while the other edited it stays.
public struct Conflict: Codable, Hashable, Sendable {
    /// The names on the way to the field, outermost first; empty where the conflict is about the whole record.
    public let field: [String]
    /// The field's value at the desk; nil where it has none there.
    public let desk: JSONValue?
    /// The field's value in the file; nil where it has none there.
    public let file: JSONValue?
    /// Who removed the record that the other side edited; nil where the conflict is about a field.
    public let removed: Side?

    /// Where an edit was made.
    public enum Side: String, Vocabulary {
        /// With this program.
        case desk
        /// In the file, by an editor or whatever else writes there.
        case file
    }

    /// Two values for one field.
    public init(field: [String], desk: JSONValue?, file: JSONValue?) {
        self.field = field
        self.desk = desk
        self.file = file
        removed = nil
    }

    /// A record that one side removed and the other edited.
    public init(removed: Side) {
        field = []
        desk = nil
        file = nil
        self.removed = removed
    }

    // In the order in which a file has them.
    enum CodingKeys: String, CodingKey, CaseIterable { case field, desk, file, removed }

    /// What one entry of the field `conflicts` may hold.
    public static let schema = RecordSchema(of: CodingKeys.self) { key in
        switch key {
        case .field: .optional(.texts)
        case .desk, .file: .optional(.anything)
        case .removed: .optional(.word(Side.self))
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        field = try container.decodeIfPresent([String].self, forKey: .field) ?? []
        // Here `null` is a value that the field has, not one left out.
        desk = container.contains(.desk) ? try container.decode(JSONValue.self, forKey: .desk) : nil
        file = container.contains(.file) ? try container.decode(JSONValue.self, forKey: .file) : nil
        removed = try container.decodeIfPresent(Side.self, forKey: .removed)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if !field.isEmpty { try container.encode(field, forKey: .field) }
        try container.encodeIfPresent(desk, forKey: .desk)
        try container.encodeIfPresent(file, forKey: .file)
        try container.encodeIfPresent(removed, forKey: .removed)
    }
}
