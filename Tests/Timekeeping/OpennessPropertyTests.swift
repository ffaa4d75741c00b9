import Seeded
import Testing
import Timekeeping

/// What holds of all hours, at any time.
@Suite struct OpennessPropertyTests {
    /// Los Angeles, in weeks of which many have a change of the clocks in them.
    private func start(of week: Int, in zone: ZoneRules, using numbers: inout SeededRandom) throws -> Instant {
        let near = week.isMultiple(of: 3) ? CivilDate(year: 2026, month: 3, day: 5) : nil
        let autumn = week.isMultiple(of: 5) ? CivilDate(year: 2026, month: 10, day: 29) : nil
        let any = CivilDate(dayNumber: Int.random(in: 18_000...23_000, using: &numbers))
        let day = near ?? autumn ?? any
        return try #require(zone.instants(of: CivilDateTime(date: day, minute: 300)).first)
    }

    @Test func randomHoursInRandomWeeksAreAsTheReferenceHasThem() throws {
        var numbers = SeededRandom(41)
        let zone = try ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")
        for round in 0..<90 {
            let hours = RandomHours(using: &numbers)
            var reference = OpennessReference(hours.meaning)
            let start = try start(of: round, in: zone, using: &numbers)
            var answer = (openness: Openness(state: .unknown, reason: .notUnderstood), holdsUntil: start)
            var before: Openness?
            for minute in 0..<(7 * 1440) {
                let instant = Instant(seconds: start.seconds + Int64(minute) * 60)
                let local = zone.local(instant)
                let expected = reference.state(whenClockShows: local)
                // At its beginning the reference has not seen what the clock showed before.
                guard minute > 0 else { continue }
                if answer.holdsUntil <= instant || minute == 1 {
                    let clock = OpennessClock(instant, in: zone, holidays: { _ in [] })
                    answer = hours.reading.openness(by: clock)
                }
                try #require(answer.openness.state == expected, "round \(round), \(local.date) \(local.minute)")
                // What was said to come next came then, and not before.
                if let before, before.state != expected {
                    try #require(before.changes == local, "round \(round), \(local.date) \(local.minute)")
                }
                if let before, before.state == expected { try #require(before.changes.map { $0 > local } ?? true) }
                before = answer.openness
            }
        }
    }

    /// From surely open to surely closed: what is asked for first can only take certainty away.
    private func rank(_ state: Openness.State) -> Int {
        switch state {
        case .open: 3
        case .likely: 2
        case .unknown: 1
        case .closed: 0
        }
    }

    @Test func aConditionNeverWidensHours() throws {
        var numbers = SeededRandom(42)
        for _ in 0..<300 {
            let hours = RandomHours(using: &numbers).reading
            let condition = try #require(
                [HoursCondition.appointment, .call, .varies, .seasonal].randomElement(using: &numbers))
            var bound = hours
            bound.conditions.append(condition)
            for index in bound.weekly.indices { bound.weekly[index].conditions.append(condition) }
            for index in bound.ordinal.indices { bound.ordinal[index].conditions.append(condition) }
            for _ in 0..<20 {
                let instant = Instant(seconds: Int64.random(in: 1_600_000_000...2_000_000_000, using: &numbers))
                let (free, asked) = (hours.openness(at: instant, in: .utc), bound.openness(at: instant, in: .utc))
                #expect(rank(asked.state) <= rank(free.state))
                #expect(asked.state != .open)
            }
        }
    }

    @Test func whatComesNextLiesAheadAndAnOpeningOpens() throws {
        var numbers = SeededRandom(43)
        let zone = try ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")
        for _ in 0..<400 {
            let hours = RandomHours(using: &numbers).reading
            let instant = Instant(seconds: Int64.random(in: 1_600_000_000...2_000_000_000, using: &numbers))
            let clock = OpennessClock(instant, in: zone)
            let (answer, holdsUntil) = hours.openness(by: clock)
            let local = zone.local(instant)
            for next in [answer.closes, answer.opens, answer.changes].compactMap({ $0 }) { #expect(next > local) }
            #expect(holdsUntil > instant)
            #expect(answer.closes == nil || answer.state == .open || answer.state == .likely)
            if let opens = answer.opens, let moment = zone.instants(of: opens).first {
                let then = hours.openness(at: moment, in: zone).state
                #expect(then == .open || then == .likely)
            }
        }
    }
}
