import Timekeeping

/// What the sentence of a reading has to bring back: hours day by day, closed days and conditions, in whatever order.
struct HoursMeaning: Equatable, CustomStringConvertible {
    var weekly: Set<String> = []
    var ordinal: Set<String> = []
    var closed: [Weekday]
    var conditions: Set<HoursCondition>

    init(_ reading: HoursReading) {
        closed = reading.closedDays
        conditions = Set(reading.conditions)
        for interval in reading.weekly {
            for day in interval.days {
                weekly.insert("\(day) " + Self.times(interval.open, interval.close, interval.conditions))
            }
        }
        for interval in reading.ordinal {
            for number in interval.which {
                let occasion = "\(interval.isClosed ? "closed " : "")\(number) \(interval.day) "
                ordinal.insert(occasion + Self.times(interval.open, interval.close, interval.conditions))
            }
        }
    }

    private static func times(_ open: Int?, _ close: Int?, _ conditions: [HoursCondition]) -> String {
        let bound = Set(conditions).map(\.rawValue).sorted().joined(separator: " ")
        return "\(open.map(String.init) ?? "?")-\(close.map(String.init) ?? "?") \(bound)"
    }

    var description: String {
        (weekly.sorted() + ordinal.sorted() + closed.map { "closed \($0)" } + conditions.map(\.rawValue).sorted())
            .joined(separator: "; ")
    }
}
