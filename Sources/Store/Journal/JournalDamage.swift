/// Lines of a journal that do not count, and why: facts, for a sentence to be made of.
public struct JournalDamage: Error, Hashable, Sendable {
    /// The file in the folder of the journal: `journal.jsonl`, or `history/….jsonl`.
    public let file: String
    /// The first of the lines, from 1; nil where the line was looked up by its place alone.
    public let line: Int?
    /// How many lines on end.
    public internal(set) var lines: Int
    /// Where the first of them starts, in bytes.
    public let offset: Int
    /// What is wrong with the first of them.
    public let reason: Reason

    /// Why a line does not count.
    public enum Reason: Error, Hashable, Sendable {
        /// It has no checksum, or another one than its bytes.
        case badSum
        /// Its checksum is right, but it is none of the lines that a journal has.
        case notAnEntry
        /// It is longer than any line may be.
        case tooLong
        /// Its sequence number has been there before.
        case outOfSequence
        /// It is good itself, but lines before it are not there.
        case missingLines
        /// It is good itself, but was never committed.
        case uncommitted
        /// The commit line of a transaction whose lines are not all there; who committed it, and when in seconds since
        /// 1970. The transaction as a whole does not count.
        case incompleteTransaction(who: String, when: Int64)
    }
}

/// The bytes after the last commit of a journal, that a writer which died has left: cut off, and kept in a file.
public struct TornTail: Hashable, Sendable {
    /// The file in the folder of the journal that the bytes are kept in.
    public let file: String
    /// How many bytes they are.
    public let byteCount: Int
}
