import Seeded
import Timekeeping

/// Hours made up at random, as a reading and as what they mean.
struct RandomHours {
    private(set) var reading = HoursReading(reading: "")
    private(set) var meaning: [OpennessReference.Stretch] = []

    /// Hours that are read in full: some every week, some on some of a month's days, and perhaps a day of closing.
    init(using numbers: inout SeededRandom) {
        reading.status = .exact
        let closedDay = Bool.random(using: &numbers) ? Weekday.allCases.randomElement(using: &numbers) : nil
        let closedOrdinal = Int.random(in: 1...5, using: &numbers)
        let isClosed = { @Sendable (day: CivilDate) in
            closedDay == day.weekday && OpennessReference.ordinal(of: day) == closedOrdinal
        }
        if let closedDay {
            reading.ordinal.append(
                OrdinalInterval(which: [closedOrdinal], day: closedDay, open: nil, close: nil, isClosed: true))
        }
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
            let days = Weekday.allCases.filter { _ in Bool.random(using: &numbers) }
            guard !days.isEmpty else { continue }
            let (open, close) = Self.times(using: &numbers)
            reading.weekly.append(WeeklyInterval(days: days, open: open, close: close))
            meaning.append(
                .init(open: open, close: close ?? 1440, isCertain: close != nil) {
                    days.contains($0.weekday) && !isClosed($0)
                })
        }
        // On a day of its own, so that no weekly hours are met, of which another test tells.
        guard let day = Weekday.allCases.first(where: { day in reading.weekly.allSatisfy { !$0.days.contains(day) } })
        else { return }
        let (open, close) = Self.times(using: &numbers)
        let which = Int.random(in: 1...4, using: &numbers)
        reading.ordinal.append(OrdinalInterval(which: [which, -1], day: day, open: open, close: close))
        meaning.append(
            .init(open: open, close: close ?? 1440, isCertain: close != nil) {
                let isOne = OpennessReference.ordinal(of: $0) == which || OpennessReference.isLast($0)
                return $0.weekday == day && isOne && !isClosed($0)
            })
    }

    private static func times(using numbers: inout SeededRandom) -> (open: Int, close: Int?) {
        let open = Int.random(in: 0...95, using: &numbers) * 15
        let isKnown = Int.random(in: 0...3, using: &numbers) > 0
        return (open, isKnown ? open + Int.random(in: 1...60, using: &numbers) * 15 : nil)
    }
}
