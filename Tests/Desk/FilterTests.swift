import Records
import Screen
import Testing

@testable import Desk

@Suite struct FilterTests {
    @Test func typingAsksForTheRecordsOfThisCollection() {
        var sitting = Sitting()
        sitting.type("3f")
        #expect(sitting.desk.state.filter.isTyping)
        #expect(sitting.effects.isEmpty)
        sitting.type("ch")
        guard case .find(_, let request) = sitting.effects.first else {
            Issue.record("nothing was asked")
            return
        }
        #expect(request.query == "ch")
        #expect(request.collection == .resources)
        #expect(request.limit >= sitting.desk.context.library.resources.count)
        #expect(!request.wantsPassages)
    }

    @Test func theAnswerNarrowsTheListAndEscShowsAllAgain() {
        var sitting = Sitting()
        sitting.type("3")
        let all = sitting.listed
        sitting.type("fchirla")
        sitting.answer()
        #expect(sitting.listed.first == "chirla")
        #expect(sitting.listed.count < all.count)
        sitting.press(.escape)
        #expect(sitting.listed == all)
        #expect(!sitting.desk.state.filter.isActive)
        #expect(sitting.selected == "chirla")
    }

    @Test func anAnswerToAnOlderQuestionIsIgnored() {
        var sitting = Sitting()
        sitting.type("3fc")
        let older = sitting.questions[0]
        sitting.type("hirla")
        sitting.answer()
        let narrowed = sitting.listed
        let everything = StandInSearch.answer(older.request, sitting.desk.context.library)
        sitting.send(.found(older.id, everything))
        #expect(sitting.listed == narrowed)
        sitting.press(.escape)
        sitting.send(.found(older.id, Findings(records: [], total: 0)))
        #expect(!sitting.listed.isEmpty)
    }

    @Test func nothingFoundSaysSoAndHowToGetBack() {
        var sitting = Sitting()
        sitting.type("3fqqqq")
        sitting.answer()
        #expect(sitting.listed.isEmpty)
        #expect(sitting.screen.contains("Esc"))
        sitting.press(.enter, .enter)
        #expect(sitting.notice?.isEmpty == false)
        sitting.press(.escape)
        #expect(!sitting.listed.isEmpty)
    }

    @Test func blanksAloneNarrowNothing() {
        var sitting = Sitting()
        sitting.type("3")
        let all = sitting.listed
        sitting.type("f   ")
        #expect(sitting.effects.isEmpty)
        #expect(sitting.listed == all)
    }

    @Test func lettersAreTextWhileTypingAndArrowsStillMove() {
        var sitting = Sitting()
        sitting.type("1fq?/:0")
        #expect(sitting.desk.pane == .collection(.bills))
        #expect(sitting.desk.layers.isEmpty)
        #expect(sitting.desk.state.filter.editor.text == "q?/:0")
        sitting.press(.down)
        #expect(sitting.desk.state.list.selected == 1)
        #expect(sitting.desk.state.filter.isTyping)
    }

    @Test func enterKeepsTheFilterAndGivesTheKeysBackToTheList() {
        var sitting = Sitting()
        sitting.type("1ftemporary")
        sitting.answer()
        let narrowed = sitting.listed
        sitting.press(.enter)
        #expect(!sitting.desk.state.filter.isTyping)
        #expect(sitting.listed == narrowed)
        sitting.press(.character("j"))
        #expect(sitting.desk.state.filter.editor.text == "temporary")
        sitting.press(.escape)
        #expect(sitting.listed.count > narrowed.count)
        #expect(sitting.desk.pane == .collection(.bills))
    }

    @Test func aPasteIsTypedAsOneLine() {
        var sitting = Sitting()
        sitting.type("1f")
        sitting.paste("ab\n1505\u{1B}[31m")
        #expect(sitting.desk.state.filter.editor.text == "ab 1505[31m")
        #expect(!sitting.effects.isEmpty)
    }

    @Test func aPasteIntoNothingSaysSo() {
        var sitting = Sitting()
        sitting.paste("q")
        #expect(sitting.effects.isEmpty)
        #expect(sitting.notice?.isEmpty == false)
    }

    /// Keys go where the cursor is: what is being read must not have the keys of the filter.
    @Test func openingARecordEndsTheTyping() throws {
        var byArrow = Sitting()
        byArrow.press(.character("1"), .character("f"), .right)
        #expect(!(byArrow.desk.state.filter.isTyping && byArrow.desk.state.part == .detail))
        var byClick = Sitting()
        byClick.press(.character("1"), .character("f"))
        let row = byClick.desk.frame().cursor
        byClick.mouse(.click, row.x, row.y + 2)
        byClick.mouse(.click, row.x, row.y + 2)
        #expect(!(byClick.desk.state.filter.isTyping && byClick.desk.state.part == .detail))
    }
}
