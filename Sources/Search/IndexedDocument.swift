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
public struct IndexedField: Sendable {
    /// The text as UTF-8; bytes that are not UTF-8 end a word and are otherwise not read.
    public var text: ArraySlice<UInt8>
    public var weight: FieldWeight

    public init(_ text: ArraySlice<UInt8>, weight: FieldWeight) {
        self.text = text
        self.weight = weight
    }
}

/// A value that documents can be narrowed to, such as a city or a kind.
public struct Facet: Sendable, Hashable {
    /// The name of the field, in ASCII.
    public var field: String
    /// The value as it is written; searching reads it without case and accents.
    public var value: String

    public init(field: String, value: String) {
        self.field = field
        self.value = value
    }
}

/// A document as it is handed to the index: what to find it by, and what is found.
///
/// The texts are slices of the source they were read from, and one value is meant to be filled again and again while
/// an index is built, so that a document costs no allocation.
public struct IndexedDocument: Sendable {
    /// What the document is called by, alone among all of an index.
    public var id: String
    /// The collection that the document is in; results of a lower one come first where nothing else decides.
    public var group: UInt8
    /// The caller's own note of where the document is kept, given back with a hit.
    public var place: UInt64
    /// The name as it is shown, in UTF-8, by which equal scores are ordered; it is searched only if a field has it too.
    public var title: ArraySlice<UInt8>
    /// The texts that are searched, in the order in which they are read.
    public var fields: [IndexedField]
    /// The phone numbers in UTF-8, however punctuated.
    public var phones: [ArraySlice<UInt8>]
    public var facets: [Facet]
    /// The first day that the document is about, in days since 1970-01-01; nil where it is about none.
    public var firstDay: Int32?
    /// The last day that the document is about, in days since 1970-01-01; nil where it is about none.
    public var lastDay: Int32?
    /// The caller's own note of what the document says, by which one that is handed over again is told from one that has
    /// changed (`SearchIndex.known`); 0 where there is none.
    public var sum: UInt32

    public init(
        id: String, group: UInt8 = 0, place: UInt64 = 0, title: ArraySlice<UInt8> = [], fields: [IndexedField] = [],
        phones: [ArraySlice<UInt8>] = [], facets: [Facet] = [], firstDay: Int32? = nil, lastDay: Int32? = nil,
        sum: UInt32 = 0
    ) {
        self.id = id
        self.group = group
        self.place = place
        self.title = title
        self.fields = fields
        self.phones = phones
        self.facets = facets
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.sum = sum
    }

    /// A note of the bytes that a document was read from: never 0, and the same for others once in four thousand
    /// million times.
    public static func sum(of bytes: ArraySlice<UInt8>) -> UInt32 {
        let sum = bytes.withUnsafeBytes { PageSum.of($0, seed: 0) }
        return max(1, UInt32(truncatingIfNeeded: sum ^ sum >> 32))
    }
}
