/// The postings of all terms, turned from documents with their terms to terms with their documents.
struct Inversion: Sendable {
    /// Where the postings of each term start, and after the last, where they end.
    let starts: [Int]
    /// The class of each term; `IndexShard.noClass` for what is no word.
    let classOfTerm: [UInt32]
    /// How many documents each class is in.
    let classCounts: [UInt32]
    private let memory: PostingMemory

    /// The documents of all shards in their order.
    init(
        _ shards: [IndexShard], _ order: DocumentOrder, _ terms: MergedVocabulary, _ classes: MergedVocabulary,
        _ cores: Cores
    ) {
        classOfTerm = terms.sources.map { source in
            let local = shards[source.vocabulary].terms[Int(source.number)].number
            return local == IndexShard.noClass ? local : classes.numbers[source.vocabulary][Int(local)]
        }
        classCounts = Self.countClasses(shards, order, classes)
        (starts, memory) = withBuffers(shards.map(\.postings)) { postings in
            withBuffers(shards.map(\.payloads)) { payloads in
                withBuffers(terms.numbers) { numbers in
                    let source = PostingSource(
                        order: order.sources, ends: shards.map(\.ends), postings: postings, payloads: payloads,
                        numbers: numbers)
                    return Self.invert(source, terms: terms.count, cores)
                }
            }
        }
    }

    /// How many documents have a term.
    func count(_ term: Int) -> Int { starts[term + 1] - starts[term] }

    /// The documents of some terms, ascending for each term, and their payloads.
    func list(_ terms: Range<Int>) -> (documents: UnsafeBufferPointer<UInt32>, payloads: UnsafeBufferPointer<UInt8>) {
        memory.part(starts[terms.lowerBound]..<starts[terms.upperBound])
    }

    /// Whether two terms have the same postings.
    func haveSameList(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (list(one..<one + 1), list(other..<other + 1))
        return left.documents.elementsEqual(right.documents) && left.payloads.elementsEqual(right.payloads)
    }

    /// The shards have counted all of their documents, those too that are left out.
    private static func countClasses(
        _ shards: [IndexShard], _ order: DocumentOrder, _ classes: MergedVocabulary
    ) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: classes.count)
        for (shard, numbers) in zip(shards, classes.numbers) {
            for (local, number) in numbers.enumerated() { counts[Int(number)] += shard.classNotes[local].documents }
        }
        for source in order.repeated {
            let shard = shards[Int(source.shard)]
            let postings = shard.postings[shard.ends.range(Int(source.number))]
            for local in Set(postings.map { shard.terms[Int($0)].number }) where local != IndexShard.noClass {
                counts[Int(classes.numbers[Int(source.shard)][Int(local)])] -= 1
            }
        }
        return counts
    }

    /// Every thread takes documents that stand together: first it counts their postings, term by term, and when it is
    /// known how many there are before them, it puts them where they belong.
    private static func invert(_ source: PostingSource, terms: Int, _ cores: Cores) -> ([Int], PostingMemory) {
        let parts = cores.parts(of: source.order.indices)
        var places = cores.map(parts.count) { source.count(parts[$0], terms: terms) }
        var starts = [Int](repeating: 0, count: terms + 1)
        var total = 0
        for term in 0..<terms {
            starts[term] = total
            for part in places.indices {
                let count = places[part][term]
                places[part][term] = total
                total += count
            }
        }
        starts[terms] = total
        let memory = PostingMemory(count: total)
        let ready = places
        _ = cores.map(parts.count) { source.put(parts[$0], into: memory, at: ready[$0]) }
        return (starts, memory)
    }
}

/// The postings of documents as the shards have them, while they are turned.
private struct PostingSource: @unchecked Sendable {
    let order: [DocumentSource]
    let ends: [[Int]]
    // Lent for as long as the turning takes, so that going through the documents counts no references.
    let postings: [UnsafeBufferPointer<UInt32>]
    let payloads: [UnsafeBufferPointer<UInt8>]
    /// The number of each shard's terms among all.
    let numbers: [UnsafeBufferPointer<UInt32>]

    /// How many postings each term has in some documents.
    func count(_ documents: Range<Int>, terms: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: terms)
        counts.withUnsafeMutableBufferPointer { counts in
            for document in documents {
                let source = order[document]
                let (postings, numbers) = (postings[Int(source.shard)], numbers[Int(source.shard)])
                for index in ends[Int(source.shard)].range(Int(source.number)) {
                    counts[Int(numbers[Int(postings[index])])] += 1
                }
            }
        }
        return counts
    }

    /// Puts the postings of some documents where those of their terms are next.
    func put(_ documents: Range<Int>, into memory: PostingMemory, at places: [Int]) {
        var places = places
        places.withUnsafeMutableBufferPointer { places in
            for document in documents {
                let source = order[document]
                let (postings, numbers) = (postings[Int(source.shard)], numbers[Int(source.shard)])
                let payloads = payloads[Int(source.shard)]
                for index in ends[Int(source.shard)].range(Int(source.number)) {
                    let term = Int(numbers[Int(postings[index])])
                    memory.put(UInt32(truncatingIfNeeded: document), payloads[index], at: places[term])
                    places[term] += 1
                }
            }
        }
    }
}

extension [Int] {
    /// The range that ends at a place's number and starts where the one before ends.
    func range(_ index: Int) -> Range<Int> { (index > 0 ? self[index - 1] : 0)..<self[index] }
}

/// Lends the memory of several arrays at once.
private func withBuffers<Element, Result>(
    _ arrays: [[Element]], _ lent: [UnsafeBufferPointer<Element>] = [],
    _ body: ([UnsafeBufferPointer<Element>]) -> Result
) -> Result {
    guard lent.count < arrays.count else { return body(lent) }
    return arrays[lent.count].withUnsafeBufferPointer { withBuffers(arrays, lent + [$0], body) }
}
