import Records

/// What the journal says of a desk whose files are being read, without the lock.
///
/// It is read before the files and once more after them. What was folded before is in every file; what was committed
/// since may be in some of them and not in others, which makes no difference to what becomes of a record.
struct JournalReading {
    private let folder: DeskFolder
    /// Nil where no edit was made yet.
    private let journal: Journal?
    /// How much was folded before the files were read.
    private let foldedUpTo: UInt64

    /// Reads the journal, before the files.
    init(_ folder: DeskFolder, in desk: borrowing OpenFolder) throws(StoreError) {
        self.folder = folder
        journal = try folder.journal(in: desk)
        foldedUpTo = journal?.foldedUpTo ?? 0
    }

    /// Reads what has come since, after the files; answers whether both go together.
    func finish() throws(StoreError) -> Bool {
        do {
            return try journal?.refresh() != .anew
        } catch {
            throw folder.failure(error)
        }
    }

    /// The records of which the journal makes something else than their files have; nil for one that is not there.
    func changed(in collections: [CollectionFiles]) throws(StoreError) -> [CollectionID: [RecordID: JSONValue?]] {
        guard let journal, !journal.refs.isEmpty else { return [:] }
        let chains = JournalChains(journal, foldedUpTo: foldedUpTo)
        var changed: [CollectionID: [RecordID: JSONValue?]] = [:]
        for files in collections {
            let collection = files.collection
            for hash in chains.hashes(in: collection, unfolded: false) {
                do {
                    for (id, chain) in try chains.chains(of: hash...hash, in: collection) {
                        let inFile = files.value(of: id)
                        let merged = chain.merged(with: inFile)
                        if merged != inFile { changed[collection, default: [:]].updateValue(merged, forKey: id) }
                    }
                } catch {
                    throw folder.failure(error)
                }
            }
        }
        return changed
    }

    /// What a person should know of the journal.
    var notices: [StoreNotice] { journal?.damages.map(StoreNotice.damagedJournal) ?? [] }
}

extension DeskFolder {
    /// The journal, as it is now; nil where no edit was made yet.
    func journal(in desk: borrowing OpenFolder) throws(StoreError) -> Journal? {
        let own: OpenFolder?
        do {
            own = try AdvocateFolder.open(in: desk)
        } catch {
            throw .failed(error.action, path: path(of: AdvocateFolder.name), code: error.code)
        }
        guard let own else { return nil }
        return try journal(kept: own)
    }

    /// The journal in the folder that the store keeps for itself, as it is now.
    func journal(kept own: consuming OpenFolder) throws(StoreError) -> Journal {
        let journal = Journal(in: own)
        do {
            try journal.refresh()
        } catch {
            throw failure(error)
        }
        return journal
    }

    /// An error of the journal, with the path of its folder.
    func failure(_ error: JournalError) -> StoreError {
        let own = path(of: AdvocateFolder.name)
        if case .notSynced(let file, let code) = error { return .notDurable(path: Self.join(own, file), code: code) }
        return .journal(error, path: own)
    }
}
