import Records
import Screen
import Testing
import Timekeeping

@testable import Desk

@Suite struct TickTests {
    @Test func aPlaceClosesWithItsMinute() throws {
        var sitting = Sitting(.one)
        sitting.type("3")
        func state() -> Openness.State? { sitting.desk.context.openness(ofResourceAt: 0)?.state }
        sitting.tick(minute: 16 * 60 + 59)
        let open = sitting.desk.state.arrangement
        #expect(state() == .open || state() == .likely)
        sitting.tick(minute: 17 * 60)
        #expect(state() == .closed)
        #expect(sitting.desk.state.arrangement != open)
    }

    @Test func withinAMinuteNothingOfTheListChanges() {
        var sitting = Sitting()
        sitting.type("3")
        let before = sitting.screen
        sitting.tick(after: 59)
        #expect(sitting.screen == before)
        sitting.tick(after: 1)
        #expect(sitting.screen != before)
        #expect(sitting.effects.isEmpty)
    }

    @Test func aRallyIsPastTheDayAfter() {
        var sitting = Sitting(.one)
        sitting.type("2")
        sitting.tick(minute: 23 * 60 + 59, day: 10)
        let before = sitting.rows.first { $0.contains("(1)") }
        sitting.tick(minute: 0, day: 11)
        let after = sitting.rows.first { $0.contains("(1)") }
        #expect(before != nil && after != nil && before != after)
    }

    @Test func theSelectedRecordStaysSelectedAcrossAMinute() {
        for digit in "123" {
            var sitting = Sitting()
            sitting.press(.character(digit), .down, .down)
            let record = sitting.selected
            sitting.tick(minute: 22 * 60)
            #expect(sitting.selected == record)
        }
    }

    /// Home puts whoever is open first; what a person is about to press Enter on must not change under their hand.
    @Test func theSelectedRowOfHomeStaysSelectedAcrossAMinute() throws {
        let home = Sitting()
        for place in home.desk.state.arrangement.stops.indices {
            var sitting = home
            sitting.press(.down, times: place)
            let before = link(sitting)
            sitting.tick(minute: 22 * 60)
            let isStillThere = sitting.desk.state.arrangement.rows.contains { row in
                if case .link(let other) = row {
                    other.pane == before?.pane && other.record == before?.record
                } else {
                    false
                }
            }
            guard isStillThere else { continue }
            let after = link(sitting)
            #expect(after?.pane == before?.pane && after?.record == before?.record, "row \(place)")
        }
    }

    private func link(_ sitting: Sitting) -> HomeLink? {
        let arrangement = sitting.desk.state.arrangement
        let row = arrangement.row(ofStop: sitting.desk.state.list.selected)
        guard arrangement.rows.indices.contains(row), case .link(let link) = arrangement.rows[row] else { return nil }
        return link
    }

    @Test(arguments: [-86_400, -1, 0, 1, 86_400 * 366 * 200]) func anyStepOfTheClockIsTaken(seconds: Int) {
        var sitting = Sitting()
        sitting.tick(after: Int64(seconds))
        FrameChecks.check(sitting.desk, "after \(seconds) s")
    }

    @Test func stopQuits() {
        for situation in Situation.allCases {
            var sitting = Scene(fixture: .real, digit: "1", situation: situation).sitting()
            sitting.send(.stop)
            #expect(sitting.effects == [.quit], "\(situation)")
        }
    }
}
