/// Whether a day lies in the part of the year that hours hold in.
enum SeasonCover: Sendable {
    case inside, outside
    /// People do not agree on where a season begins, and the text does not say.
    case unsure

    /// What holds where two conditions must both be met.
    func and(_ other: SeasonCover) -> SeasonCover {
        if self == .outside || other == .outside { return .outside }
        return self == .inside && other == .inside ? .inside : .unsure
    }
}

extension HoursSeason {
    /// Whether that day is in it, north of the equator: seasons overlap where people begin and end them differently.
    func cover(of date: CivilDate) -> SeasonCover {
        switch self {
        case .months(let from, let to):
            let isIn =
                from <= to ? (from...to).contains(date.month) : date.month >= from || date.month <= to
            return isIn ? .inside : .outside
        case .spring: return Self.cover(date.month, surely: [4, 5], perhaps: [3, 6])
        case .summer: return Self.cover(date.month, surely: [7, 8], perhaps: [5, 6, 9])
        case .autumn: return Self.cover(date.month, surely: [10, 11], perhaps: [8, 9, 12])
        case .winter: return Self.cover(date.month, surely: [1, 2], perhaps: [11, 12, 3])
        case .schoolYear: return date.month == 7 ? .outside : .unsure
        case .alternateWeeks: return .unsure
        }
    }

    private static func cover(_ month: Int, surely: [Int], perhaps: [Int]) -> SeasonCover {
        surely.contains(month) ? .inside : perhaps.contains(month) ? .unsure : .outside
    }
}

extension DatedInterval {
    /// Whether it says neither a date, nor a part of the year, nor a day: times alone.
    var isUndated: Bool { from == nil && to == nil && season == nil && days.isEmpty }

    /// Whether that date is within its dates and its part of the year, whatever the day of the week.
    func cover(of date: CivilDate) -> SeasonCover {
        coverOfDates(date).and(season?.cover(of: date) ?? .inside)
    }

    private func coverOfDates(_ date: CivilDate) -> SeasonCover {
        switch (from, to) {
        case (nil, nil):
            return .inside
        case (let from?, nil):
            guard let year = from.year else { return .unsure }
            return from.isAfter(date, year: year) ? .outside : .inside
        case (nil, let to?):
            guard let year = to.year else { return .unsure }
            return to.isBefore(date, year: year) ? .outside : .inside
        case (let from?, let to?):
            guard let first = from.year ?? to.year.map({ to.precedes(from) ? $0 - 1 : $0 }) else {
                // Of the years nothing is said: every year, or one that is long over.
                return Self.isInAnyYear(date, from: from, to: to) ? .unsure : .outside
            }
            let last = to.year ?? (to.precedes(from) ? first + 1 : first)
            return from.isAfter(date, year: first) || to.isBefore(date, year: last) ? .outside : .inside
        }
    }

    private static func isInAnyYear(_ date: CivilDate, from: WrittenDay, to: WrittenDay) -> Bool {
        let begun = !from.isAfter(date, year: date.year)
        let isOver = to.isBefore(date, year: date.year)
        return to.precedes(from) ? begun || !isOver : begun && !isOver
    }
}

extension WrittenDay {
    /// Whether its month and day come before the other's in a year.
    fileprivate func precedes(_ other: WrittenDay) -> Bool { (month, day) < (other.month, other.day) }

    fileprivate func isAfter(_ date: CivilDate, year: Int) -> Bool {
        (year, month, day) > (date.year, date.month, date.day)
    }

    fileprivate func isBefore(_ date: CivilDate, year: Int) -> Bool {
        (year, month, day) < (date.year, date.month, date.day)
    }
}
