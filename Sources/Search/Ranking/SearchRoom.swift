/// Memory that one search uses and the next one uses again: fresh pages cost more than all the arithmetic.
///
/// Raw memory, because it backs `ListCursor`: what was handed out is good until `reset`. For one thread at a time.
final class SearchRoom {
    let window = Window()
    private var chunks: [UnsafeMutableRawPointer] = []
    private var chunk = 0
    private var used = 0
    private var large: [UnsafeMutableRawPointer] = []
    /// The largest payload of each document while lists are put together; all 0 between.
    private var marks: UnsafeMutablePointer<UInt8>?
    private var markCount = 0

    private static let chunkSize = 256 << 10

    deinit {
        for chunk in chunks + large { chunk.deallocate() }
        marks?.deallocate()
    }

    /// Takes back what was handed out.
    func reset() {
        for piece in large { piece.deallocate() }
        large.removeAll(keepingCapacity: true)
        (chunk, used) = (0, 0)
    }

    /// Room for so many bytes, on a boundary of eight.
    func bytes(_ count: Int) -> UnsafeMutableRawPointer {
        let size = (count + 7) & ~7
        guard size <= Self.chunkSize / 4 else {
            let piece = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
            large.append(piece)
            return piece
        }
        if chunk < chunks.count, used + size > Self.chunkSize { (chunk, used) = (chunk + 1, 0) }
        if chunk == chunks.count { chunks.append(.allocate(byteCount: Self.chunkSize, alignment: 8)) }
        defer { used += size }
        return chunks[chunk] + used
    }

    /// Room for the block that a cursor has loaded.
    func block() -> UnsafeMutablePointer<UInt32> {
        bytes(TermListLayout.block * 5).bindMemory(to: UInt32.self, capacity: TermListLayout.block * 5 / 4)
    }

    /// A list of postings, the documents ascending.
    func list(_ documents: [UInt32], _ payloads: [UInt8]) -> ListCursor {
        let numbers = bytes(documents.count * 4).bindMemory(to: UInt32.self, capacity: documents.count)
        let worths = bytes(payloads.count).bindMemory(to: UInt8.self, capacity: payloads.count)
        for index in documents.indices { (numbers[index], worths[index]) = (documents[index], payloads[index]) }
        return ListCursor(documents: numbers, payloads: worths, count: documents.count)
    }

    /// Makes one list of several lists' postings, each document with its largest payload.
    func merged(_ lists: inout [ListCursor], _ singles: [(document: UInt32, payload: UInt8)], of documents: Int)
        -> ListCursor
    {
        let total = lists.reduce(singles.count) { $0 + $1.count }
        let numbers = bytes(total * 4).bindMemory(to: UInt32.self, capacity: total)
        let payloads = bytes(total).bindMemory(to: UInt8.self, capacity: total)
        let count =
            total < documents / 256
            ? sort(&lists, singles, numbers, payloads, room: total)
            : mark(&lists, singles, documents, numbers, payloads, room: total)
        return ListCursor(documents: numbers, payloads: payloads, count: count)
    }

    /// For few postings among many documents.
    private func sort(
        _ lists: inout [ListCursor], _ singles: [(document: UInt32, payload: UInt8)],
        _ numbers: UnsafeMutablePointer<UInt32>, _ payloads: UnsafeMutablePointer<UInt8>, room total: Int
    ) -> Int {
        var postings = singles.map { UInt64($0.document) << 8 | UInt64($0.payload) }
        for index in lists.indices {
            lists[index].forEachOfAll { document, payload in postings.append(UInt64(document) << 8 | UInt64(payload)) }
        }
        postings.sort()
        var count = 0
        for posting in postings.prefix(total) {
            let document = UInt32(truncatingIfNeeded: posting >> 8)
            // The last of a document has the largest payload.
            if count > 0, numbers[count - 1] == document { count -= 1 }
            numbers[count] = document
            payloads[count] = UInt8(truncatingIfNeeded: posting)
            count += 1
        }
        return count
    }

    private func mark(
        _ lists: inout [ListCursor], _ singles: [(document: UInt32, payload: UInt8)], _ documents: Int,
        _ numbers: UnsafeMutablePointer<UInt32>, _ payloads: UnsafeMutablePointer<UInt8>, room total: Int
    ) -> Int {
        let marks = marks(documents)
        for single in singles where Int(single.document) < documents {
            marks[Int(single.document)] = max(marks[Int(single.document)], single.payload)
        }
        for index in lists.indices {
            lists[index].forEachOfAll { document, payload in
                guard Int(document) < documents else { return }
                marks[Int(document)] = max(marks[Int(document)], payload)
            }
        }
        var count = 0
        let words = UnsafeMutableRawPointer(marks)
        for word in 0..<(documents + 7) / 8 where words.load(fromByteOffset: word * 8, as: UInt64.self) != 0 {
            for document in word * 8..<word * 8 + 8 where marks[document] != 0 {
                let payload = marks[document]
                marks[document] = 0
                // A damaged list may hand over more documents than it says it has.
                guard count < total else { continue }
                numbers[count] = UInt32(truncatingIfNeeded: document)
                payloads[count] = payload
                count += 1
            }
        }
        return count
    }

    private func marks(_ documents: Int) -> UnsafeMutablePointer<UInt8> {
        let size = (documents + 7) & ~7
        if let marks, markCount >= size { return marks }
        marks?.deallocate()
        let fresh = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8).bindMemory(
            to: UInt8.self, capacity: size)
        fresh.initialize(repeating: 0, count: size)
        (marks, markCount) = (fresh, size)
        return fresh
    }
}
