import Records

extension DeskStore {
    /// Takes back the last transaction of this person that still stands, all of it or none; nil where there is none.
    ///
    /// What others have changed since in other fields stays; where they changed the same field, nothing is undone.
    public func undo() throws(StoreError) -> Committed? { try step { try $0.nextUndo(by: $1) } }

    /// Makes again what this person took back last, unless something was edited since; nil where there is nothing.
    public func redo() throws(StoreError) -> Committed? { try step { try $0.nextRedo(by: $1) } }

    private func step(
        _ find: (Journal, String) throws(JournalError) -> UndoStep?
    ) throws(StoreError) -> Committed? {
        try locked { session throws(StoreError) in
            do {
                guard let step = try find(session.journal, who) else { return nil }
                let changes = try session.journal.changes(of: step.target)
                return try takeBack(changes, step, in: &session)
            } catch let error as JournalError {
                throw failed(error)
            } catch let error as StoreError {
                throw error
            }
        }
    }
}
