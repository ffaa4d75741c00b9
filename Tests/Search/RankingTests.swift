import Testing

@testable import Search

@Suite struct RankingTests {
    @Test(arguments: ["chirla", "CHIRLA ", "chirl", "chi"])
    func theNamedDocumentComesBeforeOnesThatMentionIt(question: String) throws {
        #expect(try Examples.ids(question).first == "chirla")
        #expect(try Examples.ids("chirla") == ["chirla", "fair"])
    }

    @Test func fallingWeightsFallInRank() throws {
        let index = try SearchIndex(of: [
            IndexedDocument("text", "an aid", .text), IndexedDocument("service", "an aid", .service),
            IndexedDocument("name", "an aid", .name), IndexedDocument("identifier", "an aid", .identifier),
        ])
        #expect(index.ids("aid") == ["identifier", "name", "service", "text"])
    }

    @Test func theShorterNameComesFirst() throws {
        let index = try SearchIndex(of: [
            IndexedDocument("long", "The Legal Aid of the West", .name),
            IndexedDocument("middle", "Legal Aid Desk", .name), IndexedDocument("is", "Legal aid", .name),
        ])
        #expect(index.ids("legal aid") == ["is", "middle", "long"])
        #expect(index.ids("legal aid ") == ["is", "middle", "long"])
    }

    @Test func aWholeWordComesBeforeTheBeginningOfOneInTheSameField() throws {
        let index = try SearchIndex(of: [
            IndexedDocument("beginning", "the lawn", .name), IndexedDocument("whole", "the law", .name),
        ])
        #expect(index.ids("law") == ["whole", "beginning"])
        #expect(index.ids("law ") == ["whole"])
    }

    @Test(arguments: [
        ("rallies", "rally"), ("rally", "rallies"), ("box", "boxes"), ("schools", "school"),
        ("reuniones", "reunión"), ("derecho", "derechos"),
    ])
    func aPluralFindsTheSingular(typed: String, other: String) throws {
        let spanish = other.contains("u") && other != "schools"
        let text = spanish ? "el día de la " : "the day of the "
        let index = try SearchIndex(of: [
            IndexedDocument("other", text + other), IndexedDocument("typed", text + typed),
        ])
        #expect(Set(index.ids(typed + " ")) == ["typed", "other"])
    }

    @Test(arguments: ["legal aid", "legal aid ", "Legal Aid", "legal a", "¡legal aid!"])
    func aNameThatBeginsWithTheQuestionComesFirstAmongEquals(question: String) throws {
        func named(_ id: String, _ name: String) -> IndexedDocument {
            IndexedDocument(id, [(name, .name)], title: name)
        }
        let index = try SearchIndex(of: [
            named("bell", "Bell Legal Aid Desk"), named("begins", "Legal Aid Desk Ojai"),
            named("arvin", "Arvin Legal Aid Desk"), named("is", "Legal Aid"),
        ])
        #expect(index.ids(question) == ["is", "begins", "arvin", "bell"])
        // The first ones are found without a look at all others.
        var many = (0..<9000).map { named("a\($0)", "A\($0 % 7) Legal Aid Desk") }
        many += (0..<3).map { named("z\($0)", "Legal Aid Desk Ojai") }
        let answer = Searcher().answer(Question(question), in: try SearchIndex(of: many), limit: 4)
        #expect(answer.hits.map(\.id) == ["z0", "z1", "z2", "a0"])
    }

    @Test func wordsOfOneFieldComeBeforeTheSameWordsInTwo() throws {
        let fields = (0..<12).map { ["monday", "lawyer", "clinic", "tenant"][$0 % 4] + " \(Character("a"))\($0)" }
        func document(_ id: String, _ texts: [String]) -> IndexedDocument {
            IndexedDocument(id, texts.map { ($0, .text) }, title: id)
        }
        let index = try SearchIndex(of: [
            document("apart", fields + ["rent relief", "night school"]),
            document("together", fields + ["rent school", "night relief"]),
        ])
        #expect(index.ids("rent school ") == ["together", "apart"])
        #expect(index.ids("rent relief ") == ["apart", "together"])
    }

    @Test func allWordsAreRequired() throws {
        #expect(try Examples.ids("charter approval") == ["ab-1505"])
        #expect(Set(try Examples.ids("charter schools")) == ["ab-1505", "ab-1507"])
    }

    @Test func withoutADocumentThatHasAllWordsThoseWithMostOfTheRarestComeFirst() throws {
        let index = try SearchIndex(of: [
            IndexedDocument("common", "school", .service), IndexedDocument("common too", "school"),
            IndexedDocument("rare", "a lantern"), IndexedDocument("both", "school board"),
        ])
        let answer = index.answer("school zebra board lantern ")
        #expect(answer.hits.map(\.id) == ["both", "rare", "common", "common too"])
        #expect(
            answer.hits.map(\.missing) == [["zebra", "lantern"], ["school", "zebra", "board"]]
                + Array(repeating: ["zebra", "board", "lantern"], count: 2))
        #expect(answer.missing == ["zebra"])
    }

    @Test func whatHasSomeOfTheWordsIsCountedToo() throws {
        let index = try SearchIndex(of: (0..<9).map { IndexedDocument("\($0)", "school") })
        let answer = index.answer("school zebra ", limit: 4)
        #expect(answer.hits.count == 4)
        #expect(answer.total == 9 && answer.isTotalExact)
    }

    @Test func conditionsDoNotKeepTheWordsFromBeingFoundInPart() throws {
        let index = try SearchIndex(of: [
            IndexedDocument("bell", [("a lawyer", .text)], facets: [("city", "Bell")]),
            IndexedDocument("ojai", [("a lawyer", .text)], facets: [("city", "Ojai")]),
        ])
        #expect(index.ids("lawyer zebra city:bell") == ["bell"])
    }

    @Test func missingWordsAreNamedOnceAsTyped() throws {
        let answer = try Examples.index().answer("Xyzzý chirla ¡XYZZÝ! Xyzzý Quux’s")
        #expect(answer.missing == ["Xyzzý", "XYZZÝ", "Quux’s"])
        #expect(answer.hits.first?.id == "chirla")
    }

    @Test(arguments: ["", " ", "¿?", "'’-()", "\u{301}", "\u{202E}", "-chirla"])
    func aQuestionWithoutWordsFindsNothing(question: String) throws {
        #expect(try Examples.index().answer(question) == SearchAnswer())
    }

    @Test func caseAndAccentsDoNotMatter() throws {
        for question in ["ñandú", "NANDU", "n\u{303}andu\u{301}", "Ñan"] {
            #expect(try Examples.ids(question) == ["fair"], "\(question)")
        }
        for question in ["workers", "workers'", "Workers’", "worker’s"] {
            #expect(try Examples.ids(question) == ["walk-in"], "\(question)")
        }
    }

    @Test func equalScoresAreInTheOrderOfCollectionTitleAndId() throws {
        let documents = (0..<100).map { number in
            IndexedDocument(
                "\(number)", [("the same", .name)], title: number % 3 == 0 ? "Ábaco" : "abeja",
                group: number < 50 ? 1 : 0)
        }
        let sorted = documents.sorted {
            ($0.group, $0.title.count > 5 ? 0 : 1, $0.id) < ($1.group, $1.title.count > 5 ? 0 : 1, $1.id)
        }
        let index = try SearchIndex(of: documents, shards: 3)
        #expect(index.answer("same", limit: 7).hits.map(\.id) == sorted.prefix(7).map(\.id))
        #expect(index.answer("same", limit: .max).hits.map(\.id) == sorted.map(\.id))
    }

    @Test func theLimitCutsTheHitsAndNotTheTotal() throws {
        let index = try Examples.index()
        let all = index.answer("a", limit: .max)
        #expect(all.hits.count > 3)
        for limit in 0...all.hits.count {
            let some = index.answer("a", limit: limit)
            #expect(some.hits == Array(all.hits.prefix(limit)))
            #expect(some.total == all.total && some.isTotalExact)
        }
        #expect(index.answer("a", limit: -1).hits == [])
    }

    @Test func anEmptyIndexMissesEveryWord() throws {
        let answer = try SearchIndex(of: []).answer("school zebra")
        #expect(answer.hits == [] && answer.total == 0)
        #expect(answer.missing == ["school", "zebra"])
    }
}
