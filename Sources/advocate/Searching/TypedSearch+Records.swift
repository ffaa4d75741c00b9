import Desk
import Records
import Search
import Store

extension TypedSearch {
    /// The records of one collection that a question finds.
    struct Found<Item: Record> {
        /// The records, best first.
        var records: [Item] = []
        /// What there is to say of the question and of each of the records, but for passages.
        var findings: Findings
        /// The files that could not be searched.
        let broken: [BrokenFile]
    }

    /// Of a question in words, all records that have them are wanted; of a sentence, of whose words a record may have one,
    /// only those that have most of it.
    private static let mostForSentence = 20

    /// The records of a collection that the question finds; no others are read.
    func records<Item: Record>(_ type: Item.Type) throws -> Found<Item> {
        var search = try open()
        let query = question.joined(separator: " ")
        let glossary = DeskGlossary.part(for: query)
        let isSentence = Question(query, glossary: glossary, fields: DeskFields.standard).isSpoken
        let request = SearchRequest(
            query: query, collection: Item.collection, limit: isSentence ? Self.mostForSentence : .max,
            wantsPassages: false)
        let searcher = Searcher()
        var answer: DeskAnswer
        repeat {
            answer = DeskAnswer(request, to: search, with: searcher, glossary: glossary)
        } while try makeSure(&search) || (try? search.mend()) ?? false
        var found = Found<Item>(findings: answer.findings, broken: search.broken)
        found.findings.records = []
        var nodes = FoundNodes(search)
        for hit in answer.hits {
            guard let node = nodes.node(of: hit), let record = try? JSONDecoding.decode(type, from: node) else {
                continue
            }
            found.records.append(record)
            found.findings.records.append(
                FoundRecord(
                    id: record.id, collection: Item.collection, heading: MarkedText([]), passage: MarkedText([]),
                    through: hit.through(besides: answer.findings.corrections),
                    missing: isSentence ? [] : hit.missing))
        }
        return found
    }
}
