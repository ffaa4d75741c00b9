/// How something repeats: a recurrence rule of RFC 5545, section 3.3.10, as far as gatherings repeat.
///
/// They repeat by days, weeks, months or years, and have one time of day. What the section allows besides is refused, as
/// is what it does not allow: `RecurrenceError` says which and why.
public struct RecurrenceRule: Sendable, Hashable {
    /// What is counted from one date to the next.
    public enum Frequency: String, Sendable, Hashable, CaseIterable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// A day of the week, or one of those of that name in a month or a year.
    public struct NamedDay: Sendable, Hashable {
        /// Which of them: 1 is the first, -1 the last; nothing is every one.
        public var ordinal: Int?
        /// The day of the week.
        public var day: Weekday

        /// Names a day.
        public init(_ day: Weekday, ordinal: Int? = nil) {
            self.ordinal = ordinal
            self.day = day
        }
    }

    /// Where the dates end.
    public enum Ending: Sendable, Hashable {
        /// They go on.
        case never
        /// After so many of them, counted from the start.
        case after(count: Int)
        /// With that day.
        case onDay(CivilDate)
        /// With that moment, of a clock on the wall or, where so said, of UTC.
        case at(CivilDateTime, isUTC: Bool)
    }

    /// What is counted: days, weeks, months or years.
    public var frequency: Frequency
    /// Every how many of them, 1 to 999.
    public var interval: Int
    /// The months, 1 to 12, in order; none where all.
    public var months: [Int]
    /// The days of the month, 1 to 31, or -1 for the last to -31; none where the rule does not name any.
    public var monthDays: [Int]
    /// The days of the week, in the order of their ordinals and names; none where the rule does not name any.
    public var weekdays: [NamedDay]
    /// Which of the days that a month or a year would have by all that: 1 is the first, -1 the last; none where all.
    public var positions: [Int]
    /// The day that a week begins with, which tells what "every other week" is of a rule with several days.
    public var weekStart: Weekday
    /// Where the dates end.
    public var ending: Ending

    /// Makes a rule, as it is said; lists are put in order, each value once.
    ///
    /// Throws `RecurrenceError` for a rule that is not allowed or that cannot have dates.
    public init(
        _ frequency: Frequency, interval: Int = 1, months: [Int] = [], monthDays: [Int] = [],
        weekdays: [NamedDay] = [], positions: [Int] = [], weekStart: Weekday = .monday, ending: Ending = .never
    ) throws(RecurrenceError) {
        self.frequency = frequency
        self.interval = interval
        self.months = Set(months).sorted()
        self.monthDays = Self.inOrder(monthDays)
        self.weekdays = Set(weekdays).sorted { left, right in
            (Self.rank(left.ordinal ?? 0), left.day) < (Self.rank(right.ordinal ?? 0), right.day)
        }
        self.positions = Self.inOrder(positions)
        self.weekStart = weekStart
        self.ending = ending
        try check()
    }

    /// Positive numbers first, and then those that count from the end, the last at the end.
    private static func inOrder(_ numbers: [Int]) -> [Int] { Set(numbers).sorted { rank($0) < rank($1) } }

    private static func rank(_ number: Int) -> Int { number < 0 ? 1000 + max(number, -1000) : number }

    /// Whether some of the weekdays are of a certain place in the month or the year.
    var hasOrdinals: Bool { weekdays.contains { $0.ordinal != nil } }
}
