/// Answers questions; one for each thread that asks.
///
/// It keeps the memory of one search for the next.
public final class Searcher {
    let room = SearchRoom()
    let stemmer = Stemmer()

    public init() {}

    /// Finds the documents that have all that was asked for, or where there are none, those that have some of it.
    ///
    /// - Parameters:
    ///   - limit: the most hits to return.
    ///   - group: only documents of this collection; nil for all.
    ///   - counting: whether `total` must be exact, which can take longer.
    ///   - text: reads a document again by its id and its place, to make sure of phrases and to learn from the first ones
    ///     what a sentence is about; without it, words that stand near each other are taken for a phrase.
    public func answer(
        _ question: Question, in index: SearchIndex, limit: Int, group: UInt8? = nil, counting: Bool = false,
        text: ((_ id: String, _ place: UInt64) -> IndexedDocument?)? = nil
    ) -> SearchAnswer {
        // Fewer than what is too few would not tell whether it is, nor what a sentence is about.
        let most = max(limit, question.isSpoken && text != nil ? RelevanceModel.reordered : Search.few)
        var search = Search(question, index.segments, self, limit: most, group: group, counting: counting)
        search.text = text
        var answer = search.answer()
        answer.hits = Array(answer.hits.prefix(max(0, limit)))
        return answer
    }
}
