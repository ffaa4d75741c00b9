import Seeded
import Timekeeping

/// Readings of hours as no text may have given them.
extension SeededRandom {
    mutating func hours(withDates: Bool = false) -> HoursReading {
        var reading = HoursReading(reading: "")
        var days = Weekday.allCases.shuffled(using: &self)
        for _ in 0..<Int.random(in: 1...3, using: &self) {
            let some = Array(days.prefix(Int.random(in: 1...4, using: &self)))
            days.removeFirst(some.count)
            let conditions = Bool.random(using: &self) ? [] : [conditions.randomElement(using: &self) ?? .call]
            for _ in 0..<Int.random(in: 1...2, using: &self) {
                let (open, close) = stretch()
                reading.weekly.append(WeeklyInterval(days: some, open: open, close: close, conditions: conditions))
            }
            if days.count < 4 { break }
        }
        if Bool.random(using: &self) { reading.closedDays = Array(days.prefix(2)).sorted() }
        reading.conditions = Array(Set(reading.weekly.flatMap(\.conditions)))
        for condition in [HoursCondition.varies, .holidays] + conditions where Bool.random(using: &self) {
            if !reading.conditions.contains(condition) { reading.conditions.append(condition) }
        }
        if withDates { addDates(to: &reading) }
        return reading
    }

    /// Days of the month, dates, seasons and days without times.
    private mutating func addDates(to reading: inout HoursReading) {
        let day = Weekday.allCases.randomElement(using: &self) ?? .monday
        let (open, close) = stretch()
        let isClosed = Bool.random(using: &self)
        reading.ordinal = [
            OrdinalInterval(
                which: [1, 3, -1].shuffled(using: &self).dropLast(), day: day, open: isClosed ? nil : open,
                close: isClosed ? nil : close, isClosed: isClosed)
        ]
        let seasons: [HoursSeason?] = [nil, .months(from: 11, to: 2), .summer, .schoolYear, .alternateWeeks]
        let date = WrittenDay(year: Bool.random(using: &self) ? 2026 : nil, month: 2, day: 28)
        reading.dated = [
            DatedInterval(
                from: Bool.random(using: &self) ? date : nil, to: Bool.random(using: &self) ? date : nil,
                season: seasons.randomElement(using: &self) ?? nil, days: Bool.random(using: &self) ? [day] : [],
                open: open, close: close)
        ]
        reading.untimed = [UntimedDays(days: [day], conditions: Bool.random(using: &self) ? [.appointment] : [])]
    }

    private var conditions: [HoursCondition] { [.walkIn, .appointment, .call, .byPhone] }

    /// Up to a whole day, to the small hours, or without an end.
    private mutating func stretch() -> (open: Int, close: Int?) {
        let minutes = [0, 0, 15, 30, 47]
        let open = Int.random(in: 0...22, using: &self) * 60 + (minutes.randomElement(using: &self) ?? 0)
        switch Int.random(in: 0..<6, using: &self) {
        case 0: return (open, nil)
        case 1: return (0, 1440)
        case 2: return (max(open, 600), 1440 + Int.random(in: 0...12, using: &self) * 15)
        default: return (open, Int.random(in: open + 1...1440, using: &self))
        }
    }
}
