import Records

extension DeskStore {
    /// Brings the files up to the journal, and sets a long journal aside.
    ///
    /// Nothing is lost where it fails: the journal has every edit, and the next call goes on. Files that are broken wait
    /// until they are mended.
    public func fold() throws(StoreError) { try fold { _, _ in } }

    func fold(progress: (_ done: Int, _ of: Int) -> Void) throws(StoreError) {
        // Looked at without the lock, so that a program that has edited nothing never waits.
        guard let journal = try Session(folder).journal, needsFolding(journal) else { return }
        try locked { writing throws(StoreError) in try fold(writing, progress: progress) }
    }

    func fold(
        _ writing: Writing, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) throws(StoreError) {
        let journal = writing.journal
        guard needsFolding(journal) else { return }
        let isLong = isLong(journal)
        let chains = JournalChains(journal, foldedUpTo: journal.foldedUpTo)
        var isWhole = true
        for collection in CollectionID.allCases {
            // Before a journal is set aside, all that it says is compared with the files once more.
            let hashes = chains.hashes(in: collection, unfolded: !isLong)
            guard !hashes.isEmpty else { continue }
            var writer = CollectionWriter(collection, folder, in: writing.session.desk)
            do throws(StoreError) {
                isWhole = try writer.fold(chains, hashes, in: writing.session.desk, progress: progress) && isWhole
            } catch {
                throw failed(error)
            }
        }
        guard isWhole else { return }
        do throws(JournalError) {
            try journal.markFolded(upTo: journal.lastSeq)
            if isLong { _ = try journal.rotate(ifLargerThan: folder.limits.bytesInJournal) }
        } catch {
            throw failed(error)
        }
    }

    /// Whether there is something to bring into the files, or to set aside.
    private func needsFolding(_ journal: Journal) -> Bool {
        journal.transactions.contains { !$0.isFolded } || isLong(journal)
    }

    private func isLong(_ journal: Journal) -> Bool { (journal.file?.scan.end ?? 0) > folder.limits.bytesInJournal }
}

extension CollectionWriter {
    /// Makes the records of some hashes what the journal makes of them; answers false where a file could not be changed.
    mutating func fold(
        _ chains: JournalChains, _ hashes: [UInt32], in desk: borrowing OpenFolder,
        progress: (_ done: Int, _ of: Int) -> Void
    ) throws(StoreError) -> Bool {
        guard isSound else { return false }
        try makeRoom(for: hashes.count, in: desk)
        var isWhole = true
        var start = 0
        while start < hashes.count {
            // All that goes into one file.
            let number = number(ofHash: hashes[start])
            var end = start + 1
            while end < hashes.count, self.number(ofHash: hashes[end]) == number { end += 1 }
            let group = hashes[start..<end]
            let (collection, folder) = (collection, folder)
            let isNew = chains.isUnfolded(hashes[start]...hashes[end - 1], in: collection)
            let wrote = try change(fileOf: hashes[start], always: isNew, in: desk) { file throws(StoreError) in
                do throws(JournalError) {
                    return try chains.changes(of: group, of: collection, in: file)
                } catch {
                    throw folder.failure(error)
                }
            }
            isWhole = isWhole && wrote
            progress(end, hashes.count)
            start = end
        }
        try finish(in: desk)
        return isWhole
    }
}

extension JournalChains {
    /// What has to be changed in a file so that its records of these hashes are what the journal makes of them.
    fileprivate func changes(
        of hashes: ArraySlice<UInt32>, of collection: CollectionID, in file: RecordFile?
    ) throws(JournalError) -> [Change] {
        var changes: [Change] = []
        for hash in hashes {
            for (id, chain) in try chains(of: hash...hash, in: collection) {
                let inFile = file.flatMap { file in file.index(of: id).map(file.value) }
                let merged = chain.merged(with: inFile)
                if merged != inFile { changes.append(Change(collection, id, before: inFile, after: merged)) }
            }
        }
        return changes
    }
}
