/// How large the files of a desk grow before they are laid out anew.
struct StoreLimits: Hashable, Sendable {
    /// The most records that one file holds before its collection is spread over more.
    var recordsInFile = 500
    /// The most bytes.
    var bytesInFile = 512 << 10
    /// A folded journal of more bytes than this is put with the history.
    var bytesInJournal = 1 << 20
}
