import Records

extension DeskFolder {
    /// Writes the records of one collection to its file, sorted by id, and notes them in `desk`.
    ///
    /// Fields that this program does not know are carried over from the file, by a record's id: a record whose id is
    /// new, or was changed, has none. The old file or the new one is whole whatever happens on the way, and after a
    /// normal return the new one outlasts a power cut; after `notSynced` it is in its place, and `desk` has it as well.
    /// A file keeps its permissions, and a new one is its owner's alone (0600).
    ///
    /// Nothing is written where the collection's file is broken, where it has changed since the desk read it, where an
    /// id is no id or is used twice in `library`, or where the new file would read back as other records. Two programs
    /// that save at the same moment are not kept apart here: that takes a lock around reading and saving.
    public func save(
        _ collection: CollectionID, of library: Library, in desk: inout LoadedDesk
    ) throws(StoreError) {
        if let broken = desk.broken.first(where: { $0.collection == collection }) { throw .readOnly(broken) }
        try checkIDs(of: library)
        switch collection {
        case .bills: try save(library.bills, in: &desk) { Library(bills: $0) }
        case .rallies: try save(library.rallies, in: &desk) { Library(rallies: $0) }
        case .resources: try save(library.resources, in: &desk) { Library(resources: $0) }
        case .timeline: try save(library.timeline, in: &desk) { Library(timeline: $0) }
        }
    }

    private func checkIDs(of library: Library) throws(StoreError) {
        var owners: [RecordID: CollectionID] = [:]
        for collection in CollectionID.allCases {
            for id in library.records(in: collection).ids {
                guard id.isWellFormed else { throw .badID(id, collection) }
                if let owner = owners.updateValue(collection, forKey: id) {
                    throw .repeatedID(id, owner, collection)
                }
            }
        }
    }

    private func save<Item: Record>(
        _ records: Shelf<Item>, in desk: inout LoadedDesk, _ library: ([Item]) -> Library
    ) throws(StoreError) {
        let name = Item.collection.fileName
        let file = path(of: name)
        let folder = try open()
        let current: OpenFolder.File?
        do {
            current = try folder.read(name)
        } catch {
            throw .unreadable(path: file, error)
        }
        guard current?.bytes == desk.contents[Item.collection] else { throw .changedOnDisk(path: file) }
        let sorted = records.sorted { $0.id < $1.id }
        let new = try text(of: sorted, over: current?.bytes)
        do {
            try folder.write(new, to: name, permissions: current?.permissions)
        } catch {
            throw .failed(error.action, path: file, code: error.code)
        }
        // The new file is in its place, whether or not it is known to last: the desk is what the folder holds.
        desk.contents[Item.collection] = new
        desk.library = desk.library.taking(Item.collection, from: library(sorted))
        do {
            try folder.sync()
        } catch {
            throw .notSynced(path: file, code: error.code)
        }
    }

    /// The bytes of the new file, which are read once before anything is written, and must read as these records.
    private func text<Item: Record>(of records: [Item], over current: [UInt8]?) throws(StoreError) -> [UInt8] {
        let bytes: [UInt8]
        do {
            let kept = try current.map { try Self.keptFields(of: $0, Item.self) } ?? KeptFields.nothing
            bytes = try CollectionFile.bytes(of: records, keeping: kept)
        } catch {
            throw .cannotEncode(Item.collection, "\(error)")
        }
        do throws(CollectionFile.Fault) {
            let placed = try CollectionFile.records(Item.self, in: CollectionFile.parse(bytes))
            // As many as there are: every element of the list was read as one record.
            for (record, read) in zip(records, placed) where record != read.record {
                throw CollectionFile.Fault(.changedByWriting(record.id), at: read.node.place)
            }
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
