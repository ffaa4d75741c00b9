import Testing

@testable import Search

@Suite struct RankingTests {
    @Test func theNamedDocumentComesBeforeOnesThatMentionIt() {
        for query in ["chirla", "CHIRLA ", "chirl", "ch"] {
            #expect(Examples.ids(query).first == "chirla", "\(query)")
        }
        #expect(Examples.ids("chirla") == ["chirla", "fair"])
    }

    @Test func fallingWeightsFallInRank() {
        let index = SearchIndex([
            Examples.document("text", "an aid", .text), Examples.document("service", "an aid", .service),
            Examples.document("name", "an aid", .name), Examples.document("identifier", "an aid", .identifier),
        ])
        #expect(index.search("aid", limit: 9).hits.map(\.id) == ["identifier", "name", "service", "text"])
    }

    @Test func aNameThatIsTheQueryComesBeforeOneThatBeginsWithIt() {
        let index = SearchIndex([
            Examples.document("inside", "The Legal Aid", .name), Examples.document("in word", "Legal Aiders", .name),
            Examples.document("begins", "Legal Aid Desk", .name), Examples.document("is", "Legal aid", .name),
        ])
        #expect(index.search("legal aid", limit: 9).hits.map(\.id) == ["is", "begins", "in word", "inside"])
        #expect(index.search("legal aid ", limit: 9).hits.map(\.id) == ["is", "begins", "inside"])
    }

    @Test func aWholeWordComesBeforeTheBeginningOfOne() {
        let index = SearchIndex([
            Examples.document("beginning", "the lawyers", .name), Examples.document("whole", "of the law"),
        ])
        #expect(index.search("law", limit: 9).hits.map(\.id) == ["whole", "beginning"])
        #expect(index.search("law ", limit: 9).hits.map(\.id) == ["whole"])
    }

    @Test(arguments: [
        ("rallies", "rally"), ("rally", "rallies"), ("box", "boxes"), ("schools", "school"), ("luces", "luz"),
        ("reuniones", "reunión"), ("derecho", "derechos"),
    ])
    func aPluralFindsTheSingularAfterItself(typed: String, other: String) {
        let index = SearchIndex([
            Examples.document("other", "the \(other)", .name), Examples.document("typed", "the \(typed)"),
        ])
        #expect(index.search(typed + " ", limit: 9).hits.map(\.id) == ["typed", "other"])
    }

    @Test func allWordsAreRequired() {
        #expect(Examples.ids("charter approval") == ["ab-1505"])
        #expect(Set(Examples.ids("charter schools")) == ["ab-1505", "ab-1507"])
    }

    @Test func withoutADocumentThatHasAllWordsThoseWithMostOfTheRarestComeFirst() {
        let index = SearchIndex([
            Examples.document("common", "school school", .identifier), Examples.document("common too", "school"),
            Examples.document("rare", "a lantern, and so on, and so on"), Examples.document("both", "school board"),
        ])
        let answer = index.search("school zebra board lantern ", limit: 9)
        #expect(answer.hits.map(\.id) == ["both", "rare", "common", "common too"])
        #expect(answer.total == 4)
        #expect(answer.missing == ["zebra"])
        #expect(answer.hits.allSatisfy { $0.score > 0 && $0.score < 1 })
    }

    @Test func missingWordsAreNamedOnceAsTyped() {
        let answer = Examples.index.search("Xyzzý chirla ¡XYZZÝ! Xyzzý Quux’s", limit: 9)
        #expect(answer.missing == ["Xyzzý", "XYZZÝ", "Quux’s"])
        #expect(answer.hits.first?.id == "chirla")
    }

    @Test(arguments: ["", " ", "¿?", "'’-()", "\u{301}", "\u{202E}"])
    func aQueryWithoutWordsFindsNothing(query: String) {
        #expect(Examples.index.search(query, limit: 9) == SearchAnswer(hits: [], total: 0, missing: []))
    }

    @Test func caseAndAccentsDoNotMatter() {
        for query in ["ñandú", "NANDU", "n\u{303}andu\u{301}", "Ñan"] {
            #expect(Examples.ids(query) == ["fair"], "\(query)")
        }
        for query in ["workers", "workers'", "Workers’", "worker’s"] {
            #expect(Examples.ids(query) == ["walk-in"], "\(query)")
        }
    }

    @Test func theFieldIsTheOneThatMatchedBest() {
        #expect(Examples.index.search("chirla", limit: 9).hits.map(\.field) == [0, 1])
        #expect(Examples.index.search("nandu", limit: 9).hits.map(\.field) == [2])
        #expect(Examples.index.search("3531333", limit: 9).hits.map(\.field) == [3])
    }

    @Test func equalScoresKeepTheOrderGiven() {
        let index = SearchIndex((0..<100).map { Examples.document("\($0)", "the same", .name) })
        #expect(index.search("same", limit: 7).hits.map(\.id) == (0..<7).map(String.init))
        #expect(index.search("same", limit: .max).hits.map(\.id) == (0..<100).map(String.init))
    }

    @Test func theLimitCutsTheHitsAndNotTheTotal() {
        let all = Examples.index.search("a", limit: .max)
        for limit in 0...all.hits.count {
            let some = Examples.index.search("a", limit: limit)
            #expect(some.hits == Array(all.hits.prefix(limit)))
            #expect(some.total == all.total)
        }
        #expect(Examples.index.search("a", limit: -1).hits == [])
    }

    @Test func anEmptyIndexMissesEveryWord() {
        let answer = SearchIndex([]).search("one two", limit: 9)
        #expect(answer == SearchAnswer(hits: [], total: 0, missing: ["one", "two"]))
    }
}
