/// The weekly hours of one part of a place, put together day by day.
struct HoursTimetable {
    private(set) var stretches: [HoursStretch] = []
    private(set) var isPartial = false
    private(set) var hasLunchClosure = false
    private let clauses: [SettledClause]
    private let inference: SpanInference

    /// Puts clauses together, in their order; later ones on fewer days take the place of earlier ones.
    init(_ clauses: [SettledClause], cuts: [HoursCut], inference: SpanInference) {
        self.clauses = clauses
        self.inference = inference
        let weekly = clauses.filter(\.isWeekly)
        let isEndFirst = weekly.first.map { $0.clause.until != nil } ?? false
        let ordered =
            isEndFirst ? weekly.filter { $0.clause.until == nil } + weekly.filter { $0.clause.until != nil } : weekly
        for clause in ordered { add(clause) }
        for cut in cuts { apply(cut) }
        if stretches.contains(where: { stretch in isTooLong(stretch) }) { isPartial = true }
    }

    /// Past the next noon, unless the text itself names the day of closing.
    private func isTooLong(_ stretch: HoursStretch) -> Bool {
        guard let close = stretch.close, close > 1440 + 720 else { return false }
        return !clauses.contains { clause in
            clause.index == stretch.clause
                && clause.clause.spans.contains { if case .over = $0.span { true } else { false } }
        }
    }

    private mutating func add(_ clause: SettledClause) {
        if let until = clause.clause.until {
            for day in clause.days {
                if !stretches.contains(where: { $0.day == day }) { open(day, for: clause) }
                move(closing: until, on: day, isTypo: clause.clause.isTypo)
            }
        }
        for day in clause.days {
            let added = withCloses(clause.stretches().filter { $0.day == day }, clause)
            makeRoom(for: added, clause)
            stretches += added.filter { new in
                !stretches.contains { $0.isSameTime(as: new) && $0.conditions == new.conditions }
            }
        }
    }

    /// `9-9 daily, Sunday from noon`: the opening of a day that has hours moves, and the close stays.
    private func withCloses(_ added: [HoursStretch], _ clause: SettledClause) -> [HoursStretch] {
        guard added.count == 1, added[0].close == nil, clause.clause.spans.last?.isOpeningOnly == true else {
            return added
        }
        let old = stretches.filter { $0.day == added[0].day }
        guard old.count == 1, let close = old[0].close, close > added[0].open,
            let wider = clauses.first(where: { $0.index == old[0].clause }),
            Set(wider.days).isStrictSuperset(of: clause.days)
        else { return added }
        var moved = added[0]
        moved.close = close
        moved.assumptions.formUnion(old[0].assumptions)
        return [moved]
    }

    /// A later clause on fewer days takes the place of an earlier one whose times it meets; two clauses on the same
    /// days that meet contradict each other, unless they are two ways in.
    private mutating func makeRoom(for added: [HoursStretch], _ clause: SettledClause) {
        let sorted = added.sorted { $0.open < $1.open }
        if zip(sorted, sorted.dropFirst()).contains(where: { $0.close != nil && $0.meets($1) }) { isPartial = true }
        let met = stretches.filter { old in
            added.contains { $0.meets(old) && !$0.isSameTime(as: old) && $0.conditions == old.conditions }
        }
        // `Tickets at 7, Wednesday 8-11`: two things, of which one has no end.
        if added.contains(where: { $0.close == nil }), added.contains(where: { $0.close != nil }) { isPartial = true }
        // `9-5 daily, Wednesday at 10`: perhaps the beginning of something within the hours.
        if !met.isEmpty, added.contains(where: { $0.close == nil }) { isPartial = true }
        for old in met {
            let wider = clauses.first { $0.index == old.clause }.map { Set($0.days) } ?? []
            if wider.isStrictSuperset(of: clause.days) {
                stretches.removeAll { $0.day == old.day && $0.clause == old.clause }
            } else {
                isPartial = true
            }
        }
    }

    /// `Thursday until 7pm`: the last closing time of a day that has hours moves.
    private mutating func move(closing: ClockReading, on day: Weekday, isTypo: Bool) {
        guard let last = stretches.lastIndex(where: { $0.day == day }),
            let settled = inference.settle(closing: closing, after: stretches[last].open)
        else {
            isPartial = true
            return
        }
        if settled.isAssumed { stretches[last].assumptions.insert(.ampm) }
        if isTypo { stretches[last].assumptions.insert(.typo) }
        stretches[last].close = settled.close.map { close in
            // `8:30-5, Thursdays until 9` is not half an hour.
            settled.isAssumed && close - stretches[last].open < 120 ? close + 720 : close
        }
    }

    /// `Mon-Thu 8-3, Friday until noon`: a day of which only the close is told opens when all the others do.
    private mutating func open(_ day: Weekday, for clause: SettledClause) {
        guard var stretch = stretches.first, Set(stretches.map(\.day)).count > 1,
            Set(stretches.map(\.day)).count == stretches.count,
            stretches.allSatisfy({ $0.open == stretch.open && $0.close != nil && $0.conditions == clause.conditions }),
            clauses.allSatisfy({ $0.clause.service == clause.clause.service })
        else { return }
        stretch.day = day
        stretches.append(stretch)
    }

    private mutating func apply(_ cut: HoursCut) {
        guard let settled = inference.settle(cut.span), let close = settled.close else {
            isPartial = true
            return
        }
        var hasCut = false
        var reopensNextDay = false
        stretches = stretches.flatMap { stretch -> [HoursStretch] in
            guard cut.days?.contains(stretch.day) ?? true, cut.clauses?.contains(stretch.clause) ?? true,
                let end = stretch.close, settled.open < end, close > stretch.open
            else { return [stretch] }
            hasCut = true
            var before = stretch
            before.close = settled.open
            var after = stretch
            after.open = close
            if settled.isAssumed {
                before.assumptions.insert(.ampm)
                after.assumptions.insert(.ampm)
            }
            if after.open >= 1440 {
                after.moveToNextDay()
                reopensNextDay = true
            }
            let rest = [before, after].filter { $0.open < ($0.close ?? $0.open) }
            // A break that leaves nothing of the day is no break.
            if rest.isEmpty { isPartial = true }
            return rest
        }
        if cut.isLunch || (hasCut && settled.open >= 660 && close <= 900 && close - settled.open <= 120) {
            hasLunchClosure = true
        }
        // What is said of the next day may not be meant of the rest of this one.
        if !hasCut || reopensNextDay { isPartial = true }
    }

    /// Takes the hours of a telephone out that meet those of the place; whether there were any.
    mutating func leaveTelephone() -> Bool {
        let ofPlace = stretches.filter { !$0.conditions.contains(.byPhone) }
        let met = stretches.filter { line in
            line.conditions.contains(.byPhone) && ofPlace.contains { $0.meets(line) }
        }
        guard !met.isEmpty else { return false }
        let clauses = Set(met.map(\.clause))
        stretches.removeAll { clauses.contains($0.clause) }
        isPartial = true
        return true
    }

    /// Takes days out; whether one of them had hours in its own name, which contradicts that it is closed.
    mutating func close(_ days: [Weekday]) -> Bool {
        let hasOwn = stretches.contains { stretch in
            days.contains(stretch.day)
                && clauses.contains { $0.index == stretch.clause && $0.days.count == 1 && $0.isWeekly }
        }
        stretches.removeAll { days.contains($0.day) }
        return hasOwn
    }
}
