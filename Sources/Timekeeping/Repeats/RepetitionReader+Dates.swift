extension RepetitionReader {
    /// A date as far as it is written.
    private struct PartialDate {
        var year: Int?
        var month: Int?
        var day: Int?
        var weekday: Weekday?
    }

    /// `until June 2027`, `desde el 12 de enero`.
    mutating func readLimit() -> Bool {
        if let date = attempt({ $0.take(.until) ? $0.takeDate() : nil }) {
            guard draft.ending == nil, let day = resolve(date, isEnd: true) else { return false }
            draft.ending = .onDay(day)
            return true
        }
        if let date = attempt({ $0.take(.from) ? $0.takeDate() : nil }) {
            guard draft.firstDay == nil, let day = resolve(date, isEnd: false) else { return false }
            draft.firstDay = day
            return true
        }
        return false
    }

    /// `10 times`.
    mutating func readCount() -> Bool {
        isAfterEvery = false
        guard draft.ending == nil, let count = takeNumber(digits: 1...3), take(.times), count > 0 else { return false }
        draft.ending = .after(count: count)
        return true
    }

    /// `March 31`, `31 de marzo`: a day of every year.
    mutating func readDate() -> Bool {
        let every = isAfterEvery
        isAfterEvery = false
        guard let date = takeDate(), date.year == nil, date.weekday == nil, let month = date.month, let day = date.day,
            CivilDate(year: 2000, month: month, day: day) != nil
        else { return false }
        draft.yearDays.append(.init(month: month, day: day))
        return every ? draft.count(1, .yearly) : true
    }

    /// `the 15th`, `1st and 15th`, `el dia 15`, `los dias 1 y 15`.
    mutating func readMonthDays() -> Bool {
        isAfterEvery = false
        var isAnnounced = false
        while position < lexemes.count,
            ["the", "on", "el", "dia", "dias", "los", "day"].contains(lexemes[position].key)
        {
            isAnnounced = ["el", "dia", "dias", "los", "day"].contains(lexemes[position].key) || isAnnounced
            position += 1
        }
        guard let first = takeMonthDay(isAnnounced) else { return false }
        var days = [first]
        while let next = attempt({ $0.take(.and) ? $0.takeMonthDay(isAnnounced) : nil }) { days.append(next) }
        // "1st and 3rd Thursday", "31 de marzo", "15 times".
        guard !isBeforeDay, !isBeforeMonthName else { return false }
        draft.monthDays += days
        return true
    }

    private mutating func takeMonthDay(_ isAnnounced: Bool) -> Int? {
        attempt { reader in
            if isAnnounced { _ = reader.takeWord(["el", "dia", "the"]) }
            _ = reader.takeWord(["the"])
            guard let day = reader.takeNumber(digits: 1...2), (1...31).contains(day) else { return nil }
            let hasSuffix = reader.takeWord(["st", "nd", "rd", "th", "o", "ro"])
            return (hasSuffix || isAnnounced) && !reader.isBeforeTimes ? day : nil
        }
    }

    /// Whether the number before counts something: `10 times`.
    private var isBeforeTimes: Bool {
        var copy = self
        return copy.take(.times)
    }

    mutating func takeWord(_ words: Set<String>) -> Bool {
        guard position < lexemes.count, words.contains(lexemes[position].key) else { return false }
        position += 1
        return true
    }

    private var isBeforeMonthName: Bool {
        var copy = self
        _ = copy.takeWord(["of", "de", "in"])
        return copy.takeMonth() != nil
    }

    /// `in June`, `de junio y julio`.
    mutating func readMonths() -> Bool {
        let every = isAfterEvery
        isAfterEvery = false
        guard let months = takeMonthList(isEvery: every) else { return false }
        draft.months += months
        return true
    }

    /// Months after a word such as `in`, or after `every`.
    mutating func takeMonthList(isEvery: Bool = false) -> [Int]? {
        attempt { reader in
            guard reader.takeWord(["in", "of", "de", "en", "during"]) || isEvery else { return nil }
            _ = reader.takeWord(["each", "every", "cada"])
            guard let first = reader.takeMonth() else { return nil }
            var months = [first]
            while let next = reader.attempt({ $0.take(.and) ? $0.takeMonth() : nil }) { months.append(next) }
            // A year, or a day of the month: a date and no month.
            let next = reader.position < reader.lexemes.count ? reader.lexemes[reader.position] : nil
            return next?.kind == .number && (next?.key.utf8.count == 4) ? nil : months
        }
    }

    private mutating func takeMonth() -> Int? {
        guard position < lexemes.count, lexemes[position].kind == .word,
            let month = MonthName.month(lexemes[position].key)
        else { return nil }
        let isShort = lexemes[position].key.utf8.count <= 4
        position += 1
        if isShort { _ = takeMark(".") }
        return month
    }

    // MARK: A date

    private mutating func takeDate() -> PartialDate? {
        if let date = attempt({ $0.takeNumericDate() }) { return date }
        let weekday = attempt { reader in
            reader.takeDay().flatMap { day in
                _ = reader.takeMark(",")
                return reader.position < reader.lexemes.count ? day : nil
            }
        }
        var date = attempt({ $0.takeMonthFirst() }) ?? attempt({ $0.takeDayFirst() })
        if date == nil, weekday == nil, let year = attempt({ $0.takeYear() }) { date = PartialDate(year: year) }
        date?.weekday = weekday
        return date
    }

    /// `2027-06-30`.
    private mutating func takeNumericDate() -> PartialDate? {
        guard let year = takeYear(), takeMark("-"), let month = takeNumber(digits: 2...2), takeMark("-"),
            let day = takeNumber(digits: 2...2)
        else { return nil }
        return PartialDate(year: year, month: month, day: day)
    }

    private mutating func takeYear() -> Int? {
        attempt { reader in reader.takeNumber(digits: 4...4).flatMap { (1900...2500).contains($0) ? $0 : nil } }
    }

    /// `June 30, 2027`, `June 30`, `June 2027`, `June`, `junio de 2027`.
    private mutating func takeMonthFirst() -> PartialDate? {
        guard let month = takeMonth() else { return nil }
        let day: Int? = attempt { reader in
            guard let day = reader.takeNumber(digits: 1...2), (1...31).contains(day) else { return nil }
            _ = reader.takeWord(["st", "nd", "rd", "th"])
            return reader.isBeforeTimeMark ? nil : day
        }
        return PartialDate(year: takeYearAfterJoint(), month: month, day: day)
    }

    /// `30 de junio de 2027`, `1 st of June`.
    private mutating func takeDayFirst() -> PartialDate? {
        _ = takeWord(["the", "el"])
        guard let day = takeNumber(digits: 1...2), (1...31).contains(day) else { return nil }
        _ = takeWord(["st", "nd", "rd", "th", "o", "ro"])
        _ = takeWord(["of", "de"])
        guard let month = takeMonth() else { return nil }
        return PartialDate(year: takeYearAfterJoint(), month: month, day: day)
    }

    private mutating func takeYearAfterJoint() -> Int? {
        attempt { reader in
            while reader.takeWord([",", "of", "de", "del"]) {}
            return reader.takeYear()
        }
    }

    /// Whether the number before is a time and no day: `June 6 pm`, `June 6:30`.
    private var isBeforeTimeMark: Bool {
        guard position < lexemes.count else { return false }
        return ["am", "pm", ":"].contains(lexemes[position].key)
    }

    /// The day that a date means: the first, or where it ends something, the last; without a year, the next.
    private mutating func resolve(_ date: PartialDate, isEnd: Bool) -> CivilDate? {
        let found: CivilDate?
        if let year = date.year {
            found = Self.day(date, of: year, isEnd: isEnd)
        } else {
            let earliest = isEnd ? draft.firstDay ?? today : today
            found = (earliest.year...earliest.year + 8).lazy
                .compactMap { Self.day(date, of: $0, isEnd: isEnd) }.first { $0 >= earliest }
            draft.remark(.nextYear)
        }
        guard let found, date.weekday == nil || found.weekday == date.weekday else { return nil }
        return found
    }

    private static func day(_ date: PartialDate, of year: Int, isEnd: Bool) -> CivilDate? {
        let month = date.month ?? (isEnd ? 12 : 1)
        guard (1...12).contains(month) else { return nil }
        let last = CivilDate.days(inMonth: month, of: year)
        return CivilDate(year: year, month: month, day: date.day ?? (isEnd ? last : 1))
    }
}
