import Records

/// The lines of a journal about each record, found by the hash of its id.
struct JournalChains {
    private let journal: Journal
    private let foldedUpTo: UInt64
    /// The indices of the journal's lines in the order of collection, hash and line.
    private let order: [UInt32]

    /// The lines as the journal was last refreshed. What was folded up to a sequence number is in the files that the
    /// chains are to be merged with.
    init(_ journal: Journal, foldedUpTo: UInt64) {
        self.journal = journal
        self.foldedUpTo = foldedUpTo
        let refs = journal.refs
        order = refs.indices.map { UInt32(truncatingIfNeeded: $0) }.sorted { left, right in
            let (one, other) = (refs[Int(left)], refs[Int(right)])
            return (one.collection.position, one.idHash, left) < (other.collection.position, other.idHash, right)
        }
    }

    /// What the journal says of one record; nil where it says nothing.
    func chain(of id: RecordID, in collection: CollectionID) throws(JournalError) -> RecordChain? {
        let hash = BucketHash.of(id)
        return try chains(of: hash...hash, in: collection)[id]
    }

    /// What the journal says of the records of these hashes.
    func chains(
        of hashes: ClosedRange<UInt32>, in collection: CollectionID
    ) throws(JournalError) -> [RecordID: RecordChain] {
        let range = range(of: hashes, in: collection)
        guard !range.isEmpty else { return [:] }
        var changes: [RecordID: (all: [Change], folded: Int)] = [:]
        for index in order[range] {
            let ref = journal.refs[Int(index)]
            let change = try journal.change(at: ref)
            changes[change.id, default: ([], 0)].all.append(change)
            if ref.seq <= foldedUpTo { changes[change.id]?.folded += 1 }
        }
        return changes.mapValues { RecordChain(changes: $0.all, folded: $0.folded) }
    }

    /// The hashes of the records of a collection that the journal speaks of, sorted, each once; with `unfolded`, only of
    /// those of which something may not be in their file yet.
    func hashes(in collection: CollectionID, unfolded: Bool) -> [UInt32] {
        var hashes: [UInt32] = []
        for index in order[range(of: 0...UInt32.max, in: collection)] {
            let ref = journal.refs[Int(index)]
            if ref.idHash != hashes.last, !unfolded || ref.seq > foldedUpTo { hashes.append(ref.idHash) }
        }
        return hashes
    }

    /// Whether something of the records of these hashes may not be in their file yet.
    func isUnfolded(_ hashes: ClosedRange<UInt32>, in collection: CollectionID) -> Bool {
        order[range(of: hashes, in: collection)].contains { journal.refs[Int($0)].seq > foldedUpTo }
    }

    private func range(of hashes: ClosedRange<UInt32>, in collection: CollectionID) -> Range<Int> {
        let start = firstIndex { ($0.collection.position, $0.idHash) >= (collection.position, hashes.lowerBound) }
        let end = firstIndex { ($0.collection.position, $0.idHash) > (collection.position, hashes.upperBound) }
        return start..<max(start, end)
    }

    private func firstIndex(where isSo: (LineRef) -> Bool) -> Int {
        let refs = journal.refs
        var low = 0
        var high = order.count
        while low < high {
            let middle = low + (high - low) / 2
            if isSo(refs[Int(order[middle])]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
