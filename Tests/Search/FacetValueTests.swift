import Testing

@testable import Search

@Suite struct FacetValueTests {
    private func document(_ id: String, city: String, place: UInt64 = 0) -> IndexedDocument {
        IndexedDocument(
            id: id, place: place, title: Array(id.utf8)[...],
            facets: [Facet(field: "city", value: city), Facet(field: "kind", value: "los")])
    }

    private func index() throws -> SearchIndex {
        let cities = ["Los Angeles", "Bell", "Los Álamos", "LOS  ANGELES", "Lomita", "Bell", "Los Angeles"]
        var sample = LengthSample()
        var documents: [IndexedDocument] = []
        for (number, city) in cities.enumerated() {
            documents.append(document("\(number)", city: city, place: UInt64(number)))
        }
        for document in documents { sample.take(document) }
        let measures = LengthSample.measures([sample])
        var shard = IndexShard(measures)
        for document in documents { shard.add(document) }
        return try SearchIndex([shard], measures)
    }

    private func values(_ index: SearchIndex, _ beginning: String, limit: Int = 10) -> [String] {
        index.values(of: "city", beginningWith: Array(beginning.utf8), limit: limit).map {
            "\(String(decoding: $0.letters, as: UTF8.self)) \($0.count) \($0.id) \($0.place)"
        }
    }

    @Test func theValuesOfMostDocumentsComeFirst() throws {
        let index = try index()
        #expect(values(index, "") == ["los angeles 3 0 0", "bell 2 1 1", "lomita 1 4 4", "los alamos 1 2 2"])
        #expect(values(index, "los a") == ["los angeles 3 0 0", "los alamos 1 2 2"])
        #expect(values(index, "", limit: 1) == ["los angeles 3 0 0"])
        #expect(values(index, "x").isEmpty)
        #expect(values(index, "", limit: -1).isEmpty)
        #expect(index.values(of: "cit", beginningWith: [], limit: 9).isEmpty)
    }

    @Test func whatHasChangedIsSeenAtOnce() throws {
        var index = try index()
        index.replace(["4": nil, "0": document("0", city: "Bell", place: 9), "9": document("9", city: "Vernon")])
        #expect(values(index, "lo").map { String($0.prefix(6)) } == ["los an", "los al"])
        #expect(values(index, "ver") == ["vernon 1 9 0"])
        #expect(values(index, "los an").first?.hasSuffix(" 3 3") == true)
    }
}
