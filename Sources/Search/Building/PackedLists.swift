/// Lists that one thread has packed, for another to put them behind those that come before.
struct PackedLists: Sendable {
    /// A list as it was packed.
    struct List {
        /// How many postings it has; the only one, where it is one.
        let count: Int
        let single: ListEntry?
        /// Where it stands in the bytes.
        let range: Range<Int>
        /// Tells apart lists that are long enough for it to be worth asking whether there is such a one already.
        let sum: UInt64?
    }

    private(set) var bytes: [UInt8] = []
    private(set) var lists: [List] = []
    private let writer: TermListWriter

    init(documents: Int) { writer = TermListWriter(documents: documents) }

    /// Packs a list of one posting or more, the documents ascending.
    mutating func add(_ documents: UnsafeBufferPointer<UInt32>, _ payloads: UnsafeBufferPointer<UInt8>) {
        let start = bytes.count
        var single: ListEntry?
        if documents.count == 1 {
            single = ListEntry(document: documents[0], payload: payloads[0])
        } else {
            writer.write(documents, payloads, to: &bytes)
        }
        let range = start..<bytes.count
        let isLong = documents.count >= TermListLayout.shortest
        let sum = isLong ? bytes.withUnsafeBytes { PageSum.of(.init(rebasing: $0[range]), seed: 0) } : nil
        lists.append(List(count: documents.count, single: single, range: range, sum: sum))
    }
}

/// The section of the lists while it is written.
///
/// Some terms have the same list: every name of a language stands in the same documents. It is written once.
struct ListSection {
    /// Where the lists stand, in the order in which they were added.
    private(set) var entries: [ListEntry] = []
    private var written = 0
    /// The lists of each sum.
    private var known: [UInt64: [Int]] = [:]

    /// Writes lists, but for those that are the same as one before: `isSame` tells it of the numbers of two.
    mutating func add(_ packed: PackedLists, to writer: inout IndexFileWriter, isSame: (Int, Int) -> Bool) {
        packed.bytes.withUnsafeBytes { bytes in
            // What is not written yet, up to the list at hand.
            var start = 0
            for list in packed.lists {
                let number = entries.count
                if let single = list.single {
                    entries.append(single)
                } else if let sum = list.sum, let twin = known[sum]?.first(where: { isSame($0, number) }) {
                    writer.append(.init(rebasing: bytes[start..<list.range.lowerBound]))
                    written += list.range.lowerBound - start
                    start = list.range.upperBound
                    entries.append(entries[twin])
                } else {
                    if let sum = list.sum { known[sum, default: []].append(number) }
                    let offset = written + list.range.lowerBound - start
                    entries.append(ListEntry(count: list.count, offset: offset, length: list.range.count))
                }
            }
            writer.append(.init(rebasing: bytes[start...]))
            written += bytes.count - start
        }
    }
}
