import Foundation
import Seeded
import Testing

@testable import Search

@Suite struct SharingTests {
    private static let questions = (0..<40).map { seed in
        var random = SeededRandom(UInt64(seed))
        return Question(RandomCorpus.question(&random), glossary: RandomCorpus.glossary)
    }

    private static func answers(_ index: SearchIndex) -> [SearchAnswer] {
        let searcher = Searcher()
        return questions.map { searcher.answer($0, in: index, limit: 10, counting: true) }
    }

    private static let documents: [IndexedDocument] = {
        var random = SeededRandom(11)
        return RandomCorpus.documents(150, &random)
    }()

    @Test func threadsThatShareAnIndexFindTheSame() async throws {
        let index = try SearchIndex(of: Self.documents)
        let expected = Self.answers(try SearchIndex(of: Self.documents))
        let all = await withTaskGroup(of: [SearchAnswer].self) { group in
            for _ in 0..<6 { group.addTask { Self.answers(index) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(all.count == 6 && all.allSatisfy { $0 == expected })
    }

    @Test func indexesThatShareAFileFindTheSameEvenWhenItIsReplaced() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("index")
        try write(Self.documents, to: path)
        let (one, other) = (try SearchIndex(path: path), try SearchIndex(path: path))
        let expected = Self.answers(try SearchIndex(of: Self.documents))
        async let first = Self.answers(one)
        try write([IndexedDocument("new", "zebra")], to: path)
        #expect(Self.answers(other) == expected)
        #expect(await first == expected)
        #expect(try SearchIndex(path: path).ids("zebra") == ["new"])
    }

    private func write(_ documents: [IndexedDocument], to path: String) throws {
        var shard = IndexShard(.standard)
        for document in documents { shard.add(document) }
        var writer = try IndexFileWriter(path: path)
        IndexAssembler([shard], .standard).write(to: &writer, about: [])
        try writer.finish()
    }

    @Test func oneSearcherAnswersAnyIndexesInTurn() throws {
        let (small, large) = (try Examples.index(), try SearchIndex(of: Self.documents))
        let searcher = Searcher()
        for question in Self.questions {
            for index in [small, large, small] {
                let answer = searcher.answer(question, in: index, limit: 10, counting: true)
                #expect(answer == Searcher().answer(question, in: index, limit: 10, counting: true))
            }
        }
    }

    @Test func howManyShardsItWasReadInDoesNotShow() throws {
        let bytes = try SearchIndex.bytes(of: Self.documents)
        for shards in 2...5 { #expect(try SearchIndex.bytes(of: Self.documents.reversed(), shards: shards) == bytes) }
    }
}
