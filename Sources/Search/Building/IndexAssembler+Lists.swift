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
        // Beginnings that all the same words have, have the same list.
        var numbers: [Range<Int>: Int] = [:]
        var ranges: [Range<Int>] = []
        for beginning in heavy where numbers[beginning.terms] == nil {
            numbers[beginning.terms] = ranges.count
            ranges.append(beginning.terms)
        }
        let distinct = ranges
        cores.inOrder(distinct.count) {
            packTogether(distinct[$0])
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
            lists.entries[terms.count + (numbers[beginning.terms] ?? 0)].write(to: &writer)
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

    /// One list of the postings of several terms, each document with its largest payload.
    private func packTogether(_ terms: Range<Int>) -> PackedLists {
        let all = inversion.list(terms)
        var packed = PackedLists(documents: order.count)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: order.count) { best in
            best.initialize(repeating: 0)
            for (document, payload) in zip(all.documents, all.payloads) {
                best[Int(document)] = max(best[Int(document)], payload)
            }
            var documents: [UInt32] = []
            var payloads: [UInt8] = []
            for document in best.indices where best[document] > 0 {
                documents.append(UInt32(truncatingIfNeeded: document))
                payloads.append(best[document])
            }
            documents.withUnsafeBufferPointer { documents in
                payloads.withUnsafeBufferPointer { packed.add(documents, $0) }
            }
        }
        return packed
    }
}
