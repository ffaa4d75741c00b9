/// Which documents may have an id, by a hash of it; whether one has it is told by its key.
///
/// The bytes, all numbers little-endian and of four bytes: in how many parts the documents are, a power of two; for each
/// part and once more, where its documents start; the documents, part by part, and in each in their order. A document
/// is in the part that the highest bits of its id's hash tell.
struct IDTable: Sendable {
    /// About how many documents a part has.
    private static let documentsOfPart = 4

    /// How many documents there are.
    let count: Int
    private let bytes: IndexBytes
    private let parts: Int

    /// The table in bytes that `bytes(of:)` made; an empty one where they cannot be that.
    init(_ bytes: IndexBytes) {
        self.bytes = bytes
        let parts = Int(bytes.u32(at: 0))
        let isWhole =
            bytes.check(at: 0, count: 4) && parts.nonzeroBitCount == 1 && bytes.count % 4 == 0
            && parts + 2 <= bytes.count / 4
        self.parts = isWhole ? parts : 0
        count = isWhole ? bytes.count / 4 - 2 - parts : 0
    }

    /// The documents that may have an id.
    func documents(_ id: String) -> [UInt32] {
        guard parts > 0 else { return [] }
        let place = 4 + 4 * Self.part(IDHash.of(id), of: parts)
        guard bytes.check(at: place, count: 8) else { return [] }
        let (start, end) = (Int(bytes.u32(at: place)), Int(bytes.u32(at: place + 4)))
        let first = 8 + 4 * parts
        guard start <= end, end <= count, bytes.check(first + 4 * start..<first + 4 * end) else { return [] }
        return (start..<end).map { bytes.u32(at: first + 4 * $0) }
    }

    private static func part(_ hash: UInt32, of parts: Int) -> Int {
        Int(UInt64(hash) * UInt64(parts) >> 32)
    }

    /// The bytes of a table of documents, given the hash of each one's id.
    static func bytes(of hashes: [UInt32]) -> [UInt8] {
        var parts = 1
        while parts * documentsOfPart < hashes.count { parts *= 2 }
        var starts = [UInt32](repeating: 0, count: parts + 1)
        for hash in hashes { starts[part(hash, of: parts) + 1] += 1 }
        for part in 0..<parts { starts[part + 1] += starts[part] }
        var next = starts
        var documents = [UInt32](repeating: 0, count: hashes.count)
        for (document, hash) in hashes.enumerated() {
            let part = part(hash, of: parts)
            documents[Int(next[part])] = UInt32(truncatingIfNeeded: document)
            next[part] += 1
        }
        var bytes: [UInt8] = []
        bytes.append(littleEndian: [UInt32(parts)])
        bytes.append(littleEndian: starts)
        bytes.append(littleEndian: documents)
        return bytes
    }
}

/// The hash by which documents are looked up by id: FNV-1a, 32 bits, and stirred, as the highest of its bits decide.
enum IDHash {
    static func of(_ id: String) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        return hash ^ hash >> 13
    }
}
