@testable import Search

extension SearchIndex {
    /// The index of these documents, read in so many shards and put together in memory.
    init(of documents: [IndexedDocument], _ measures: Measures = .standard, shards count: Int = 1) throws {
        try self.init(IndexFile(Self.bytes(of: documents, measures, shards: count)))
    }

    /// The file of that index.
    static func bytes(
        of documents: [IndexedDocument], _ measures: Measures = .standard, shards count: Int = 1, cores: Cores? = nil
    ) throws -> [UInt8] {
        var shards = (0..<count).map { _ in IndexShard(measures) }
        for (place, document) in documents.enumerated() { shards[place % count].add(document) }
        return try IndexAssembler(shards, measures, cores).bytes(about: Array("of a test".utf8))
    }

    /// What is found for a text, everything counted.
    func answer(_ text: String, limit: Int = 100, glossary: Glossary = .empty) -> SearchAnswer {
        Searcher().answer(Question(text, glossary: glossary), in: self, limit: limit, counting: true)
    }

    func ids(_ text: String) -> [String] { answer(text).hits.map(\.id) }
}

extension IndexedDocument {
    init(
        _ id: String, _ fields: [(String, FieldWeight)], title: String = "", group: UInt8 = 0, phones: [String] = [],
        facets: [(String, String)] = [], days: ClosedRange<Int32>? = nil
    ) {
        self.init(
            id: id, group: group, title: Array(title.utf8)[...],
            fields: fields.map { IndexedField(Array($0.0.utf8)[...], weight: $0.1) },
            phones: phones.map { Array($0.utf8)[...] }, facets: facets.map { Facet(field: $0.0, value: $0.1) },
            firstDay: days?.lowerBound, lastDay: days?.upperBound)
    }

    /// A document of one text.
    init(_ id: String, _ text: String, _ weight: FieldWeight = .text) { self.init(id, [(text, weight)]) }
}
