import Timekeeping

/// The days of a rule found by walking over the calendar a day at a time and asking of each whether the rule has it:
/// slow, plain, and by other means than those of the program.
struct WalkedDays {
    let rule: RecurrenceRule
    let start: CivilDate

    /// The days from the first to the last of these two, at most `limit`.
    func days(from: CivilDate, through last: CivilDate, limit: Int) -> [CivilDate] {
        var found: [CivilDate] = []
        var counted = 0
        var day = isCounted ? start : max(from, start)
        while day <= last, found.count < limit {
            if has(day) {
                counted += 1
                if case .after(let count) = rule.ending, counted > count { break }
                if case .onDay(let end) = rule.ending, day > end { break }
                if day >= from { found.append(day) }
            }
            day = day.adding(days: 1)
        }
        return found
    }

    private var isCounted: Bool { if case .after = rule.ending { true } else { false } }

    private func has(_ day: CivilDate) -> Bool {
        switch rule.frequency {
        case .daily:
            return (day.dayNumber - start.dayNumber) % rule.interval == 0 && hasMonth(day)
                && (rule.weekdays.isEmpty || rule.weekdays.contains { $0.day == day.weekday })
        case .weekly:
            let weeks = (firstOfWeek(day) - firstOfWeek(start)) / 7
            let days = rule.weekdays.isEmpty ? [start.weekday] : rule.weekdays.map(\.day)
            return weeks % rule.interval == 0 && days.contains(day.weekday) && hasMonth(day)
        case .monthly:
            let months = (day.year - start.year) * 12 + day.month - start.month
            guard months % rule.interval == 0, isCandidate(day) else { return false }
            return isAtPosition(day, first: CivilDate(year: day.year, month: day.month, day: 1))
        case .yearly:
            guard (day.year - start.year) % rule.interval == 0, isCandidate(day) else { return false }
            return isAtPosition(day, first: CivilDate(year: day.year, month: 1, day: 1))
        }
    }

    private func firstOfWeek(_ day: CivilDate) -> Int {
        day.dayNumber - (day.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
    }

    private func hasMonth(_ day: CivilDate) -> Bool { rule.months.isEmpty || rule.months.contains(day.month) }

    /// Whether the day is one of its month or year before positions are looked at.
    private func isCandidate(_ day: CivilDate) -> Bool {
        guard hasMonth(day) else { return false }
        if rule.monthDays.isEmpty && rule.weekdays.isEmpty {
            let isOfStartsMonth = rule.frequency == .monthly || !rule.months.isEmpty || day.month == start.month
            return isOfStartsMonth && day.day == start.day
        }
        var length = 31
        while CivilDate(year: day.year, month: day.month, day: length) == nil { length -= 1 }
        if !rule.monthDays.isEmpty, !rule.monthDays.contains(where: { $0 == day.day || length + 1 + $0 == day.day }) {
            return false
        }
        guard !rule.weekdays.isEmpty else { return true }
        let isOfYear = rule.frequency == .yearly && rule.months.isEmpty
        let number = isOfYear ? dayOfYear(day) : day.day
        let all = isOfYear ? dayOfYear(CivilDate(year: day.year, month: 12, day: 31) ?? day) : length
        return rule.weekdays.contains { named in
            guard named.day == day.weekday else { return false }
            guard let ordinal = named.ordinal else { return true }
            return ordinal == (number - 1) / 7 + 1 || -ordinal == (all - number) / 7 + 1
        }
    }

    private func dayOfYear(_ day: CivilDate) -> Int {
        day.dayNumber - (CivilDate(year: day.year, month: 1, day: 1) ?? day).dayNumber + 1
    }

    private func isAtPosition(_ day: CivilDate, first: CivilDate?) -> Bool {
        guard !rule.positions.isEmpty, var other = first else { return true }
        var candidates: [CivilDate] = []
        while other.year == day.year, rule.frequency == .yearly || other.month == day.month {
            if isCandidate(other) { candidates.append(other) }
            other = other.adding(days: 1)
        }
        let index = candidates.firstIndex(of: day) ?? 0
        return rule.positions.contains { $0 == index + 1 || $0 == index - candidates.count }
    }
}
