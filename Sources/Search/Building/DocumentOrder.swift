/// Where a document of an index is among the shards.
struct DocumentSource {
    let shard: UInt32
    let number: UInt32
}

/// The documents of several shards in the order that they have in an index, which is that of their keys.
struct DocumentOrder {
    /// The documents in their order, each key once: whoever has the same document twice has it in the index once.
    private(set) var sources: [DocumentSource] = []
    /// The others.
    private(set) var repeated: [DocumentSource] = []

    private let shards: [IndexShard]

    init(_ shards: [IndexShard], _ cores: Cores) {
        self.shards = shards
        var runs = cores.map(shards.count) { shard in Self.sorted(shards[shard], UInt32(truncatingIfNeeded: shard)) }
        while runs.count > 1 {
            let pairs = runs
            runs = cores.map((pairs.count + 1) / 2) { pair in
                guard pair * 2 + 1 < pairs.count else { return pairs[pair * 2] }
                return Self.merged(pairs[pair * 2], pairs[pair * 2 + 1], shards)
            }
        }
        guard let all = runs.first else { return }
        sources.reserveCapacity(all.count)
        for index in all.indices {
            let isRepeated = index > 0 && Self.isSame(all[index - 1], all[index], shards)
            if isRepeated { repeated.append(all[index].source) } else { sources.append(all[index].source) }
        }
    }

    var count: Int { sources.count }

    /// What decides the order of a document.
    func key(_ document: Int) -> ArraySlice<UInt8> { shards.key(sources[document]) }

    // MARK: Sorting

    /// A document and the first sixteen bytes of its key, as numbers that sort as they do.
    private struct Head {
        let first: UInt64
        let second: UInt64
        let source: DocumentSource
    }

    private static func sorted(_ shard: IndexShard, _ number: UInt32) -> [Head] {
        shard.keys.withUnsafeBytes { keys in
            func key(_ document: Int) -> UnsafeRawBufferPointer { .init(rebasing: keys[shard.keyRange(document)]) }
            var heads = (0..<shard.count).map { document in
                let key = key(document)
                return Head(
                    first: SortedKeys.firstWord(key),
                    second: SortedKeys.firstWord(UnsafeRawBufferPointer(rebasing: key.dropFirst(8))),
                    source: DocumentSource(shard: number, number: UInt32(truncatingIfNeeded: document)))
            }
            heads.sort { left, right in
                if left.first != right.first { return left.first < right.first }
                if left.second != right.second { return left.second < right.second }
                let (one, other) = (key(Int(left.source.number)), key(Int(right.source.number)))
                let shared = sharedCount(one, other)
                if shared < one.count, shared < other.count { return one[shared] < other[shared] }
                return one.count == other.count ? left.source.number < right.source.number : one.count < other.count
            }
            return heads
        }
    }

    /// Two runs as one; of equal keys, those of the first run stand first.
    private static func merged(_ left: [Head], _ right: [Head], _ shards: [IndexShard]) -> [Head] {
        var merged: [Head] = []
        merged.reserveCapacity(left.count + right.count)
        var (one, other) = (0, 0)
        while one < left.count, other < right.count {
            if isBefore(right[other], left[one], shards) {
                merged.append(right[other])
                other += 1
            } else {
                merged.append(left[one])
                one += 1
            }
        }
        merged += left[one...]
        merged += right[other...]
        return merged
    }

    private static func isBefore(_ left: Head, _ right: Head, _ shards: [IndexShard]) -> Bool {
        if left.first != right.first { return left.first < right.first }
        if left.second != right.second { return left.second < right.second }
        return shards.key(left.source).lexicographicallyPrecedes(shards.key(right.source))
    }

    private static func isSame(_ left: Head, _ right: Head, _ shards: [IndexShard]) -> Bool {
        left.first == right.first && left.second == right.second
            && shards.key(left.source).elementsEqual(shards.key(right.source))
    }
}

extension [IndexShard] {
    /// The key of a document.
    fileprivate func key(_ source: DocumentSource) -> ArraySlice<UInt8> {
        self[Int(source.shard)].key(Int(source.number))
    }
}

extension IndexShard {
    /// Where the key of a document stands among the keys.
    func keyRange(_ document: Int) -> Range<Int> { (document > 0 ? keyEnds[document - 1] : 0)..<keyEnds[document] }

    /// The key of a document.
    func key(_ document: Int) -> ArraySlice<UInt8> { keys[keyRange(document)] }
}
