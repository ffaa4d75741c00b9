import Records

/// The desk as one call to the store sees it: the journal, and the files as far as they were needed.
///
/// A file that was looked at is not looked at again in the same session; writing one asks once more whether it is still
/// what was read.
final class Session {
    let folder: DeskFolder
    let desk: OpenFolder
    /// Nil where no edit was made yet.
    let journal: Journal?
    private var chains: JournalChains?
    private var collections: [CollectionID: CollectionFiles] = [:]
    /// The file of each collection that was needed last: records are asked for in the order of their hashes.
    private var last: [CollectionID: (number: Int, entry: CollectionFiles.Entry)] = [:]

    /// The desk as it is now, to be read.
    init(_ folder: DeskFolder) throws(StoreError) {
        self.folder = folder
        desk = try folder.open()
        try folder.requireDesk(in: desk)
        journal = try folder.journal(in: desk)
    }

    /// A record as its file and the journal have it now; nil where there is none.
    func current(_ collection: CollectionID, _ id: RecordID) throws(StoreError) -> JSONValue? {
        let entry = try entry(collection, ofHash: BucketHash.of(id))
        let inFile = entry.file.flatMap { file in file.index(of: id).map(file.value) }
        guard let journal else { return inFile }
        let chains = chains ?? JournalChains(journal, foldedUpTo: journal.foldedUpTo)
        self.chains = chains
        do {
            guard let chain = try chains.chain(of: id, in: collection) else { return inFile }
            return chain.merged(with: inFile)
        } catch {
            throw folder.failure(error)
        }
    }

    /// The file that holds the records of a hash; it must be fit to be changed.
    private func entry(_ collection: CollectionID, ofHash hash: UInt32) throws(StoreError) -> CollectionFiles.Entry {
        var files = collections[collection] ?? CollectionFiles(collection, ofDeskAt: folder.path)
        if collections[collection] == nil { files.readHead(in: desk) }
        let number = files.number(ofHash: hash)
        if let last = last[collection], last.number == number { return last.entry }
        // One owner while it grows.
        collections[collection] = nil
        files.forgetBuckets(over: 4)
        let entry = files.entry(ofHash: hash, in: desk)
        let problem = files.headProblem ?? entry.broken
        let isNewer = files.isNewer
        collections[collection] = files
        if let problem { throw .readOnly(problem) }
        if isNewer { throw .newerFormat(path: folder.path(of: collection.fileName)) }
        last[collection] = (number, entry)
        return entry
    }

    /// A change as it is to be made on the record that is there now, once it is sure that it can be.
    func rebased(_ change: Change) throws(StoreError) -> Change {
        if change.before == nil {
            if let other = try collection(of: change.id, but: change.collection) { throw .idTaken(change.id, other) }
        }
        let current = try current(change.collection, change.id)
        let rebased: Change
        do {
            rebased = try change.rebased(on: current)
        } catch {
            throw .refused(change.id, change.collection, error)
        }
        if let after = rebased.after { try Self.check(after, of: rebased) }
        return rebased
    }

    /// The collection that has a record of an id, of all but one.
    func collection(of id: RecordID, but one: CollectionID? = nil) throws(StoreError) -> CollectionID? {
        for collection in CollectionID.allCases where collection != one {
            if try current(collection, id) != nil { return collection }
        }
        return nil
    }

    /// Makes sure that a record is one: of its schema, and of the id that it is filed under.
    private static func check(_ value: JSONValue, of change: Change) throws(StoreError) {
        guard change.id.isWellFormed, value["id"] == .text(change.id.text) else {
            throw .badID(change.id, change.collection)
        }
        let tree: JSONTree
        do {
            tree = try JSONTree(JSONLayout.compact(value))
        } catch {
            throw .notJSON(error, line: nil)
        }
        if let mismatch = SchemaCheck.of(change.collection).mismatch(in: tree.root) {
            throw .invalid(change.id, change.collection, mismatch, line: nil)
        }
    }
}
