/// What has been read of how something repeats, before it is made into a rule.
struct RepetitionDraft {
    /// A time of day: when it begins, in minutes after midnight, and how long it lasts.
    struct Time: Hashable {
        var open: Int
        var duration: Int?
    }

    var frequency: RecurrenceRule.Frequency?
    var interval = 1
    var weekdays: [RecurrenceRule.NamedDay] = []
    var monthDays: [Int] = []
    /// Which of the month's days from Monday to Friday.
    var workingDays: [Int] = []
    var months: [Int] = []
    /// Days of the year: a month and a day of it.
    var yearDays: [MonthDay] = []
    /// Whether the text says that days are those of a month: "the 15th of the month".
    var isOfMonth = false
    var time: Time?
    var firstDay: CivilDate?
    var ending: RecurrenceRule.Ending?
    private(set) var remarks: [RepetitionReading.Remark] = []

    struct MonthDay: Hashable {
        var month: Int
        var day: Int
    }

    mutating func remark(_ remark: RepetitionReading.Remark) {
        if !remarks.contains(remark) { remarks.append(remark) }
    }

    /// Sets what is counted; false where something else was said before.
    mutating func count(_ interval: Int, _ frequency: RecurrenceRule.Frequency) -> Bool {
        if let said = self.frequency {
            // "Weekly, every other Tuesday" says two things; "every two weeks, weekly" too.
            return said == frequency && self.interval == interval
        }
        self.frequency = frequency
        self.interval = interval
        return true
    }

    /// The rule; nothing where what was said does not make one.
    var rule: RecurrenceRule? {
        let kinds = [!weekdays.isEmpty, !monthDays.isEmpty, !workingDays.isEmpty, !yearDays.isEmpty]
        switch kinds.count(where: \.self) {
        case 0: return ruleOfStart
        case 1: break
        default: return nil
        }
        if !yearDays.isEmpty { return ruleOfYear }
        if !weekdays.isEmpty { return ruleOfWeekdays }
        // Of a number alone, such as "the 15th", nobody says that it comes back.
        guard frequency == .monthly || frequency == nil && (isOfMonth || !months.isEmpty) else { return nil }
        let days = Weekday.allCases.prefix(5).map { RecurrenceRule.NamedDay($0) }
        return make(.monthly, weekdays: workingDays.isEmpty ? [] : days)
    }

    private func make(
        _ frequency: RecurrenceRule.Frequency, weekdays: [RecurrenceRule.NamedDay]
    ) -> RecurrenceRule? {
        try? RecurrenceRule(
            frequency, interval: interval, months: months, monthDays: monthDays, weekdays: weekdays,
            positions: workingDays, ending: ending ?? .never)
    }

    /// "Every other week": the day is that of the start.
    private var ruleOfStart: RecurrenceRule? {
        guard let frequency, months.isEmpty || frequency == .daily, !isOfMonth else { return nil }
        return make(frequency, weekdays: [])
    }

    private var ruleOfYear: RecurrenceRule? {
        guard frequency == .yearly, months.isEmpty else { return nil }
        // Two dates make one rule only where the rule has no others.
        let (numbers, days) = (Set(yearDays.map(\.month)), Set(yearDays.map(\.day)))
        guard Set(yearDays).count == numbers.count * days.count else { return nil }
        return try? RecurrenceRule(
            .yearly, interval: interval, months: Array(numbers), monthDays: Array(days), ending: ending ?? .never)
    }

    private var ruleOfWeekdays: RecurrenceRule? {
        if weekdays.contains(where: { $0.ordinal != nil }) {
            let isYearly = !months.isEmpty && (frequency == nil || frequency == .yearly)
            guard isYearly || frequency == nil || frequency == .monthly else { return nil }
            return make(isYearly ? .yearly : .monthly, weekdays: weekdays)
        }
        switch frequency {
        case nil, .weekly: break
        // "Daily, Monday to Friday".
        case .daily: guard interval == 1 else { return nil }
        case .monthly, .yearly: return nil
        }
        let isEveryDay = Set(weekdays.map(\.day)).count == 7 && interval == 1
        return make(isEveryDay ? .daily : .weekly, weekdays: isEveryDay ? [] : weekdays)
    }
}
