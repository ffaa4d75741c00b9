/// A clause whose times are settled.
struct SettledClause: Hashable {
    var clause: HoursClause
    /// Its place among the clauses.
    var index: Int
    var times: [Time]

    struct Time: Hashable {
        var open: Int
        var close: Int?
        var assumptions: Set<HoursReading.Assumption>
        var language: NamedLanguage?
    }

    var days: [Weekday] { clause.selection.days }
    var isWeekly: Bool { clause.selection.isEveryWeek && !clause.isClosed }

    /// The conditions of its stretches, in their own order.
    var conditions: [HoursCondition] {
        HoursCondition.allCases.filter {
            clause.conditions.contains($0) && [.walkIn, .appointment, .byPhone].contains($0)
        }
    }

    func stretches() -> [HoursStretch] {
        days.flatMap { day in
            times.map {
                HoursStretch(
                    day: day, open: $0.open, close: $0.close, conditions: conditions, assumptions: $0.assumptions,
                    clause: index)
            }
        }
    }
}

/// Settles the times of the clauses, and puts right what the other days show to be a slip.
struct ClauseSettling {
    let inference: SpanInference
    private(set) var clauses: [SettledClause] = []
    private(set) var lost: [Range<Int>] = []

    init(_ statements: HoursStatements) {
        inference = SpanInference(isTwentyFourHour: Self.isTwentyFourHour(statements))
        let inference = inference
        let all = statements.clauses.lazy.filter { !$0.isClosed }.flatMap(\.spans).compactMap { inference.settle($0) }
        let sisters = SisterDays(Array(all))
        for (index, clause) in statements.clauses.enumerated() {
            var settled = SettledClause(clause: clause, index: index, times: [])
            settled.clause.conditions += statements.generalConditions
            if let service = clause.service, statements.services[service].kind == .line {
                settled.clause.conditions.include(.byPhone)
            }
            for span in clause.spans { settle(span, sisters, into: &settled) }
            clauses.append(settled)
        }
    }

    private mutating func settle(_ span: WrittenSpan, _ sisters: SisterDays, into clause: inout SettledClause) {
        var found = inference.settle(span)
        if case .between(let open, let close) = span.span {
            if found == nil { found = sisters.corrected(open: minutes(open), close: minutes(close)) }
            if let late = found, sisters.mayMeanNoon(late) {
                found = SpanInference.Settled(open: late.open, close: 720, isAssumed: true)
            }
            if let odd = found, inference.isTwentyFourHour, SisterDays.isOdd(odd) {
                found = sisters.corrected(open: odd.open, close: odd.close ?? 0) ?? Self.laterHalf(of: odd)
            } else if let odd = found, SisterDays.isOdd(odd) {
                found = sisters.corrected(open: odd.open, close: odd.close ?? 0) ?? odd
            }
        }
        guard let found else {
            lost.append(span.range)
            return
        }
        var assumptions: Set<HoursReading.Assumption> = found.isAssumed ? [.ampm] : []
        if span.isTypo || clause.clause.isTypo { assumptions.insert(.typo) }
        let time = SettledClause.Time(
            open: found.open, close: found.close, assumptions: assumptions, language: span.language)
        if !clause.times.contains(where: { $0.open == time.open && $0.close == time.close }) {
            clause.times.append(time)
        }
    }

    private func minutes(_ clock: ClockReading) -> Int { clock.certain ?? clock.onTwentyFourHourClock }

    /// In a 24-hour list, what seems to begin in the small hours was written on the 12-hour clock.
    private static func laterHalf(of odd: SpanInference.Settled) -> SpanInference.Settled {
        guard let close = odd.close, odd.open >= 60, close <= 1440 else { return odd }
        let end = close > 720 ? close : close + 720
        return SpanInference.Settled(open: odd.open + 720, close: max(end, odd.open + 721), isAssumed: true)
    }

    /// A text is on the 24-hour clock if one of its times shows that, or if it is a list of all days with minutes, and
    /// no time has a half of the day.
    private static func isTwentyFourHour(_ statements: HoursStatements) -> Bool {
        let spans = statements.clauses.flatMap(\.spans) + statements.homeless.map(\.span) + statements.cuts.map(\.span)
        let clocks = spans.flatMap { span -> [ClockReading] in
            switch span.span {
            case .wholeDay: []
            case .from(let clock): [clock]
            case .between(let open, let close), .over(let open, let close, _): [open, close]
            }
        }
        let ends = statements.clauses.compactMap(\.until)
        if ends.contains(where: { $0.half != nil }) { return false }
        if ends.contains(where: { $0.isTwentyFourHour }), clocks.allSatisfy({ $0.half == nil }) { return true }
        if clocks.contains(where: { $0.half != nil }) { return false }
        if clocks.contains(where: { $0.isTwentyFourHour }) { return true }
        let isList = statements.clauses.count >= 7 && statements.clauses.allSatisfy { $0.selection.days.count == 1 }
        return isList && !clocks.isEmpty && clocks.allSatisfy { $0.hasMinutes }
    }
}
