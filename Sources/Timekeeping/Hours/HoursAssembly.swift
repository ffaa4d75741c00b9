/// Puts the statements of an hours text together, day by day.
struct HoursAssembly {
    /// One stretch on one day.
    private struct Stretch: Hashable {
        var day: Weekday
        var open: Int
        var close: Int?
        var conditions: [HoursCondition]
        /// The clause it comes from.
        var clause: Int

        func meets(_ other: Stretch) -> Bool {
            day == other.day && open < (other.close ?? other.open + 1) && other.open < (close ?? open + 1)
        }

        /// Makes a stretch that opens past midnight one of the day on which it does.
        mutating func moveToNextDay() {
            day = Weekday.allCases[day.rawValue % 7]
            open -= 1440
            close = close.map { $0 - 1440 }
        }

        func isSameTime(as other: Stretch) -> Bool {
            day == other.day && open == other.open && close == other.close && conditions == other.conditions
        }
    }

    private var statements: HoursStatements
    private let inference: SpanInference
    private var stretches: [Stretch] = []
    private(set) var closedDays: Set<Weekday> = []
    private(set) var untimedDays: Set<Weekday> = []

    /// Puts statements together.
    init(_ statements: HoursStatements) {
        self.statements = statements
        inference = SpanInference(isTwentyFourHour: false)
        if statements.isAlwaysOpen { openAlways() }
        for index in self.statements.clauses.indices { add(clause: index) }
        applyCuts()
        applyClosings()
        if stretches.contains(where: { $0.close.map { $0 > 1440 + 720 } ?? false }) { self.statements.isPartial = true }
    }

    /// What is left to doubt, and what was assumed.
    var outcome: HoursStatements { statements }

    /// The stretches with their days together, in the order they were read.
    var weekly: [WeeklyInterval] {
        var result: [WeeklyInterval] = []
        for stretch in stretches {
            let match = result.firstIndex {
                $0.open == stretch.open && $0.close == stretch.close && $0.conditions == stretch.conditions
            }
            if let match {
                result[match] = WeeklyInterval(
                    days: result[match].days + [stretch.day], open: stretch.open, close: stretch.close,
                    conditions: stretch.conditions)
            } else {
                result.append(
                    WeeklyInterval(
                        days: [stretch.day], open: stretch.open, close: stretch.close, conditions: stretch.conditions))
            }
        }
        return result
    }

    private mutating func openAlways() {
        guard statements.clauses.allSatisfy(\.isBare) else {
            statements.doubt()
            return
        }
        let hasDays = !statements.clauses.isEmpty
        if !hasDays { statements.assume(.days) }
        let days = hasDays ? statements.clauses.flatMap(\.days) : Weekday.allCases
        statements.clauses = [
            HoursClause(
                days: days, isEveryWeek: true, spans: [.init(open: 0, close: 1440, isAssumed: false)], hasTimes: true)
        ]
    }

    private mutating func add(clause index: Int) {
        let clause = statements.clauses[index]
        guard clause.isEveryWeek else { return }
        if clause.isClosed { closedDays.formUnion(clause.days) }
        if clause.isBare {
            untimedDays.formUnion(clause.days)
            // Days by appointment are said in full; days alone are the rest of something lost.
            let isByAppointment = clause.conditions.contains(.appointment) || clause.conditions.contains(.call)
            if !isByAppointment { statements.isPartial = true }
        }
        for day in clause.days {
            if let until = clause.until { move(closing: until, on: day) }
            let added = clause.spans.map { span in
                Stretch(
                    day: day, open: span.open, close: span.close,
                    conditions: unique(clause.conditions + statements.generalConditions), clause: index)
            }
            makeRoom(for: added, clause)
            stretches += added.filter { new in !stretches.contains { $0.isSameTime(as: new) } }
        }
    }

    /// A later clause on fewer days takes the place of an earlier one whose times it meets; two clauses on the same
    /// days that meet contradict each other, unless they are two ways in.
    private mutating func makeRoom(for added: [Stretch], _ clause: HoursClause) {
        if zip(added, added.dropFirst()).contains(where: { $0.meets($1) }) { statements.isPartial = true }
        let met = stretches.filter { old in
            added.contains { $0.meets(old) && !$0.isSameTime(as: old) && $0.conditions == old.conditions }
        }
        for old in met {
            let wider = Set(statements.clauses[old.clause].days)
            if wider.isStrictSuperset(of: clause.days) {
                stretches.removeAll { $0.day == old.day && $0.clause == old.clause }
            } else {
                statements.isPartial = true
            }
        }
    }

    /// `Thursday until 7pm`: the last closing time of a day that has hours moves.
    private mutating func move(closing: ClockReading, on day: Weekday) {
        guard let last = stretches.lastIndex(where: { $0.day == day }), stretches[last].close != nil,
            let settled = inference.settle(closing: closing, after: stretches[last].open)
        else {
            statements.doubt()
            return
        }
        if settled.isAssumed { statements.assume(.ampm) }
        stretches[last].close = settled.close
    }

    private mutating func applyCuts() {
        for cut in statements.cuts {
            var hasCut = false
            var reopensNextDay = false
            stretches = stretches.flatMap { stretch -> [Stretch] in
                guard cut.days?.contains(stretch.day) ?? true, let close = stretch.close, cut.open < close,
                    cut.close > stretch.open
                else { return [stretch] }
                hasCut = true
                var before = stretch
                before.close = cut.open
                var after = stretch
                after.open = cut.close
                if after.open >= 1440 {
                    after.moveToNextDay()
                    reopensNextDay = true
                }
                return [before, after].filter { $0.open < ($0.close ?? $0.open) }
            }
            if !hasCut { statements.doubt() }
            // What is said of the next day may not be meant of the rest of this one.
            if reopensNextDay { statements.isPartial = true }
        }
    }

    private mutating func applyClosings() {
        for day in closedDays.union(statements.exceptions) {
            let own = stretches.filter { $0.day == day }
            // A day that has hours in its own name and is closed in another place contradicts itself.
            if own.contains(where: { statements.clauses[$0.clause].days.count == 1 }) { statements.isPartial = true }
            stretches.removeAll { $0.day == day }
        }
        closedDays.formUnion(statements.exceptions)
    }

    private func unique(_ conditions: [HoursCondition]) -> [HoursCondition] {
        HoursCondition.allCases.filter(conditions.contains)
    }
}
