import Records
import Seeded
import Testing
import Timekeeping

@testable import Desk

@Suite struct OpennessOfAllTests {
    private let hours: [HoursReading?] = [
        "Mon-Fri 9am-5pm", nil, "24/7", "Tuesdays and Saturdays starting at 8am", "Fri 10pm-2am", "By appointment",
        "Sun 1:30am-2:30am", "gibberish",
    ].map { $0.map { HoursReading(reading: $0) } }

    private func expected(_ instant: Instant) -> [Openness?] {
        hours.map { $0?.openness(at: instant, in: DeskFixture.zone) }
    }

    @Test func turningTheMinutesGivesWhatAskingAnewWould() {
        let start = DeskFixture.instant
        // Over the night in which clocks are put forward.
        var all = OpennessOfAll(hours, at: start, in: DeskFixture.zone)
        #expect(all.answers == expected(start))
        for step in stride(from: 0, to: 7 * 1440, by: 7) {
            let instant = Instant(seconds: start.seconds + Int64(step) * 60)
            all.turn(to: instant, hours, in: DeskFixture.zone)
            #expect(all.answers == expected(instant), "\(step)")
        }
    }

    @Test func anyStepOfTheClockGivesWhatAskingAnewWould() {
        var numbers = SeededRandom(5)
        var all = OpennessOfAll(hours, at: DeskFixture.instant, in: DeskFixture.zone)
        for _ in 0..<300 {
            let instant = Instant(seconds: Int64.random(in: 1_700_000_000...1_900_000_000, using: &numbers))
            all.turn(to: instant, hours, in: DeskFixture.zone)
            #expect(all.answers == expected(instant))
        }
    }
}
