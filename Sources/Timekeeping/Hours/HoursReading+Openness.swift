extension HoursReading {
    /// Whether the place is open at that moment, by a wall clock in that zone.
    ///
    /// Hours read in full (exact or assumed) answer open or closed, but likely where an appointment or a call is
    /// needed, where the hours may vary, and from an opening without a closing time to midnight. Hours read in part answer
    /// likely inside a stretch that was read, otherwise unknown. A stretch past midnight belongs to the day it opens.
    /// A time that clocks skip stands for the moment they jump; one they show twice, for the first of the two.
    public func openness(at instant: Instant, in zone: ZoneRules) -> Openness {
        let today = zone.local(instant).date
        guard !weekly.isEmpty else {
            let isClosed = closedDays.contains(today.weekday) && unread.isEmpty
            return isClosed
                ? Openness(state: .closed, reason: .closedThatDay)
                : Openness(state: .unknown, reason: reasonWithoutTimes)
        }
        let days = -2...8
        let history = zone.history(around: today, days: days)
        let stretches = days.flatMap { datedStretches(on: today.adding(days: $0), in: history) }
            .sorted { $0.opens < $1.opens }
        let holding = stretches.filter { $0.opens <= instant && instant < $0.ends }
        guard !holding.isEmpty else {
            let next = stretches.first { $0.opens > instant }
            return Openness(
                state: isReadInFull ? stateOutside(today.weekday) : .unknown,
                reason: isReadInFull ? reasonOutside(today.weekday) : .notReadExactly,
                opens: next.map { zone.local($0.opens) })
        }
        let ranked = holding.map { (stretch: $0, reason: reason(inside: $0.interval)) }
        let best = ranked.first { $0.reason == .withinHours } ?? ranked[0]
        let isOpen = best.reason == .withinHours
        let closes = best.stretch.interval.close == nil ? nil : end(of: best.stretch, among: stretches, isOpen)
        let next = isOpen ? nil : stretches.first { $0.opens > instant }
        return Openness(
            state: isOpen ? .open : .likely, reason: best.reason, closes: closes.map(zone.local),
            opens: next.map { zone.local($0.opens) })
    }

    /// A stretch of opening on a day of the calendar.
    private struct DatedStretch {
        var interval: WeeklyInterval
        var opens: Instant
        /// When it closes; midnight where no closing time is given.
        var ends: Instant
    }

    private func datedStretches(on date: CivilDate, in history: OffsetHistory) -> [DatedStretch] {
        intervals(on: date).map { interval in
            DatedStretch(
                interval: interval,
                opens: history.firstInstant(of: CivilDateTime(date: date, minute: interval.open)),
                ends: history.firstInstant(of: CivilDateTime(date: date, minute: interval.close ?? 1440)))
        }
    }

    /// When the place closes, over stretches that follow without a break; nothing if not within the days looked at.
    private func end(of first: DatedStretch, among stretches: [DatedStretch], _ isOpen: Bool) -> Instant? {
        var end = first.ends
        for stretch in stretches where stretch.opens <= end && stretch.ends > end {
            guard !isOpen || reason(inside: stretch.interval) == .withinHours else { continue }
            guard stretch.interval.close != nil else { return nil }
            end = stretch.ends
        }
        let last = stretches.map(\.ends).max() ?? end
        return end == last && last.seconds - first.opens.seconds > 6 * 86_400 ? nil : end
    }

    private var isReadInFull: Bool { status == .exact || status == .assumed }

    private func reason(inside interval: WeeklyInterval) -> Openness.Reason {
        if !isReadInFull { return .notReadExactly }
        if interval.conditions.contains(.appointment), !interval.conditions.contains(.walkIn) { return .byAppointment }
        if conditions.contains(.call) { return .callFirst }
        if conditions.contains(.varies) { return .mayVary }
        return interval.close == nil ? .noClosingTime : .withinHours
    }

    private func namesWithoutTimes(_ day: Weekday) -> Bool { untimed.contains { $0.days.contains(day) } }

    private func stateOutside(_ day: Weekday) -> Openness.State {
        namesWithoutTimes(day) ? .unknown : .closed
    }

    private func reasonOutside(_ day: Weekday) -> Openness.Reason {
        if closedDays.contains(day) { return .closedThatDay }
        if namesWithoutTimes(day) { return conditions.contains(.appointment) ? .byAppointment : .noTimesThatDay }
        return weekly.contains { $0.days.contains(day) } ? .outsideHours : .dayNotListed
    }

    private var reasonWithoutTimes: Openness.Reason {
        if conditions.contains(.appointment) { return .byAppointment }
        if conditions.contains(.call) { return .callFirst }
        if conditions.contains(.varies) { return .mayVary }
        if untimed.contains(where: { !$0.days.isEmpty }) { return .noTimesThatDay }
        return unread.isEmpty && status == .unknown ? .noHoursGiven : .notUnderstood
    }
}
