import Records
import Screen
import Testing

@testable import Desk

@Suite struct SearchLayerTests {
    @Test func everyLetterAsksOverEverything() {
        var sitting = Sitting()
        sitting.type("/")
        #expect(sitting.effects.isEmpty)
        var asked: [RequestID] = []
        for (letter, query) in [("c", "c"), ("h", "ch"), (" ", "ch "), ("x", "ch x")] {
            sitting.type(letter)
            guard case .find(let id, let request) = sitting.effects.first else {
                Issue.record("nothing was asked after “\(letter)”")
                return
            }
            #expect(request.query == query)
            #expect(request.collection == nil)
            #expect(request.wantsPassages)
            asked.append(id)
        }
        #expect(Set(asked).count == asked.count)
    }

    @Test func resultsAreGroupedWithTheirWordsMarked() throws {
        var sitting = Sitting(.real, Size(width: 80, height: 60))
        sitting.type("/charter")
        let question = try #require(sitting.questions.last)
        sitting.answer()
        let found = StandInSearch.answer(question.request, sitting.desk.context.library).records
        let groups = Set(found.map(\.collection))
        #expect(groups.count > 1)
        for group in groups {
            let title = Panes.pane(.collection(group)).title.english
            let heading = try sitting.find("\(title) (\(found.filter { $0.collection == group }.count))")
            let first = try #require(found.first { $0.collection == group })
            let below = sitting.rows[heading.y + 1]
            #expect(below.contains(first.heading.pieces.map(\.text).joined().prefix(20)))
        }
        #expect(sitting.desk.frame().canvas.styles.contains("mmmmmmm"))
    }

    @Test func enterOpensTheRecordAndEscLeadsBackStepByStep() {
        var sitting = Sitting()
        sitting.press(.character("4"), .down, .down)
        let before = sitting.screen
        sitting.type("/chirla")
        sitting.answer()
        let results = sitting.screen
        sitting.press(.enter)
        #expect(sitting.desk.pane == .collection(.resources))
        #expect(sitting.selected == "chirla")
        #expect(sitting.desk.state.part == .detail)
        #expect(sitting.screen.contains("353-1333"))
        sitting.press(.escape)
        #expect(sitting.screen == results)
        sitting.press(.escape)
        #expect(sitting.screen == before)
    }

    @Test func arrowsChooseAmongTheResults() {
        var sitting = Sitting()
        sitting.type("/school")
        sitting.answer()
        sitting.press(.down, .enter)
        let second = sitting.selected
        sitting.press(.escape, .up, .enter)
        #expect(second != nil && sitting.selected != nil && second != sitting.selected)
    }

    @Test func enterOnNothingStays() {
        var sitting = Sitting()
        sitting.press(.character("/"), .enter)
        #expect(sitting.isSearching)
        sitting.type("qqqq")
        sitting.answer()
        sitting.press(.enter, .down)
        #expect(sitting.isSearching)
        #expect(sitting.screen.contains("qqqq"))
    }

    @Test func anAnswerToAnOlderQuestionIsIgnored() {
        var sitting = Sitting()
        sitting.type("/c")
        let older = sitting.questions[0]
        sitting.type("hirla")
        sitting.answer()
        let screen = sitting.screen
        sitting.send(.found(older.id, StandInSearch.answer(older.request, sitting.desk.context.library)))
        #expect(sitting.screen == screen)
    }

    @Test func whatIsErasedShowsNoResults() {
        var sitting = Sitting()
        sitting.type("/chirla")
        sitting.answer()
        sitting.press(.backspace, times: 6)
        #expect(sitting.effects.isEmpty)
        #expect(!sitting.screen.contains("CHIRLA"))
    }

    /// A slow answer belongs to the search even while one of its results is being read.
    @Test func anAnswerThatComesWhileReadingIsThereOnTheWayBack() {
        var sitting = Sitting()
        sitting.type("/school")
        sitting.answer()
        sitting.type("s")
        sitting.press(.enter)
        sitting.answer()
        sitting.press(.escape)
        let late = sitting.screen
        var prompt = Sitting()
        prompt.type("/school")
        prompt.answer()
        prompt.type("s")
        prompt.answer()
        #expect(late == prompt.screen)
    }

    @Test func aRecordThatIsGoneOpensNothing() {
        var sitting = Sitting()
        sitting.type("/x")
        let gone = FoundRecord(
            id: "gone", collection: .bills, heading: MarkedText("Gone", marking: []), passage: MarkedText([]))
        sitting.send(.found(sitting.questions[0].id, Findings(records: [gone], total: 1)))
        sitting.press(.enter)
        #expect(sitting.desk.pane == .home)
    }

    @Test(arguments: [Key.tab, .right])
    func tabAndRightTakeTheFirstCompletion(key: Key) {
        var sitting = Sitting()
        sitting.type("/school city:l")
        sitting.answer { $0.completed() }
        #expect(sitting.screen.contains("Tab Los Angeles 1,200  Lomita 3"))
        sitting.press(key)
        guard case .find(_, let request) = sitting.effects.first else {
            Issue.record("nothing was asked")
            return
        }
        #expect(request.query == "school city:\"Los Angeles\" ")
        #expect(sitting.screen.contains("Search: school city:\"Los Angeles\""))
    }

    /// Nobody takes a completion by chance: inside the text the arrow moves, and one for an older text is not taken.
    @Test func onlyACompletionOfWhatIsTypedIsTaken() {
        var sitting = Sitting()
        sitting.type("/city:l")
        sitting.answer { $0.completed() }
        sitting.press(.left, .right)
        #expect(sitting.effects.isEmpty)
        sitting.type("o")
        sitting.press(.tab)
        #expect(sitting.effects.isEmpty)
        #expect(sitting.screen.contains("Search: city:lo "))
        sitting.answer()
        sitting.press(.tab)
        #expect(sitting.effects.isEmpty)
    }

    @Test func aFieldWithoutAValueIsNotSaidToFindNothing() {
        var sitting = Sitting()
        sitting.type("/city:")
        sitting.answer { findings in
            findings = Findings(records: [], total: 0)
            findings.completed()
        }
        #expect(!sitting.screen.contains("Nothing was found"))
        #expect(!sitting.screen.contains("0 found"))
    }

    @Test func theLastResultIsSeenWithAllOfItsRows() {
        var sitting = Sitting(.real, Size(width: 80, height: 12))
        sitting.type("/abogado chrla xylophone")
        sitting.answer { $0.explained() }
        sitting.press(.down)
        #expect(sitting.rows.contains { $0.contains("without “chrla”: Free help from a lawyer") })
        sitting.press(.down)
        #expect(sitting.rows.contains { $0.contains("› AB 1505") })
        #expect(sitting.rows.contains { $0.contains("“lawyer” for “abogado”") })
    }

    @Test func aWordThatNoRecordHasIsNamedOnce() {
        var sitting = Sitting()
        sitting.type("/abogado chrla xylophone")
        sitting.answer { $0.explained() }
        #expect(sitting.rows.filter { $0.contains("xylophone") && !$0.contains("Search:") }.count == 1)
    }

    @Test func aClickOnAnyRowOfAResultOpensIt() throws {
        for text in ["CHIRLA", "“lawyer” for “abogado”", "Free help"] {
            var sitting = Sitting()
            sitting.type("/abogado chrla xylophone")
            sitting.answer { $0.explained() }
            try sitting.click(text)
            #expect(sitting.selected == "chirla", "\(text)")
        }
    }

    @Test func theTrailIsBounded() {
        var sitting = Sitting()
        for _ in 0..<100 {
            sitting.type("/chirla")
            sitting.answer()
            sitting.press(.enter)
        }
        #expect(sitting.desk.trail.count <= 32)
        sitting.press(.escape, times: 400)
        #expect(sitting.desk.pane == .home)
    }
}
