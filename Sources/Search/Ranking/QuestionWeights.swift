/// What the words of a question are worth, counted over all indexes that are asked.
struct QuestionWeights {
    private var weights: [Question.Word: WordWeights] = [:]
    /// The lookups of each word, one for each index.
    private var lookups: [Question.Word: [WordLookup]] = [:]

    init(_ question: Question, in segments: [LiveSegment], _ stemmer: Stemmer) {
        let documents = segments.reduce(0) { $0 + $1.documents }
        let words = (question.parts.flatMap(\.alternatives) + question.excluded).flatMap(\.words)
        for word in words where lookups[word] == nil {
            let found = segments.map { WordLookup(word, in: $0, stemmer) }
            lookups[word] = found
            weights[word] = WordWeights(found, documents: documents)
        }
    }

    subscript(word: Question.Word) -> WordWeights { weights[word] ?? WordWeights([], documents: 1) }

    func lookup(_ word: Question.Word, segment: Int) -> WordLookup? { lookups[word]?[segment] }

    /// How many documents have a word, or a longer one for which it stands, about.
    func count(_ word: Question.Word) -> Int {
        (lookups[word] ?? []).reduce(0) { $0 + $1.wholeCount + $1.beginningCount }
    }
}
