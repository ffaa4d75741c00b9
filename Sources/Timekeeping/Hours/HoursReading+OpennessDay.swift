extension HoursReading {
    /// The stretches that begin on a day, for the question whether a place is open.
    ///
    /// What is said of some of a month's days, or of a part of the year, takes the place of the weekly hours that it
    /// meets, as a later remark on one day does; a closing is cut out. On a holiday on which the place is closed there
    /// are none.
    func dayStretches(on day: OpennessDay) -> [DayStretch] {
        guard !(isReadInFull && isHolidayClosing(day)) else { return [] }
        var stretches: [DayStretch] = []
        for interval in weekly where interval.days.contains(day.weekday) {
            let cover = cover(of: interval, on: day)
            guard cover != .outside else { continue }
            let reason = reason(inside: interval.conditions, interval.close, on: day, isSure: cover == .inside)
            stretches.append(
                DayStretch(open: interval.open, close: interval.close, reason: reason, isWeekly: true))
        }
        for interval in dated { add(interval, on: day, to: &stretches) }
        for interval in ordinal where !interval.isClosed && day.isOne(of: interval) {
            guard let open = interval.open else { continue }
            let reason = reason(inside: interval.conditions, interval.close, on: day, isSure: true)
            put(DayStretch(open: open, close: interval.close, reason: reason), into: &stretches)
        }
        for service in services { add(service, on: day, to: &stretches) }
        for interval in ordinal where interval.isClosed && day.isOne(of: interval) {
            cut(from: interval.open ?? 0, to: interval.close ?? .max, of: &stretches)
        }
        return stretches
    }

    /// Whether everything that decides open or closed was understood.
    var isReadInFull: Bool { status == .exact || status == .assumed }

    /// Whether the day is a holiday on which the text says that the place is closed.
    func isHolidayClosing(_ day: OpennessDay) -> Bool {
        !day.holidays.isEmpty && holidayStatements.areClosed(day.holidays)
    }

    /// Whether a holiday leaves it in doubt that the hours hold on a day.
    private func isDoubtedForHoliday(_ day: OpennessDay) -> Bool {
        guard !day.holidays.isEmpty else { return false }
        return isReadInFull ? !holidayStatements.areOpen(day.holidays) : !conditions.contains(.holidays)
    }

    /// Whether the day is one on which the text says that the place is closed from morning to night.
    func isClosing(_ day: OpennessDay) -> Bool {
        closedDays.contains(day.weekday)
            || ordinal.contains { $0.isClosed && $0.open == nil && $0.close == nil && day.isOne(of: $0) }
    }

    /// Why a place is open, or likely so, inside a stretch that was read.
    private func reason(
        inside own: [HoursCondition], _ close: Int?, on day: OpennessDay, isSure: Bool
    ) -> Openness.Reason {
        if own.contains(.appointment), !own.contains(.walkIn) { return .byAppointment }
        if conditions.contains(.call) { return .callFirst }
        if conditions.contains(.varies) || own.contains(.varies) { return .mayVary }
        if isDoubtedForHoliday(day) { return .holiday }
        let isSeasonal = conditions.contains(.seasonal) || own.contains(.seasonal)
        if !isSure || isSeasonal && (!isReadInFull || dated.isEmpty) { return .seasonal }
        if !isReadInFull { return .notReadExactly }
        if close == nil { return .noClosingTime }
        return own.contains(.byPhone) ? .byPhone : .withinHours
    }

    /// Whether a weekly stretch holds on a day: one that is also given with its part of the year holds only then.
    private func cover(of interval: WeeklyInterval, on day: OpennessDay) -> SeasonCover {
        var cover: SeasonCover?
        for other in dated {
            guard other.open == interval.open, other.close == interval.close, other.days == interval.days else {
                continue
            }
            let own = other.cover(of: day.date)
            if own == .inside { return .inside }
            if cover != .unsure { cover = own }
        }
        return cover ?? .inside
    }

    private func add(_ interval: DatedInterval, on day: OpennessDay, to stretches: inout [DayStretch]) {
        guard let open = interval.open, !interval.isUndated else { return }
        let cover = interval.cover(of: day.date).and(coverOfDays(interval, day))
        guard cover != .outside else { return }
        let reason = reason(inside: interval.conditions, interval.close, on: day, isSure: cover == .inside)
        let stretch = DayStretch(open: open, close: interval.close, reason: reason)
        let isKnown = stretches.contains { $0.open == stretch.open && $0.close == stretch.close }
        if isKnown { return }
        if cover == .inside, !conditions.contains(.byService) {
            put(stretch, into: &stretches)
        } else {
            stretches.append(stretch)
        }
    }

    /// Whether the day of the week is one of a dated stretch: a part of the year that names none has those of the week.
    private func coverOfDays(_ interval: DatedInterval, _ day: OpennessDay) -> SeasonCover {
        if !interval.days.isEmpty { return interval.days.contains(day.weekday) ? .inside : .outside }
        if interval.season == nil { return .inside }
        if weekly.isEmpty { return .unsure }
        return weekly.contains { $0.days.contains(day.weekday) } ? .inside : .outside
    }

    /// Adds the hours of a part of the place, as far as they are not those of the whole.
    private func add(_ service: ServiceHours, on day: OpennessDay, to stretches: inout [DayStretch]) {
        func add(_ open: Int, _ close: Int?) {
            if stretches.contains(where: { $0.open == open && $0.close == close }) { return }
            stretches.append(DayStretch(open: open, close: close, reason: .onePart))
        }
        for interval in service.weekly where interval.days.contains(day.weekday) { add(interval.open, interval.close) }
        for interval in service.ordinal where !interval.isClosed && day.isOne(of: interval) {
            if let open = interval.open { add(open, interval.close) }
        }
    }

    /// Adds a stretch in place of the weekly ones that it meets, unless they are another way in.
    private func put(_ stretch: DayStretch, into stretches: inout [DayStretch]) {
        stretches.removeAll { $0.isWeekly && $0.meets(stretch) && $0.isLike(stretch) }
        stretches.append(stretch)
    }

    private func cut(from start: Int, to end: Int, of stretches: inout [DayStretch]) {
        stretches = stretches.flatMap { stretch -> [DayStretch] in
            guard start < stretch.end, end > stretch.open else { return [stretch] }
            var before = stretch
            before.close = start
            var after = stretch
            after.open = end
            return [before, after].filter { $0.open < $0.end }
        }
    }
}
