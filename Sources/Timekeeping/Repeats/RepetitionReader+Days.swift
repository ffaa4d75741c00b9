extension RepetitionReader {
    /// `every two weeks`, `every other Tuesday`, `cada dos martes`, `every`.
    mutating func readInterval() -> Bool {
        if let (interval, frequency) = take({ if case .units(let count, let unit) = $0 { (count, unit) } else { nil } })
        {
            return draft.count(interval, frequency)
        }
        if take(.everySecond) { return readEvery(2) }
        guard take(.every) else { return false }
        if let count = attempt({ $0.takeCount() }) { return readEvery(count) }
        if let count = attempt({ reader in reader.takeOrdinal().flatMap { reader.isBeforeUnit ? $0 : nil } }) {
            return count > 0 && readEvery(count)
        }
        isAfterEvery = true
        return true
    }

    private var isBeforeUnit: Bool {
        var copy = self
        return copy.takeUnit() != nil
    }

    private static let numberWords = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    ]

    /// A number that is said of weeks or days: not that of a date.
    private mutating func takeCount() -> Int? {
        guard position < lexemes.count else { return nil }
        let lexeme = lexemes[position]
        guard let count = Self.numberWords[lexeme.key] ?? (lexeme.key.utf8.count <= 3 ? lexeme.value : nil) else {
            return nil
        }
        position += 1
        let isSaidOfDays = isBeforeDay
        return isSaidOfDays ? count : nil
    }

    /// What comes back only every second or third time: a unit, or days of so many weeks.
    private mutating func readEvery(_ count: Int) -> Bool {
        if let frequency = takeUnit() { return draft.count(count, frequency) }
        guard let day = takeDay() else { return false }
        draft.weekdays.append(.init(day))
        return draft.count(count, .weekly)
    }

    mutating func takeUnit() -> RecurrenceRule.Frequency? {
        take { if case .unit(let unit) = $0 { unit } else { nil } }
    }

    mutating func takeOrdinal() -> Int? { take { if case .ordinal(let ordinal) = $0 { ordinal } else { nil } } }

    /// `daily`, `week` after `every`.
    mutating func readUnit() -> Bool {
        guard position < lexemes.count, isAfterEvery || Self.adverbs.contains(lexemes[position].key) else {
            return false
        }
        isAfterEvery = false
        guard let frequency = takeUnit() else { return false }
        return draft.count(1, frequency)
    }

    /// The words that say by themselves that something comes back.
    private static let adverbs: Set = [
        "daily", "diario", "diaria", "diariamente", "weekly", "semanal", "semanales", "semanalmente", "monthly",
        "mensual", "mensuales", "mensualmente", "yearly", "annual", "annually", "anual", "anuales", "anualmente", "a",
    ]

    /// `second Tuesday`, `first and third Thursdays of the month`, `last working day`, `primer lunes de septiembre`.
    mutating func readOrdinals() -> Bool {
        let every = isAfterEvery
        isAfterEvery = false
        guard let first = takeOrdinal() else { return false }
        var ordinals = [first]
        while let next = attempt({ $0.take(.and) ? $0.takeOrdinalAfterArticle() : nil }) { ordinals.append(next) }
        if take(.workingDay) {
            draft.workingDays += ordinals
            _ = attempt { $0.takeMondayToFriday() }
            return true
        }
        guard let day = takeDay() else {
            guard takeUnit() == .daily else { return false }
            draft.monthDays += ordinals
            return true
        }
        var days = [day]
        while let next = attempt({ $0.take(.and) ? $0.takeDay() : nil }) { days.append(next) }
        // "Every third Tuesday" may be every three weeks or the third of the month.
        if every, ordinals.count == 1, first != 1, first != -1, !isBeforeMonth, !draft.isOfMonth,
            draft.frequency != .monthly
        {
            guard first == 2 else { return false }
            draft.weekdays += days.map { .init($0) }
            draft.remark(.everySecondWeek(day))
            return draft.count(2, .weekly)
        }
        for ordinal in ordinals { draft.weekdays += days.map { .init($0, ordinal: ordinal) } }
        return true
    }

    /// `(Monday to Friday)`, which says what a working day is.
    private mutating func takeMondayToFriday() -> Bool? {
        takeMark("(") && takeDay() == .monday && takeRangeMark() && takeDay() == .friday && takeMark(")") ? true : nil
    }

    private mutating func takeOrdinalAfterArticle() -> Int? {
        _ = take(.filler)
        return takeOrdinal()
    }

    /// Whether what comes next says that days are those of a month.
    private var isBeforeMonth: Bool {
        var copy = self
        return copy.take(.ofMonth) || copy.takeMonthList() != nil
    }

    /// `Mondays`, `Mon-Fri`, `lunes a viernes`, `weekdays`.
    mutating func readDays() -> Bool {
        isAfterEvery = false
        if let days = take({ if case .days(let days) = $0 { days } else { nil } }) {
            draft.weekdays += days.map { .init($0) }
            return true
        }
        // "Every weekday".
        if take(.workingDay) {
            draft.weekdays += Weekday.allCases.prefix(5).map { .init($0) }
            return true
        }
        guard let first = takeDay() else { return false }
        guard let last = attempt({ $0.takeRangeMark() ? $0.takeDay() : nil }) else {
            draft.weekdays.append(.init(first))
            return true
        }
        let length = floorRemainder(last.rawValue - first.rawValue, 7)
        draft.weekdays += (0...length).map { .init(Weekday.allCases[(first.rawValue - 1 + $0) % 7]) }
        return true
    }

    /// A dash or a word between the ends of a range of days. `until` is none: it ends all of it.
    private mutating func takeRangeMark() -> Bool { takeWord(["-", "to", "through", "thru", "a", "al"]) }

    /// `of the month`, a comma, a word that changes nothing.
    mutating func readJoint() -> Bool {
        isAfterEvery = false
        if take(.ofMonth) {
            draft.isOfMonth = true
            return true
        }
        return take(.and) || take(.filler)
    }
}
