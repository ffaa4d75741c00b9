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
            let conditions = Bool.random(using: &self) ? [] : [conditions.randomElement(using: &self) ?? .walkIn]
            for _ in 0..<Int.random(in: 1...2, using: &self) {
                let (open, close) = stretch()
                reading.weekly.append(WeeklyInterval(days: some, open: open, close: close, conditions: conditions))
            }
            if days.count < 4 { break }
        }
        if Bool.random(using: &self) { reading.closedDays = Array(days.prefix(2)).sorted() }
        reading.conditions = Array(Set(reading.weekly.flatMap(\.conditions)))
        let ways = Set(reading.conditions)
        if ways.isSuperset(of: [.walkIn, .appointment]) { reading.conditions.append(.byService) }
        if reading.weekly.contains(where: { $0.open == 0 && $0.close == 1440 }) { reading.conditions.append(.wholeDay) }
        for condition in [HoursCondition.varies, .holidays, .call] + conditions where Bool.random(using: &self) {
            if !reading.conditions.contains(condition) { reading.conditions.append(condition) }
        }
        if withDates { addDates(to: &reading) }
        return reading
    }

    /// Days of the month, dates or seasons, and days without times.
    private mutating func addDates(to reading: inout HoursReading) {
        let day = Weekday.allCases.randomElement(using: &self) ?? .monday
        let isClosed = Bool.random(using: &self)
        let (opening, date) = (stretch(), stretch())
        let which = Array([1, 2, 3, 4, 5, -1].shuffled(using: &self).prefix(2))
        reading.ordinal = [
            OrdinalInterval(
                which: which, day: day, open: isClosed ? nil : opening.open, close: isClosed ? nil : opening.close,
                isClosed: isClosed)
        ]
        let days = Array(Weekday.allCases.shuffled(using: &self).prefix(2))
        let season: HoursSeason? =
            [nil, .months(from: 11, to: 2), .summer, .schoolYear].randomElement(using: &self) ?? nil
        let year = Bool.random(using: &self) ? 2026 : nil
        let from = season == nil ? WrittenDay(year: year, month: 2, day: 27) : nil
        let to = Bool.random(using: &self) ? from : from.flatMap { WrittenDay(year: $0.year, month: 4, day: 3) }
        reading.dated = [
            DatedInterval(from: from, to: to, season: season, days: days, open: date.open, close: date.close)
        ]
        if season != nil || from != to { reading.conditions.append(.seasonal) }
        if [date, opening].contains(where: { $0 == (0, 1440) }), !reading.conditions.contains(.wholeDay) {
            reading.conditions.append(.wholeDay)
        }
        guard Bool.random(using: &self) else { return }
        let free = Weekday.allCases.filter { day in
            !(days.contains(day) || reading.closedDays.contains(day)
                || reading.weekly.contains { $0.days.contains(day) })
        }
        guard let free = free.first else { return }
        reading.untimed = [UntimedDays(days: [free], conditions: [.appointment])]
        if !reading.conditions.contains(.appointment) { reading.conditions.append(.appointment) }
    }

    private var conditions: [HoursCondition] { [.walkIn, .appointment, .byPhone] }

    /// Up to a whole day, to the small hours, or without an end. Nobody opens in the small hours.
    private mutating func stretch() -> (open: Int, close: Int?) {
        let minutes = [0, 0, 15, 30, 47]
        let open = Int.random(in: 5...22, using: &self) * 60 + (minutes.randomElement(using: &self) ?? 0)
        switch Int.random(in: 0..<6, using: &self) {
        case 0: return (open, nil)
        case 1: return (0, 1440)
        case 2: return (max(open, 600), 1440 + Int.random(in: 0...12, using: &self) * 15)
        default: return (open, Int.random(in: open + 1...1440, using: &self))
        }
    }
}
