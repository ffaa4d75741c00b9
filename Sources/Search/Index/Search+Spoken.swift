/// Questions that are sentences.
extension Search {
    /// Reads the last word as it is, where it is one: of a sentence it is hardly the beginning of another.
    mutating func closeLastWord() {
        for part in question.parts.indices {
            for alternative in question.parts[part].alternatives.indices {
                let words = question.parts[part].alternatives[alternative].words
                guard let last = words.last, last.isPrefix, weights.wholeCount(last) > 0 else { continue }
                let place = words.count - 1
                question.parts[part].alternatives[alternative].words[place].isPrefix = false
                weights.add(question.parts[part].alternatives[alternative].words, in: segments, searcher)
            }
        }
    }

    /// Finds what has any of the words, and puts the best of it in the order that what the first documents are about
    /// gives them: what has none of the words that were typed is not found.
    func runSpoken() -> Found {
        let first = run(some: true)
        guard let text, first.count > RelevanceModel.documents else { return first }
        var model = RelevanceModel(searcher.stemmer)
        for found in first.best.prefix(RelevanceModel.documents) {
            let live = segments[found.segment]
            if let read = text(live.id(of: found.document), live.place(of: Int(found.document))) {
                model.add(read, score: found.score)
            }
        }
        var second = self
        second.weights.add(model.candidates, in: segments, searcher)
        second.question = model.expand(question) { word in
            (second.weights.wholeCount(word), second.weights.documents, second.weights[word].whole)
        }
        // More points than before has each, so those that follow are still the worse ones.
        let reordered = second.scored(first.best.prefix(RelevanceModel.reordered)).sorted(by: isBefore)
        return (reordered + first.best.dropFirst(RelevanceModel.reordered), first.count, first.isExact)
    }

    /// The same documents with their points for this question.
    private func scored(_ found: some Sequence<FoundDocument>) -> [FoundDocument] {
        segments.indices.flatMap { number in
            let documents = found.filter { $0.segment == number }.map(\.document).sorted()
            let scores = segmentSearch(number, onlyDirect: false).scores(of: documents)
            return zip(documents, scores).map { FoundDocument(segment: number, document: $0, score: $1) }
        }
    }
}
