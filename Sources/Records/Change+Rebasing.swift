extension Change {
    /// The change as it goes on the record as it is now: its `before` is exactly `current`.
    ///
    /// Each field that the change edits must hold what the change starts from, or already what it makes of it. A record
    /// to remove must be what the change says it was, so that nothing unseen goes with it. Conflicts are taken out and
    /// put in one by one. A change that has nothing left to do comes back with `before` and `after` the same.
    public func rebased(on current: JSONValue?) throws(ChangeRefusal) -> Change {
        switch (before, after, current) {
        case (nil, nil, _):
            return Change(collection, id, before: current, after: current)
        case (nil, let after?, nil):
            return Change(collection, id, before: nil, after: after)
        case (nil, let after?, let current?):
            guard current.isSame(as: after) else { throw .alreadyThere(id) }
            return Change(collection, id, before: current, after: current)
        case (_, _, nil):
            throw .gone(id)
        case (let before?, nil, let current?):
            if let edit = FieldEdit.all(from: before, to: current).first {
                throw .changedMeanwhile(field: edit.path, current: edit.after)
            }
            return Change(collection, id, before: current, after: nil)
        case (let before?, let after?, let current?):
            return Change(collection, id, before: current, after: try rebase(from: before, to: after, on: current))
        }
    }

    private func rebase(
        from before: JSONValue, to after: JSONValue, on current: JSONValue
    ) throws(ChangeRefusal) -> JSONValue {
        var edits: [FieldEdit] = []
        var touchesConflicts = false
        for edit in FieldEdit.all(from: before, to: after) {
            if edit.path.first == ConflictList.name {
                touchesConflicts = true
                continue
            }
            let value = current.value(at: edit.path)
            if value.isSame(as: edit.after) { continue }
            guard value.isSame(as: edit.before) else {
                throw .changedMeanwhile(field: edit.path, current: value)
            }
            try checkWay(to: edit.path, in: current)
            edits.append(edit)
        }
        let edited = current.applying(edits)
        guard touchesConflicts else { return edited }
        let (old, new) = (ConflictList(of: before), ConflictList(of: after))
        var list = ConflictList(ConflictList(of: current).entries.filter { !old.contains($0) || new.contains($0) })
        for entry in new.entries where !old.contains(entry) { list.add(entry) }
        return list.put(into: edited)
    }

    /// A field that is to be set has an object to stand in, or the object has changed meanwhile.
    private func checkWay(to path: [String], in current: JSONValue) throws(ChangeRefusal) {
        for length in path.indices.dropFirst() {
            let parent = current.value(at: path.prefix(length))
            if case .object = parent { continue }
            throw .changedMeanwhile(field: Array(path.prefix(length)), current: parent)
        }
    }
}
