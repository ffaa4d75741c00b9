/// Whether a place is open at a moment, why we say so, and what comes next.
public struct Openness: Sendable, Hashable {
    /// The answer; the raw value is its name in JSON.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// The hours were read in full and say so.
        case open = "OPEN"
        /// The hours give reason to think so, and reason to ask first.
        case likely = "LIKELY"
        /// The hours were read in full and say not.
        case closed = "CLOSED"
        /// The hours do not tell.
        case unknown = "UNKNOWN"
    }

    /// Why that is the answer; the raw value is its name in JSON.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Open: inside a stretch of opening that has a closing time.
        case withinHours = "within-hours"
        /// Open: inside the hours of a telephone line that is answered.
        case byPhone = "by-phone"
        /// Likely: after an opening of the same day for which no closing time is given.
        case noClosingTime = "no-closing-time"
        /// Likely or unknown: only by appointment at this time, or on this day.
        case byAppointment = "by-appointment"
        /// Likely or unknown: call first.
        case callFirst = "call-first"
        /// Likely or unknown: the text says that its hours may differ.
        case mayVary = "may-vary"
        /// Likely: inside the hours, on a holiday, on which the text does not say that the place is closed.
        case holiday
        /// Likely: inside hours that hold in a part of the year, and whether that is now cannot be told for sure.
        case seasonal
        /// Likely: inside the hours of one part of the place, and not inside those of the place.
        case onePart = "one-part"
        /// Likely or unknown: only part of the text was understood.
        case notReadExactly = "not-read-exactly"
        /// Closed: before or after the hours of a day that has some.
        case outsideHours = "outside-hours"
        /// Closed: the text says that the place is closed on this day.
        case closedThatDay = "closed-that-day"
        /// Closed: today is a holiday, and the text says that the place is closed on holidays.
        case closedOnHolidays = "closed-on-holidays"
        /// Closed: the text gives hours for other days and is silent about this one.
        case dayNotListed = "day-not-listed"
        /// Closed or unknown: the text gives hours for other dates, or another part of the year.
        case outOfSeason = "out-of-season"
        /// Unknown: the text names this day and gives it no times.
        case noTimesThatDay = "no-times-that-day"
        /// Unknown: the text gives times and does not say on which days.
        case daysNotGiven = "days-not-given"
        /// Unknown: the text is empty or gives no times.
        case noHoursGiven = "no-hours-given"
        /// Unknown: the text may give hours, and they were not understood.
        case notUnderstood = "not-understood"
    }

    /// The answer.
    public var state: State
    /// Why that is the answer.
    public var reason: Reason
    /// When it closes, on the zone's wall clock; nothing unless it is open or likely so and an end within 8 days is
    /// known.
    public var closes: CivilDateTime?
    /// The next opening that was read, within 8 days, or 100 where it is one of a month's days; nothing while open.
    public var opens: CivilDateTime?
    /// The next moment at which the state is another, within 8 days; nothing where none is known.
    ///
    /// Not always that of closing or opening: hours without a closing time are likely to midnight, and hours around the
    /// clock only likely on a holiday.
    public var changes: CivilDateTime?

    /// Makes an answer.
    public init(
        state: State, reason: Reason, closes: CivilDateTime? = nil, opens: CivilDateTime? = nil,
        changes: CivilDateTime? = nil
    ) {
        self.state = state
        self.reason = reason
        self.closes = closes
        self.opens = opens
        self.changes = changes
    }
}
