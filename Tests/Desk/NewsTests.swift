import Records
import Screen
import Testing

@testable import Desk

/// Records that somebody else changes while a person works.
@Suite struct NewsTests {
    /// A record that comes first in every order of its pane.
    private static func early(_ sitting: Sitting) -> Library {
        let library = sitting.library
        func first<Item: Record>(_ shelf: Shelf<Item>, _ change: (inout Item) -> Void) -> [Item] {
            var item = shelf[0]
            change(&item)
            return [item] + Array(shelf)
        }
        return library.with(
            bills: first(library.bills) { ($0.id, $0.number, $0.title) = ("a-new-one", "AA 1", "A new one") },
            rallies: first(library.rallies) { ($0.id, $0.title) = ("a-new-rally", "A new one") },
            resources: first(library.resources) { ($0.id, $0.name) = ("a-new-place", "A new one") },
            timeline: first(library.timeline) { ($0.id, $0.title) = ("a-new-event", "A new one") })
    }

    @Test(arguments: [DeskFixture.real, .many], Array("1234"))
    func theSelectionStaysOnItsRecordAtItsHeight(fixture: DeskFixture, digit: Character) {
        for order in 0..<3 {
            var sitting = Sitting(at: fixture.openedDesk(.staff))
            sitting.type(String(digit) + String(repeating: "s", count: order))
            sitting.press(.pageDown, .down)
            let (record, height) = (sitting.selected, sitting.cursorHeight)
            let canScroll = sitting.desk.state.list.top > 0
            sitting.hear(NewsTests.early(sitting))
            #expect(sitting.selected == record)
            if canScroll { #expect(sitting.cursorHeight == height) }
            #expect(sitting.listed.contains { $0.text.hasPrefix("a-new") })
        }
    }

    @Test(arguments: Array("1234")) func whereTheRecordIsGoneTheNextOneIsSelected(digit: Character) throws {
        var sitting = Sitting()
        sitting.press(.character(digit), .down)
        let (record, next, height) = (try #require(sitting.selected), sitting.listed[2], sitting.cursorHeight)
        sitting.hear(sitting.library.without(record))
        #expect(sitting.selected == next)
        #expect(sitting.cursorHeight == height || sitting.desk.state.list.top == 0)
        #expect(sitting.notice == nil)
        // The last one has none behind it.
        sitting.press(.end)
        let (last, before) = (try #require(sitting.selected), sitting.listed[sitting.listed.count - 2])
        sitting.hear(sitting.library.without(last))
        #expect(sitting.selected == before)
        sitting.hear(Library())
        #expect(sitting.selected == nil)
        FrameChecks.check(sitting.desk, "everything gone")
    }

    @Test func panesThatAreNotShownKeepTheirPlacesToo() {
        var sitting = Sitting()
        sitting.press(.character("1"), .down, .down, .character("3"), .down)
        let place = sitting.selected
        sitting.type("1")
        let bill = sitting.selected
        sitting.type("0")
        sitting.hear(NewsTests.early(sitting))
        sitting.type("3")
        #expect(sitting.selected == place)
        sitting.type("1")
        #expect(sitting.selected == bill)
    }

    @Test func aRecordThatIsBeingReadStaysOpenWhereItWasScrolledTo() throws {
        var sitting = Sitting()
        sitting.press(.character("1"), .down, .enter, .down, .down)
        let record = sitting.selected
        sitting.hear(NewsTests.early(sitting))
        #expect(sitting.selected == record)
        #expect(sitting.desk.state.part == .detail)
        #expect(sitting.desk.state.detailTop == 2)
        sitting.hear(sitting.library.without(try #require(record)))
        #expect(sitting.desk.state.part == .list)
        #expect(sitting.desk.state.detailTop == 0)
        #expect(sitting.notice?.contains("no longer") == true)
    }

    @Test func escStillLeadsBackToWhereAPersonWas() {
        var sitting = Sitting()
        sitting.press(.character("4"), .down, .down, .down)
        let entry = sitting.selected
        sitting.type("/chirla")
        sitting.answer()
        sitting.press(.enter)
        sitting.hear(NewsTests.early(sitting))
        #expect(sitting.selected == "chirla")
        sitting.press(.escape)
        #expect(sitting.isSearching)
        // What was found is asked again as soon as it is seen.
        #expect(sitting.effects.contains { if case .find = $0 { true } else { false } })
        sitting.press(.escape)
        #expect(sitting.selected == entry)
    }

    @Test func theFilterIsAskedAgainAndItsListDoesNotJumpMeanwhile() {
        var sitting = Sitting()
        sitting.type("1fcharter")
        sitting.answer()
        sitting.press(.enter)
        let listed = sitting.listed
        var bills = Array(sitting.library.bills)
        bills[0].title = "Another charter"
        bills[0].id = "another-charter"
        sitting.hear(sitting.library.with(bills: bills + Array(sitting.library.bills.prefix(1))))
        #expect(sitting.listed == listed)
        #expect(sitting.questions.last?.request.query == "charter")
        sitting.answer()
        #expect(Set(sitting.listed) == Set(listed).union(["another-charter"]))
    }

    @Test func theSearchIsAskedAgainAndItsSelectionStays() throws {
        var sitting = Sitting(.real, Size(width: 120, height: 30))
        sitting.type("/charter")
        sitting.answer()
        sitting.press(.down, .down, .down)
        let row = sitting.cursorRow
        sitting.hear(NewsTests.early(sitting))
        #expect(sitting.cursorRow == row)
        #expect(sitting.questions.last?.request.query == "charter")
        sitting.answer()
        #expect(sitting.cursorRow == row)
    }

    @Test func aRecordThatWasFoundAndIsGoneIsNotOpened() {
        var sitting = Sitting()
        sitting.type("/chirla")
        sitting.answer()
        sitting.hear(sitting.library.without("chirla"))
        sitting.press(.enter)
        #expect(sitting.isSearching)
        #expect(sitting.notice?.contains("no longer") == true)
    }

    @Test func aRowOfHomeStaysSelectedWhenRowsComeAboveIt() throws {
        var sitting = Sitting()
        sitting.press(.end, .up)
        let row = sitting.cursorRow
        var rallies = Array(sitting.library.rallies)
        rallies[0].id = "soon"
        rallies[0].starts = try .init("2026-03-09")
        rallies[0].status = .planned
        sitting.hear(sitting.library.with(rallies: rallies + Array(sitting.library.rallies.prefix(1))))
        #expect(sitting.cursorRow.dropFirst(6).prefix(40) == row.dropFirst(6).prefix(40))
        #expect(
            sitting.desk.state.arrangement.rows.contains {
                if case .link(let link) = $0 { link.record == "soon" } else { false }
            })
    }

    @Test func aSentenceIsToldUntilTheNextKey() {
        var sitting = Sitting()
        sitting.hear(sitting.library, notice: Words("Undone: stage of AB 1505", es: "Deshecho: etapa de AB 1505"))
        #expect(sitting.foot.contains("Undone: stage of AB 1505"))
        // Other news do not take it away before it was read.
        sitting.hear(sitting.library)
        #expect(sitting.foot.contains("Undone"))
        sitting.press(.down)
        #expect(!sitting.foot.contains("Undone"))
        sitting.send(.told("The disk is full."))
        #expect(sitting.foot.contains("The disk is full."))
    }

    @Test func aDeskThatBecomesReadOnlySaysSoAndWhy() {
        var sitting = Sitting()
        sitting.hear(sitting.library, readOnly: "The disk could not be written.")
        #expect(sitting.foot.contains("The disk could not be written."))
        sitting.press(.down)
        #expect(sitting.screen.contains("The disk could not be written."))
        // Not again with every other news.
        sitting.hear(sitting.library, readOnly: "The disk could not be written.")
        #expect(sitting.notice == nil)
        sitting.hear(sitting.library)
        #expect(!sitting.screen.contains("The disk could not be written."))
    }

    /// The last good state stays, with the sentence above it.
    @Test(arguments: Array("1234")) func aCollectionThatNoLongerReadsKeepsItsRecords(digit: Character) {
        let sentence = "line 12, column 7: a comma or } was expected here"
        for size in [Size(width: 80, height: 24), Size(width: 50, height: 12), Size(width: 160, height: 45)] {
            var sitting = Sitting(.real, size)
            sitting.type(String(digit))
            let listed = sitting.listed
            sitting.hear(
                sitting.library,
                broken: Dictionary(uniqueKeysWithValues: CollectionID.allCases.map { ($0, sentence) }))
            #expect(sitting.listed == listed)
            #expect(sitting.screen.contains(sentence.prefix(size.width - 10)))
            FrameChecks.check(sitting.desk, "broken \(digit) \(size)")
        }
    }

    @Test func aKioskIsToldNothingThatOnlyStaffCanMend() {
        let sentence = "line 12 is broken"
        var sitting = Sitting(.conflicted, mode: .kiosk(code: "1992"))
        sitting.hear(
            sitting.library, broken: [.bills: sentence], readOnly: sentence, notice: Words(same: sentence))
        for digit in "01234" {
            sitting.press(.character(digit), .enter)
            #expect(!sitting.screen.contains(sentence))
            #expect(!sitting.screen.contains("≠"))
            #expect(!sitting.screen.contains("Two versions"))
            sitting.press(.escape)
        }
    }
}
