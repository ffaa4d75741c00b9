import Records

/// The hash that spreads the records of a collection over its buckets.
///
/// 32-bit FNV-1a of the id's UTF-8, and then a mix that makes every bit depend on every byte: FNV alone leaves the
/// leading bits of short ids that differ in their last letter too much alike. It is part of the file format.
enum BucketHash {
    static func of(_ id: RecordID) -> UInt32 { of(id.text.utf8) }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        hash ^= hash >> 16
        hash = hash &* 0x85EB_CA6B
        hash ^= hash >> 13
        hash = hash &* 0xC2B2_AE35
        return hash ^ (hash >> 16)
    }
}
