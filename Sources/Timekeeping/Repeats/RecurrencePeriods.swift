/// The months or years that a rule looks for days in.
///
/// libical steps from one to the next until one has a day, past any UNTIL and for up to half a second. So it is asked
/// only where one of them can have a day.
struct RecurrencePeriods {
    private let rule: RecurrenceRule
    private let start: CivilDate

    init(_ rule: RecurrenceRule, start: CivilDate) {
        self.rule = rule
        self.start = start
    }

    /// Whether a month or a year among those from the one of `first` to the one of `last` can have days; of rules that
    /// go by days or weeks always.
    func hasDays(from first: CivilDate, to last: CivilDate) -> Bool {
        switch rule.frequency {
        case .daily, .weekly: return true
        case .monthly:
            let origin = start.year * 12 + start.month - 1
            let from = first.year * 12 + first.month - 1
            let reached = origin + (from - origin) / rule.interval * rule.interval
            return stride(from: reached, through: last.year * 12 + last.month - 1, by: rule.interval).contains {
                hasDays(inMonth: $0 % 12 + 1, of: $0 / 12)
            }
        case .yearly:
            let reached = start.year + (first.year - start.year) / rule.interval * rule.interval
            return stride(from: reached, through: last.year, by: rule.interval).contains { year in
                (1...12).contains { hasDays(inMonth: $0, of: year) }
            }
        }
    }

    private func hasDays(inMonth month: Int, of year: Int) -> Bool {
        let namesDays = !rule.monthDays.isEmpty || !rule.weekdays.isEmpty
        if !rule.months.isEmpty {
            guard rule.months.contains(month) else { return false }
        } else if rule.frequency == .yearly, !namesDays {
            guard month == start.month else { return false }
        }
        let length = CivilDate.days(inMonth: month, of: year)
        if !namesDays { return start.day <= length }
        if !rule.monthDays.isEmpty { return rule.monthDays.contains { $0.magnitude <= length } }
        // Every month has each weekday four times, and a fifth of some of them unless it is a February of 28 days.
        let isOfYear = rule.frequency == .yearly && rule.months.isEmpty
        let fifth = rule.weekdays.allSatisfy { $0.ordinal?.magnitude == 5 }
        let isBeyondFourth =
            rule.frequency == .monthly && rule.positions.allSatisfy { $0.magnitude > 4 * UInt(rule.weekdays.count) }
        return isOfYear || length > 28 || !(fifth || !rule.positions.isEmpty && isBeyondFourth)
    }
}
