import Records

extension LoadedDesk {
    /// Whether the desk shows the same records as another reading of it, in the same order. No record is decoded.
    public func hasSameRecords(as other: LoadedDesk) -> Bool {
        CollectionID.allCases.allSatisfy { collection in
            guard let mine = texts[collection], let theirs = other.texts[collection] else {
                return texts[collection] == nil && other.texts[collection] == nil
            }
            return mine.ids == theirs.ids && mine.ids.indices.allSatisfy { mine.isSame(at: $0, as: theirs) }
        }
    }
}

extension RecordTexts {
    /// Whether the record at an index is the same in another reading: to the byte, or as a value where it was only
    /// laid out anew.
    fileprivate func isSame(at index: Int, as other: RecordTexts) -> Bool {
        if text(at: index) == other.text(at: index) { return true }
        return FieldEdit.all(from: value(at: index), to: other.value(at: index)).isEmpty
    }
}
