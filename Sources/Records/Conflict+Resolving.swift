extension JSONValue {
    /// A record after one of its conflicts is settled: the field as the side to keep has it, or without it where that
    /// side has none, and the conflict no longer listed. Nil where the side to keep removed the record.
    ///
    /// The record comes back as it is where another kind of value now stands on the way to the field: that is for a
    /// person to sort out first.
    public func resolving(_ conflict: Conflict, keeping side: Conflict.Side) -> JSONValue? {
        if let removed = conflict.removed { return removed == side ? nil : takingOut(conflict) }
        guard !conflict.field.isEmpty else { return takingOut(conflict) }
        let value = side == .desk ? conflict.desk : conflict.file
        for length in conflict.field.indices.dropFirst() {
            guard let parent = self.value(at: conflict.field.prefix(length)) else { break }
            guard case .object = parent else { return self }
        }
        return putting(value, at: conflict.field[...]).takingOut(conflict)
    }

    private func takingOut(_ conflict: Conflict) -> JSONValue {
        let settled = ConflictList.Entry(conflict)
        return ConflictList(ConflictList(of: self).entries.filter { !$0.isSame(as: settled) }).put(into: self)
    }
}
