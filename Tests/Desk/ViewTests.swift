import Records
import Screen
import Testing

@testable import Desk

/// Language, order, and the ways from Home.
@Suite struct ViewTests {
    @Test(arguments: Array("01234")) func theOtherLanguageKeepsThePlace(digit: Character) {
        var sitting = Sitting()
        sitting.press(.character(digit), .down, .down)
        let (record, place, english) = (sitting.selected, sitting.desk.state.list.selected, sitting.screen)
        sitting.press(.function(2))
        #expect(sitting.desk.language == .spanish)
        #expect(sitting.selected == record)
        #expect(sitting.desk.state.list.selected == place)
        #expect(sitting.screen != english)
        sitting.press(.function(2))
        #expect(sitting.screen == english)
    }

    @Test func theOtherLanguageWorksOverEveryLayer() {
        for situation in Situation.allCases where situation.hidesPane && situation.mode == .staff {
            var sitting = Scene(fixture: .real, digit: "1", situation: situation).sitting()
            let english = sitting.screen
            sitting.press(.function(2))
            #expect(sitting.desk.language == .spanish, "\(situation)")
            #expect(sitting.screen != english, "\(situation)")
            #expect(!sitting.desk.layers.isEmpty, "\(situation)")
        }
    }

    @Test func helpSpeaksTheOtherLanguageAsSoonAsItIsChosen() {
        var changed = Sitting()
        changed.press(.character("1"), .function(1), .function(2))
        var fromTheFirst = Sitting()
        fromTheFirst.press(.character("1"), .function(2), .function(1))
        #expect(changed.screen == fromTheFirst.screen)
    }

    @Test(arguments: Array("1234")) func sortGoesThroughEveryOrderAndKeepsTheRecord(digit: Character) {
        var sitting = Sitting()
        sitting.press(.character(digit), .down)
        let (record, first) = (sitting.selected, sitting.listed)
        let count = Panes.pane(sitting.desk.pane).orderTitles.count
        #expect(count > 1)
        var orders: [[RecordID]] = [first]
        for _ in 1..<count {
            sitting.type("s")
            #expect(sitting.selected == record)
            #expect(Set(sitting.listed) == Set(first))
            #expect(sitting.notice?.isEmpty == false)
            orders.append(sitting.listed)
        }
        #expect(Set(orders).count > 1)
        sitting.type("s")
        #expect(sitting.listed == first)
    }

    @Test func billNumbersAreSortedAsNumbers() {
        var sitting = Sitting(.many)
        sitting.type("1")
        #expect(sitting.listed.prefix(11).last == "bill-11")
    }

    @Test func aFindingOnHomeShowsOnlyTheRecordsItIsAbout() throws {
        var sitting = Sitting()
        let place = try #require(
            sitting.desk.state.arrangement.stops.firstIndex { row in
                if case .link(let link) = sitting.desk.state.arrangement.rows[row] {
                    link.finding != nil
                } else {
                    false
                }
            })
        sitting.press(.down, times: place)
        guard case .link(let link) = sitting.desk.state.arrangement.rows[sitting.desk.state.arrangement.stops[place]]
        else { return }
        let home = sitting.screen
        sitting.press(.enter)
        #expect(sitting.desk.pane == link.pane)
        let found = sitting.desk.context.library.findings().filter { $0.code == link.finding }.map(\.record)
        #expect(Set(sitting.listed).isSubset(of: Set(found)))
        #expect(!sitting.listed.isEmpty)
        sitting.press(.escape)
        #expect(sitting.screen == home)
    }

    /// A row of Home that says 5 must lead to 5.
    @Test func everyFindingOnHomeLeadsToAsManyRecordsAsItSays() {
        for fixture in [DeskFixture.real, .one, .many, .hostile] {
            let home = Sitting(at: fixture.openedDesk(.staff))
            let arrangement = home.desk.state.arrangement
            for (place, row) in arrangement.stops.enumerated() {
                guard case .link(let link) = arrangement.rows[row], let code = link.finding else { continue }
                var sitting = home
                sitting.press(.down, times: place)
                sitting.press(.enter)
                #expect(
                    sitting.listed.count
                        == Set(
                            home.desk.context.library.findings().filter {
                                $0.code == code && .collection($0.collection) == link.pane
                            }.map(\.record)
                        ).count,
                    "\(fixture) \(code)")
            }
        }
    }

    @Test func everyLinkOfHomeLeadsSomewhereAndBack() {
        let home = Sitting()
        for place in home.desk.state.arrangement.stops.indices {
            var sitting = home
            sitting.press(.down, times: place)
            let before = sitting.screen
            sitting.press(.enter)
            #expect(sitting.desk.pane != .home, "row \(place)")
            sitting.press(.escape)
            #expect(sitting.screen == before, "row \(place)")
        }
    }
}
