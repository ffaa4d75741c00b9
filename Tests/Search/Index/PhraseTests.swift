import Testing

@testable import Search

@Suite("Phrases") struct PhraseTests {
    private static let documents = [
        IndexedDocument("apart", "legal help and first aid"), IndexedDocument("together", "free legal aid for all"),
        IndexedDocument("turned", "aid that is legal"), IndexedDocument("lawyer", "a lawyer"),
    ]

    private func ids(_ question: String) throws -> Set<String> {
        let index = try SearchIndex(of: Self.documents)
        let answer = Searcher().answer(
            Question(question), in: index, limit: 10, text: { id, _ in Self.documents.first { $0.id == id } })
        return Set(answer.hits.map(\.id))
    }

    @Test("are words that follow each other as they stand")
    func order() throws {
        #expect(try ids("\"legal aid\"") == ["together"])
        #expect(try ids("\"aid legal\"") == [])
        #expect(try ids("legal aid ") == ["apart", "together", "turned"])
        #expect(try ids("\"legal ai") == ["together"])
    }

    @Test("that are not wanted leave out no more than themselves")
    func unwanted() throws {
        #expect(try ids("legal -\"legal aid\"") == ["apart", "turned"])
    }

    @Test("need not be there where not all can be had")
    func partial() throws {
        #expect(try ids("lawyer \"help legal\" ") == ["lawyer", "apart"])
    }
}
