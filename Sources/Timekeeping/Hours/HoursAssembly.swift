/// Puts the statements of an hours text together: the hours of every week, of some weeks, of a season, of services.
struct HoursAssembly {
    private(set) var weekly: [WeeklyInterval] = []
    private(set) var ordinal: [OrdinalInterval] = []
    private(set) var dated: [DatedInterval] = []
    private(set) var services: [ServiceHours] = []
    private(set) var untimed: [UntimedDays] = []
    private(set) var closedDays: Set<Weekday> = []
    private(set) var statements: HoursStatements
    private let settling: ClauseSettling
    private let text: [UInt8]

    /// Puts statements together.
    init(_ statements: HoursStatements, text: [UInt8]) {
        var statements = statements
        Self.openAlways(&statements)
        settling = ClauseSettling(statements)
        self.statements = statements
        self.text = text
        for range in settling.lost {
            self.statements.doubt(range)
        }
        assemble()
    }

    /// `24 hours` without days is every day, which is an inference.
    private static func openAlways(_ statements: inout HoursStatements) {
        let whole = statements.homeless.filter { $0.span.span == .wholeDay }
        statements.homeless.removeAll { $0.span.span == .wholeDay }
        for time in whole {
            var clause = HoursClause(
                selection: DaySelection(days: Weekday.allCases), spans: [time.span], hasTimes: true)
            clause.service = time.service
            clause.frame = time.frame
            clause.conditions = time.conditions
            statements.clauses.append(clause)
            statements.assume(.days)
            statements.inferredDays.append(statements.clauses.count - 1)
        }
    }

    private mutating func assemble() {
        let settled = settling.clauses.map { clause in
            var clause = clause
            if statements.inferredDays.contains(clause.index) {
                for place in clause.times.indices { clause.times[place].assumptions.insert(.days) }
            }
            return clause
        }
        let parts = HoursParts(settled, statements.services, homeless: statements.homeless)
        if parts.areTold { statements.state(.byService) }
        if parts.areApart { statements.isPartial = true }
        addDated(settled, isWeeklyToo: parts.main)
        addOrdinal(parts.main)
        addWeekly(parts.main, settled)
        services = parts.apart.map { name, clauses in
            let timetable = HoursTimetable(clauses.filter { $0.isYearRound }, cuts: [], inference: settling.inference)
            return ServiceHours(
                name: name, weekly: timetable.stretches.intervals, ordinal: clauses.flatMap { intervals($0) })
        }
        addUntimed(settled)
        finish()
    }

    // MARK: Weekly hours

    private mutating func addWeekly(_ main: [SettledClause], _ all: [SettledClause]) {
        let seasons = SeasonalHours(
            main.filter { $0.isWeekly && !$0.times.isEmpty || $0.clause.until != nil && $0.isWeekly })
        var timetable = HoursTimetable(
            seasons.weekly, cuts: statements.cuts, inference: settling.inference)
        if seasons.isSeasonal { statements.isPartial = true }
        if timetable.leaveTelephone() { statements.state(.byService) }
        let closed = all.filter { $0.clause.isClosed && $0.clause.selection.isEveryWeek }
        for clause in closed {
            // `closed Saturdays in August`
            if clause.clause.frame != nil {
                statements.isPartial = true
                continue
            }
            if timetable.close(clause.days) { statements.isPartial = true }
            closedDays.formUnion(clause.days)
        }
        if timetable.isPartial { statements.isPartial = true }
        if timetable.hasLunchClosure { statements.state(.lunchClosure) }
        weekly = timetable.stretches.intervals
        addClosedOccasions(all, timetable)
        addReplacedOccasions(all, timetable)
        let ways = weekly.map(\.conditions)
        let hasTwoWays =
            ways.contains { $0.contains(.walkIn) }
            && ways.contains { $0.contains(.appointment) && !$0.contains(.walkIn) }
        if hasTwoWays { statements.state(.byService) }
    }

    // MARK: Days of some weeks

    private func intervals(_ clause: SettledClause) -> [OrdinalInterval] {
        guard let which = clause.clause.selection.which, !clause.clause.isClosed else { return [] }
        return clause.days.flatMap { day in
            clause.times.map { time in
                OrdinalInterval(
                    which: which, day: day, open: time.open, close: time.close, conditions: clause.conditions,
                    assumptions: HoursReading.Assumption.allCases.filter(time.assumptions.contains))
            }
        }
    }

    private mutating func addOrdinal(_ main: [SettledClause]) {
        for clause in main where clause.clause.selection.which != nil && !clause.clause.isClosed {
            if clause.clause.frame?.isDates == true { continue }
            if clause.clause.frame != nil { statements.isPartial = true }
            if clause.clause.until != nil { statements.doubt() }
            for interval in intervals(clause) where !ordinal.contains(interval) { ordinal.append(interval) }
        }
    }

    /// `closed the first Friday`, which is a stretch of closing among the weekly hours.
    private mutating func addClosedOccasions(_ all: [SettledClause], _ timetable: HoursTimetable) {
        for clause in all where clause.clause.isClosed {
            guard let which = clause.clause.selection.which else {
                if clause.clause.selection.isAlternate { statements.isPartial = true }
                continue
            }
            if clause.clause.frame != nil { statements.isPartial = true }
            for day in clause.days {
                var closing = OrdinalInterval(which: which, day: day, open: nil, close: nil, isClosed: true)
                if let time = clause.times.first {
                    closing.open = time.open
                    closing.close = time.close
                    closing.assumptions = HoursReading.Assumption.allCases.filter(time.assumptions.contains)
                } else if let until = clause.clause.until {
                    guard let open = timetable.stretches.filter({ $0.day == day }).map(\.open).min(),
                        let end = settling.inference.settle(closing: until, after: open)
                    else {
                        statements.doubt()
                        continue
                    }
                    closing.open = open
                    closing.close = end.close
                }
                if !ordinal.contains(closing) { ordinal.append(closing) }
            }
        }
    }

    /// `Wed 9-11; last Wed 5-7 instead`: the weekly hours of that day do not hold then. Those that the new ones meet
    /// give way to them without a word.
    private mutating func addReplacedOccasions(_ all: [SettledClause], _ timetable: HoursTimetable) {
        for clause in all where clause.clause.isInstead && !clause.clause.isClosed {
            guard let which = clause.clause.selection.which else { continue }
            let new = clause.stretches()
            for old in timetable.stretches
            where clause.days.contains(old.day) && !new.contains(where: { $0.meets(old) }) {
                let closing = OrdinalInterval(
                    which: which, day: old.day, open: old.open, close: old.close, isClosed: true)
                if !ordinal.contains(closing) { ordinal.append(closing) }
            }
        }
    }

    // MARK: Dates and seasons

    private mutating func addDated(_ all: [SettledClause], isWeeklyToo main: [SettledClause]) {
        let common = SeasonalHours(main.filter { $0.isWeekly && !$0.times.isEmpty })
        for clause in all where !clause.clause.isClosed && !clause.times.isEmpty {
            if clause.clause.selection.isAlternate {
                statements.isPartial = true
                add(clause, DatedInterval(season: .alternateWeeks))
            } else if case .dates(let stretches) = clause.clause.frame {
                statements.isPartial = true
                for stretch in stretches { add(clause, DatedInterval(from: stretch.from, to: stretch.to)) }
            } else if case .season(let season) = clause.clause.frame, clause.isWeekly {
                statements.isPartial = true
                if !common.isInCommon(clause) { add(clause, DatedInterval(season: season)) }
            } else if let frame = clause.clause.frame {
                statements.isPartial = true
                if frame == .someWeeks { add(clause, DatedInterval()) }
            }
        }
        for time in statements.homeless { addHomeless(time) }
    }

    private mutating func add(_ clause: SettledClause, _ frame: DatedInterval) {
        for time in clause.times {
            var interval = frame
            interval.days = clause.days
            interval.open = time.open
            interval.close = time.close
            interval.conditions = clause.conditions
            interval.assumptions = HoursReading.Assumption.allCases.filter(time.assumptions.contains)
            if !dated.contains(interval) { dated.append(interval) }
        }
    }

    private mutating func addHomeless(_ time: HomelessTime) {
        statements.isPartial = true
        guard let settled = settling.inference.settle(time.span) else {
            statements.doubt(time.span.range)
            return
        }
        var clause = SettledClause(
            clause: HoursClause(selection: DaySelection(days: [])), index: -1,
            times: [.init(open: settled.open, close: settled.close, assumptions: settled.isAssumed ? [.ampm] : [])])
        clause.clause.conditions = time.conditions + statements.generalConditions
        if let service = time.service, statements.services[service].kind == .line {
            clause.clause.conditions.include(.byPhone)
        }
        switch time.frame {
        case .dates(let stretches):
            for stretch in stretches { add(clause, DatedInterval(from: stretch.from, to: stretch.to)) }
        case .season(let season): add(clause, DatedInterval(season: season))
        case .someMonths, .someWeeks, nil: add(clause, DatedInterval())
        }
    }

    // MARK: What has no times

    private mutating func addUntimed(_ all: [SettledClause]) {
        for clause in all where clause.clause.isBare && !isHeading(clause) {
            if clause.clause.frame?.isDates == true { statements.isPartial = true }
            let isExplained =
                clause.clause.conditions.contains(.appointment) || clause.clause.conditions.contains(.call)
            if !isExplained { statements.isPartial = true }
            let name =
                clause.clause.part.map { WrittenWords($0.range, of: text).text }
                ?? clause.clause.service.map { statements.services[$0].name }
            let conditions = HoursCondition.allCases.filter(clause.clause.conditions.contains)
            include(UntimedDays(days: clause.days, part: name, conditions: conditions))
            if clause.clause.service != nil, clause.clause.part == nil, isExplained, hasSomethingElse(clause) {
                statements.state(.byService)
            }
        }
        for part in statements.untimed {
            include(UntimedDays(days: part.days, part: part.name, conditions: part.conditions))
        }
    }

    /// `Weekend hours: Sat 8-4, Sun noon-4`: days all of which get their times behind them.
    private func isHeading(_ clause: SettledClause) -> Bool {
        guard clause.days.count > 1, clause.isWeekly, clause.clause.conditions.isEmpty else { return false }
        let timed = settling.clauses[(clause.index + 1)...].filter { $0.isWeekly && !$0.times.isEmpty }
        return Set(timed.flatMap(\.days)) == Set(clause.days)
    }

    private func hasSomethingElse(_ clause: SettledClause) -> Bool {
        statements.services.count > 1 || settling.clauses.contains { $0.index != clause.index && !$0.times.isEmpty }
    }

    private mutating func include(_ days: UntimedDays) {
        if !untimed.contains(days) { untimed.append(days) }
    }

    private mutating func finish() {
        if statements.isMonthly, ordinal.isEmpty, dated.isEmpty { statements.isPartial = true }
        let used =
            weekly.flatMap(\.assumptions) + ordinal.flatMap(\.assumptions) + dated.flatMap(\.assumptions)
            + services.flatMap { $0.weekly.flatMap(\.assumptions) + $0.ordinal.flatMap(\.assumptions) }
        statements.assumptions = HoursReading.Assumption.allCases.filter(used.contains)
        statements.conditions = HoursCondition.allCases.filter(statements.conditions.contains)
        let ofServices = services.flatMap { $0.weekly.flatMap(\.conditions) + $0.ordinal.flatMap(\.conditions) }
        for condition in ofServices { statements.state(condition) }
        for condition in weekly.flatMap(\.conditions) + ordinal.flatMap(\.conditions) { statements.state(condition) }
    }

    /// How far the text was understood.
    var status: HoursReading.Status {
        let hasTimes = !weekly.isEmpty || ordinal.contains { !$0.isClosed } || !dated.isEmpty
        if !hasTimes { return services.isEmpty ? .unknown : .partial }
        if statements.isPartial { return .partial }
        let used = weekly.flatMap(\.assumptions) + ordinal.flatMap(\.assumptions)
        return used.isEmpty ? .exact : .assumed
    }
}

extension SettledClause {
    /// Whether it holds in no part of the calendar only.
    var isYearRound: Bool { clause.frame == nil && !clause.selection.isAlternate }
}
