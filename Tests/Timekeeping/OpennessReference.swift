import Timekeeping

/// Open or closed in the plainest way: a walk over the minutes, each asked of the wall clock, with nothing computed ahead.
///
/// A clock that is put back shows times that it has shown before; they count once, so what counts is the latest time that
/// the clock has shown so far. A time that is skipped is passed when a later one is shown.
struct OpennessReference {
    /// A stretch of opening by the wall clock, on the days that `isOn` picks.
    struct Stretch: Sendable {
        var open: Int
        var close: Int
        var isCertain = true
        var isOn: @Sendable (CivilDate) -> Bool
    }

    private let stretches: [Stretch]
    private var shown: CivilDateTime?
    /// The stretches of the day that the clock has come to and of the two before, in minutes after that day's midnight.
    private var near: [(minutes: Range<Int>, isCertain: Bool)] = []

    init(_ stretches: [Stretch]) { self.stretches = stretches }

    /// The next minute's state; minutes come in order.
    mutating func state(whenClockShows local: CivilDateTime) -> Openness.State {
        let latest = max(shown ?? local, local)
        if shown?.date != latest.date { turn(to: latest.date) }
        shown = latest
        let holding = near.filter { $0.minutes.contains(latest.minute) }
        return holding.isEmpty ? .closed : holding.contains(where: \.isCertain) ? .open : .likely
    }

    private mutating func turn(to day: CivilDate) {
        near = (0...2).flatMap { before in
            stretches.filter { $0.isOn(day.adding(days: -before)) }
                .map { ($0.open - before * 1440..<$0.close - before * 1440, $0.isCertain) }
        }
    }

    /// Which of its month's days of that name a day is, counted from the first of the month.
    static func ordinal(of day: CivilDate) -> Int {
        var count = 0
        var other = day
        while other.month == day.month {
            count += 1
            other = other.adding(days: -7)
        }
        return count
    }

    /// Whether a week later it is another month.
    static func isLast(_ day: CivilDate) -> Bool { day.adding(days: 7).month != day.month }
}
