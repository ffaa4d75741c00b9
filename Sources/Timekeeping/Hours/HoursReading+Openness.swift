extension HoursReading {
    /// Whether the place is open at that moment, by a wall clock in that zone.
    ///
    /// The same as `openness(by:)`, which is quicker where many places are asked about.
    public func openness(
        at instant: Instant, in zone: ZoneRules,
        holidays: @escaping @Sendable (CivilDate) -> [Holiday] = Holidays.on
    ) -> Openness {
        openness(by: OpennessClock(instant, in: zone, holidays: holidays)).openness
    }

    /// Whether the place is open at the clock's moment, and until when all of the answer holds.
    ///
    /// Hours read in full (exact or assumed) answer open or closed, but likely where an appointment or a call is
    /// needed, where the hours may vary, on a holiday of which the text says nothing, and from an opening without a
    /// closing time to midnight. Hours read in part answer likely inside a stretch that was read, otherwise unknown. A
    /// stretch past midnight belongs to the day it opens. A time that clocks skip stands for the moment they jump; one
    /// they show twice, for the first of the two.
    public func openness(by clock: OpennessClock) -> (openness: Openness, holdsUntil: Instant) {
        let week = OpennessWeek(self, clock)
        let now = clock.instant
        let state = week.state(at: now)
        var openness = Openness(state: state, reason: week.reason(at: now))
        openness.changes = week.change(after: now).map(clock.local)
        if state == .open || state == .likely { openness.closes = week.closing(from: now).map(clock.local) }
        if state != .open {
            openness.opens =
                week.opening(after: now).map(clock.local) ?? (ordinal.isEmpty ? nil : openingBeyond(clock))
        }
        return (openness, week.turn(after: now))
    }

    /// The next opening after those that a clock knows of, where it is one of a month's days.
    private func openingBeyond(_ clock: OpennessClock) -> CivilDateTime? {
        let (days, history) = clock.daysBeyond()
        for day in days {
            guard let first = dayStretches(on: day).map(\.open).min() else { continue }
            return history.local(history.firstInstant(of: CivilDateTime(date: day.date, minute: first)))
        }
        return nil
    }
}

/// The hours of one place around a moment, as stretches between moments.
private struct OpennessWeek {
    private let reading: HoursReading
    private let clock: OpennessClock
    private var stretches: [OpennessStretch] = []

    init(_ reading: HoursReading, _ clock: OpennessClock) {
        self.reading = reading
        self.clock = clock
        for day in clock.days {
            for stretch in reading.dayStretches(on: day) {
                let opens = clock.moment(stretch.open, of: day)
                let ends = clock.moment(stretch.end, of: day)
                // Clocks may jump over all of it.
                guard opens < ends else { continue }
                stretches.append(
                    OpennessStretch(
                        opens: opens, ends: ends, reason: stretch.reason, isOpenEnded: stretch.close == nil))
            }
        }
    }

    func state(at instant: Instant) -> Openness.State {
        var isInside = false
        for stretch in stretches where stretch.holds(at: instant) {
            if stretch.isCertain { return .open }
            isInside = true
        }
        return isInside ? .likely : clock.day(of: instant).map { reading.stateOutside(on: $0) } ?? .unknown
    }

    func reason(at instant: Instant) -> Openness.Reason {
        var inside: Openness.Reason?
        for stretch in stretches where stretch.holds(at: instant) {
            if stretch.isCertain { return stretch.reason }
            // A part of the place says less than the place.
            if inside == nil || inside == .onePart { inside = stretch.reason }
        }
        return inside ?? clock.day(of: instant).map { reading.reasonOutside(on: $0) } ?? .notUnderstood
    }

    /// The next moment at which anything of an answer may be another.
    func turn(after instant: Instant) -> Instant {
        var next = clock.horizon
        for stretch in stretches {
            if stretch.opens > instant { next = min(next, stretch.opens) }
            if stretch.ends > instant { next = min(next, stretch.ends) }
        }
        for day in clock.days where day.starts > instant { next = min(next, day.starts) }
        return next
    }

    /// The next moment at which the state is another.
    func change(after instant: Instant) -> Instant? {
        let state = state(at: instant)
        var moment = turn(after: instant)
        while moment < clock.horizon {
            if self.state(at: moment) != state { return moment }
            moment = turn(after: moment)
        }
        return nil
    }

    /// When the hours that hold now end, over stretches that follow without a break; nil where that is not known.
    ///
    /// From certain hours to less certain ones is an end, but not where all that is new is a holiday.
    func closing(from instant: Instant) -> Instant? {
        let isOpen = state(at: instant) == .open
        var end = instant
        while let next = farthest(over: end, isOpen) {
            if next.isOpenEnded || next.ends >= clock.horizon { return nil }
            end = next.ends
        }
        return end > instant ? end : nil
    }

    /// The stretch that lasts longest of those that hold at a moment and beyond it.
    private func farthest(over moment: Instant, _ isOpen: Bool) -> OpennessStretch? {
        var farthest: OpennessStretch?
        for stretch in stretches where stretch.opens <= moment && stretch.ends > moment {
            guard !isOpen || stretch.isCertain || stretch.reason == .holiday else { continue }
            if farthest.map({ stretch.ends > $0.ends }) ?? true { farthest = stretch }
        }
        return farthest
    }

    /// The next moment at which a stretch begins.
    func opening(after instant: Instant) -> Instant? {
        stretches.lazy.map(\.opens).filter { $0 > instant }.min()
    }
}
