/// A stretch of opening on one day, by the wall clock.
struct DayStretch: Sendable {
    /// When it opens, in minutes after midnight.
    var open: Int
    /// When it closes, in minutes after midnight of the day of opening; nothing where the text does not say.
    var close: Int?
    /// Why the place is open then, or likely so.
    var reason: Openness.Reason
    /// Whether it is one of every week.
    var isWeekly = false

    /// The end that is counted with: midnight where none is given.
    var end: Int { close ?? 1440 }

    func meets(_ other: DayStretch) -> Bool { open < other.end && other.open < end }

    /// Whether two stretches are open in the same way, so that one can stand for the other.
    func isLike(_ other: DayStretch) -> Bool { reason == other.reason || reason.isPlain && other.reason.isPlain }
}

/// A stretch of opening between two moments.
struct OpennessStretch: Sendable {
    var opens: Instant
    /// The first moment after it.
    var ends: Instant
    var reason: Openness.Reason
    /// Whether no closing time is given, so that its end is midnight for want of a better one.
    var isOpenEnded: Bool

    func holds(at instant: Instant) -> Bool { opens <= instant && instant < ends }

    var isCertain: Bool { reason.isCertain }
}

extension Openness.Reason {
    /// Whether a stretch with this reason is open, and not only likely so.
    var isCertain: Bool { self == .withinHours || self == .byPhone }

    /// Whether nothing but the hours themselves is behind it.
    var isPlain: Bool { isCertain || self == .noClosingTime }
}
