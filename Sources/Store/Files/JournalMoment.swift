import Records

/// The journal as it was at one moment, read from several threads.
///
/// `@unchecked`: nothing of the journal changes any more. Nobody refreshes it, and its lines are read with `pread`, which
/// leaves no position behind.
struct JournalMoment: @unchecked Sendable {
    private let journal: Journal
    private let chains: JournalChains
    /// The hashes of the ids that the journal speaks of, sorted, by the position of the collection.
    private let hashes: [[UInt32]]

    init(_ journal: Journal) {
        self.journal = journal
        chains = JournalChains(journal, foldedUpTo: journal.foldedUpTo)
        let chains = chains
        hashes = CollectionID.allCases.map { chains.hashes(in: $0, unfolded: false) }
    }

    /// The sequence number of the last line; 0 where there never was one.
    var lastSeq: UInt64 { journal.lastSeq }

    /// The lines after a sequence number, each by the collection and the hash of the record that it changes.
    func lines(after seq: UInt64) -> [(collection: CollectionID, hash: UInt32)] {
        journal.refs.lazy.filter { $0.seq > seq }.map { ($0.collection, $0.idHash) }
    }

    /// The hashes in a range that the journal speaks of, sorted.
    func hashes(in range: ClosedRange<UInt32>, of collection: CollectionID) -> ArraySlice<UInt32> {
        let all = hashes[collection.position]
        let start = Self.firstIndex(in: all) { $0 >= range.lowerBound }
        let end = Self.firstIndex(in: all) { $0 > range.upperBound }
        return all[start..<max(start, end)]
    }

    /// What the journal says of the records of these hashes.
    func chains(
        of hashes: ClosedRange<UInt32>, in collection: CollectionID
    ) throws(JournalError) -> [RecordID: RecordChain] {
        try chains.chains(of: hashes, in: collection)
    }

    /// What the journal says of one record; nil where it says nothing.
    func chain(of id: RecordID, in collection: CollectionID) throws(JournalError) -> RecordChain? {
        try chains.chain(of: id, in: collection)
    }

    private static func firstIndex(in hashes: [UInt32], where isSo: (UInt32) -> Bool) -> Int {
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = low + (high - low) / 2
            if isSo(hashes[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
