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
    @Test(arguments: 0..<20)
    func noTextTrapsAndAllMarksAreWholeCharactersInOrder(seed: UInt64) throws {
        var random = SeededRandom(seed)
        for _ in 0..<10 {
            let texts = (0..<4).map { _ in randomText(&random) }
            let weights: [FieldWeight] = [.identifier, .name, .service, .text]
            let fields = Array(zip(texts, weights))
            let index = try SearchIndex(of: [
                IndexedDocument(
                    "one", fields, title: texts[1], phones: [texts[0]], facets: [("tag", texts[2])], days: -1...1),
                IndexedDocument("none", []),
            ])
            let question = Bool.random(using: &random) ? texts[0] : randomText(&random)
            let answer = index.answer(question, limit: 5)
            #expect(answer.hits.allSatisfy { $0.score > 0 })
            #expect(answer.hits.count == answer.total)
            let text = texts[1] + question
            let characters = Set(text.indices).union([text.endIndex])
            var end: String.Index?
            for range in Marker(question: Question(question)).ranges(in: text) {
                #expect(characters.contains(range.lowerBound) && characters.contains(range.upperBound))
                #expect(!range.isEmpty)
                if let end { #expect(end < range.lowerBound) }
                end = range.upperBound
            }
        }
    }

    @Test(arguments: 0..<20)
    func aDocumentIsFoundByItsOwnWords(seed: UInt64) throws {
        var random = SeededRandom(seed)
        for _ in 0..<10 {
            let text = randomText(&random)
            let index = try SearchIndex(of: [IndexedDocument("other", "other"), IndexedDocument("one", text, .name)])
            let question = Question(text)
            // A minus and quotes in it mean something.
            guard question.excluded.isEmpty, question.filters.isEmpty, !text.contains(where: { "\"“”«»".contains($0) })
            else {
                continue
            }
            let answer = index.answer(text, limit: 1)
            #expect(answer.missing == [])
            #expect(answer.hits.first?.id == (FoldedWords.of(text).isEmpty ? nil : "one"), "\(text.debugDescription)")
        }
    }

    @Test(arguments: 0..<20)
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

    @Test(
        .timeLimit(.minutes(5)),
        arguments: ["e\u{301}", "word ", "a.", "(-", "213-", "'", "ab 1505 ", "👩‍👩‍👧", "\u{301}", "東"])
    func aQuestionOfAHundredThousandCharactersIsAnswered(piece: String) throws {
        let question = String(repeating: piece, count: 100_000 / piece.count)
        _ = try Examples.index().answer(question, limit: 5)
        _ = try SearchIndex(of: [IndexedDocument("one", question, .identifier)]).answer(question, limit: 5)
        _ = Marker(question: Question(question)).ranges(in: question)
    }

    @Test func aDocumentOfThousandsOfFieldsIsFound() throws {
        let fields = (0..<5000).map { ("word\($0)x", FieldWeight.text) } + [("zebra", .name)]
        #expect(try SearchIndex(of: [IndexedDocument("one", fields)]).ids("zebra") == ["one"])
    }

    @Test func documentsOfOneIdAreOneIndexAllTheSame() throws {
        let one = IndexedDocument("one", [("zebra", .text)], phones: ["(213) 555-0142"])
        let documents = [one, one, IndexedDocument("two", [("zebra", .text)], phones: ["(213) 555-0143"]), one]
        for shards in 1...3 {
            let index = try SearchIndex(of: documents, shards: shards)
            #expect(index.count == 2 && index.ids("zebra") == ["one", "two"])
            #expect(index.ids("5550142") == ["one"] && index.ids("5550143") == ["two"])
        }
    }

    @Test(arguments: ["", "\0", "a\0b", "\0\0one", "ñ\u{301}"])
    func aDocumentOfAnyIdIsFoundAndReplaced(id: String) throws {
        var index = try SearchIndex(of: [IndexedDocument(id, "zebra"), IndexedDocument("other", "zebra")])
        #expect(Set(index.ids("zebra")) == [id, "other"])
        index.replace([id: nil])
        #expect(index.ids("zebra") == ["other"])
    }

    @Test func anIdOfAHundredThousandBytesKeepsNoOtherDocumentFromBeingFound() throws {
        let long = String(repeating: "x", count: 100_000)
        let documents = [IndexedDocument(long, "zebra"), IndexedDocument("one", "zebra")]
        var index = try SearchIndex(of: documents)
        #expect(index.ids("zebra") == ["one"])
        index.replace([long: documents[0], "two": IndexedDocument("two", "zebra")])
        #expect(index.ids("zebra") == ["one", "two"])
    }
}
