import Seeded
import Testing

@testable import Search

/// The engine's answer is the reference's: the same hits in the same order with the same scores.
private func expectSame(
    _ text: String, _ index: SearchIndex, _ reference: ReferenceSearch, _ searcher: Searcher,
    _ random: inout SeededRandom,
    location: SourceLocation = #_sourceLocation
) {
    let question = Question(text, glossary: RandomCorpus.glossary)
    let group: UInt8? = Int.random(in: 0..<4, using: &random) == 0 ? .random(in: 0...4, using: &random) : nil
    let limit = [1, 3, 10, 100_000].randomElement(using: &random) ?? 1
    let expected = reference.answer(question, limit: limit, group: group)
    let counted = searcher.answer(question, in: index, limit: limit, group: group, counting: true)
    #expect(difference(counted, expected) == nil, "\(text), \(limit) of \(group ?? 255)", sourceLocation: location)
    let quick = searcher.answer(question, in: index, limit: limit, group: group)
    #expect(quick.hits == counted.hits, "\(text), \(limit) of \(group ?? 255), uncounted", sourceLocation: location)
    #expect(quick.corrections == counted.corrections && quick.missing == counted.missing, "\(text)")
    let sources = Dictionary(reference.sources.map { ($0.id, $0) }) { first, _ in first }
    let read = searcher.answer(question, in: index, limit: limit, group: group, counting: true) { id, _ in sources[id] }
    let again = reference.answer(question, limit: limit, group: group, reads: true)
    if question.isSpoken { #expect(difference(read, again) == nil, "\(text), \(limit) of \(group ?? 255), read") }
    #expect(quick.total <= counted.total && (quick.total == counted.total || !quick.isTotalExact))
}

/// What is not the same, in a line.
func difference(_ one: SearchAnswer, _ other: SearchAnswer) -> String? {
    if one == other { return nil }
    if one.total != other.total { return "total \(one.total), \(other.total)" }
    if one.isTotalExact != other.isTotalExact { return "exact \(one.isTotalExact), \(other.isTotalExact)" }
    if one.missing != other.missing { return "missing \(one.missing), \(other.missing)" }
    if one.corrections != other.corrections { return "corrections \(one.corrections), \(other.corrections)" }
    for (place, (one, other)) in zip(one.hits, other.hits).enumerated() where one != other {
        return "hit \(place): \(one), \(other)"
    }
    return "hits \(one.hits.count), \(other.hits.count)"
}

@Suite struct ReferenceTests {
    @Test(arguments: 0..<16)
    func aSmallIndexAnswersAsALookAtEveryDocument(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let measures = seed % 2 == 0 ? Measures.standard : Measures(lengths: [2, 2, 3, 6])
        let documents = RandomCorpus.documents([1, 7, 40, 150][Int(seed % 4)], &random)
        let index = try SearchIndex(of: documents, measures, shards: Int(seed % 3) + 1)
        let reference = ReferenceSearch(documents, measures)
        let searcher = Searcher()
        for _ in 0..<40 { expectSame(RandomCorpus.question(&random), index, reference, searcher, &random) }
    }

    @Test(arguments: [(1, 4096), (2, 5000), (3, 20_000)])
    func aLargeIndexAnswersAsALookAtEveryDocument(seed: UInt64, count: Int) throws {
        var random = SeededRandom(seed)
        let documents = RandomCorpus.manyDocuments(count, &random)
        let file = try IndexFile(SearchIndex.bytes(of: documents, shards: 2))
        let segment = try IndexSegment(file)
        let counts = (0..<segment.terms.count).map { segment.count(ofTerm: $0) }
        #expect(counts.contains { TermListLayout.isDense($0, of: count) })
        #expect(counts.contains { $0 >= TermListLayout.shortest && !TermListLayout.isDense($0, of: count) })
        #expect(counts.contains { (2..<TermListLayout.shortest).contains($0) } && counts.contains(1))
        if count == 20_000 {
            #expect(segment.prefix(Array("m".utf8)) != nil && segment.prefix(Array("q".utf8)) == nil)
            #expect(counts.max() ?? 0 > 16_384)
        }
        let index = try SearchIndex(file)
        let reference = ReferenceSearch(documents)
        let searcher = Searcher()
        for _ in 0..<(count > 10_000 ? 12 : 20) {
            expectSame(RandomCorpus.questionOfMany(&random), index, reference, searcher, &random)
        }
    }
}
