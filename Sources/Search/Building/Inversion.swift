/// The postings of all terms, turned from documents with their terms to terms with their documents.
struct Inversion {
    /// Where the postings of each term start, and after the last, where they end.
    let starts: [Int]
    /// The documents, ascending for each term, and their payloads.
    let documents: [UInt32]
    let payloads: [UInt8]
    /// How many documents each class is in.
    let classCounts: [UInt32]
    let classOfTerm: [UInt32]

    /// The documents of all shards in their order.
    init(_ shards: [IndexShard], _ order: [DocumentSource], _ terms: MergedVocabulary, _ classes: MergedVocabulary) {
        classOfTerm = terms.sources.map { source in
            let local = shards[source.vocabulary].classOfTerm[Int(source.number)]
            return local == IndexShard.noClass ? local : classes.numbers[source.vocabulary][Int(local)]
        }
        var places = [Int](repeating: 0, count: terms.count + 1)
        for source in order {
            let shard = shards[source.shard]
            for index in shard.postings(of: source.number) {
                places[Int(terms.numbers[source.shard][Int(shard.postings[index])]) + 1] += 1
            }
        }
        for term in 0..<terms.count { places[term + 1] += places[term] }
        starts = places
        let total = places[terms.count]
        var documents = [UInt32](repeating: 0, count: total)
        var payloads = [UInt8](repeating: 0, count: total)
        var counts = [UInt32](repeating: 0, count: classes.count)
        var stamps = [UInt32](repeating: 0, count: classes.count)
        for (document, source) in order.enumerated() {
            let shard = shards[source.shard]
            let stamp = UInt32(truncatingIfNeeded: document + 1)
            for index in shard.postings(of: source.number) {
                let term = Int(terms.numbers[source.shard][Int(shard.postings[index])])
                documents[places[term]] = stamp - 1
                payloads[places[term]] = shard.payloads[index]
                places[term] += 1
                let number = classOfTerm[term]
                if number != IndexShard.noClass, stamps[Int(number)] != stamp {
                    stamps[Int(number)] = stamp
                    counts[Int(number)] += 1
                }
            }
        }
        self.documents = documents
        self.payloads = payloads
        classCounts = counts
    }

    /// How many documents have a term.
    func count(_ term: Int) -> Int { starts[term + 1] - starts[term] }
}

/// Where a document of an index is among the shards.
struct DocumentSource {
    let shard: Int
    let number: Int

    /// The documents of all shards in the order of their keys, each key once: whoever has the same document twice has
    /// it in the index once.
    static func ordered(_ shards: [IndexShard]) -> [DocumentSource] {
        var heads: [(head: UInt64, source: DocumentSource)] = []
        heads.reserveCapacity(shards.reduce(0) { $0 + $1.count })
        for (index, shard) in shards.enumerated() {
            for number in 0..<shard.count {
                var head: UInt64 = 0
                let key = shard.key(number)
                for byte in key.prefix(8) { head = head << 8 | UInt64(byte) }
                head <<= UInt64(8 * max(0, 8 - key.count))
                heads.append((head, DocumentSource(shard: index, number: number)))
            }
        }
        heads.sort { left, right in
            if left.head != right.head { return left.head < right.head }
            let (one, other) = (left.source, right.source)
            let (key, otherKey) = (shards[one.shard].key(one.number), shards[other.shard].key(other.number))
            if key.lexicographicallyPrecedes(otherKey) { return true }
            return key.elementsEqual(otherKey) && (one.shard, one.number) < (other.shard, other.number)
        }
        return heads.indices.filter { index in
            guard index > 0, heads[index].head == heads[index - 1].head else { return true }
            let (one, other) = (heads[index - 1].source, heads[index].source)
            return !shards[one.shard].key(one.number).elementsEqual(shards[other.shard].key(other.number))
        }.map { heads[$0].source }
    }
}

extension IndexShard {
    /// The key of a document.
    func key(_ document: Int) -> ArraySlice<UInt8> {
        keys[(document > 0 ? keyEnds[document - 1] : 0)..<keyEnds[document]]
    }

    /// Where the terms of a document stand among the postings.
    func postings(of document: Int) -> Range<Int> { (document > 0 ? ends[document - 1] : 0)..<ends[document] }
}
