import Timekeeping

/// What a reading or a label says, as sets that do not depend on how it is grouped.
struct HoursFacts {
    var weekly: Set<String> = []
    /// The weekly hours with the conditions and assumptions of each.
    var weeklyDetails: Set<String> = []
    var ordinal: Set<String> = []
    var dated: Set<String> = []
    var untimed: Set<String> = []
    var services: Set<String> = []
    var closed: Set<String> = []
    var conditions: Set<String> = []
    var status = ""

    init(_ label: LabelledHours) {
        func details(_ interval: LabelledHours.Interval) -> String {
            " ~" + (interval.assumed ?? []).sorted().joined(separator: ",") + " !"
                + (interval.cond ?? []).sorted().joined(separator: ",")
        }
        func stretch(_ interval: LabelledHours.Interval) -> String {
            "\(interval.open ?? "?")-\(interval.close ?? "?")" + (interval.closed == true ? " closed" : "")
        }
        for interval in label.weekly {
            for day in interval.days ?? [] {
                weekly.insert("\(day) \(stretch(interval))")
                weeklyDetails.insert("\(day) \(stretch(interval))\(details(interval))")
            }
        }
        func occurrences(_ interval: LabelledHours.Interval) -> [String] {
            (interval.which ?? []).map { "\($0) \(interval.day ?? "") \(stretch(interval))" }
        }
        ordinal = Set(label.ordinal.flatMap(occurrences))
        for interval in label.dated ?? [] {
            let frame = [interval.from ?? "", interval.to ?? "", interval.season ?? ""].joined(separator: "/")
            let days = interval.days ?? []
            for day in days.isEmpty ? ["any"] : days { dated.insert("\(frame) \(day) \(stretch(interval))") }
        }
        for days in label.untimed ?? [] {
            let conditions = (days.cond ?? []).sorted().joined(separator: ",")
            untimed.insert(days.days.sorted().joined(separator: ",") + " !" + conditions)
        }
        for service in label.services ?? [] {
            let name = Self.loose(service.service)
            for interval in service.weekly {
                for day in interval.days ?? [] { services.insert("\(name): \(day) \(stretch(interval))") }
            }
            for text in (service.ordinal ?? []).flatMap(occurrences) { services.insert("\(name): \(text)") }
        }
        closed = Set(label.closed)
        conditions = Set(label.conditions)
        status = label.status
    }

    init(_ reading: HoursReading) {
        for interval in reading.weekly {
            for day in interval.days {
                let stretch = "\(Self.day(day)) \(Self.stretch(interval.open, interval.close))"
                weekly.insert(stretch)
                weeklyDetails.insert(
                    stretch + " ~" + interval.assumptions.map(\.rawValue).sorted().joined(separator: ",") + " !"
                        + interval.conditions.map(\.rawValue).sorted().joined(separator: ","))
            }
        }
        func occurrences(_ interval: OrdinalInterval) -> [String] {
            let stretch = Self.stretch(interval.open, interval.close)
            return interval.which.map {
                "\($0) \(Self.day(interval.day)) \(stretch)\(interval.isClosed ? " closed" : "")"
            }
        }
        ordinal = Set(reading.ordinal.flatMap(occurrences))
        for interval in reading.dated {
            let season = interval.season.map(Self.season) ?? ""
            let frame = [interval.from?.description ?? "", interval.to?.description ?? "", season]
            let days = interval.days.map(Self.day)
            for day in days.isEmpty ? ["any"] : days {
                dated.insert("\(frame.joined(separator: "/")) \(day) \(Self.stretch(interval.open, interval.close))")
            }
        }
        for days in reading.untimed {
            let conditions = days.conditions.map(\.rawValue).sorted().joined(separator: ",")
            untimed.insert(days.days.map(Self.day).sorted().joined(separator: ",") + " !" + conditions)
        }
        for service in reading.services {
            let name = Self.loose(service.name)
            for interval in service.weekly {
                for day in interval.days {
                    services.insert("\(name): \(Self.day(day)) \(Self.stretch(interval.open, interval.close))")
                }
            }
            for text in service.ordinal.flatMap(occurrences) { services.insert("\(name): \(text)") }
        }
        closed = Set(reading.closedDays.map(Self.day))
        conditions = Set(reading.conditions.map(\.rawValue))
        status = reading.status.rawValue
    }

    /// A service's name by its first letters, which is enough to tell the parts of one place apart.
    private static func loose(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter }.prefix(4))
    }

    private static func day(_ day: Weekday) -> String {
        ["mo", "tu", "we", "th", "fr", "sa", "su"][day.rawValue - 1]
    }

    private static func stretch(_ open: Int?, _ close: Int?) -> String {
        func clock(_ minute: Int?) -> String {
            guard let minute else { return "?" }
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(two(minute / 60)):\(two(minute % 60))"
        }
        return "\(clock(open))-\(clock(close))"
    }

    private static func season(_ season: HoursSeason) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return switch season {
        case .months(let from, let to): from == to ? months[from - 1] : "\(months[from - 1])-\(months[to - 1])"
        case .spring: "spring"
        case .summer: "summer"
        case .autumn: "autumn"
        case .winter: "winter"
        case .schoolYear: "school-year"
        case .alternateWeeks: "alternate-weeks"
        }
    }
}
