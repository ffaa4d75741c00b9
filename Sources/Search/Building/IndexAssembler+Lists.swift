extension IndexAssembler {
    /// How many postings a thread packs at a time, about.
    private static let postingsAtATime = 1 << 18

    /// Writes the lists, and where each term and each beginning has its own.
    func writeLists(to writer: inout IndexFileWriter) {
        writer.begin(.lists)
        var lists = ListSection()
        let runs = runs
        cores.inOrder(runs.count) {
            pack(runs[$0])
        } take: { packed in
            lists.add(packed, to: &writer) { inversion.haveSameList($0, $1) }
        }
        let first = (0..<terms.count).first { (key($0).first ?? 0) >= TermKey.firstOfWords } ?? terms.count
        let heavy = PrefixPlan.heavy(first..<terms.count, key: key, count: inversion.count)
        let trees = RangeTree.trees(of: heavy.map(\.terms))
        var numbers: [Range<Int>: Int] = [:]
        for range in trees.flatMap(\.ranges) { numbers[range] = terms.count + numbers.count }
        cores.inOrder(trees.count) {
            packTogether(trees[$0])
        } take: { packed in
            lists.add(packed, to: &writer) { _, _ in false }
        }
        writer.begin(.termEntries)
        for term in 0..<terms.count {
            lists.entries[term].write(to: &writer)
            writer.append(number: inversion.classOfTerm[term])
        }
        var keys = SortedKeysBuilder()
        for beginning in heavy { keys.add(beginning.prefix) }
        writer.begin(.prefixes)
        writer.append(keys.finish())
        writer.begin(.prefixEntries)
        for beginning in heavy {
            lists.entries[numbers[beginning.terms] ?? 0].write(to: &writer)
            writer.append(number: UInt32(clamping: inversion.list(beginning.terms).documents.count))
        }
    }

    /// All terms in runs that have about as many postings each.
    private var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for term in 0..<terms.count
        where inversion.starts[term + 1] - inversion.starts[start] >= Self.postingsAtATime || term + 1 == terms.count {
            runs.append(start..<term + 1)
            start = term + 1
        }
        return runs
    }

    private func pack(_ terms: Range<Int>) -> PackedLists {
        var packed = PackedLists(documents: order.count)
        for term in terms {
            let list = inversion.list(term..<term + 1)
            packed.add(list.documents, list.payloads)
        }
        return packed
    }

    /// For each range of a tree a list of the postings of its terms, each document with its largest payload.
    private func packTogether(_ tree: RangeTree) -> PackedLists {
        var packed = PackedLists(documents: order.count)
        _ = best(tree, &packed)
        return packed
    }

    /// The largest payload that each document has of some terms: lists of them are packed, those inside first.
    private func best(_ tree: RangeTree, _ packed: inout PackedLists) -> [UInt8] {
        var best = [UInt8](repeating: 0, count: order.count)
        var start = tree.range.lowerBound
        for inside in tree.inside {
            mark(start..<inside.range.lowerBound, in: &best)
            let other = self.best(inside, &packed)
            for document in best.indices { best[document] = max(best[document], other[document]) }
            start = inside.range.upperBound
        }
        mark(start..<tree.range.upperBound, in: &best)
        var documents: [UInt32] = []
        var payloads: [UInt8] = []
        for document in best.indices where best[document] > 0 {
            documents.append(UInt32(truncatingIfNeeded: document))
            payloads.append(best[document])
        }
        documents.withUnsafeBufferPointer { documents in
            payloads.withUnsafeBufferPointer { packed.add(documents, $0) }
        }
        return best
    }

    private func mark(_ terms: Range<Int>, in best: inout [UInt8]) {
        let postings = inversion.list(terms)
        best.withUnsafeMutableBufferPointer { best in
            for index in postings.documents.indices {
                let document = Int(postings.documents[index])
                best[document] = max(best[document], postings.payloads[index])
            }
        }
    }
}

/// A range with the ranges inside of it.
struct RangeTree: Sendable {
    let range: Range<Int>
    private(set) var inside: [RangeTree] = []

    /// All ranges of the tree, those inside of another before it.
    var ranges: [Range<Int>] { inside.flatMap(\.ranges) + [range] }

    /// The trees of ranges of which two have nothing in common or one is inside of the other, each but once. A range
    /// comes before those inside of it.
    static func trees(of ranges: [Range<Int>]) -> [RangeTree] {
        var trees: [RangeTree] = []
        for range in ranges { add(range, to: &trees) }
        return trees
    }

    private static func add(_ range: Range<Int>, to trees: inout [RangeTree]) {
        guard let last = trees.last?.range, last.lowerBound <= range.lowerBound, range.upperBound <= last.upperBound
        else { return trees.append(RangeTree(range: range)) }
        if last != range { add(range, to: &trees[trees.count - 1].inside) }
    }
}
