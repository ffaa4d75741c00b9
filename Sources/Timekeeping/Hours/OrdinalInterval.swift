/// A stretch of opening, or of closing, on some of a month's days of one name: the second and fourth Tuesday.
public struct OrdinalInterval: Sendable, Hashable {
    /// Which of the month's days of that name, in order and each once: 1 to 5, and -1 for the last.
    public var which: [Int]
    /// The day of the week.
    public var day: Weekday
    /// When it begins, in minutes after midnight, 0 to 1439; nothing is the whole day, where it is a closing.
    public var open: Int?
    /// When it ends, in minutes after midnight of the day on which it begins, up to 2880; nothing where none is given.
    public var close: Int?
    /// Whether the place is closed then, and not open.
    public var isClosed: Bool
    /// The conditions that bind this stretch and not only the text as a whole.
    public var conditions: [HoursCondition]
    /// What was inferred to read this stretch.
    public var assumptions: [HoursReading.Assumption]

    /// Makes a stretch; the ordinals are put in order, the last one at the end.
    public init(
        which: [Int], day: Weekday, open: Int?, close: Int?, isClosed: Bool = false, conditions: [HoursCondition] = [],
        assumptions: [HoursReading.Assumption] = []
    ) {
        self.which = Set(which).sorted { ($0 < 0 ? 6 : $0) < ($1 < 0 ? 6 : $1) }
        self.day = day
        self.open = open
        self.close = close
        self.isClosed = isClosed
        self.conditions = conditions
        self.assumptions = assumptions
    }
}
