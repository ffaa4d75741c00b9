/// What an hours text says of some days.
struct HoursClause: Hashable {
    var days: [Weekday]
    /// Whether it holds every week; what holds on some only is not read further.
    var isEveryWeek: Bool
    var spans: [SpanInference.Settled] = []
    /// Whether times were named here, also such as could not be settled.
    var hasTimes = false
    var isClosed = false
    var conditions: [HoursCondition] = []
    /// A new closing time for days that have hours already.
    var until: ClockReading?

    /// Whether the days stand alone so far.
    var isBare: Bool { !hasTimes && !isClosed && until == nil }
}

/// A stretch of closing within the hours: `closed for lunch 12-1`.
struct HoursCut: Hashable {
    /// The days it holds on; nothing: all.
    var days: [Weekday]?
    var open: Int
    var close: Int
}

/// All that an hours text says, before it is put together day by day.
struct HoursStatements {
    var clauses: [HoursClause] = []
    var cuts: [HoursCut] = []
    /// Days left out: `except Wednesday`.
    var exceptions: [Weekday] = []
    /// Conditions that bind every stretch.
    var generalConditions: [HoursCondition] = []
    /// Every condition that was stated.
    var conditions: [HoursCondition] = []
    /// Whether times were read that belong to no weekly day.
    var hasOtherTimes = false
    /// Whether the whole day was named without any day.
    var isAlwaysOpen = false
    /// Whether something was understood that weekly hours cannot hold.
    var isPartial = false
    var assumptions: [HoursReading.Assumption] = []
    var unread: [WrittenWords] = []

    mutating func state(_ condition: HoursCondition) {
        conditions.include(condition)
    }

    mutating func assume(_ assumption: HoursReading.Assumption) {
        if !assumptions.contains(assumption) { assumptions.append(assumption) }
    }

    mutating func doubt(_ source: WrittenWords? = nil) {
        isPartial = true
        if let source, !source.text.isEmpty { unread.append(source) }
    }
}

extension [HoursCondition] {
    /// Adds a condition that is not there yet: a text may state one a thousand times over.
    mutating func include(_ condition: HoursCondition) {
        if !contains(condition) { append(condition) }
    }
}
