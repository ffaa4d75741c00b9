/// For each term the documents that have it, in their order, and how well each matches.
struct Postings: Sendable {
    /// Where each term's postings start, and after the last, where they end.
    let starts: [Int]
    let documents: [UInt32]
    let matches: [Match]

    /// Where the postings of these terms stand.
    func places(_ terms: Range<Int>) -> Range<Int> {
        starts[terms.lowerBound]..<starts[terms.upperBound]
    }
}

/// Gathers the postings while an index is built: how often each document has each word, counted by where it stands.
struct PostingsCollector {
    /// BM25's k₁: how soon another occurrence of a word says nothing new.
    private static let saturation: Float = 1.2
    /// The longest a document counts as, in average lengths, so that a long one never ranks below a phone number's digits.
    private static let longest: Float = 3

    private struct Entry {
        var number: UInt32
        var document: UInt32
        /// The occurrences, each times its weight.
        var count: Float
        /// The greatest weight of one occurrence, and the field it is in.
        var weight: Float
        var field: UInt32
    }

    private var entries: [Entry] = []
    /// The place in `entries` that was last used for each word's number, or -1.
    private var last: [Int] = []
    private var lengths: [UInt32] = []

    /// Counts one occurrence, worth `weight`, of a word in a field of the document that is being added.
    mutating func add(_ number: Int, weight: Float, field: Int) {
        let document = UInt32(truncatingIfNeeded: lengths.count)
        while last.count <= number { last.append(-1) }
        let place = last[number]
        if place >= 0, entries[place].document == document {
            entries[place].count += weight
            if weight > entries[place].weight {
                entries[place].weight = weight
                entries[place].field = UInt32(clamping: field)
            }
        } else {
            last[number] = entries.count
            entries.append(
                Entry(
                    number: UInt32(truncatingIfNeeded: number), document: document, count: weight, weight: weight,
                    field: UInt32(clamping: field)))
        }
    }

    /// Ends the document that is being added; `length` is how many words it has.
    mutating func endDocument(length: Int) {
        lengths.append(UInt32(clamping: length))
    }

    /// The postings sorted by term, each with the share BM25F gives it before the rarity of its word is known.
    func sorted(termOfNumber: [UInt32]) -> Postings {
        var starts = [Int](repeating: 0, count: termOfNumber.count + 1)
        for entry in entries { starts[Int(termOfNumber[Int(entry.number)]) + 1] += 1 }
        for term in starts.indices.dropFirst() { starts[term] += starts[term - 1] }
        var next = starts
        var documents = [UInt32](repeating: 0, count: entries.count)
        var matches = [Match](repeating: .none, count: entries.count)
        let norms = self.norms
        for entry in entries {
            let term = Int(termOfNumber[Int(entry.number)])
            let impact = entry.count / (entry.count + norms[Int(entry.document)])
            documents[next[term]] = entry.document
            matches[next[term]] = Match(impact: impact, field: Int(entry.field))
            next[term] += 1
        }
        return Postings(starts: starts, documents: documents, matches: matches)
    }

    /// What each document's length does to its counts (BM25, b = 0.5).
    private var norms: [Float] {
        let total = lengths.reduce(into: Float(0)) { $0 += Float($1) }
        let average = max(1, total / Float(max(1, lengths.count)))
        return lengths.map {
            PostingsCollector.saturation * (0.5 + 0.5 * min(PostingsCollector.longest, Float($0) / average))
        }
    }
}
