import Seeded
import Testing

@testable import Search

@Suite struct EditTests {
    /// After whatever edits, an index answers as one built afresh from the documents that are there.
    @Test(arguments: 0..<16)
    func anEditedIndexAnswersAsAFreshOne(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let measures = Measures(lengths: [2, 2, 3, 6])
        var documents: [String: IndexedDocument] = [:]
        for document in RandomCorpus.documents([0, 5, 60, 120][Int(seed % 4)], &random) {
            documents[document.id] = document
        }
        var index = try SearchIndex(of: Array(documents.values), measures)
        let searcher = Searcher()
        for _ in 0..<6 {
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let edits = edits(documents.keys.sorted(), &random)
                index.replace(edits)
                for (id, document) in edits { documents[id] = document }
                if Bool.random(using: &random) { index.settle(with: searcher) }
            }
            index.settle(with: searcher)
            #expect(index.count == documents.count)
            let fresh = try SearchIndex(of: documents.values.sorted { $0.id > $1.id }, measures)
            for _ in 0..<12 {
                let text = RandomCorpus.question(&random)
                let question = Question(text, glossary: RandomCorpus.glossary)
                let limit = [1, 5, 1000].randomElement(using: &random) ?? 1
                let edited = searcher.answer(question, in: index, limit: limit, counting: true)
                let expected = searcher.answer(question, in: fresh, limit: limit, counting: true)
                #expect(difference(edited, expected) == nil, "\(text)")
            }
        }
    }

    private func edits(_ ids: [String], _ random: inout SeededRandom) -> [String: IndexedDocument?] {
        var edits: [String: IndexedDocument?] = [:]
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let id = ids.randomElement(using: &random).flatMap { Bool.random(using: &random) ? $0 : nil }
            let edited = id ?? "e\(Int.random(in: 0...60, using: &random))"
            edits.updateValue(
                Int.random(in: 0..<3, using: &random) == 0 ? nil : RandomCorpus.document(edited, &random),
                forKey: edited)
        }
        return edits
    }

    @Test func aManyTimesEditedLargeIndexAnswersAsAFreshOne() throws {
        var random = SeededRandom(7)
        var documents = RandomCorpus.manyDocuments(5000, &random)
        var index = try SearchIndex(of: documents)
        let newer = RandomCorpus.manyDocuments(300, &random)
        documents.replaceSubrange(0..<300, with: newer)
        index.replace(Dictionary(uniqueKeysWithValues: newer.map { ($0.id, $0) }))
        index.replace(Dictionary(uniqueKeysWithValues: documents.suffix(500).map { ($0.id, nil) }))
        documents.removeLast(500)
        let searcher = Searcher()
        index.settle(with: searcher)
        let fresh = try SearchIndex(of: documents)
        for _ in 0..<40 {
            let text = RandomCorpus.questionOfMany(&random)
            let question = Question(text)
            #expect(
                difference(
                    searcher.answer(question, in: index, limit: 20, counting: true),
                    searcher.answer(question, in: fresh, limit: 20, counting: true)) == nil, "\(text)")
        }
    }

    @Test func aRemovedDocumentIsNotFoundFromThenOnAndACopyKeepsIt() throws {
        let before = try Examples.index()
        var index = before
        index.replace(["chirla": nil, "none": nil])
        #expect(index.ids("chirla") == ["fair"] && index.count == before.count - 1)
        #expect(before.ids("chirla") == ["chirla", "fair"])
    }

    @Test func aWordThatOnlyRemovedDocumentsHadIsNoCorrection() throws {
        var index = try SearchIndex(of: [
            IndexedDocument("one", "lawyers"), IndexedDocument("two", "lawyers"), IndexedDocument("three", "sawyers"),
        ])
        index.replace(["one": nil, "two": nil])
        index.settle(with: Searcher())
        let answer = index.answer("mawyers ")
        #expect(answer.corrections.map(\.meant) == ["sawyers"] && answer.hits.map(\.id) == ["three"])
    }

    @Test func aPhoneIsWorthTheSameWhereverItsDocumentIs() throws {
        let phones = (0..<4).map { IndexedDocument("\($0)", [("desk", .text)], phones: ["(213) 555-0142"]) }
        var index = try SearchIndex(of: Array(phones[..<3]))
        index.replace(["3": phones[3]])
        for digits in ["0142", "5550142"] {
            #expect(Set(index.answer(digits).hits.map(\.score)).count == 1)
            #expect(index.ids(digits) == ["0", "1", "2", "3"])
        }
    }
}
