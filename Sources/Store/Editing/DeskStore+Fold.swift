import Records

extension DeskStore {
    /// Brings the files up to the journal, and sets a long journal aside.
    ///
    /// Nothing is lost where it fails: the journal has every edit, and the next call goes on. Files that are broken wait
    /// until they are mended.
    public func fold() throws(StoreError) { try fold { _, _ in } }

    func fold(progress: (_ done: Int, _ of: Int) -> Void) throws(StoreError) {
        guard try hasWork() else { return }
        try locked { session throws(StoreError) in try fold(&session, progress: progress) }
    }

    /// Whether there is something to fold; looked at without the lock, so that a program that edits nothing never waits.
    private func hasWork() throws(StoreError) -> Bool {
        let journal = try folder.journal()
        return journal.hasUnfolded || journal.size > Self.longestJournal
    }

    /// A folded journal that is longer than this is put with the history.
    static let longestJournal = 1 << 20

    func fold(_ session: inout Session, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws(StoreError) {
        let isLong = session.journal.size > Self.longestJournal
        if session.journal.hasUnfolded || isLong {
            var isWhole = true
            for collection in CollectionID.allCases {
                // Before a journal is set aside, what it says of every record is compared with the files once more.
                let folding = Folding(collection, folder, session.journal, all: isLong)
                let outcome = try folding.run(progress: progress)
                isWhole = isWhole && outcome
            }
            guard isWhole else { return }
            do {
                if session.journal.hasUnfolded { try session.journal.markFolded(session.journal.lastSeq) }
                if isLong { try session.journal.rotate() }
            } catch {
                throw failed(error)
            }
        }
    }
}

/// The folding of a journal into the files of one collection.
private struct Folding {
    private let collection: CollectionID
    private let folder: DeskFolder
    private let journal: Journal
    /// The journal's lines about this collection that are to be compared with the files, sorted by the hash of the id.
    private let lines: [JournalLines.Line]

    init(_ collection: CollectionID, _ folder: DeskFolder, _ journal: Journal, all: Bool) {
        self.collection = collection
        self.folder = folder
        self.journal = journal
        lines = journal.linesByHash(of: collection, all: all)
    }

    /// Writes what differs; answers whether everything could be written.
    func run(progress: (_ done: Int, _ of: Int) -> Void) throws(StoreError) -> Bool {
        guard !lines.isEmpty else { return true }
        let desk = try folder.open()
        var writer = try CollectionWriter(collection, folder, desk)
        guard writer.isSound else { return false }
        try writer.makeRoom(for: lines.count, in: desk)
        var start = 0
        var isWhole = true
        while start < lines.count {
            // All lines of one bucket at a time.
            let number = writer.number(ofHash: lines[start].hash)
            var end = start + 1
            while end < lines.count, writer.number(ofHash: lines[end].hash) == number { end += 1 }
            let group = lines[start..<end]
            let wrote = try writer.change(bucketOf: lines[start].hash, in: desk) { file throws(StoreError) in
                try changes(group, in: file)
            }
            isWhole = isWhole && wrote
            progress(end, lines.count)
            start = end
        }
        try writer.finish(in: desk)
        return isWhole
    }

    /// What has to be changed in a file so that its records are what the journal makes of them.
    private func changes(
        _ group: ArraySlice<JournalLines.Line>, in file: RecordFile?
    ) throws(StoreError) -> [Change] {
        var changes: [Change] = []
        do {
            for (id, chain) in try journal.chains(of: group, collection) {
                let inFile = file.flatMap { file in file.index(of: id).map(file.value) }
                let merged = chain.merged(with: inFile)
                if merged != inFile { changes.append(Change(collection, id, before: inFile, after: merged)) }
            }
        } catch {
            throw StoreError(error, path: folder.path(of: AdvocateFolder.name))
        }
        return changes
    }
}
