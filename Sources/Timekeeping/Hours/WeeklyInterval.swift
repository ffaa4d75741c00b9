/// One stretch of opening that comes back every week.
public struct WeeklyInterval: Sendable, Hashable {
    /// The days it begins on, Monday first and each once.
    public var days: [Weekday]
    /// When it opens, in minutes after midnight, 0 to 1439.
    public var open: Int
    /// When it closes, in minutes after midnight of the day of opening; over 1440 is past midnight.
    ///
    /// Nothing where the text gives no closing time.
    public var close: Int?
    /// The conditions that bind this stretch and not only the text as a whole.
    public var conditions: [HoursCondition]
    /// What was inferred to read this stretch.
    public var assumptions: [HoursReading.Assumption]

    /// Makes a stretch of opening; the days are put in order.
    public init(
        days: [Weekday], open: Int, close: Int?, conditions: [HoursCondition] = [],
        assumptions: [HoursReading.Assumption] = []
    ) {
        self.days = Set(days).sorted()
        self.open = open
        self.close = close
        self.conditions = conditions
        self.assumptions = assumptions
    }
}
