/// A reading of hours as recurrence rules of RFC 5545.
struct WeeklyRules {
    private let reading: HoursReading
    private let season: HoursSeason?

    init(of reading: HoursReading) {
        self.reading = reading
        season = SeasonalTwins(in: reading).ofAll
    }

    /// A rule for each stretch, each followed by how long it lasts where that is known.
    ///
    /// Days that are closed in some weeks of the month have no weekly rule, but one of the days of the month that they
    /// can still fall on. There are no rules at all where that cannot be said, or where no rule tells the season.
    var lines: [String] {
        let closings = reading.ordinal.filter(\.isClosed)
        guard hasRule, closings.allSatisfy({ $0.open == nil }) else { return [] }
        var lines: [String] = []
        for interval in reading.weekly {
            let plain = interval.days.filter { day in !closings.contains { $0.day == day } }
            if !plain.isEmpty {
                let days = "BYDAY=" + plain.map(Self.name).joined(separator: ",")
                lines += rule(["FREQ=WEEKLY"] + months + [days], interval.open, interval.close)
            }
            for day in interval.days where !plain.contains(day) {
                guard let kept = Self.monthDays(without: closings.filter { $0.day == day }.flatMap(\.which)) else {
                    return []
                }
                let numbers = "BYMONTHDAY=" + kept.map(String.init).joined(separator: ",")
                lines += rule(
                    ["FREQ=MONTHLY"] + months + [numbers, "BYDAY=" + Self.name(day)], interval.open, interval.close)
            }
        }
        for interval in reading.ordinal where !interval.isClosed {
            guard let open = interval.open else { continue }
            let days = interval.which.map { String($0) + Self.name(interval.day) }.joined(separator: ",")
            lines += rule(["FREQ=MONTHLY", "BYDAY=" + days], open, interval.close)
        }
        return lines
    }

    /// Whether a rule tells the season that the hours hold in, if they do not hold all year.
    private var hasRule: Bool {
        switch season {
        case .none, .months: true
        default: false
        }
    }

    private var months: [String] {
        guard case .months(let from, let to) = season else { return [] }
        let count = floorRemainder(to - from, 12) + 1
        let numbers = (0..<count).map { String((from - 1 + $0) % 12 + 1) }
        return ["BYMONTH=" + numbers.joined(separator: ",")]
    }

    private func rule(_ parts: [String], _ open: Int, _ close: Int?) -> [String] {
        let time = ["BYHOUR=\(open / 60)", "BYMINUTE=\(open % 60)", "BYSECOND=0"]
        let rule = "RRULE:" + (parts + time).joined(separator: ";")
        return [rule] + (close.map { ["DURATION:" + Self.duration($0 - open)] } ?? [])
    }

    /// A whole day is one by the calendar, also where the clocks change and it has 23 or 25 hours.
    private static func duration(_ minutes: Int) -> String {
        if minutes == 1440 { return "P1D" }
        let hours = minutes >= 60 ? "\(minutes / 60)H" : ""
        return "PT" + hours + (minutes % 60 > 0 || minutes < 60 ? "\(minutes % 60)M" : "")
    }

    /// The days of the month, from its start or from its end, that are in none of its weeks of those numbers; nothing
    /// where some are counted from the start and the last from the end.
    private static func monthDays(without which: [Int]) -> [Int]? {
        if which.allSatisfy({ $0 < 0 }) { return which.isEmpty ? nil : Array(-31 ... -8) }
        guard which.allSatisfy({ $0 > 0 }) else { return nil }
        return (1...31).filter { !which.contains(($0 + 6) / 7) }
    }

    private static func name(_ day: Weekday) -> String {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][day.rawValue - 1]
    }
}
