import Records
import Screen
import Testing

@testable import Desk

@Suite struct MovingTests {
    @Test func digitsGoToThePanesInTheirOrder() {
        var sitting = Sitting()
        #expect(sitting.desk.pane == .home)
        for (digit, collection) in zip("1234", CollectionID.allCases) {
            sitting.type(String(digit))
            #expect(sitting.desk.pane == .collection(collection))
        }
        sitting.type("0")
        #expect(sitting.desk.pane == .home)
    }

    @Test(arguments: Array("01234")) func arrowsMoveAndStopAtTheEnds(digit: Character) {
        var sitting = Sitting()
        sitting.type(String(digit))
        let count = sitting.desk.state.arrangement.stops.count
        sitting.press(.up)
        #expect(sitting.desk.state.list.selected == 0)
        sitting.press(.down)
        #expect(sitting.desk.state.list.selected == 1)
        sitting.press(.down, times: count + 5)
        #expect(sitting.desk.state.list.selected == count - 1)
        sitting.press(.home)
        #expect(sitting.desk.state.list.selected == 0)
        sitting.press(.end)
        #expect(sitting.desk.state.list.selected == count - 1)
        sitting.press(.pageUp, times: count)
        #expect(sitting.desk.state.list.selected == 0)
        sitting.type("G")
        #expect(sitting.desk.state.list.selected == count - 1)
        sitting.type("g")
        #expect(sitting.desk.state.list.selected == 0)
    }

    @Test func everyStopIsSeenWithTheCursorOnItOnTheWayDown() {
        var sitting = Sitting()
        sitting.type("4")
        for _ in sitting.listed {
            let entry = sitting.selected.flatMap { sitting.desk.context.library.find($0) }
            #expect(sitting.cursorRow.hasPrefix("›"))
            #expect(sitting.cursorRow.contains(entry?.heading.prefix(12) ?? "?"))
            sitting.press(.down)
        }
    }

    @Test func pagingShowsTheWholeListWithoutAGap() {
        var sitting = Sitting(.many)
        sitting.type("1")
        let height = Panes.pane(sitting.desk.pane).layout(sitting.desk.state, in: sitting.desk.paneRect).list.height
        var seen = 0
        while sitting.desk.state.list.selected < sitting.listed.count - 1, seen < sitting.listed.count {
            let before = sitting.desk.state.list.selected
            sitting.press(.pageDown)
            #expect(sitting.desk.state.list.selected - before <= height)
            #expect(sitting.desk.state.list.selected > before)
            seen += 1
        }
        #expect(sitting.desk.state.list.selected == sitting.listed.count - 1)
    }

    @Test func enterOpensAndEscLeadsBackLevelByLevel() {
        var sitting = Sitting()
        sitting.press(.enter)
        #expect(sitting.desk.pane == .collection(.bills))
        #expect(sitting.desk.state.part == .list)
        sitting.press(.enter)
        #expect(sitting.desk.state.part == .detail)
        sitting.press(.tab, .escape)
        #expect(sitting.desk.pane == .home)

        sitting.press(.character("3"), .right)
        #expect(sitting.desk.state.part == .detail)
        sitting.press(.escape)
        #expect(sitting.desk.pane == .collection(.resources))
        #expect(sitting.desk.state.part == .list)
        sitting.press(.left)
        #expect(sitting.desk.pane == .home)
    }

    @Test func arrowsEnterAndEscAloneReachTheMenus() {
        var sitting = Sitting()
        sitting.press(.escape)
        #expect(sitting.desk.layers.count == 1)
        sitting.press(.escape)
        #expect(sitting.desk.layers.isEmpty)
        #expect(sitting.desk.pane == .home)
        #expect(sitting.effects.isEmpty)
    }

    @Test func arrowsScrollARecordThatIsBeingRead() {
        var sitting = Sitting()
        sitting.press(.character("1"), .enter)
        let record = sitting.selected
        let before = sitting.screen
        sitting.press(.down)
        #expect(sitting.desk.state.detailTop == 1)
        #expect(sitting.selected == record)
        #expect(sitting.screen != before)
        sitting.press(.end)
        let end = sitting.desk.state.detailTop
        sitting.press(.down, .pageDown)
        #expect(sitting.desk.state.detailTop == end)
        sitting.press(.home)
        #expect(sitting.screen == before)
        sitting.press(.up, .pageUp)
        #expect(sitting.desk.state.detailTop == 0)
    }

    @Test func nextAndPreviousRecordWorkWhileReading() {
        var sitting = Sitting()
        sitting.press(.character("1"), .enter, .down, .character("n"))
        #expect(sitting.selected == sitting.listed[1])
        #expect(sitting.desk.state.part == .detail)
        #expect(sitting.desk.state.detailTop == 0)
        sitting.type("p")
        sitting.type("p")
        #expect(sitting.selected == sitting.listed[0])
    }

    @Test func eachPaneRemembersItsPlace() {
        var sitting = Sitting()
        sitting.press(.character("1"), .down, .down, .character("3"), .down, .character("1"))
        #expect(sitting.desk.state.list.selected == 2)
        sitting.type("3")
        #expect(sitting.desk.state.list.selected == 1)
    }

    @Test func theSelectionStaysInSightWhenTheScreenShrinks() {
        var sitting = Sitting(.many, Size(width: 80, height: 60))
        sitting.press(.character("1"), .pageDown)
        let record = sitting.selected
        for height in stride(from: 60, through: 3, by: -1) {
            sitting.resize(50, height)
            #expect(sitting.selected == record)
            #expect(sitting.cursorRow.hasPrefix("›"))
        }
    }
}
