/// The parts of a place that have hours of their own, and which of them are those of the place.
struct HoursParts {
    /// The clauses whose hours are those of the place.
    private(set) var main: [SettledClause] = []
    /// The named parts with their clauses, where they are kept apart.
    private(set) var apart: [(name: String, clauses: [SettledClause])] = []
    /// Whether the hours of the place leave some part out.
    private(set) var areApart = false
    /// Whether the text tells hours of several parts.
    private(set) var areTold = false

    init(_ clauses: [SettledClause], _ services: [NamedService], homeless: [HomelessTime]) {
        let timed = clauses.filter { !$0.times.isEmpty && !$0.clause.isClosed }
        let languages = Set(timed.flatMap { $0.times.compactMap(\.language) })
        let numbers = Self.unique(timed.map { $0.clause.service })
        let told = Self.unique(numbers + homeless.map(\.service))
        areTold = languages.count > 1 || (told.count > 1 && !numbers.isEmpty)
        if numbers.count <= 1 || Self.areOne(numbers, services) {
            if numbers.count > 1, Set(timed.map { $0.clause.frame }).allSatisfy({ $0?.isDates == true }) {
                areTold = languages.count > 1
            }
            main = clauses
            return
        }
        let undated = Self.unique(
            timed.filter { !($0.clause.frame?.isDates ?? false) || $0.clause.frame?.isYearly == true }.map {
                $0.clause.service
            })
        guard undated.count > 1 else {
            main = clauses
            return
        }
        areApart = true
        let chosen = Self.general(undated, services)
        main = clauses.filter { $0.clause.service == chosen || $0.times.isEmpty && $0.clause.service == nil }
        for number in undated {
            guard let number else { continue }
            apart.append((services[number].name, timed.filter { $0.clause.service == number }))
        }
    }

    private static func unique(_ numbers: [Int?]) -> [Int?] {
        var result: [Int?] = []
        for number in numbers where !result.contains(number) { result.append(number) }
        return result
    }

    /// Whether the parts are one thing offered at different times: meals, masses, a class in two languages.
    private static func areOne(_ numbers: [Int?], _ services: [NamedService]) -> Bool {
        let kinds = Set(numbers.map { number in number.map { services[$0].kind } })
        let areInLanguages = numbers.allSatisfy { number in number.map { services[$0].language != nil } ?? false }
        return kinds == [.food] || kinds == [.worship] || (areInLanguages && kinds.count == 1)
    }

    /// The hours of the place: those without a name, of its office, or of the part that is named first; a telephone
    /// line comes last.
    private static func general(_ numbers: [Int?], _ services: [NamedService]) -> Int? {
        if numbers.contains(nil) { return nil }
        let known = numbers.compactMap(\.self)
        let office = known.first { services[$0].kind == .general }
        let place = known.first { services[$0].kind != .line }
        return office ?? place ?? known.first
    }
}

extension HoursFrame {
    /// Whether it is days of the calendar, or weeks that are not told, and not a season.
    var isDates: Bool {
        switch self {
        case .dates, .someWeeks: true
        case .season, .someMonths: false
        }
    }

    /// Whether it comes back every year: dates without a year from one edge or middle of a month to another, over two
    /// months and more. A run from an odd day to another is that of a single year.
    var isYearly: Bool {
        guard case .dates(let stretches) = self else { return false }
        return stretches.allSatisfy(\.isYearly)
    }
}

extension DateStretch {
    fileprivate var isYearly: Bool {
        guard let from, let to, from.year == nil, to.year == nil else { return false }
        let months = floorRemainder(to.month - from.month, 12)
        return months > 1 && [1, 15, 16].contains(from.day) && [1, 15, 28, 29, 30, 31].contains(to.day)
    }
}
