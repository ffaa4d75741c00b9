import Seeded
import Testing
import Timekeeping

/// Every minute of a year, beside a reference that walks the clock on the wall.
@Suite struct OpennessYearTests {
    /// A reading as if read in full.
    private static func reading(_ fill: (inout HoursReading) -> Void) -> HoursReading {
        var reading = HoursReading(reading: "")
        reading.status = .exact
        fill(&reading)
        return reading
    }

    /// Readings, and what they mean said a second time.
    private static let pairs: [(name: String, reading: HoursReading, meaning: [OpennessReference.Stretch])] = [
        (
            "weekdays", HoursReading(reading: "Mon-Fri 9am-5pm"),
            [.init(open: 540, close: 1020) { $0.weekday <= .friday }]
        ),
        (
            "past midnight, and when clocks change", HoursReading(reading: "Fri-Sun 10pm-2:30am, Sun 1:30am-2:15am"),
            [
                .init(open: 1320, close: 1590) { $0.weekday >= .friday },
                .init(open: 90, close: 135) { $0.weekday == .sunday },
            ]
        ),
        ("always", HoursReading(reading: "24 hours daily"), [.init(open: 0, close: 1440) { _ in true }]),
        (
            "no closing time", HoursReading(reading: "Saturdays and Sundays starting at 1:30am"),
            [.init(open: 90, close: 1440, isCertain: false) { $0.weekday >= .saturday }]
        ),
        (
            "some of a month's days, to the second day after",
            reading {
                $0.ordinal = [
                    OrdinalInterval(which: [1, -1], day: .sunday, open: 30, close: 150),
                    OrdinalInterval(which: [2], day: .friday, open: 1200, close: 2880),
                ]
            },
            [
                .init(open: 30, close: 150) {
                    $0.weekday == .sunday && (OpennessReference.ordinal(of: $0) == 1 || OpennessReference.isLast($0))
                },
                .init(open: 1200, close: 2880) {
                    $0.weekday == .friday && OpennessReference.ordinal(of: $0) == 2
                },
            ]
        ),
        (
            "a closing on some of a month's days",
            reading {
                $0.weekly = [WeeklyInterval(days: Weekday.allCases, open: 60, close: 180)]
                $0.ordinal = [
                    OrdinalInterval(which: [1, 2], day: .sunday, open: 100, close: 130, isClosed: true),
                    OrdinalInterval(which: [3], day: .monday, open: nil, close: nil, isClosed: true),
                ]
            },
            [
                .init(open: 60, close: 180) {
                    !($0.weekday == .sunday && OpennessReference.ordinal(of: $0) <= 2)
                        && !($0.weekday == .monday && OpennessReference.ordinal(of: $0) == 3)
                },
                .init(open: 60, close: 100) { $0.weekday == .sunday && OpennessReference.ordinal(of: $0) <= 2 },
                .init(open: 130, close: 180) { $0.weekday == .sunday && OpennessReference.ordinal(of: $0) <= 2 },
            ]
        ),
    ]

    /// North, south, at midnight, and by half an hour.
    @Test(arguments: [
        "PST8PDT,M3.2.0,M11.1.0", "<-04>4<-03>,M9.1.6/24,M4.1.6/24", "LHST-10:30LHDT-11,M10.1.0,M4.1.0",
    ])
    func everyMinuteOfAYearIsAsTheReferenceHasIt(_ posix: String) throws {
        let zone = try ZoneRules(posix: posix)
        var references = Self.pairs.map { OpennessReference($0.meaning) }
        var answers = Self.pairs.map { _ in (openness: Openness?.none, holdsUntil: Instant(seconds: .min)) }
        let newYear = try #require(CivilDate(year: 2026, month: 1, day: 1))
        let first = try #require(zone.instants(of: CivilDateTime(date: newYear, minute: 0)).first)
        // The offset of every hour, so that the zone is asked of every minute only where clocks change.
        let offsets = (-1...365 * 24 + 1).map { zone.offset(at: Instant(seconds: first.seconds + $0 * 3600)) }
        for minute in 0..<(365 * 1440) {
            let instant = Instant(seconds: first.seconds + Int64(minute) * 60)
            let hour = minute / 60 + 1
            let isEvery = Set(offsets[max(0, hour - 4)...min(offsets.count - 1, hour + 5)]).count > 1
            let isNear = offsets[hour - 1] != offsets[hour + 1]
            let local = isNear ? zone.local(instant) : Self.wall(instant, offsets[hour])
            // Around a change of the clocks every minute is asked anew; else an answer counts as long as it says.
            let needsClock = isEvery || answers.contains { $0.holdsUntil <= instant }
            let clock = needsClock ? OpennessClock(instant, in: zone, holidays: { _ in [] }) : nil
            for (index, pair) in Self.pairs.enumerated() {
                let expected = references[index].state(whenClockShows: local)
                if let clock, isEvery || answers[index].holdsUntil <= instant {
                    let answer = pair.reading.openness(by: clock)
                    try #require(answer.holdsUntil > instant)
                    answers[index] = (answer.openness, answer.holdsUntil)
                }
                guard answers[index].openness?.state != expected else { continue }
                Issue.record("\(posix), \(pair.name), \(local.date) \(local.minute): \(expected)")
                return
            }
        }
    }

    /// What a clock shows that is that many seconds before universal time.
    private static func wall(_ instant: Instant, _ offset: Int) -> CivilDateTime {
        let minutes = (Int(instant.seconds) + offset) / 60
        return CivilDateTime(date: CivilDate(dayNumber: minutes / 1440), minute: minutes % 1440)
    }
}
