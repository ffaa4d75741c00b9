/// What documents are called: the words of every identifier and name, by which a query can name a document outright.
struct Headings: Sendable {
    /// The most words of a heading that are kept: one more than a query has, so that no query equals a longer one.
    static let longest = Query.mostWords + 1

    /// How a query names a document, from least to most.
    enum Naming: Int, Comparable {
        /// Not by a heading.
        case not
        /// A heading begins with it, in the middle of a word.
        case beginsInWord
        /// A heading begins with its words.
        case begins
        /// A heading is it.
        case equals

        static func < (one: Naming, other: Naming) -> Bool { one.rawValue < other.rawValue }
    }

    /// A query's words as terms: those that must stand whole, then the last.
    struct Wanted {
        var whole: [UInt32]
        var last: Range<UInt32>
        var lastWhole: UInt32?
    }

    /// Which headings are each document's; after the last, how many there are.
    private var documents: [UInt32] = [0]
    /// Where each heading's words start; after the last, where they end.
    private var starts: [UInt32] = [0]
    private var fields: [UInt32] = []
    private var terms: [UInt32] = []

    mutating func add(_ words: some Sequence<UInt32>, field: Int) {
        let count = terms.count
        terms.append(contentsOf: words.prefix(Headings.longest))
        guard terms.count > count else { return }
        starts.append(UInt32(truncatingIfNeeded: terms.count))
        fields.append(UInt32(clamping: field))
    }

    mutating func endDocument() {
        documents.append(UInt32(truncatingIfNeeded: fields.count))
    }

    /// Puts the sorted terms in the place of the words' numbers that were added.
    mutating func renumber(_ termOfNumber: [UInt32]) {
        for place in terms.indices { terms[place] = termOfNumber[Int(terms[place])] }
    }

    /// The best naming of a document by these words, and the field of the heading that has it.
    func naming(_ document: Int, _ wanted: Wanted) -> (naming: Naming, field: Int) {
        var best = Naming.not
        var field = 0
        for heading in Int(documents[document])..<Int(documents[document + 1]) {
            let naming = naming(Int(starts[heading])..<Int(starts[heading + 1]), wanted)
            if naming > best {
                best = naming
                field = Int(fields[heading])
            }
        }
        return (best, field)
    }

    private func naming(_ heading: Range<Int>, _ wanted: Wanted) -> Naming {
        let count = wanted.whole.count + 1
        guard heading.count >= count else { return .not }
        let last = terms[heading.lowerBound + count - 1]
        guard wanted.last.contains(last) else { return .not }
        for offset in wanted.whole.indices where terms[heading.lowerBound + offset] != wanted.whole[offset] {
            return .not
        }
        guard last == wanted.lastWhole else { return .beginsInWord }
        return heading.count == count ? .equals : .begins
    }
}
