/// What an hours text says of some days.
struct HoursClause: Hashable {
    /// The days, which may be those of a clause before it.
    var selection: DaySelection
    var spans: [WrittenSpan] = []
    /// Whether times were named here, also such as could not be settled.
    var hasTimes = false
    var isClosed = false
    /// Whether its days were excepted from those of another clause.
    var isException = false
    var conditions: [HoursCondition] = []
    /// A new closing time for days that have hours already.
    var until: ClockReading?
    /// The part of the day that was named with the days.
    var part: WrittenPart?
    /// The part of the calendar it holds in; nothing for all of it.
    var frame: HoursFrame?
    /// The part of the place it belongs to, by its number among the names.
    var service: Int?
    var isTypo = false
    /// Whether a way in was told behind its days, which stands for times.
    var hasOwnWay = false

    /// Whether its times are said to stand in place of those of every week.
    var isInstead = false

    /// Whether the days stand alone so far.
    var isBare: Bool { !hasTimes && !isClosed && until == nil }
}

/// A stretch of time, and where it is written.
struct WrittenSpan: Hashable {
    var span: ClockSpan
    var range: Range<Int>
    var part: DayPart?
    var language: NamedLanguage?
    var isTypo = false
    /// Whether an opening is said to be one: `from noon`.
    var isOpeningOnly = false
}

/// A part of the day, and where it is written.
struct WrittenPart: Hashable {
    var part: DayPart
    var range: Range<Int>
}

/// A stretch of closing within the hours: `closed for lunch 12-1`.
struct HoursCut: Hashable {
    /// The days it holds on; nothing: all.
    var days: [Weekday]?
    /// The clauses it holds for; nothing: all.
    var clauses: Range<Int>?
    var span: WrittenSpan
    var isLunch: Bool
}

/// Times that were named without days.
struct HomelessTime: Hashable {
    var span: WrittenSpan
    var frame: HoursFrame?
    var service: Int?
    var conditions: [HoursCondition] = []
}

/// A part of the place that has a name.
struct NamedService: Hashable {
    var name: String
    var kind: HoursNameKind
    /// The language its name has in it.
    var language: NamedLanguage?
}

/// Days or parts of the day that were named without times, beside the clauses without any.
struct UntimedPart: Hashable {
    var days: [Weekday]
    var name: String?
    var conditions: [HoursCondition]
}

/// All that an hours text says, before it is put together day by day.
struct HoursStatements {
    var clauses: [HoursClause] = []
    var cuts: [HoursCut] = []
    var homeless: [HomelessTime] = []
    var services: [NamedService] = []
    var untimed: [UntimedPart] = []
    /// Conditions that bind every stretch.
    var generalConditions: [HoursCondition] = []
    /// Every condition that was stated.
    var conditions: [HoursCondition] = []
    /// Whether something was understood that weekly hours cannot hold.
    var isPartial = false
    /// Whether it is said that something is once a month.
    var isMonthly = false
    /// The clauses whose days were inferred.
    var inferredDays: [Int] = []
    var assumptions: [HoursReading.Assumption] = []
    var unread: [Range<Int>] = []
    /// Names that seemed to bear on nothing.
    var remarks: [Range<Int>] = []

    mutating func state(_ condition: HoursCondition) {
        conditions.include(condition)
    }

    mutating func assume(_ assumption: HoursReading.Assumption) {
        if !assumptions.contains(assumption) { assumptions.append(assumption) }
    }

    mutating func doubt(_ range: Range<Int>? = nil) {
        isPartial = true
        if let range, !range.isEmpty, !unread.contains(range) { unread.append(range) }
    }
}

extension [HoursCondition] {
    /// Adds a condition that is not there yet: a text may state one a thousand times over.
    mutating func include(_ condition: HoursCondition) {
        if !contains(condition) { append(condition) }
    }
}
