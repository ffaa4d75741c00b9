import Seeded
import Testing

@testable import Search

@Suite struct AssemblingTests {
    @Test func neitherCoresNorShardsShowInTheBytes() throws {
        var random = SeededRandom(11)
        // Enough for lists of every kind, and for beginnings that have lists of their own.
        let documents = RandomCorpus.manyDocuments(12_000, &random)
        let bytes = try SearchIndex.bytes(of: documents, shards: 1, cores: Cores(1))
        #expect(try IndexFile(bytes).section(.prefixEntries).count > 0)
        for (shards, cores) in [(1, 2), (2, 1), (3, 2), (4, 16)] {
            #expect(try SearchIndex.bytes(of: documents, shards: shards, cores: Cores(cores)) == bytes)
        }
    }

    @Test func aDocumentThatWasReadTwiceCountsOnce() throws {
        var random = SeededRandom(12)
        let documents = RandomCorpus.manyDocuments(400, &random)
        let once = try SearchIndex.bytes(of: documents)
        for shards in 1...4 {
            let twice = documents + documents.prefix(150) + documents.prefix(10)
            #expect(try SearchIndex.bytes(of: twice, shards: shards) == once)
        }
    }

    /// What always stands together has one list, whatever it is called.
    @Test func theSameListIsWrittenOnce() throws {
        func size(_ names: [String]) throws -> Int {
            let documents = (0..<3000).map { number in
                IndexedDocument(
                    "d\(number)", [("word\(number % 7)", .text)],
                    facets: number * number % 5 < 2 ? names.map { ("lang", $0) } : [])
            }
            return try IndexFile(SearchIndex.bytes(of: documents)).section(.lists).count
        }
        #expect(try size(["es"]) == size(["es", "spanish", "espanol"]))
        #expect(try size([]) < size(["es"]))
    }

    @Test func everyDocumentIsFoundByItsID() throws {
        let titles = ["Rent control now and then", "Rent", "", "Ayuda en español, gratis", "A.B. 12"]
        let ids = [
            "rent-control-now-and-then-", "rent-", "", "ayuda-en-espanol-gratis-", "ab-12-", "x", "rent control",
        ]
        var documents: [IndexedDocument] = []
        for (number, title) in titles.enumerated() {
            for (other, id) in ids.enumerated() {
                documents.append(
                    IndexedDocument("\(id)\(number)\(other)", [], title: title, group: UInt8(number * other * 9)))
            }
        }
        let segment = try IndexSegment(IndexFile(SearchIndex.bytes(of: documents, shards: 2)))
        for document in documents {
            let found = segment.documents(withID: document.id)
            #expect(found.map { OrderKey.id(segment.key(of: Int($0))) } == [document.id])
            #expect(found.map { OrderKey.group(segment.key(of: Int($0))) } == [document.group])
        }
        #expect(segment.documents(withID: "rent-control-now-and-then-").isEmpty)
        #expect(segment.documents(withID: "none").isEmpty)
    }

    @Test func aFacetOfAnyLengthIsFoundByItsBeginning() throws {
        let long = String(repeating: "abcd ", count: 30_000)
        let documents = [
            IndexedDocument("long", [("lawyer", .text)], facets: [("tag", long)]),
            IndexedDocument("short", [("lawyer", .text)], facets: [("tag", "abcd")]),
        ]
        let index = try SearchIndex(of: documents)
        #expect(index.ids("lawyer").sorted() == ["long", "short"])
        #expect(index.ids("lawyer tag:abcd").contains("short"))
    }

    @Test func rangesAreParted() {
        let trees = RangeTree.trees(of: [0..<10, 0..<10, 1..<4, 2..<3, 4..<10, 12..<20, 12..<13])
        #expect(trees.map(\.range) == [0..<10, 12..<20])
        #expect(trees.flatMap(\.ranges) == [2..<3, 1..<4, 4..<10, 0..<10, 12..<13, 12..<20])
        #expect(RangeTree.trees(of: []).isEmpty)
    }

    @Test func postingsArePutByManyThreads() {
        let memory = PostingMemory(count: 100_000)
        _ = Cores(4).map(4) { part in
            for index in stride(from: part, to: memory.count, by: 4) {
                memory.put(UInt32(index * 3), UInt8(truncatingIfNeeded: index), at: index)
            }
        }
        let all = memory.part(0..<memory.count)
        #expect(all.documents.enumerated().allSatisfy { $0.element == UInt32($0.offset * 3) })
        #expect(all.payloads.enumerated().allSatisfy { $0.element == UInt8(truncatingIfNeeded: $0.offset) })
        #expect(Array(memory.part(7..<9).documents) == [21, 24])
        #expect(PostingMemory(count: 0).part(0..<0).documents.isEmpty)
    }
}
