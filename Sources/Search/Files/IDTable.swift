/// Which documents may have an id, by a hash of it; whether one has it is told by its key. Only those are in it of which
/// the id does not tell the key (`OrderKey.likelyKey`).
///
/// The bytes: in how many parts the documents are, a power of two (4 bytes, little-endian); for each part and once more,
/// where its documents start (4 each); and the `PackedNumbers` of the documents, part by part, and in each in their
/// order. A document is in the part that the highest bits of its id's hash tell.
struct IDTable: Sendable {
    /// The most documents that a part has, about.
    private static let documentsOfPart = 8

    private let starts: IndexBytes
    private let documents: PackedNumbers
    private let parts: Int

    /// The table in bytes that `bytes(of:)` made; an empty one where the bytes cannot be that.
    init(_ bytes: IndexBytes) {
        let parts = bytes.check(at: 0, count: 4) ? Int(bytes.u32(at: 0)) : 0
        let isWhole = parts.nonzeroBitCount == 1 && 8 + 4 * parts <= bytes.count
        self.parts = isWhole ? parts : 0
        starts = bytes.part(at: 4, count: 4 + 4 * self.parts)
        let start = isWhole ? 8 + 4 * parts : bytes.count
        documents = PackedNumbers(bytes.part(at: start, count: bytes.count - start))
    }

    /// How many documents are in it.
    var count: Int { documents.count }

    /// The documents that may have an id.
    func documents(_ id: String) -> [UInt32] {
        guard parts > 0 else { return [] }
        let place = 4 * Self.part(IDHash.of(id), of: parts)
        guard starts.check(at: place, count: 8) else { return [] }
        let (start, end) = (Int(starts.u32(at: place)), Int(starts.u32(at: place + 4)))
        guard start <= end, end <= count else { return [] }
        return (start..<end).compactMap { documents.number(at: $0).map { UInt32(truncatingIfNeeded: $0) } }
    }

    private static func part(_ hash: UInt32, of parts: Int) -> Int {
        Int((UInt64(hash) * UInt64(parts)) >> 32)
    }

    /// The bytes of a table of documents with the hashes of their ids, in the order of the documents.
    static func bytes(of entries: [(document: Int, hash: UInt32)]) -> [UInt8] {
        var parts = 1
        while parts * documentsOfPart < entries.count { parts *= 2 }
        var starts = [UInt32](repeating: 0, count: parts + 1)
        for entry in entries { starts[part(entry.hash, of: parts) + 1] += 1 }
        for part in 0..<parts { starts[part + 1] += starts[part] }
        var next = starts
        var documents = [UInt64](repeating: 0, count: entries.count)
        for entry in entries {
            let part = part(entry.hash, of: parts)
            documents[Int(next[part])] = UInt64(entry.document)
            next[part] += 1
        }
        var bytes = [UInt8](littleEndian: [UInt32(parts)])
        bytes.append(littleEndian: starts)
        return bytes + PackedNumbers.bytes(of: documents)
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
