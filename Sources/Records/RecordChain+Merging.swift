extension RecordChain {
    /// The record that the desk's versions and the file's make together; nil where there is none.
    ///
    /// Field by field: what only the desk edited is as the desk has it, what only the file edited as the file has it. A
    /// field that the file has as an earlier version had it does not know of the desk's edit yet, if that edit may not
    /// be in the file so far; if it is known to have been, somebody has put an old copy back. Wherever both edited one
    /// field, the desk's value stays and both are listed in `conflicts`; so are a removal and an edit of the same
    /// record, which then stays.
    ///
    /// Merging what was merged gives the same again. Members stand as in the file, those it does not have after them.
    public func merged(with file: JSONValue?) -> JSONValue? {
        guard let newest = states.last, !newest.value.isSame(as: file) else { return file }
        switch (newest.value, file) {
        case (nil, nil): return nil
        case (nil, let file?): return mergedRemoval(with: file)
        case (let desk?, nil): return mergedWithRemoval(desk)
        case (_?, let file?):
            var merge = FieldMerge(self, with: file)
            return merge.record()
        }
    }

    /// A merged record as it would be without the conflicts that merging has brought up; nil where it brought up none.
    ///
    /// From this to the merged record is a change for the journal, to be committed before the record is written into
    /// its file. From then on a file without the conflict is one in which somebody has settled it, and no longer an old
    /// copy that would bring it up again.
    public func withoutNewConflicts(_ merged: JSONValue?, file: JSONValue?) -> JSONValue? {
        let known = [states.last?.value, file].map { ConflictList(of: $0) }
        let merges = ConflictList(of: merged).entries
        let old = merges.filter { entry in known.contains { $0.contains(entry) } }
        return old.count == merges.count ? nil : merged.map { ConflictList(old).put(into: $0) }
    }

    /// The index of the newest version that the file is known to have had: one that was folded into it, or one that the
    /// desk took in from it. `values` is what each version has in the place to be merged.
    func known(_ values: [JSONValue?]) -> Int {
        let found = values.indices.last { $0 > folded && states[$0].isFound && isChanged(values, at: $0) }
        return found ?? folded
    }

    /// Whether a version has another value than the one before it.
    func isChanged(_ values: [JSONValue?], at index: Int) -> Bool {
        index > 0 && !values[index].isSame(as: values[index - 1])
    }
}

extension RecordChain {
    /// The desk removed the record, and the file has one.
    private func mergedRemoval(with file: JSONValue) -> JSONValue? {
        let values = states.map(\.value)
        let lastChange = values.indices.last { isChanged(values, at: $0) }
        guard let lastChange, !states[lastChange].isFound else { return file }
        if FieldMerge(self, with: file).isRemovalOfFile { return nil }
        return Self.listing(Conflict(removed: .desk), in: file)
    }

    /// The file has no record, and the desk has one.
    private func mergedWithRemoval(_ desk: JSONValue) -> JSONValue? {
        let edits = states.indices.filter(isEdit)
        guard let lastEdit = edits.last else { return nil }
        let removal = ConflictList.Entry(Conflict(removed: .file))
        let listed = states.map { ConflictList(of: $0.value).contains(removal) }
        // A removal stood in the file as a conflict, and then somebody removed the record there after all.
        if lastEdit <= folded, listed[folded...].allSatisfy({ $0 }) || listsRemovalAtDesk { return nil }
        // The desk knows of the removal by a conflict that is not in the file yet, or has chosen to keep the record.
        let wasSeen = listed[folded...].dropLast().contains(true) && !(listed[folded] && listed.last == true)
        let presence = states.map { $0.value == nil ? nil : JSONValue.null }
        let mayBeUnwritten = states[known(presence)...].contains { $0.value == nil }
        return wasSeen || mayBeUnwritten ? desk : Self.listing(removal.conflict, in: desk)
    }

    /// Whether the file is known to list that the desk removed the record, and the desk has left that alone.
    private var listsRemovalAtDesk: Bool {
        let removal = ConflictList.Entry(Conflict(removed: .desk))
        return states[folded...].allSatisfy { ConflictList(of: $0.value).contains(removal) }
    }

    /// Whether a version is the desk's doing, and more than a conflict taken out.
    private func isEdit(_ index: Int) -> Bool {
        guard index > 0, !states[index].isFound else { return false }
        switch (states[index - 1].value, states[index].value) {
        case (nil, nil): return false
        case (let before?, let after?): return !Self.says(before, allOf: after)
        default: return true
        }
    }

    /// Whether a version of a record has the same fields as another one, and lists every conflict that it lists.
    private static func says(_ version: JSONValue, allOf other: JSONValue) -> Bool {
        let name = ConflictList.name
        guard version.putting(nil, at: [name]).isSame(as: other.putting(nil, at: [name])) else { return false }
        let listed = ConflictList(of: version)
        return ConflictList(of: other).entries.allSatisfy(listed.contains)
    }

    private static func listing(_ conflict: Conflict, in record: JSONValue) -> JSONValue {
        var list = ConflictList(of: record)
        list.add(ConflictList.Entry(conflict))
        return list.put(into: record)
    }
}
