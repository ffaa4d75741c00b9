import CRecurrence

/// Something that takes place again and again: a rule, from a day on, and when on each of its days.
///
/// Times of day are those of the clock on the wall: what is at 6 in the evening stays there when the clocks change.
public struct Repetition: Sendable, Hashable {
    /// Why there is no telling the days.
    public enum Failure: Error, Hashable, Sendable {
        /// libical is not on this machine.
        case noLibrary
        /// The start, or the day that was asked from, is not in the years 1900 to 2500.
        case outOfRange
        /// libical does not take the rule.
        case refused
    }

    /// How it repeats.
    public var rule: RecurrenceRule
    /// The day from which it repeats and from which its weeks, months, years and its count are counted; itself one of
    /// the days only where the rule has it.
    public var start: CivilDate
    /// When on each day it begins, in minutes after midnight; nothing where that is not known.
    public var minute: Int?
    /// How long it lasts, in minutes; nothing where that is not known.
    public var duration: Int?

    /// Makes a repetition.
    public init(_ rule: RecurrenceRule, start: CivilDate, minute: Int? = nil, duration: Int? = nil) {
        self.rule = rule
        self.start = start
        self.minute = minute
        self.duration = duration
    }

    /// How far days are searched, in years: from the day that is asked from, or, if the rule counts its days, from its
    /// start.
    ///
    /// In 40 years a 29th of February falls on every day of the week, also where 2100 has none. Rules of days and weeks
    /// take more steps a year.
    public var yearsSearched: Int {
        switch rule.frequency {
        case .daily: 8
        case .weekly: 10
        case .monthly, .yearly: 40
        }
    }

    /// The most days that one call gives.
    public static let mostDays = 1_000

    /// The first days on or after `day`, in order, at most `limit` of them.
    ///
    /// Fewer, or none, where the rule ends or where `yearsSearched` have no more. `zone` is where it takes place: it
    /// tells on what day a rule ends that ends at a moment of UTC; without it, that is taken for a time on the wall.
    public func days(
        from day: CivilDate, limit: Int, in zone: ZoneRules? = nil
    ) throws(Failure) -> [CivilDate] {
        guard Self.years.contains(start.year), Self.years.contains(day.year) else { throw .outOfRange }
        let from = max(day, start)
        let isCounted = if case .after = rule.ending { true } else { false }
        let last = min(
            CivilDate(dayNumber: (isCounted ? start : from).dayNumber + yearsSearched * 366),
            lastDay(in: zone) ?? .latest)
        let first = isCounted ? firstDayInWeeks : firstDayInWeeks.steppingInWeeks(of: rule, upTo: from)
        guard limit > 0, max(from, first) <= last,
            RecurrencePeriods(rule, start: start).hasDays(from: from, to: last)
        else { return [] }
        return try search(start: first, from: max(from, first), to: last, limit: min(limit, Self.mostDays))
    }

    private static let years = 1900...2500

    /// The last day that the rule's ending allows; nothing where it does not name one.
    private func lastDay(in zone: ZoneRules?) -> CivilDate? {
        switch rule.ending {
        case .never, .after: return nil
        case .onDay(let day): return day
        case .at(let moment, let isUTC):
            var local = moment
            if isUTC, let zone, let instant = ZoneRules.utc.instants(of: moment).first { local = zone.local(instant) }
            return (minute ?? 0) <= local.minute ? local.date : local.date.adding(days: -1)
        }
    }

    /// The first day of a weekly rule, as if it had every month; of other rules the start.
    ///
    /// libical takes the Sundays of the wrong weeks where it starts on another day, and starts from such a day rightly.
    private var firstDayInWeeks: CivilDate {
        guard rule.frequency == .weekly, !rule.weekdays.isEmpty else { return start }
        let untilStart = floorRemainder(start.weekday.rawValue - rule.weekStart.rawValue, 7)
        let week = start.adding(days: -untilStart)
        let days = rule.weekdays.map { floorRemainder($0.day.rawValue - rule.weekStart.rawValue, 7) }.sorted()
        let inWeek = days.first { $0 >= untilStart }
        return week.adding(days: inWeek ?? 7 * rule.interval + (days.first ?? 0))
    }

    private func search(
        start: CivilDate, from: CivilDate, to last: CivilDate, limit: Int
    ) throws(Failure) -> [CivilDate] {
        var count: Int32 = 0
        var outcome = CR_DONE
        let text = rule.textForLibrary
        let found = [cr_day](unsafeUninitializedCapacity: limit) { days, initialized in
            outcome = cr_days(
                text, cr_day(start), cr_day(from), cr_day(last), days.baseAddress, Int32(limit), &count)
            initialized = Int(count)
        }
        switch outcome {
        case CR_DONE: break
        case CR_MISSING: throw .noLibrary
        default: throw .refused
        }
        return found.compactMap { CivilDate(year: Int($0.year), month: Int($0.month), day: Int($0.day)) }
    }
}

extension CivilDate {
    /// The last day up to `day` that lies as many weeks after this one as a weekly rule repeats by, or a multiple;
    /// this one itself for other rules. libical takes every step between one by one.
    fileprivate func steppingInWeeks(of rule: RecurrenceRule, upTo day: CivilDate) -> CivilDate {
        guard rule.frequency == .weekly, day > self else { return self }
        let step = 7 * rule.interval
        return adding(days: (day.dayNumber - dayNumber) / step * step)
    }
}

extension cr_day {
    fileprivate init(_ date: CivilDate) {
        self.init(year: Int32(date.year), month: Int32(date.month), day: Int32(date.day))
    }
}

extension RecurrenceRule {
    /// The rule without UNTIL, as libical takes it.
    fileprivate var textForLibrary: String {
        var rule = self
        // A yearly rule of days of the month has them in every month; libical takes the start's month only.
        if frequency == .yearly, months.isEmpty, !monthDays.isEmpty { rule.months = Array(1...12) }
        if case .after(let count) = ending { return rule.text(ending: "COUNT=\(count)") }
        return rule.text(ending: nil)
    }
}
