import Records

/// Why a desk could not be opened, made or saved: facts, which `sentence` puts into words.
public enum StoreError: Error, Equatable, Sendable {
    /// There is no folder at the desk's path.
    case noFolder(path: String)
    /// The folder holds no `desk.json`.
    case noDesk(path: String)
    /// `desk.json` cannot be used, so that nothing of the desk can.
    case brokenSettings(BrokenFile)
    /// The file of a collection is broken, and is not written over until it is mended.
    case readOnly(BrokenFile)
    /// A newer version of this program wrote the file; nothing was written.
    case newerFormat(path: String)
    /// An id that is not lower-case words joined by hyphens, or another one than the record itself has.
    case badID(RecordID, CollectionID)
    /// A record of another collection has the id; nothing was written.
    case idTaken(RecordID, CollectionID)
    /// A change does not fit the record as it is now; nothing was written.
    case refused(RecordID, CollectionID, ChangeRefusal)
    /// A record is not what those of its collection are; the line is that of a bulk add, from 1. Nothing was written.
    case invalid(RecordID?, CollectionID, JSONMismatch, line: Int?)
    /// A record, or a line of a bulk add, is not JSON. Nothing was written.
    case notJSON(JSONError, line: Int?)
    /// Two lines of a bulk add have one id; nothing was written.
    case givenTwice(RecordID, line: Int, first: Int)
    /// A line of a bulk add has an id that a record of the desk has already; nothing was written.
    case lineTaken(RecordID, line: Int, CollectionID)
    /// The lines of a bulk add could not all be had; nothing was written.
    case notAllRead
    /// Somebody else held the desk's lock all the time; nothing was written.
    case locked(LockHolder?)
    /// A system call failed; the code is an `errno`. The old file is untouched.
    case failed(FileAction, path: String, code: Int32)
    /// A file is in its place, or an edit in the journal, but the system could not promise that it outlasts a power cut.
    case notSynced(path: String, code: Int32)
    /// The edit may be in the journal or not; after this the store edits nothing more.
    case notDurable(path: String, code: Int32)
    /// The journal could not be read or written; nothing was acknowledged.
    case journal(JournalError, path: String)
    /// A desk is there already; nothing was written.
    case deskExists(path: String)
    /// Another file is where a starting file would go; it is untouched.
    case fileExists(path: String)
    /// The starting files hold no `desk.json`, or one whose name is no file of a desk; nothing was written.
    case badStartingFiles(name: String)
}
