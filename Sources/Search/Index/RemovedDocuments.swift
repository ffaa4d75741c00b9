/// The documents of a segment that are no longer there, or are elsewhere in a newer form.
struct RemovedDocuments: Sendable {
    /// A bit for each document; empty where none is removed.
    private var bits: [UInt64] = []
    /// The removed documents, ascending.
    private(set) var documents: [UInt32] = []
    /// How often the removed documents have each term and each class, as far as it was counted.
    private(set) var terms: [(number: Int, count: Int)] = []
    private var classes: [Int: Int] = [:]
    /// Whether all that are removed were counted.
    private(set) var isCounted = true

    var count: Int { documents.count }

    @inline(__always)
    func contains(_ document: UInt32) -> Bool {
        let word = Int(document >> 6)
        return word < bits.count && bits[word] & (1 << UInt64(document & 63)) != 0
    }

    /// Takes a document out, of a segment of so many.
    mutating func insert(_ document: UInt32, of all: Int) {
        if bits.isEmpty { bits = [UInt64](repeating: 0, count: (all + 63) / 64) }
        let word = Int(document >> 6)
        guard word < bits.count, !contains(document) else { return }
        bits[word] |= 1 << UInt64(document & 63)
        let place = documents.partitioningIndex { $0 >= document }
        documents.insert(document, at: place)
        isCounted = false
    }

    /// How many removed documents have a class.
    func count(ofClass number: Int) -> Int { classes[number] ?? 0 }

    /// How many postings of these terms are of removed documents.
    func count(ofTerms range: Range<Int>) -> Int {
        let start = terms.partitioningIndex { $0.number >= range.lowerBound }
        return terms[start...].prefix { $0.number < range.upperBound }.reduce(0) { $0 + $1.count }
    }

    /// Looks all removed documents up in every list: what they had is written nowhere else.
    ///
    /// Takes some milliseconds for each hundred thousand terms.
    mutating func countAll(in segment: IndexSegment, _ room: SearchRoom) {
        terms = []
        classes = [:]
        isCounted = true
        guard !documents.isEmpty else { return }
        var seen: Set<UInt64> = []
        for term in 0..<segment.terms.count {
            let (list, number) = segment.entry(ofTerm: term)
            var count = 0
            func note(_ document: UInt32) {
                count += 1
                guard number != IndexShard.noClass else { return }
                if seen.insert(UInt64(number) << 32 | UInt64(document)).inserted {
                    classes[Int(number), default: 0] += 1
                }
            }
            if list.count == 1 {
                if contains(list.document) { note(list.document) }
            } else if list.count > 1 {
                room.reset()
                var cursor = ListCursor(
                    segment.bytes(of: list), count: Int(list.count), of: segment.documents, buffer: room.block())
                for document in documents where cursor.payload(of: document) > 0 { note(document) }
            }
            if count > 0 { terms.append((term, count)) }
        }
    }
}

extension RandomAccessCollection {
    /// The first place whose element has what all after it have too.
    func partitioningIndex(where isThere: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, self.count)
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if isThere(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
