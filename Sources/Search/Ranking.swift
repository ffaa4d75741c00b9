/// Puts the documents of a tally in order.
struct Ranking {
    private let tally: Tally
    private let headings: Headings
    private let wanted: Headings.Wanted?
    private let allWords: UInt32
    private let allRarity: Float

    init(tally: Tally, headings: Headings, wanted: Headings.Wanted?) {
        self.tally = tally
        self.headings = headings
        self.wanted = wanted
        allWords = UInt32.max >> UInt32(32 - min(32, tally.rarities.count))
        allRarity = tally.rarities.reduce(0, +)
    }

    /// The best documents, and how many there are: of those with every word, or if there are none, with any.
    func best(_ limit: Int) -> (entries: [BestHits.Entry], total: Int) {
        var best = BestHits(limit: limit)
        var total = 0
        for (document, standing) in tally.standings.enumerated() where standing.words == allWords {
            total += 1
            best.add(entryWithAll(document, standing))
        }
        if total > 0 { return (best.sorted, total) }
        for (document, standing) in tally.standings.enumerated() where standing.words != 0 {
            total += 1
            best.add(entryWithSome(document, standing))
        }
        return (best.sorted, total)
    }

    /// From 1 to 2 by BM25F, and from there up by how the query names the document.
    private func entryWithAll(_ document: Int, _ standing: Tally.Standing) -> BestHits.Entry {
        var entry = BestHits.Entry(score: 1 + share(standing.worth), document: document, field: Int(standing.field))
        guard let wanted else { return entry }
        let (naming, field) = headings.naming(document, wanted)
        if naming > .not {
            entry.score += Float(naming.rawValue)
            entry.field = field
        }
        return entry
    }

    /// Below 1: by how many words the document has, then by how rare these are, then by BM25F.
    private func entryWithSome(_ document: Int, _ standing: Tally.Standing) -> BestHits.Entry {
        var rarity: Float = 0
        for (word, its) in tally.rarities.enumerated() where standing.words & (1 << UInt32(word)) != 0 { rarity += its }
        let count = Float(standing.words.nonzeroBitCount)
        let within = (15 * share(rarity) + share(standing.worth)) / 16
        let score = (count + within) / Float(tally.rarities.count + 1)
        return BestHits.Entry(score: score, document: document, field: Int(standing.field))
    }

    private func share(_ worth: Float) -> Float { min(0.999, worth / max(allRarity, .leastNormalMagnitude)) }
}
