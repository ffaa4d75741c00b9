import Desk
import Records
import Timekeeping

/// A reading of hours as JSON. Days are `mo` to `su`, times `HH:MM`, over `24:00` past midnight.
enum HoursJSON {
    /// A reading, and whether the place is open at a moment if one was asked about.
    static func value(of reading: HoursReading, _ openness: Openness?, _ language: HoursLanguage) -> JSONValue {
        var members = [
            JSONMember("text", .text(reading.text)), JSONMember("weekly", .list(reading.weekly.map(value))),
            JSONMember("ordinal", .list(reading.ordinal.map(value))), JSONMember("closed", days(reading.closedDays)),
            JSONMember("conditions", names(reading.conditions)),
            JSONMember("untimed", .list(reading.untimed.map(value))),
            JSONMember("dated", .list(reading.dated.map(value))),
            JSONMember("services", .list(reading.services.map(value))),
            JSONMember("status", .text(reading.status.rawValue)), JSONMember("assumed", names(reading.assumptions)),
            JSONMember("unread", .list(reading.unread.map(value))),
            JSONMember("reading", .text(reading.sentence(in: language))),
            JSONMember("osm", reading.osm.map { .text($0) } ?? .null),
            JSONMember("rules", .list(reading.weeklyRules.map { .text($0) })),
        ]
        if let openness {
            members += [
                JSONMember("state", .text(hyphened("\(openness.state)"))),
                JSONMember("reason", .text(hyphened("\(openness.reason)"))),
                JSONMember("changes", (openness.closes ?? openness.opens).map { .text(moment($0)) } ?? .null),
            ]
        }
        return .object(members)
    }

    // MARK: Stretches

    private static func value(of interval: WeeklyInterval) -> JSONValue {
        .object(
            [JSONMember("days", days(interval.days))]
                + times(interval.open, interval.close, interval.assumptions, interval.conditions))
    }

    private static func value(of interval: OrdinalInterval) -> JSONValue {
        .object(
            [
                JSONMember("which", .list(interval.which.map { .number(String($0)) })),
                JSONMember("day", .text(name(of: interval.day))),
            ]
                + times(interval.open, interval.close, interval.assumptions, interval.conditions)
                + [JSONMember("closed", .bool(interval.isClosed))])
    }

    private static func value(of interval: DatedInterval) -> JSONValue {
        .object(
            [
                JSONMember("from", interval.from.map { .text($0.description) } ?? .null),
                JSONMember("to", interval.to.map { .text($0.description) } ?? .null),
                JSONMember("season", interval.season.map { .text(name(of: $0)) } ?? .null),
                JSONMember("days", days(interval.days)),
            ] + times(interval.open, interval.close, interval.assumptions, interval.conditions))
    }

    private static func times(
        _ open: Int?, _ close: Int?, _ assumptions: [HoursReading.Assumption], _ conditions: [HoursCondition]
    ) -> [JSONMember] {
        [
            JSONMember("open", time(open)), JSONMember("close", time(close)),
            JSONMember("assumed", names(assumptions)), JSONMember("cond", names(conditions)),
        ]
    }

    private static func value(of untimed: UntimedDays) -> JSONValue {
        .object(
            [JSONMember("days", days(untimed.days)), JSONMember("cond", names(untimed.conditions))]
                + (untimed.part.map { [JSONMember("part", .text($0))] } ?? []))
    }

    private static func value(of service: ServiceHours) -> JSONValue {
        .object([
            JSONMember("service", .text(service.name)), JSONMember("weekly", .list(service.weekly.map(value))),
            JSONMember("ordinal", .list(service.ordinal.map(value))),
        ])
    }

    private static func value(of words: WrittenWords) -> JSONValue {
        .object([
            JSONMember("text", .text(words.text)), JSONMember("start", .number(String(words.range.lowerBound))),
            JSONMember("end", .number(String(words.range.upperBound))),
        ])
    }

    // MARK: Words and numbers

    private static func names<Name: RawRepresentable<String>>(_ names: [Name]) -> JSONValue {
        .list(names.map { .text($0.rawValue) })
    }

    private static func days(_ days: [Weekday]) -> JSONValue { .list(days.map { .text(name(of: $0)) }) }

    private static func name(of day: Weekday) -> String {
        switch day {
        case .monday: "mo"
        case .tuesday: "tu"
        case .wednesday: "we"
        case .thursday: "th"
        case .friday: "fr"
        case .saturday: "sa"
        case .sunday: "su"
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func name(of season: HoursSeason) -> String {
        switch season {
        case .months(let from, let to): [from, to].map { months[($0 + 11) % 12] }.joined(separator: "-")
        case .spring: "spring"
        case .summer: "summer"
        case .autumn: "autumn"
        case .winter: "winter"
        case .schoolYear: "school-year"
        case .alternateWeeks: "alternate-weeks"
        }
    }

    private static func time(_ minute: Int?) -> JSONValue { minute.map { .text(clock($0)) } ?? .null }

    private static func clock(_ minute: Int) -> String { twoDigits(minute / 60) + ":" + twoDigits(minute % 60) }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// A name of Swift's as JSON has it: `byAppointment` is `by-appointment`.
    private static func hyphened(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }

    private static func moment(_ moment: CivilDateTime) -> String { "\(moment.date)T\(clock(moment.minute))" }
}
