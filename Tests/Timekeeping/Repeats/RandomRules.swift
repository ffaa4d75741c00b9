import Seeded
import Timekeeping

extension SeededRandom {
    private mutating func some<Value>(_ values: [Value], upTo count: Int) -> [Value] {
        Array(values.shuffled(using: &self).prefix(Int.random(in: 1...count, using: &self)))
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 1...one, using: &self) == 1 }

    mutating func day(in years: ClosedRange<Int>) -> CivilDate {
        let first = CivilDate(year: years.lowerBound, month: 1, day: 1)?.dayNumber ?? 0
        let last = CivilDate(year: years.upperBound, month: 12, day: 31)?.dayNumber ?? 0
        return CivilDate(dayNumber: Int.random(in: first...last, using: &self))
    }

    /// A rule such as people have for their gatherings, and some that nobody has; nothing where what came together is
    /// no rule.
    mutating func rule(start: CivilDate) -> RecurrenceRule? {
        let frequency = RecurrenceRule.Frequency.allCases.randomElement(using: &self) ?? .weekly
        let isLong = frequency == .monthly || frequency == .yearly
        var ending = RecurrenceRule.Ending.never
        if chance(4) { ending = .after(count: Int.random(in: 1...30, using: &self)) }
        if chance(4) { ending = .onDay(start.adding(days: Int.random(in: 0...1500, using: &self))) }
        var monthDays: [Int] = []
        if isLong, chance(2) { monthDays = some(Array(1...31) + [-1, -2, -3, -30, -31, 31, 30, 29], upTo: 4) }
        var weekdays: [RecurrenceRule.NamedDay] = []
        if chance(2) {
            let hasOrdinals = isLong && monthDays.isEmpty && chance(2)
            let ordinals =
                frequency == .yearly ? [1, 2, 3, 4, 5, -1, -2, 20, 52, 53, -53] : [1, 2, 3, 4, 5, -1, -2, -5]
            weekdays = some(Weekday.allCases, upTo: 5).map { day in
                .init(day, ordinal: hasOrdinals ? ordinals.randomElement(using: &self) : nil)
            }
        }
        return try? RecurrenceRule(
            frequency, interval: chance(2) ? 1 : Int.random(in: 1...5, using: &self),
            months: chance(4) ? some(Array(1...12), upTo: 4) : [], monthDays: monthDays, weekdays: weekdays,
            positions: isLong && chance(3) ? some([1, -1, 2, -2, 3, 5, -5, 10, 21], upTo: 2) : [],
            weekStart: chance(3) ? .sunday : .monday, ending: ending)
    }

    /// Parts of rules thrown together: mostly none, and now and then one that is hard to find days for.
    mutating func hostileRule() -> String {
        func numbers(_ range: ClosedRange<Int>, _ count: Int) -> String {
            (0..<count).map { _ in String(Int.random(in: range, using: &self)) }.joined(separator: ",")
        }
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        var parts = ["FREQ=" + (["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].randomElement(using: &self) ?? "")]
        let interval = [1, 2, 4, 5, 7, 12, 24, 28, 48, 53, 365, 999].randomElement(using: &self) ?? 1
        if chance(2) { parts.append("INTERVAL=\(interval)") }
        if chance(3) { parts.append("COUNT=" + numbers(1...1000, 1)) }
        if chance(2) { parts.append("BYMONTH=" + (chance(2) ? "2" : numbers(1...12, 2))) }
        if chance(2) { parts.append("BYMONTHDAY=" + (chance(2) ? "29" : numbers(-31 ... -28, 2))) }
        if chance(2) {
            let days = names.shuffled(using: &self).prefix(Int.random(in: 1...7, using: &self))
            let ordinal = chance(2) ? "" : ["5", "-5", "53", "-53", "1"].randomElement(using: &self) ?? ""
            parts.append("BYDAY=" + days.map { ordinal + $0 }.joined(separator: ","))
        }
        if chance(3) { parts.append("BYSETPOS=" + numbers(-30...30, 1)) }
        if chance(3) { parts.append("WKST=" + (names.randomElement(using: &self) ?? "MO")) }
        return parts.joined(separator: ";")
    }
}
