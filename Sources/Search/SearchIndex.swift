/// Documents made ready to be searched by word, while a query is being typed.
///
/// An index never changes; searching it is safe from any thread. Case and accents do not matter, bill numbers are
/// found however they are written (`ab1505`, `A.B. 1505`, `assembly bill 1505`), and phone numbers by any four or more
/// of their digits in a row, however punctuated.
public struct SearchIndex: Sendable {
    private let ids: [String]
    private let dictionary: TermDictionary
    private let postings: Postings
    private let phones: PhoneIndex
    private let headings: Headings

    /// Indexes the documents. Their order decides between hits of equal score.
    public init(_ documents: [SearchDocument]) {
        var builder = IndexBuilder()
        for document in documents { builder.add(document) }
        self = builder.index()
    }

    init(ids: [String], dictionary: TermDictionary, postings: Postings, phones: PhoneIndex, headings: Headings) {
        self.ids = ids
        self.dictionary = dictionary
        self.postings = postings
        self.phones = phones
        self.headings = headings
    }

    /// Finds the documents that have every word of the query, or where there are none, those that have some.
    ///
    /// The last word may be the beginning of a longer one, unless a blank follows it. A document whose identifier or
    /// name is, or begins with, the query comes first; the word as typed comes before a longer one that begins with it
    /// and before its plural or singular. Where no document has every word, those with the most of them come first, and
    /// of those the ones with the rarest. Only the first 32 words of a query are read. One without any finds nothing.
    ///
    /// - Parameter limit: the most hits to return; the answer's `total` counts them all.
    public func search(_ query: String, limit: Int) -> SearchAnswer {
        let query = Query(query)
        guard !query.words.isEmpty else { return SearchAnswer(hits: [], total: 0, missing: []) }
        var tally = Tally(documents: ids.count)
        var missing: [String] = []
        for place in query.words.indices {
            let count = count(place, of: query, in: &tally)
            if count == 0, !missing.contains(query.words[place].text) { missing.append(query.words[place].text) }
        }
        let ranking = Ranking(tally: tally, headings: headings, wanted: wantedHeading(query))
        let (best, total) = ranking.best(limit)
        let hits = best.map { Hit(id: ids[$0.document], score: Double($0.score), field: $0.field) }
        return SearchAnswer(hits: hits, total: total, missing: missing)
    }

    /// Enters in the tally which documents have the word at `place`, and says how many do.
    private func count(_ place: Int, of query: Query, in tally: inout Tally) -> Int {
        let word = query.words[place]
        let exact = dictionary.term(word.spelling[...])
        if let exact { tally.add(postings, postings.places(exact..<exact + 1), halved: 0) }
        for form in word.otherForms {
            guard let term = dictionary.term(form[...]) else { continue }
            tally.add(postings, postings.places(term..<term + 1), halved: 2)
        }
        if word.isPrefix {
            let terms = dictionary.terms(beginningWith: word.spelling[...])
            tally.add(postings, postings.places(terms), halved: 2)
        }
        for phone in query.phones where phone.words.contains(place) {
            // A few digits may be anything; a whole number is meant.
            let impact: Float = phone.digits.count < 7 ? 0.005 : 0.95
            for entry in phones.places(phone.digits) {
                let match = Match(impact: impact, field: Int(phones.fields[entry]))
                tally.add(match, document: Int(phones.documents[entry]))
            }
        }
        return tally.endWord()
    }

    /// The query as the beginning of a heading, or nil where no heading can begin with it.
    private func wantedHeading(_ query: Query) -> Headings.Wanted? {
        var whole: [UInt32] = []
        let heading = query.heading
        guard let last = heading.last, let isPrefix = query.words.last?.isPrefix else { return nil }
        for word in heading.dropLast() {
            guard let term = dictionary.term(word[...]) else { return nil }
            whole.append(UInt32(term))
        }
        let exact = dictionary.term(last[...])
        let terms = isPrefix ? dictionary.terms(beginningWith: last[...]) : exact.map { $0..<$0 + 1 } ?? 0..<0
        return Headings.Wanted(
            whole: whole, last: UInt32(terms.lowerBound)..<UInt32(terms.upperBound), lastWhole: exact.map(UInt32.init))
    }
}
