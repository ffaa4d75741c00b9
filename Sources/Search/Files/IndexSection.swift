/// The name of one section of an index file: a number that stays the same as long as the file's format does.
struct IndexSection: Hashable, Sendable {
    let number: UInt32

    init(_ number: UInt32) { self.number = number }

    /// What the file was made of and from, in the words of whoever wrote it; never read here.
    static let about = IndexSection(1)
    /// The `SortedKeys` of all terms.
    static let terms = IndexSection(2)
    /// The `SlipTable` of all terms.
    static let slips = IndexSection(3)
}
