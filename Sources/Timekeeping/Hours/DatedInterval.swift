/// A stretch of opening that holds on some dates only, or in a part of the year.
public struct DatedInterval: Sendable, Hashable {
    /// The first day it holds on; nothing where none is given.
    public var from: WrittenDay?
    /// The last day it holds on; nothing where none is given.
    public var to: WrittenDay?
    /// The part of the year it holds in; nothing where none is given.
    public var season: HoursSeason?
    /// The days of the week, Monday first and each once; empty where none are given.
    public var days: [Weekday]
    /// When it opens, in minutes after midnight, 0 to 1439; nothing where no time is given.
    public var open: Int?
    /// When it closes, in minutes after midnight of the day of opening, up to 2880; nothing where no time is given.
    public var close: Int?
    /// The conditions that bind this stretch and not only the text as a whole.
    public var conditions: [HoursCondition]
    /// What was inferred to read this stretch.
    public var assumptions: [HoursReading.Assumption]

    /// Makes a stretch; the days are put in order.
    public init(
        from: WrittenDay? = nil, to: WrittenDay? = nil, season: HoursSeason? = nil, days: [Weekday] = [],
        open: Int? = nil, close: Int? = nil, conditions: [HoursCondition] = [],
        assumptions: [HoursReading.Assumption] = []
    ) {
        self.from = from
        self.to = to
        self.season = season
        self.days = Set(days).sorted()
        self.open = open
        self.close = close
        self.conditions = conditions
        self.assumptions = assumptions
    }
}

/// A day of the calendar as people write it, often without its year.
public struct WrittenDay: Sendable, Hashable, CustomStringConvertible {
    /// The year, 0 to 9999; nothing where it is not written.
    public var year: Int?
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month, 1 to 31.
    public var day: Int

    /// Makes a day, if the month has it in some year, and in this one where a year is given.
    public init?(year: Int?, month: Int, day: Int) {
        guard (0...9999).contains(year ?? 0), CivilDate(year: year ?? 2000, month: month, day: day) != nil else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day as ISO 8601-2 writes it, `XXXX` where the year is not written.
    public var description: String {
        let written = year.map { padded(UInt($0), to: 4) } ?? "XXXX"
        return written + "-" + padded(UInt(month), to: 2) + "-" + padded(UInt(day), to: 2)
    }
}

/// A part of the year, or of the weeks, that hours hold in.
public enum HoursSeason: Sendable, Hashable {
    /// From the first day of one month to the last day of another, over the end of the year if need be; 1 to 12.
    case months(from: Int, to: Int)
    case spring, summer, autumn, winter
    /// While school is in session: its days are not told.
    case schoolYear
    /// Every other week: which ones is not told.
    case alternateWeeks
}
