extension HoursReading {
    /// Whether a place is closed when no stretch holds, or whether that is not known.
    func stateOutside(on day: OpennessDay) -> Openness.State {
        guard hasTimes else {
            let isSaid = isClosing(day) || isHolidayClosing(day)
            return isSaid && unread.isEmpty ? .closed : .unknown
        }
        guard isReadInFull else { return .unknown }
        return isClosing(day) || !namesWithoutTimes(day) ? .closed : .unknown
    }

    /// Why that is so.
    func reasonOutside(on day: OpennessDay) -> Openness.Reason {
        let state = stateOutside(on: day)
        if isClosing(day), state == .closed { return .closedThatDay }
        if state == .closed, isListed(day) || !hasTimes, isHolidayClosing(day) {
            return .closedOnHolidays
        }
        guard hasTimes else { return reasonWithoutTimes }
        if namesWithoutTimes(day) { return reasonOfUntimed(day) }
        if isOutOfSeason(day) { return .outOfSeason }
        if !isReadInFull { return .notReadExactly }
        return isListed(day) ? .outsideHours : .dayNotListed
    }

    /// Whether any opening was read that tells its days and its time.
    private var hasTimes: Bool {
        !weekly.isEmpty || ordinal.contains { !$0.isClosed && $0.open != nil }
            || dated.contains { $0.open != nil && !$0.isUndated }
            || services.contains { !$0.weekly.isEmpty || !$0.ordinal.isEmpty }
    }

    private func isListed(_ day: OpennessDay) -> Bool {
        weekly.contains { $0.days.contains(day.weekday) }
            || ordinal.contains { !$0.isClosed && $0.open != nil && day.isOne(of: $0) }
            || dated.contains { $0.days.contains(day.weekday) }
    }

    /// Whether there are hours for some dates or a part of the year, and for none that has this day.
    private func isOutOfSeason(_ day: OpennessDay) -> Bool {
        let timed = dated.filter { $0.open != nil && !$0.isUndated }
        guard !timed.isEmpty, timed.allSatisfy({ $0.cover(of: day.date) == .outside }) else { return false }
        return weekly.allSatisfy { interval in timed.contains { $0.days == interval.days && $0.open == interval.open } }
    }

    private func namesWithoutTimes(_ day: OpennessDay) -> Bool {
        untimed.contains { $0.days.contains(day.weekday) }
            || ordinal.contains { !$0.isClosed && $0.open == nil && day.isOne(of: $0) }
    }

    private func reasonOfUntimed(_ day: OpennessDay) -> Openness.Reason {
        let own =
            untimed.filter { $0.days.contains(day.weekday) }.flatMap(\.conditions)
            + ordinal.filter { !$0.isClosed && $0.open == nil && day.isOne(of: $0) }.flatMap(\.conditions)
        let said = own.isEmpty ? conditions : own
        if said.contains(.appointment) { return .byAppointment }
        return own.contains(.call) ? .callFirst : .noTimesThatDay
    }

    private var reasonWithoutTimes: Openness.Reason {
        if conditions.contains(.appointment) { return .byAppointment }
        if conditions.contains(.call) { return .callFirst }
        if conditions.contains(.varies) { return .mayVary }
        if untimed.contains(where: { !$0.days.isEmpty }) { return .noTimesThatDay }
        if dated.contains(where: { $0.isUndated && $0.open != nil }) { return .daysNotGiven }
        return unread.isEmpty && status == .unknown ? .noHoursGiven : .notUnderstood
    }
}
