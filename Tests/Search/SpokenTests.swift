import Testing

@testable import Search

@Suite struct SpokenTests {
    private func index(_ texts: [String: String]) throws -> SearchIndex {
        try SearchIndex(of: texts.sorted { $0.key < $1.key }.map { IndexedDocument($0.key, $0.value) })
    }

    /// What is found for a sentence where the texts are read again.
    private func ids(_ question: String, _ documents: [IndexedDocument], limit: Int = 10) throws -> [String] {
        let byID = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0) })
        let answer = Searcher().answer(Question(question), in: try SearchIndex(of: documents), limit: limit) { id, _ in
            byID[id]
        }
        return answer.hits.map(\.id)
    }

    @Test func theRareWordOfASentenceSaysMoreThanManyFrequentOnes() throws {
        var texts: [String: String] = [:]
        for number in 0..<60 { texts["common\(number)"] = "the family home and the work of a parent in the city" }
        texts["rare"] = "a text on asbestos"
        let answer = try index(texts).answer("how can a family with work in the city get rid of asbestos at home")
        #expect(answer.hits.first?.id == "rare")
        #expect(answer.hits.allSatisfy { $0.missing.isEmpty })
    }

    @Test func aWordThatIsSaidTwiceCountsTwice() throws {
        let index = try index(["lantern": "a lantern here", "whistle": "a whistle here", "z": "nothing at all"])
        #expect(
            index.ids("what does one do with the lantern or the whistle and the whistle").first == "whistle")
        #expect(
            index.ids("what does one do with the lantern or the whistle and the lantern").first == "lantern")
    }

    @Test func onlyTheSentencesOwnLanguageHasWordsThatSayNothing() {
        #expect(
            Question("what is the effect of the fin on the van in the sea").parts.map(\.typed) == [
                "effect", "fin", "van", "sea",
            ])
        #expect(
            Question("¿dónde encuentro ayuda para la renta y para los niños?").parts.map(\.typed)
                == ["encuentro", "ayuda", "renta", "niños"])
    }

    @Test func theLastWordIsABeginningOnlyWhereItIsNoWord() throws {
        let index = try index(["car": "repair of one car", "carbon": "repair of carbon carriages and carts"])
        #expect(index.ids("where can i go for the repair of a car") == ["car", "carbon"])
        #expect(index.answer("where can i go to see some carri").hits.map(\.id) == ["carbon"])
    }

    @Test func whatTheGlossarySaysCountsHalf() throws {
        let glossary = Glossary([GlossaryEntry(english: ["lawyer", "attorney"])])
        let index = try index(["attorney": "the attorney of the town", "lawyer": "the lawyer of the town"])
        let hits = index.answer("where in the town can i find a lawyer today", glossary: glossary).hits
        #expect(hits.map(\.id) == ["lawyer", "attorney"])
        #expect(hits.map(\.through) == [[], [Hit.Through(typed: "lawyer", found: "attorney")]])
    }

    @Test func aWordThatIsNowhereIsReadAsTheLikeliestOne() throws {
        let index = try index(["lawyer": "the lawyer of the town", "other": "the tower of the town"])
        let answer = index.answer("where in the town can i find a lawyr today")
        #expect(answer.hits.map(\.id) == ["lawyer", "other"])
        #expect(answer.corrections == [.init(typed: "lawyr", meant: "lawyer")])
    }

    @Test func theWordsOfAPhraseCountByThemselvesAndTogetherOnceMore() throws {
        let index = try index(["apart": "black is the box", "one": "a box", "together": "the black box", "z": "none"])
        #expect(index.ids("what do they mean by the \"black box\" of the plane") == ["apart", "together", "one"])
        #expect(Question("what do they mean by the \"black box\" of the plane").parts.count == 4)
    }

    @Test func aWordWithANumberIsTwoAndAnIdentifierOne() {
        let typed = Question("what are the rules for covid-19 and for the form i-130 now").parts.map(\.typed)
        #expect(typed == ["rules", "covid", "19", "form", "i-130"])
    }

    /// Ten texts of hens, of which four speak of a coop; one with a coop alone; and many of something else.
    private var henhouse: [IndexedDocument] {
        var documents = (0..<10).map { number in
            IndexedDocument("hens\(number)", "hens lay eggs" + (number < 4 ? ", and a coop is built of cedar" : ""))
        }
        documents.append(IndexedDocument("coop", "eggs and a coop built of cedar"))
        documents.append(IndexedDocument("cake", "eggs and a bowl made with sugar"))
        documents.append(IndexedDocument("only coop", "a coop built of cedar"))
        documents += (0..<90).map { IndexedDocument("other\($0)", "a ship sails far away today") }
        return documents
    }

    private let henQuestion = "what is there to know about the hens that lay the eggs"

    @Test func whatTheFirstDocumentsAreAboutDecidesTheOrderOfTheOthers() throws {
        let without = try SearchIndex(of: henhouse).ids(henQuestion)
        let with = try ids(henQuestion, henhouse, limit: 100)
        #expect(Set(with) == Set(without))
        let (cake, coop) = (try #require(with.firstIndex(of: "cake")), try #require(with.firstIndex(of: "coop")))
        #expect(coop < cake)
        #expect(with.prefix(4).allSatisfy { ["hens0", "hens1", "hens2", "hens3"].contains($0) })
    }

    @Test func whatHasNoneOfTheTypedWordsIsNotFound() throws {
        #expect(try !ids(henQuestion, henhouse, limit: 1000).contains("only coop"))
    }

    @Test func theLimitCutsTheHitsOfASentence() throws {
        let all = try ids(henQuestion, henhouse, limit: 1000)
        for limit in [1, 3, 10, 11] {
            #expect(try ids(henQuestion, henhouse, limit: limit) == Array(all.prefix(limit)))
        }
    }

    @Test func fewWordsAreNotLearntFrom() throws {
        #expect(try ids("hens eggs", henhouse) == SearchIndex(of: henhouse).ids("hens eggs"))
    }

    @Test func aDocumentThatCannotBeReadAgainTeachesNothing() throws {
        let index = try SearchIndex(of: henhouse)
        let answer = Searcher().answer(Question(henQuestion), in: index, limit: 100) { _, _ in nil }
        #expect(answer.hits.map(\.id) == index.ids(henQuestion))
    }

    @Test func theModelHasTheWordsThatSayMostInTheirClasses() {
        var model = RelevanceModel(Stemmer())
        model.add(IndexedDocument("1", "The evictions of the tenants in 2020; evicted, 12"), score: 100)
        model.add(IndexedDocument("2", "A tenant of the house"), score: 10)
        let letters = model.candidates.map { String(decoding: $0.letters, as: UTF8.self) }
        #expect(letters == ["evictions", "tenants", "house"])
        let question = Question("what happens to the tenant in the house of the ogre ")
        let expanded = model.expand(question) { _ in (1, 100, 10) }
        #expect(expanded.parts.map(\.typed) == ["tenant", "house", "ogre", ""])
        #expect(expanded.parts.map(\.count) == [1, 1, 1, 0])
        // What was typed keeps six tenths.
        let typed = Question.spokenUnit * 3
        #expect(abs(expanded.parts.reduce(0) { $0 + $1.feedback } * 6 - typed * 4) < 12)
        #expect(model.expand(question) { _ in (50, 100, 10) } == question)
    }
}
