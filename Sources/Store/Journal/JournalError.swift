import Records

/// Why the journal could not be read or written: facts, for a sentence to be made of.
///
/// Files are named as they are in the folder of the journal.
public enum JournalError: Error, Hashable, Sendable {
    /// A system call failed; the code is an `errno`. What was to be appended is not in the journal.
    case failed(Action, file: String, code: Int32)
    /// What was written may not outlast a power cut, and nothing can make sure that it does; the code is an `errno`.
    case notSynced(file: String, code: Int32)
    /// An earlier sync failed: this journal takes no more lines.
    case isPoisoned
    /// The file is not what it was when it was last read, or bytes without a commit stand at its end.
    case outOfDate(file: String)
    /// A line that was good has become unreadable.
    case damaged(JournalDamage)
    /// A change that would not be read back as it is: not an object, not JSON, too long, or it changes nothing.
    case unwritable(CollectionID, RecordID)
    /// A transaction without a change.
    case noChanges
    /// The sequence numbers are used up, which only a forged line can do.
    case noNumbersLeft

    /// What the journal was doing when a system call failed.
    public enum Action: Hashable, Sendable {
        case open, create, read, write, truncate, list, rename, makeFolder
    }
}
