/// A reading of hours as a value of OpenStreetMap's `opening_hours`.
struct OSMHours {
    private let reading: HoursReading
    private let seasons: SeasonalTwins
    /// A rule, and whether it adds to the ones before instead of taking their place on its days.
    private var rules: [(text: String, isAddition: Bool)] = []
    /// The days that have rules so far.
    private var ruled: Set<Weekday> = []

    init(of reading: HoursReading) {
        self.reading = reading
        seasons = SeasonalTwins(in: reading)
        addWeekly()
        addClosedDays()
        addOrdinals()
        addDates()
        addUntimed()
    }

    /// The value; nothing where there is nothing to say.
    var value: String? {
        var text = ""
        for rule in rules { text += (text.isEmpty ? "" : rule.isAddition ? ", " : "; ") + rule.text }
        if reading.isClosedOnHolidays, !text.isEmpty { text += "; PH off" }
        if let otherWay, !rules.contains(where: { $0.text.contains(otherWay) }) {
            text += (text.isEmpty ? "" : " || ") + otherWay
        }
        return text.isEmpty ? nil : text
    }

    private mutating func add(_ parts: [String], on days: [Weekday]) {
        let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
        rules.append((text, !ruled.isDisjoint(with: days)))
        ruled.formUnion(days)
    }

    // MARK: Rules

    private mutating func addWeekly() {
        let programmes = DayProgramme.programmes(of: reading.weekly)
        if programmes.count == 1, programmes[0].days.count == 7, programmes[0].stretches.allSatisfy(\.isWholeDay),
            seasons.ofAll == nil, comment(programmes[0].conditions).isEmpty
        {
            add(["24/7"], on: Weekday.allCases)
            return
        }
        let season = seasons.ofAll.map(Self.months) ?? ""
        for programme in programmes {
            add(
                [
                    season, Self.days(programme.days), Self.times(programme.stretches),
                    comment(programme.conditions, in: seasons.ofAll),
                ], on: programme.days)
        }
        if seasons.ofAll == .schoolYear { rules.append(("SH off", false)) }
    }

    private mutating func addClosedDays() {
        if !reading.closedDays.isEmpty { add([Self.days(reading.closedDays), "off"], on: []) }
    }

    private mutating func addOrdinals() {
        for interval in reading.ordinal {
            let day = Self.names[interval.day.rawValue - 1]
            let which = interval.which.map(String.init).joined(separator: ",")
            let stretch = interval.open.map { DayProgramme.Stretch(open: $0, close: interval.close) }
            let parts = ["\(day)[\(which)]", stretch.map { Self.times([$0]) } ?? ""]
            if interval.isClosed {
                add(parts + ["off"], on: [])
            } else {
                add(parts + [comment(interval.conditions)], on: [interval.day])
            }
        }
    }

    /// Only what says both when in the year and when in the day: the rest would hold always.
    private mutating func addDates() {
        for interval in seasons.others {
            guard let open = interval.open else { continue }
            let dates = [interval.season.map(Self.months) ?? "", Self.dates(interval.from, interval.to)]
            let comment = comment(interval.conditions, in: interval.season)
            guard dates.contains(where: { !$0.isEmpty }) || !comment.isEmpty else { continue }
            let stretch = DayProgramme.Stretch(open: open, close: interval.close)
            add(dates + [Self.days(interval.days), Self.times([stretch]), comment], on: [])
        }
    }

    private mutating func addUntimed() {
        for untimed in reading.untimed where untimed.part == nil && ruled.isDisjoint(with: untimed.days) {
            let comment = comment(untimed.conditions)
            if !untimed.days.isEmpty, comment.hasPrefix("\"") {
                add([Self.days(untimed.days), comment], on: untimed.days)
            }
        }
    }

    // MARK: Comments

    /// What hours are marked with: a comment alone leaves open whether the place is, and `open` with one does not.
    private func comment(_ conditions: [HoursCondition], in season: HoursSeason? = nil) -> String {
        var doubts: [String] = []
        if let season { doubts += [Self.comment(season)].compactMap(\.self) }
        if conditions.contains(.appointment), !conditions.contains(.walkIn) { doubts.append("by appointment") }
        if conditions.contains(.call) { doubts.append("call first") }
        if reading.conditions.contains(.varies) { doubts.append("hours may vary") }
        if !doubts.isEmpty { return "\"" + doubts.joined(separator: ", ") + "\"" }
        if conditions.contains(.byPhone) { return "open \"by phone\"" }
        return conditions.contains(.walkIn) ? "open \"no appointment needed\"" : ""
    }

    /// The way in besides the hours, or instead of them.
    private var otherWay: String? {
        let bound = reading.boundConditions
        if reading.conditions.contains(.appointment), !bound.contains(.appointment) { return "\"by appointment\"" }
        return reading.conditions.contains(.call) && !bound.contains(.call) ? "\"call first\"" : nil
    }

    // MARK: Selectors

    private static let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

    /// `Mo-We,Fr`; nothing for every day.
    private static func days(_ days: [Weekday]) -> String {
        guard days.count < 7 else { return "" }
        return days.runs.map { run in
            run.first == run.last
                ? names[run.first.rawValue - 1] : "\(names[run.first.rawValue - 1])-\(names[run.last.rawValue - 1])"
        }.joined(separator: ",")
    }

    /// `08:30-12:00,13:00+`. Past midnight the end is that of the next day's clock, unless that is not sooner than a day
    /// after the opening.
    private static func times(_ stretches: [DayProgramme.Stretch]) -> String {
        stretches.map { stretch in
            guard let close = stretch.close else { return clock(stretch.open) + "+" }
            let isNextDay = close > 1440 && close - 1440 < stretch.open
            return clock(stretch.open) + "-" + clock(isNextDay ? close - 1440 : close)
        }.joined(separator: ",")
    }

    private static func clock(_ minute: Int) -> String {
        padded(UInt(minute / 60), to: 2) + ":" + padded(UInt(minute % 60), to: 2)
    }

    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Jun-Aug`; nothing for a part of the year that is not told in months.
    private static func months(_ season: HoursSeason) -> String {
        guard case .months(let from, let to) = season else { return "" }
        let names = [from, to].map { monthNames[($0 + 11) % 12] }
        return from == to ? names[0] : names[0] + "-" + names[1]
    }

    /// What is said of a part of the year that has no selector.
    private static func comment(_ season: HoursSeason) -> String? {
        switch season {
        case .months: nil
        case .spring: "in spring"
        case .summer: "in summer"
        case .autumn: "in autumn"
        case .winter: "in winter"
        case .schoolYear: "while school is in session"
        case .alternateWeeks: "every other week"
        }
    }

    /// `Jan 26`, `2006 Jun 22-2006 Jul 26`. Dates with a year and without one make no range.
    private static func dates(_ from: WrittenDay?, _ to: WrittenDay?) -> String {
        guard let from, let to else { return from.map { date($0) + "+" } ?? "" }
        if from == to { return date(from) }
        return (from.year == nil) == (to.year == nil) ? date(from) + "-" + date(to) : ""
    }

    private static func date(_ day: WrittenDay) -> String {
        (day.year.map { padded(UInt($0), to: 4) + " " } ?? "") + monthNames[day.month - 1] + " "
            + padded(UInt(day.day), to: 2)
    }
}
