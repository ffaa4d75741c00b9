/// What a POSIX TZ string says: a standard time and, in most zones with one, a daylight time and its two days a year.
struct RecurringRules: Hashable, Sendable {
    struct Daylight: Hashable, Sendable {
        var type: LocalTimeType
        var starts: RuleDay
        var ends: RuleDay
    }

    var standard: LocalTimeType
    var daylight: Daylight?

    /// What holds at that moment.
    func type(at seconds: Int64) -> LocalTimeType {
        guard daylight != nil else { return standard }
        let days = floorDivide(Instant(seconds: seconds).boundedSeconds, 86_400)
        let year = CivilDate(dayNumber: Int(days)).year
        // A rule's time may lie up to a week outside its day, so a neighbouring year's transition can be the latest.
        let past = transitions(in: year - 1...year + 1).filter { $0.seconds <= seconds }
        return past.last?.type ?? standard
    }

    /// The transitions of those years in order of time; at one moment, the one into daylight time comes last.
    ///
    /// Last, because a zone that is always on daylight time is written as one that ends and starts it at once
    /// (RFC 9636, section 3.3.1).
    func transitions(in years: ClosedRange<Int>) -> [Transition] {
        guard let daylight else { return [] }
        return
            years
            .flatMap { year in
                [
                    (
                        1,
                        Transition(
                            seconds: daylight.starts.seconds(in: year) - Int64(standard.offset), type: daylight.type)
                    ),
                    (
                        0,
                        Transition(
                            seconds: daylight.ends.seconds(in: year) - Int64(daylight.type.offset), type: standard)
                    ),
                ]
            }
            .sorted { ($0.1.seconds, $0.0) < ($1.1.seconds, $1.0) }
            .map(\.1)
    }
}

/// A day of every year and a time on it, as a POSIX TZ string names them.
struct RuleDay: Hashable, Sendable {
    enum Day: Hashable, Sendable {
        /// `Jn`: 1 to 365, February 29 never counted.
        case julian(Int)
        /// `n`: 0 to 365, February 29 counted.
        case zeroBased(Int)
        /// `Mm.w.d`: the week-th such weekday (0 is Sunday) of the month; week 5 is the last.
        case weekday(month: Int, week: Int, day: Int)
    }

    var day: Day
    /// Seconds after midnight; may be negative or lie days later (RFC 9636, section 3.3.1).
    var time: Int

    /// The moment in that year, in seconds since 1970 on the clock in force before it.
    func seconds(in year: Int) -> Int64 {
        Int64(dayNumber(in: year)) * 86_400 + Int64(time)
    }

    private func dayNumber(in year: Int) -> Int {
        switch day {
        case .julian(let number):
            let skipsLeapDay = number >= 60 && CivilDate.isLeap(year)
            return Self.dayNumber(of: 1, in: year) + number - 1 + (skipsLeapDay ? 1 : 0)
        case .zeroBased(let number):
            return Self.dayNumber(of: 1, in: year) + number
        case .weekday(let month, let week, let day):
            let first = Self.dayNumber(of: month, in: year)
            // Day 0, 1970-01-01, was a Thursday, which is 4 here.
            let firstWeekday = floorRemainder(first + 4, 7)
            var offset = floorRemainder(day - firstWeekday, 7) + (week - 1) * 7
            if offset >= CivilDate.days(inMonth: month, of: year) { offset -= 7 }
            return first + offset
        }
    }

    /// The first day of a month; a year just outside a civil date's range stands for the nearest one inside.
    private static func dayNumber(of month: Int, in year: Int) -> Int {
        let year = min(max(year, CivilDate.earliest.year), CivilDate.latest.year)
        return (CivilDate(year: year, month: month, day: 1) ?? .earliest).dayNumber
    }
}
