import Records

extension DeskFolder {
    /// Writes the records of one collection to its file, sorted by id, and notes them in `desk`.
    ///
    /// Fields that this program does not know are carried over from the file. The old file or the new one is whole
    /// whatever happens on the way, and after a normal return the new one outlasts a power cut. Nothing is written
    /// where the collection's file is broken, where it has changed since the desk read it, or where an id is no id or
    /// is used twice in `library`. Two programs that save at the same moment are not kept apart here: that takes a lock
    /// around reading and saving.
    public func save(
        _ collection: CollectionID, of library: Library, in desk: inout LoadedDesk
    ) throws(StoreError) {
        if let broken = desk.broken.first(where: { $0.collection == collection }) { throw .readOnly(broken) }
        try checkIDs(of: library)
        let old = desk.library
        switch collection {
        case .bills:
            try save(library.bills, in: &desk.contents)
            desk.library = Library(
                bills: library.bills, rallies: old.rallies, resources: old.resources, timeline: old.timeline)
        case .rallies:
            try save(library.rallies, in: &desk.contents)
            desk.library = Library(
                bills: old.bills, rallies: library.rallies, resources: old.resources, timeline: old.timeline)
        case .resources:
            try save(library.resources, in: &desk.contents)
            desk.library = Library(
                bills: old.bills, rallies: old.rallies, resources: library.resources, timeline: old.timeline)
        case .timeline:
            try save(library.timeline, in: &desk.contents)
            desk.library = Library(
                bills: old.bills, rallies: old.rallies, resources: old.resources, timeline: library.timeline)
        }
    }

    private func checkIDs(of library: Library) throws(StoreError) {
        var owners: [RecordID: CollectionID] = [:]
        for collection in CollectionID.allCases {
            for record in library.records(in: collection) {
                guard record.id.isWellFormed else { throw .badID(record.id, collection) }
                if let owner = owners.updateValue(collection, forKey: record.id) {
                    throw .repeatedID(record.id, owner, collection)
                }
            }
        }
    }

    private func save<Item: Record>(
        _ records: [Item], in contents: inout [CollectionID: [UInt8]]
    ) throws(StoreError) {
        let name = Item.collection.fileName
        let file = path(of: name)
        let folder = try open()
        let current: [UInt8]?
        do {
            current = try folder.read(name)
        } catch {
            throw .unreadable(path: file, error)
        }
        guard current == contents[Item.collection] else { throw .changedOnDisk(path: file) }
        let new = try text(of: records, over: current)
        do {
            try folder.write(new, to: name)
        } catch {
            throw .failed(error.action, path: file, code: error.code)
        }
        contents[Item.collection] = new
        do {
            try folder.sync()
        } catch {
            throw .notSynced(path: file, code: error.code)
        }
    }

    /// The bytes of the new file, which are read once before anything is written.
    private func text<Item: Record>(of records: [Item], over current: [UInt8]?) throws(StoreError) -> [UInt8] {
        let bytes: [UInt8]
        do {
            let kept = try current.map { try Self.keptFields(of: $0, Item.self) } ?? .none
            bytes = try CollectionFile.bytes(of: records, keeping: kept)
        } catch {
            throw .cannotEncode(Item.collection, "\(error)")
        }
        do throws(CollectionFile.Fault) {
            _ = try CollectionFile.records(Item.self, in: CollectionFile.parse(bytes))
        } catch {
            let file = path(of: Item.collection.fileName)
            throw .wouldNotReadBack(
                BrokenFile(collection: Item.collection, path: file, place: error.place, problem: error.problem))
        }
        return bytes
    }

    private static func keptFields<Item: Record>(of bytes: [UInt8], _ type: Item.Type) throws -> KeptFields {
        let tree = try JSONTree(bytes)
        let asked = AskedNames(tree)
        let placed = try CollectionFile.records(type, in: tree, noting: asked)
        return try KeptFields(placed, of: tree, asked: asked)
    }
}
