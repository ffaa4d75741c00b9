import Records

/// What the journal says of a desk whose files are being read, without the lock.
///
/// It is read before the files and once more after them. What was folded before is in every file; what was committed
/// since may be in some of them and not in others, which makes no difference to what becomes of a record.
struct JournalReading {
    private let folder: DeskFolder?
    private let journal: Journal?
    /// How much was folded before the files were read.
    private let foldedUpTo: UInt64

    /// No journal: no edit was made yet.
    init() {
        folder = nil
        journal = nil
        foldedUpTo = 0
    }

    init(_ folder: DeskFolder, in desk: borrowing OpenFolder) throws(StoreError) {
        self.folder = folder
        do throws(CallFailure) {
            guard let own = try AdvocateFolder.open(in: desk) else {
                journal = nil
                foldedUpTo = 0
                return
            }
            journal = try folder.journal(in: own)
        }
    }
}
