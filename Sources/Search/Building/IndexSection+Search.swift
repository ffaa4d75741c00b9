extension IndexSection {
    /// How many documents there are (eight bytes), and the measures (four times four).
    static let counts = IndexSection(4)
    /// The `ListEntry` of each term and its class, 16 bytes.
    static let termEntries = IndexSection(5)
    /// The lists that `TermListWriter` wrote.
    static let lists = IndexSection(6)
    /// The `SortedKeys` of all classes.
    static let classes = IndexSection(7)
    /// For each class and once more: how many documents it is in, and where its terms start among the members.
    static let classEntries = IndexSection(8)
    /// The terms of each class, four bytes each.
    static let members = IndexSection(9)
    /// The `SortedKeys` of the beginnings of words that have a list of their own.
    static let prefixes = IndexSection(10)
    /// The `ListEntry` of each of those, and how many postings the words have together.
    static let prefixEntries = IndexSection(11)
    /// The `SortedKeys` of the documents' order keys: the number of a document is its place.
    static let documents = IndexSection(12)
    /// The callers' notes of where the documents are, eight bytes each.
    static let places = IndexSection(13)
    /// The first and the last day of each document, four bytes each.
    static let days = IndexSection(14)
    /// Phone numbers in the order of their documents: the document (four bytes), and the digits with their number (eight).
    static let phones = IndexSection(15)
    /// The hash of each document's id, ascending, and the document, four bytes each.
    static let ids = IndexSection(16)
    /// The callers' notes of what the documents say, four bytes each.
    static let sums = IndexSection(17)
}
