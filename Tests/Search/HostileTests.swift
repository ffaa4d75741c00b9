import Seeded
import Testing

@testable import Search

/// Text of random bytes, weighted towards what words, marks and numbers are made of.
private func randomText(_ random: inout SeededRandom) -> String {
    let pieces = [
        "a", "A.B.", "ab", "1505", "assembly bill ", "no. ", "213", "-", ".", " ", "(", ")", "+1", "'", "’", "\u{301}",
        "\u{200D}", "👩‍👩‍👧", "\r\n", "🇺🇸", "é", "ﬃ", "İ", "\u{20E3}", "\u{0}", "東", "s", "\u{10FFFF}",
    ]
    return (0..<Int.random(in: 0...40, using: &random)).map { _ in
        if Bool.random(using: &random) { return pieces.randomElement(using: &random) ?? "" }
        let bytes = (0..<4).map { _ in UInt8.random(in: 0...255, using: &random) }
        return String(decoding: bytes, as: UTF8.self)
    }.joined()
}

@Suite struct HostileTests {
    @Test(arguments: 0..<50)
    func noTextTrapsAndAllMarksAreWholeCharactersInOrder(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<40 {
            let texts = (0..<4).map { _ in randomText(&random) }
            let weights: [FieldWeight] = [.identifier, .name, .service, .text]
            let fields = zip(texts, weights).map { SearchField($0, weight: $1) }
            let index = SearchIndex([SearchDocument(id: "one", fields: fields), SearchDocument(id: "none", fields: [])])
            let query = Bool.random(using: &random) ? texts[0] : randomText(&random)
            let answer = index.search(query, limit: 5)
            #expect(answer.hits.allSatisfy { fields.indices.contains($0.field) && $0.score.isFinite && $0.score > 0 })
            let text = texts[1] + query
            let characters = Set(text.indices).union([text.endIndex])
            var end: String.Index?
            for range in Marker(query: query).ranges(in: text) {
                #expect(characters.contains(range.lowerBound) && characters.contains(range.upperBound))
                #expect(!range.isEmpty)
                if let end { #expect(end < range.lowerBound) }
                end = range.upperBound
            }
        }
    }

    @Test(arguments: 0..<50)
    func aDocumentIsFoundByItsOwnFirstWords(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<40 {
            let text = randomText(&random)
            let index = SearchIndex([Examples.document("other", "other"), Examples.document("one", text, .name)])
            let answer = index.search(text, limit: 1)
            #expect(answer.missing == [])
            #expect(answer.hits.first?.id == (Examples.folded(text).isEmpty ? nil : "one"))
        }
    }

    @Test(arguments: 0..<50)
    func everyPartOfAWordEndsInsideTheWordAndBetweenScalars(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<40 {
            let text = randomText(&random)
            var places: Set<Int> = [0]
            for scalar in text.unicodeScalars { places.insert((places.max() ?? 0) + UTF8.width(scalar)) }
            let words = Words(text)
            for word in words.list {
                #expect(places.contains(word.source.lowerBound) && places.contains(word.source.upperBound))
                var last = word.source.lowerBound
                for count in 0...word.spelling.count + 1 {
                    let end = words.sourceEnd(of: word, after: count)
                    #expect(places.contains(end) && (last...word.source.upperBound).contains(end))
                    last = end
                }
                #expect(last == word.source.upperBound)
            }
        }
    }

    @Test(arguments: ["e\u{301}", "word ", "a.", "(-", "213-", "'", "ab 1505 ", "👩‍👩‍👧", "\u{301}", "東"])
    func aQueryOfAHundredThousandCharactersIsAnswered(piece: String) {
        let query = String(repeating: piece, count: 100_000 / piece.count)
        let clock = ContinuousClock()
        let taken = clock.measure {
            _ = Examples.index.search(query, limit: 5)
            _ = SearchIndex([Examples.document("one", query, .identifier)]).search(query, limit: 5)
            _ = Marker(query: query).ranges(in: query)
        }
        #expect(taken < .seconds(20))
    }

    @Test func wordsAfterTheThirtySecondAreNotRead() {
        let query = (0..<40).map { "w\(Character(UnicodeScalar(97 + UInt8($0 % 26))))" }.joined(separator: " ")
        #expect(Query(query).words.count == 32)
        #expect(Query(query).words.allSatisfy { !$0.isPrefix })
    }

    @Test func aDocumentOfThousandsOfFieldsIsFound() {
        let fields = (0..<5000).map { SearchField("word\($0)x", weight: .text) } + [SearchField("zebra", weight: .name)]
        let index = SearchIndex([SearchDocument(id: "one", fields: fields)])
        #expect(index.search("zebra", limit: 1).hits.first?.id == "one")
    }
}
