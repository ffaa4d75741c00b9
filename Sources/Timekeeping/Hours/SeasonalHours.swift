/// The weekly hours of a place whose hours differ by season.
struct SeasonalHours {
    /// What holds every week of the year, or in the one season there is.
    let weekly: [SettledClause]
    /// Whether a season was named.
    let isSeasonal: Bool
    /// What was found to hold in all seasons.
    private let common: Set<[Int]>

    init(_ clauses: [SettledClause]) {
        let undated = clauses.filter { clause in
            if clause.clause.selection.isAlternate { return false }
            return clause.clause.frame.map { !$0.isDates || $0.isYearly } ?? true
        }
        let regular = undated.filter { $0.clause.frame == nil }
        var frames: [HoursFrame] = []
        for clause in undated {
            if let frame = clause.clause.frame, !frames.contains(frame) { frames.append(frame) }
        }
        isSeasonal = !frames.isEmpty
        if !regular.isEmpty || frames.isEmpty {
            weekly = regular
            common = []
        } else if frames.count == 1 {
            weekly = undated
            common = []
        } else {
            let bySeason = frames.map { frame in
                Set(undated.filter { $0.clause.frame == frame }.flatMap(Self.times))
            }
            let shared = bySeason.dropFirst().reduce(bySeason[0]) { $0.intersection($1) }
            common = shared
            weekly =
                undated.filter { $0.clause.frame == frames[0] }.compactMap { clause in
                    var clause = clause
                    let days = clause.days
                    clause.clause.selection.days = days.filter { day in
                        clause.times.allSatisfy { shared.contains(Self.key(day, $0)) }
                    }
                    return clause.days.isEmpty ? nil : clause
                } + Self.parts(undated.filter { $0.clause.frame == frames[0] }, in: shared)
        }
    }

    /// The days of a clause of several times of which some hold in all seasons only.
    private static func parts(_ clauses: [SettledClause], in shared: Set<[Int]>) -> [SettledClause] {
        clauses.flatMap { clause -> [SettledClause] in
            guard clause.times.count > 1 else { return [] }
            return clause.days.compactMap { day in
                var part = clause
                part.clause.selection.days = [day]
                part.times = clause.times.filter { shared.contains(key(day, $0)) }
                return part.times.isEmpty || part.times.count == clause.times.count ? nil : part
            }
        }
    }

    private static func key(_ day: Weekday, _ time: SettledClause.Time) -> [Int] {
        [day.rawValue, time.open, time.close ?? -1]
    }

    private static func times(_ clause: SettledClause) -> [[Int]] {
        clause.days.flatMap { day in clause.times.map { key(day, $0) } }
    }

    /// Whether all of a clause holds in the other seasons too, so that it needs no season.
    func isInCommon(_ clause: SettledClause) -> Bool {
        !common.isEmpty && Self.times(clause).allSatisfy(common.contains)
    }
}
