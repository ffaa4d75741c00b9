import Records

/// An id that two collections have: each may have a record of it in its own file, but the desk can have only one.
struct RepeatedID {
    /// The file of the later collection, and where in it the id stands.
    let file: BrokenFile

    /// The first id of a collection that an earlier one has too; nil where there is none.
    init?(
        _ texts: RecordTexts, of files: CollectionFiles, among earlier: [CollectionID: RecordTexts],
        _ collections: [CollectionFiles]
    ) {
        for other in collections {
            guard let taken = earlier[other.collection], !taken.ids.isEmpty else { continue }
            let ids = taken.idSet
            guard let id = texts.ids.first(where: ids.contains) else { continue }
            let first = other.place(of: id)
            file = BrokenFile(
                collection: files.collection, path: files.place(of: id).path, place: files.place(of: id).place,
                problem: .repeatedID(id, otherPath: first.path, other: first.place ?? JSONPlace(line: 1, column: 1)))
            return
        }
        return nil
    }
}
