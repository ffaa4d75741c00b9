import Records

extension DeskStore {
    /// Takes back the last transaction of this person that still stands, all of it or none; nil where there is none.
    ///
    /// What others have changed since in other fields stays; where they changed the same field, nothing is undone.
    public func undo() throws(StoreError) -> Committed? {
        try step { stack in stack.undo.map { (target: $0, undoes: $0, redoes: nil) } }
    }

    /// Makes again what this person took back last, unless they have edited something since; nil where there is nothing.
    public func redo() throws(StoreError) -> Committed? {
        try step { stack in stack.redo.map { (target: $0, undoes: nil, redoes: $0) } }
    }

    private typealias Step = (target: UInt64, undoes: UInt64?, redoes: UInt64?)

    private func step(_ next: (UndoStack) -> Step?) throws(StoreError) -> Committed? {
        try locked { writing throws(StoreError) in
            // Where somebody has put everything back by hand, there is nothing to do, and the one before is meant.
            var passedOver: Set<UInt64> = []
            while let step = try next(stack(writing.journal, passingOver: passedOver)) {
                let done = try takeBack(step, in: writing)
                if done.count > 0 { return done }
                passedOver.insert(step.target)
            }
            return nil
        }
    }

    private func stack(_ journal: Journal, passingOver: Set<UInt64>) throws(StoreError) -> UndoStack {
        do {
            return try journal.undoStack(of: who, passingOver: passingOver)
        } catch {
            throw failed(error)
        }
    }

    /// Makes the inverse of a transaction.
    ///
    /// Its lines are read twice, so that one of a million records needs no memory for them: once to see that all of it
    /// can be taken back, and once to write it.
    private func takeBack(_ step: Step, in writing: Writing) throws(StoreError) -> Committed {
        var made: [Change] = []
        var count = 0
        do {
            guard let (transaction, file) = try writing.journal.find(step.target) else { return .nothing }
            // Records of one file one after the other.
            let lines = file.scan.refs[transaction.lines].sorted {
                ($0.collection, $0.idHash, $0.seq) < ($1.collection, $1.idHash, $1.seq)
            }
            func eachInverse(_ body: (Change) throws -> Void) throws {
                for line in lines {
                    let rebased = try writing.session.rebased(file.change(at: line).inverse)
                    if rebased.before != rebased.after { try body(rebased) }
                }
            }
            try eachInverse { change in
                count += 1
                if count <= Self.mostListed { made.append(change) }
            }
            guard count > 0 else { return .nothing }
            let sequence = try append(in: writing, undoes: step.undoes, redoes: step.redoes) { appending in
                try eachInverse { try appending.add($0) }
            }
            return Committed(sequence: sequence, changes: count > Self.mostListed ? [] : made, count: count)
        } catch {
            throw failed(error)
        }
    }

    /// The most changes that an answer lists one by one.
    private static let mostListed = 10_000
}
