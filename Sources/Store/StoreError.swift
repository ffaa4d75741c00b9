import Records

/// Why a desk could not be opened, made or saved: facts, which `sentence` puts into words.
public enum StoreError: Error, Equatable, Sendable {
    /// There is no folder at the desk's path.
    case noFolder(path: String)
    /// The folder holds no `desk.json`.
    case noDesk(path: String)
    /// `desk.json` cannot be used, so that nothing of the desk can.
    case brokenSettings(BrokenFile)
    /// The file of a collection is broken, and is never written over.
    case readOnly(BrokenFile)
    /// The file is not what it was when the desk read or wrote it last; nothing was written.
    case changedOnDisk(path: String)
    /// The file could not be compared with what the desk read; nothing was written.
    case unreadable(path: String, FileProblem)
    /// An id that is not lower-case words joined by hyphens; nothing was written.
    case badID(RecordID, CollectionID)
    /// Two records of the desk have one id; nothing was written.
    case repeatedID(RecordID, CollectionID, CollectionID)
    /// The records would make a file that could not be read, or would read as other records; nothing was written.
    case wouldNotReadBack(BrokenFile)
    /// A record cannot be put into JSON; nothing was written.
    case cannotEncode(CollectionID, String)
    /// A system call failed; the code is an `errno`. The old file is untouched.
    case failed(FileAction, path: String, code: Int32)
    /// The new file is in its place, but the system could not promise that it outlasts a power cut.
    case notSynced(path: String, code: Int32)
    /// A desk is there already; nothing was written.
    case deskExists(path: String)
    /// Another file is where a starting file would go; it is untouched.
    case fileExists(path: String)
    /// The starting files hold no `desk.json`, or one whose name is no file of a desk; nothing was written.
    case badStartingFiles(name: String)
}
