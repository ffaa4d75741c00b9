import Timekeeping

/// Whether each of many places is open now, worked out anew no more often than the answers change.
struct OpennessOfAll: Sendable {
    /// The answers at the places of their hours; nil where there are no hours.
    private(set) var answers: [Openness?]
    /// Until when each answer holds.
    private var holdsUntil: [Instant]
    private var instant: Instant
    /// When the first of the answers ceases to hold.
    private var next: Instant

    /// The answers at a moment.
    init(_ hours: [HoursReading?], at instant: Instant, in zone: ZoneRules) {
        answers = Array(repeating: nil, count: hours.count)
        holdsUntil = Array(repeating: instant, count: hours.count)
        self.instant = instant
        next = instant
        renew(hours, in: zone)
    }

    /// Makes them the answers at another moment, for the same hours.
    mutating func turn(to instant: Instant, _ hours: [HoursReading?], in zone: ZoneRules) {
        // A clock that was put back is not foreseen.
        if instant < self.instant { holdsUntil = Array(repeating: instant, count: hours.count) }
        let isOver = instant < self.instant || instant >= next
        self.instant = instant
        if isOver { renew(hours, in: zone) }
    }

    private mutating func renew(_ hours: [HoursReading?], in zone: ZoneRules) {
        let clock = OpennessClock(instant, in: zone)
        next = Instant(seconds: .max)
        for index in hours.indices {
            guard let reading = hours[index] else { continue }
            if holdsUntil[index] <= instant { (answers[index], holdsUntil[index]) = reading.openness(by: clock) }
            next = min(next, holdsUntil[index])
        }
    }
}
