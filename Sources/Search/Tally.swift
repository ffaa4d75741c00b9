import Glibc

/// What each document has of a query, word by word.
struct Tally {
    /// A document's standing: which words of the query it has, and what they are worth together.
    struct Standing {
        var words: UInt32 = 0
        var worth: Float = 0
        /// The most that one word was worth, and where.
        var bestWorth: Float = 0
        var field: UInt32 = 0
    }

    private(set) var standings: [Standing]
    /// The best match so far of the word at hand with each document.
    private var current: [UInt32]
    /// How rare each word is, in the order of `endWord`; higher is rarer.
    private(set) var rarities: [Float] = []

    init(documents: Int) {
        standings = Array(repeating: Standing(), count: documents)
        current = Array(repeating: 0, count: documents)
    }

    /// Takes in the postings at these places, halved so many times, for the word at hand.
    mutating func add(_ postings: Postings, _ places: Range<Int>, halved times: UInt32) {
        for place in places {
            let document = Int(postings.documents[place])
            let bits = postings.matches[place].halved(times).bits
            if bits > current[document] { current[document] = bits }
        }
    }

    /// Takes in one match for the word at hand.
    mutating func add(_ match: Match, document: Int) {
        if match.bits > current[document] { current[document] = match.bits }
    }

    /// Ends the word at hand, and says how many documents have it.
    mutating func endWord() -> Int {
        var count = 0
        for bits in current where bits != 0 { count += 1 }
        let rarity = Tally.rarity(count, of: current.count)
        let word = UInt32(1) << UInt32(rarities.count)
        rarities.append(rarity)
        guard count > 0 else { return 0 }
        for document in current.indices where current[document] != 0 {
            let match = Match(bits: current[document])
            let worth = rarity * match.impact
            standings[document].words |= word
            standings[document].worth += worth
            if worth > standings[document].bestWorth {
                standings[document].bestWorth = worth
                standings[document].field = UInt32(match.field)
            }
            current[document] = 0
        }
        return count
    }

    /// BM25's inverse document frequency, kept above zero.
    private static func rarity(_ count: Int, of documents: Int) -> Float {
        let rest = (Float(documents - count) + 0.5) / (Float(count) + 0.5)
        return logf(1 + rest)
    }
}
