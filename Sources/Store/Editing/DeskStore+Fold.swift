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
        guard try bringUp(writing, all: isLong, progress: progress) else { return }
        do throws(JournalError) {
            try journal.markFolded(upTo: journal.lastSeq)
            if isLong { _ = try journal.rotate(ifLargerThan: folder.limits.bytesInJournal) }
        } catch {
            throw failed(error)
        }
    }

    /// Makes the files what the journal makes of them; answers false where one could not be changed.
    ///
    /// With `all`, whatever the journal speaks of is compared with the files once more, as before it is set aside. A
    /// conflict that comes up is committed before it is written into a file: from then on, a file without it is one in
    /// which somebody has settled it.
    private func bringUp(
        _ writing: Writing, all: Bool, progress: (_ done: Int, _ of: Int) -> Void
    ) throws(StoreError) -> Bool {
        // A file that somebody else writes all the while may bring up another conflict each time.
        for _ in 0..<20 {
            let chains = JournalChains(writing.journal, foldedUpTo: writing.journal.foldedUpTo)
            var isWhole = true
            var conflicts: [Change] = []
            for collection in CollectionID.allCases {
                let hashes = chains.hashes(in: collection, unfolded: !all)
                guard !hashes.isEmpty else { continue }
                var writer = CollectionWriter(collection, folder, in: writing.session.desk)
                do throws(StoreError) {
                    let found = try writer.fold(chains, hashes, in: writing.session.desk, progress: progress)
                    isWhole = isWhole && found.isWhole
                    conflicts += found.conflicts
                } catch {
                    throw failed(error)
                }
            }
            if conflicts.isEmpty { return isWhole }
            _ = try append(in: writing, who: Self.ownName) { appending throws(JournalError) in
                for change in conflicts { try appending.add(change) }
            }
        }
        return false
    }

    /// Who has committed the conflicts that came up: nobody, so that no undo takes them back. Persons have an @.
    private static var ownName: String { "advocate" }

    /// Whether there is something to bring into the files, or to set aside.
    private func needsFolding(_ journal: Journal) -> Bool {
        journal.transactions.contains { !$0.isFolded } || isLong(journal)
    }

    private func isLong(_ journal: Journal) -> Bool { (journal.file?.scan.end ?? 0) > folder.limits.bytesInJournal }
}

extension CollectionWriter {
    /// What came of making records what the journal makes of them.
    typealias Folded = (isWhole: Bool, conflicts: [Change])

    /// Makes the records of some hashes what the journal makes of them, but for those that this brings into conflict:
    /// `conflicts` is what has to be committed first. `isWhole` is false where a file could not be changed.
    mutating func fold(
        _ chains: JournalChains, _ hashes: [UInt32], in desk: borrowing OpenFolder,
        progress: (_ done: Int, _ of: Int) -> Void
    ) throws(StoreError) -> Folded {
        guard isSound else { return (false, []) }
        try makeRoom(for: hashes.count, in: desk)
        var folded: Folded = (true, [])
        var start = 0
        while start < hashes.count {
            // All that goes into one file.
            let number = number(ofHash: hashes[start])
            var end = start + 1
            while end < hashes.count, self.number(ofHash: hashes[end]) == number { end += 1 }
            let group = hashes[start..<end]
            let (collection, folder) = (collection, folder)
            let isNew = chains.isUnfolded(hashes[start]...hashes[end - 1], in: collection)
            var conflicts: [Change] = []
            let wrote = try change(fileOf: hashes[start], always: isNew, in: desk) { file throws(StoreError) in
                do throws(JournalError) {
                    let changes = try chains.changes(of: group, of: collection, in: file)
                    conflicts = changes.conflicts
                    return changes.made
                } catch {
                    throw folder.failure(error)
                }
            }
            folded.isWhole = folded.isWhole && wrote
            folded.conflicts += conflicts
            progress(end, hashes.count)
            start = end
        }
        try finish(in: desk)
        return folded
    }
}

extension JournalChains {
    /// What has to be changed in a file so that its records of these hashes are what the journal makes of them, and the
    /// conflicts that this brings up, whose records wait until they are committed.
    fileprivate func changes(
        of hashes: ArraySlice<UInt32>, of collection: CollectionID, in file: RecordFile?
    ) throws(JournalError) -> (made: [Change], conflicts: [Change]) {
        var changes: (made: [Change], conflicts: [Change]) = ([], [])
        for hash in hashes {
            for (id, chain) in try chains(of: hash...hash, in: collection) {
                let inFile = file.flatMap { file in file.index(of: id).map(file.value) }
                let merged = chain.merged(with: inFile)
                if merged == inFile { continue }
                if let before = chain.withoutNewConflicts(merged, file: inFile) {
                    changes.conflicts.append(Change(collection, id, before: before, after: merged))
                } else {
                    changes.made.append(Change(collection, id, before: inFile, after: merged))
                }
            }
        }
        return changes
    }
}
