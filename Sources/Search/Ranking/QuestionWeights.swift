/// What the words of a question are worth, counted over all indexes that are asked.
struct QuestionWeights {
    private var weights: [Question.Word: WordWeights] = [:]
    /// The lookups of each word, one for each index.
    private var lookups: [Question.Word: [WordLookup]] = [:]
    /// The same for each of the question's phones, by its digits.
    private var phones: [[UInt8]: [PhoneLookup]] = [:]
    /// How many documents there are.
    let documents: Int

    init(_ question: Question, in segments: [LiveSegment], _ searcher: Searcher) {
        documents = segments.reduce(0) { $0 + $1.documents }
        add((question.parts.flatMap(\.alternatives) + question.excluded).flatMap(\.words), in: segments, searcher)
        for phone in question.phones {
            phones[phone.digits] = segments.map { PhoneLookup(phone, in: $0, searcher.room) }
        }
    }

    /// Counts some words more.
    mutating func add(_ words: [Question.Word], in segments: [LiveSegment], _ searcher: Searcher) {
        for word in words where lookups[word] == nil {
            let found = segments.map { WordLookup(word, in: $0, searcher.stemmer) }
            lookups[word] = found
            weights[word] = WordWeights(found, documents: documents)
        }
    }

    subscript(word: Question.Word) -> WordWeights { weights[word] ?? WordWeights([], documents: 1) }

    func lookup(_ word: Question.Word, segment: Int) -> WordLookup? { lookups[word]?[segment] }

    func lookup(_ phone: Question.Phone, segment: Int) -> PhoneLookup? { phones[phone.digits]?[segment] }

    /// Points for each step of impact of a phone with these digits.
    func weight(of phone: Question.Phone) -> Int { WordWeights.weight(count(phone), of: documents) }

    /// How many documents have a phone with these digits.
    func count(_ phone: Question.Phone) -> Int { (phones[phone.digits] ?? []).reduce(0) { $0 + $1.count } }

    /// How many documents have a word itself, about.
    func wholeCount(_ word: Question.Word) -> Int { (lookups[word] ?? []).reduce(0) { $0 + $1.wholeCount } }

    /// How many documents have a word, or a longer one for which it stands, about.
    func count(_ word: Question.Word) -> Int {
        (lookups[word] ?? []).reduce(0) { $0 + $1.wholeCount + $1.beginningCount }
    }

    /// Whether so many documents may have all that was typed, or hardly.
    ///
    /// Words of one question are found together more often than words are that have nothing to do with each other: ten
    /// times as often is allowed for.
    func mayHave(_ limit: Int, of question: Question) -> Bool {
        var expected = Double(documents) * 10
        for part in question.parts {
            let count = part.alternatives.lazy.filter(\.isDirect).flatMap(\.words).map(self.count).min() ?? 0
            expected *= min(1, Double(count) / Double(max(1, documents)))
        }
        return expected >= Double(limit)
    }
}
