import Timekeeping

/// A reading in a line, for tests to compare.
struct HoursSummary {
    let reading: HoursReading

    init(_ text: String) {
        reading = HoursReading(reading: text)
    }

    /// The weekly hours day by day, such as `mon 8:30-16:30, wed 8:30-16:30`; an open end is `-?`.
    var weekly: String { Self.weekly(reading.weekly) }

    /// The nth weekdays, such as `1+3 sat 9-12`.
    var ordinal: String { Self.ordinal(reading.ordinal) }

    /// The dated stretches, such as `XXXX-06-22..XXXX-07-26 mon+tue 9-12`.
    var dated: String {
        reading.dated.map { interval in
            let days = interval.days.map(Self.name).joined(separator: "+")
            let dates =
                interval.from == nil && interval.to == nil ? "" : "\(Self.day(interval.from))..\(Self.day(interval.to))"
            let season = interval.season.map(Self.season) ?? ""
            return [dates, season, days, Self.stretch(interval.open, interval.close)].filter { !$0.isEmpty }
                .joined(separator: " ")
        }.joined(separator: ", ")
    }

    /// The services, such as `Office: mon 9-17; Pantry: tue 10-12`.
    var services: String {
        reading.services.map { service in
            let hours = [Self.weekly(service.weekly), Self.ordinal(service.ordinal)].filter { !$0.isEmpty }
            return "\(service.name): \(hours.joined(separator: ", "))"
        }.joined(separator: "; ")
    }

    /// The days without times, such as `sat (evenings) appointment`.
    var untimed: String {
        reading.untimed.map { days in
            let names = days.days.map(Self.name).joined(separator: "+")
            let conditions = days.conditions.map(\.rawValue).joined(separator: "+")
            return [names, days.part.map { "(\($0))" } ?? "", conditions].filter { !$0.isEmpty }.joined(separator: " ")
        }.joined(separator: ", ")
    }

    private static func weekly(_ intervals: [WeeklyInterval]) -> String {
        intervals.flatMap { interval in interval.days.map { ($0, interval) } }
            .sorted { ($0.0, $0.1.open) < ($1.0, $1.1.open) }
            .map { "\(name($0)) \(stretch($1.open, $1.close))" }.joined(separator: ", ")
    }

    private static func ordinal(_ intervals: [OrdinalInterval]) -> String {
        intervals.map { interval in
            let which = interval.which.map { $0 < 0 ? "last" : "\($0)" }.joined(separator: "+")
            let hours = interval.open == nil ? "" : " " + stretch(interval.open, interval.close)
            return "\(which) \(name(interval.day))\(interval.isClosed ? " closed" : "")\(hours)"
        }.joined(separator: ", ")
    }

    private static func name(_ day: Weekday) -> String {
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][day.rawValue - 1]
    }

    private static func day(_ day: WrittenDay?) -> String { day?.description ?? "" }

    private static func season(_ season: HoursSeason) -> String {
        switch season {
        case .months(let from, let to): "months \(from)-\(to)"
        case .schoolYear: "school year"
        case .alternateWeeks: "alternate weeks"
        default: "\(season)"
        }
    }

    private static func stretch(_ open: Int?, _ close: Int?) -> String {
        "\(open.map(clock) ?? "?")-\(close.map(clock) ?? "?")"
    }

    private static func clock(_ minute: Int) -> String {
        minute % 60 == 0 ? "\(minute / 60)" : "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }
}
