/// What several terms of an hours text mean together.
enum HoursItem: Hashable {
    case days(DaySelection)
    case span(ClockSpan)
    /// A closing time alone: `until 7pm`; `closes at` ends what opened before.
    case until(ClockReading, isClosing: Bool)
    /// From a time on one day to a time on a later one.
    case across(Weekday, ClockSpan)
    /// Every other week, said of the days beside it.
    case alternate
    /// `once a month`, `some`: not every week.
    case someWeeks
    /// `monthly`, without telling which day.
    case monthly
    case frame(HoursFrame)
    case ditto
    case regular
    case closed
    case lunch
    case except
    case not
    case or
    case conditions([HoursCondition])
    case part(DayPart)
    case machine(isPhone: Bool)
    case name(HoursName)
    /// A time that depends on something else: `after the service`.
    case relative
    case stop
    case openParenthesis
    case closeParenthesis
    case doubt
}

/// Days of every week, of some of a month's weeks, or of every other week.
struct DaySelection: Hashable {
    /// Monday first, each once; empty where only the weeks are named: `except the third`.
    var days: [Weekday]
    /// Which of a month's days of that name; nothing for all.
    var which: [Int]?
    var isAlternate = false
    /// Whether the evenings of these days are meant: `nightly`.
    var isNightly = false
    /// Whether it is the days that were not named before.
    var areOthers = false

    var isEveryWeek: Bool { which == nil && !isAlternate }
}

/// A stretch of time as written.
enum ClockSpan: Hashable {
    case wholeDay
    case between(ClockReading, ClockReading)
    /// An opening without a closing time.
    case from(ClockReading)
    /// From a time on one day to a time so many days later.
    case over(ClockReading, ClockReading, days: Int)
}

/// The part of the calendar that hours hold in.
enum HoursFrame: Hashable {
    case dates([DateStretch])
    case season(HoursSeason)
    /// Months that do not follow each other.
    case someMonths
    /// Weeks of which it is not told which they are.
    case someWeeks
}

/// One day of the calendar, or all from one to another.
struct DateStretch: Hashable {
    var from: WrittenDay?
    var to: WrittenDay?
}

/// The name of a service, a place or a remark.
struct HoursName: Hashable {
    /// What follows it.
    enum Place: Hashable {
        /// A colon or a dash.
        case separated
        /// Days or times.
        case direct
        /// A comma, then days or times.
        case beforeComma
        /// None of these: it ends what it belongs to.
        case trailing
    }

    var kind: HoursNameKind
    var place: Place
    /// The language that it names.
    var language: NamedLanguage?
    var range: Range<Int>
}

/// An item and where it is in the text, in bytes of UTF-8.
struct PlacedItem: Hashable {
    var item: HoursItem
    var range: Range<Int>
}
