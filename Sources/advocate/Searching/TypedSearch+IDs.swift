import Desk
import Records
import Search

extension TypedSearch {
    /// Of a question in words, all records that have them are wanted; of a sentence, of whose words a record may have one,
    /// only those that have most of it.
    private static let mostForSentence = 20

    /// The records of a collection that the question finds, best first; says what it could not be asked about.
    func ids(in collection: CollectionID) throws -> [RecordID] {
        var search = try open()
        let query = question.joined(separator: " ")
        let glossary = DeskGlossary.part(for: query)
        let isSentence = Question(query, glossary: glossary, fields: DeskFields.standard).isSpoken
        let request = SearchRequest(
            query: query, collection: collection, limit: isSentence ? Self.mostForSentence : .max,
            wantsPassages: false)
        let searcher = Searcher()
        var answer: DeskAnswer
        repeat {
            answer = DeskAnswer(request, to: search, with: searcher, glossary: glossary)
        } while try makeSure(&search) || (try? search.mend()) ?? false
        return answer.findings.records.map(\.id)
    }
}
