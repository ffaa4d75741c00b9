/// The folder in a desk that holds what the store keeps for itself: the journal, the lock, the history.
enum AdvocateFolder {
    static let name = ".advocate"
    static let lockName = "lock"
    static let journalName = "journal.jsonl"
    static let incomingPrefix = "incoming-"

    /// Opens the folder, which is made where it is missing, with a note to git that nothing in it is to be shared: the
    /// journal belongs to this copy of the desk.
    static func make(in desk: borrowing OpenFolder) throws(CallFailure) -> OpenFolder {
        let folder = try OpenFolder(making: name, in: desk)
        if !folder.has(".gitignore") {
            try folder.write(Array("*\n".utf8), to: ".gitignore")
        }
        return folder
    }

    /// Opens the folder; nil where no edit has been made yet.
    static func open(in desk: borrowing OpenFolder) throws(CallFailure) -> OpenFolder? {
        try OpenFolder(name, in: desk)
    }
}
