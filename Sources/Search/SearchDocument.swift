/// How much a match in a field says about its document, from most to least.
public enum FieldWeight: Sendable {
    /// What people quote to mean this one thing: a bill number, a phone number, a ZIP code.
    case identifier
    /// What the thing is called.
    case name
    /// What the thing is or does, in a few words: services, categories, tags.
    case service
    /// Everything else that is written about it.
    case text
}

/// One piece of a document's text, and how much a match in it says.
public struct SearchField: Sendable {
    public var text: String
    public var weight: FieldWeight

    public init(_ text: String, weight: FieldWeight) {
        self.text = text
        self.weight = weight
    }
}

/// What a search can find: an id to find it by, and the fields to search.
public struct SearchDocument: Sendable {
    public var id: String
    public var fields: [SearchField]

    public init(id: String, fields: [SearchField]) {
        self.id = id
        self.fields = fields
    }
}
