import Records

/// Changes that were committed together, by their lines.
struct JournalTransaction: Hashable {
    /// The sequence number of the commit line, which is the transaction's name.
    let seq: UInt64
    let who: String
    /// In seconds since 1970.
    let when: Int64
    /// The transaction that this one undoes.
    let undoes: UInt64?
    /// The undo that this one takes back.
    let redoes: UInt64?
    /// Where the lines of its changes are among the `refs` of their file.
    let lines: Range<Int>
    /// Whether its changes are known to be in the files of the records.
    var isFolded: Bool
}

/// Where a line with a change stands in its file: all that is kept of it in memory.
struct LineRef: Hashable {
    /// Where it starts, in bytes.
    let offset: Int
    let seq: UInt64
    /// How many bytes it has, without its line end.
    let length: Int32
    /// `BucketHash.of` the id of the record that it changes.
    let idHash: UInt32
    let collection: CollectionID
}
