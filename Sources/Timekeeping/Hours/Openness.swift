/// Whether a place is open at a moment, why we say so, and what comes next.
public struct Openness: Sendable, Hashable {
    /// The answer.
    public enum State: Hashable, Sendable, CaseIterable {
        /// The hours were read in full and say so.
        case open
        /// The hours give reason to think so, and reason to ask first.
        case likely
        /// The hours were read in full and say not.
        case closed
        /// The hours do not tell.
        case unknown
    }

    /// Why that is the answer.
    public enum Reason: Hashable, Sendable, CaseIterable {
        /// Inside a stretch of opening that has a closing time.
        case withinHours
        /// After an opening of the same day for which no closing time is given.
        case noClosingTime
        /// Only by appointment at this time, or on this day.
        case byAppointment
        /// Call first.
        case callFirst
        /// The text says that its hours may differ.
        case mayVary
        /// Only part of the text was understood.
        case notReadExactly
        /// Before or after the hours of a day that has some.
        case outsideHours
        /// The text says that the place is closed on this day.
        case closedThatDay
        /// The text gives hours for other days and is silent about this one.
        case dayNotListed
        /// The text names this day and gives it no times.
        case noTimesThatDay
        /// The text is empty or gives no times.
        case noHoursGiven
        /// The text may give hours, and they were not understood.
        case notUnderstood
    }

    /// The answer.
    public var state: State
    /// Why that is the answer.
    public var reason: Reason
    /// When it closes, on the zone's wall clock; nothing unless it is open or likely so and an end is known.
    public var closes: CivilDateTime?
    /// The next opening that was read, within 8 days; nothing while open.
    public var opens: CivilDateTime?

    /// Makes an answer.
    public init(state: State, reason: Reason, closes: CivilDateTime? = nil, opens: CivilDateTime? = nil) {
        self.state = state
        self.reason = reason
        self.closes = closes
        self.opens = opens
    }
}
