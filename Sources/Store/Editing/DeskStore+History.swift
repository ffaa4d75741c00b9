import Records

/// One edit of one record that was made at some time.
public struct PastEdit: Sendable {
    /// The number of its transaction.
    public let sequence: UInt64
    /// Who made it: `ana@laptop`.
    public let who: String
    /// When, in seconds since 1970.
    public let when: Int64
    /// What it did.
    public let change: Change
    /// The transaction that it took back, where it was an undo.
    public let undoes: UInt64?
    /// The undo that it took back, where it was a redo.
    public let redoes: UInt64?
}

extension DeskStore {
    /// What was done to a record with this program, the oldest edit first; none where its id was never known.
    ///
    /// Edits that were made in the files are not among them. Waits for nobody.
    public func history(of id: RecordID) throws(StoreError) -> [PastEdit] {
        let session = try Session(folder)
        guard let journal = session.journal else { return [] }
        var edits: [PastEdit] = []
        do {
            for collection in CollectionID.allCases {
                try journal.walkBack(changesOf: id, in: collection) { change, transaction in
                    edits.append(
                        PastEdit(
                            sequence: transaction.seq, who: transaction.who, when: transaction.when, change: change,
                            undoes: transaction.undoes, redoes: transaction.redoes))
                    return true
                }
            }
        } catch {
            throw failed(error)
        }
        return edits.sorted { $0.sequence < $1.sequence }
    }
}
