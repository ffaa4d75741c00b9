extension IndexSection {
    /// How many documents there are (eight bytes), and the measures (four times four).
    static let counts = IndexSection(4)
    /// The `ListEntry` of each term and its class, 16 bytes.
    static let termEntries = IndexSection(5)
    /// The lists that `TermListWriter` wrote.
    static let lists = IndexSection(6)
    /// The `SortedKeys` of all classes.
    static let classes = IndexSection(7)
    /// The `PackedNumbers` of how many documents each class is in.
    static let classCounts = IndexSection(8)
    /// The `PackedNumbers` of the terms of all classes, class by class.
    static let members = IndexSection(9)
    /// The `SortedKeys` of the beginnings of words that have a list of their own.
    static let prefixes = IndexSection(10)
    /// The `ListEntry` of each of those, and how many postings the words have together.
    static let prefixEntries = IndexSection(11)
    /// The `SortedKeys` of the documents' order keys: the number of a document is its place.
    static let documents = IndexSection(12)
    /// The `PackedNumbers` of the callers' notes of where the documents are.
    static let places = IndexSection(13)
    /// The `PackedColumn` of the documents' first days.
    static let firstDays = IndexSection(14)
    /// The `PackedNumbers` of the documents that have a phone number, ascending, as often as they have one.
    static let phones = IndexSection(15)
    /// The `IDTable` of the documents.
    static let ids = IndexSection(16)
    /// The `PackedColumn` of the documents' last days.
    static let lastDays = IndexSection(17)
    /// The `PackedNumbers` of those phone numbers' digits, with how many they are in the lowest four bits.
    static let phoneDigits = IndexSection(18)
    /// The `PackedNumbers` of where each class's terms start among the members, and those after the last.
    static let classStarts = IndexSection(19)
    /// The `PackedNumbers` of the callers' notes of what the documents say.
    static let sums = IndexSection(20)
}
