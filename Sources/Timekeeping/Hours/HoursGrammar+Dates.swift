extension HoursGrammar {
    /// `January 26`, `June 16 - August 8`, `Nov 6 and 8`, or months without days.
    mutating func readMonths() {
        guard case .month(let month) = term(at: position) else { return }
        position += 1
        if dayOfMonth(at: position) != nil, !isTimeAhead(position) {
            readDates(in: month)
            return
        }
        skipYear()
        let end = rangeEnd { if case .month = $0 { true } else { false } }
        if let end, case .month(let last) = term(at: end), dayOfMonth(at: end + 1) == nil || isTimeAhead(end + 1) {
            position = end + 1
            skipYear()
            add(.frame(.season(.months(from: month, to: last))), taking: 0)
            return
        }
        readMonthList(from: month)
    }

    /// `January, April and July`; months that follow each other are a range.
    private mutating func readMonthList(from first: Int) {
        var months = [first]
        while true {
            let before = position
            skipJoints { if case .month = $0 { true } else { false } }
            guard case .month(let next) = term(at: position),
                dayOfMonth(at: position + 1) == nil || isTimeAhead(position + 1)
            else {
                position = before
                break
            }
            months.append(next)
            position += 1
        }
        skipYear()
        let isRange = zip(months, months.dropFirst()).allSatisfy { $1 == $0 % 12 + 1 }
        add(
            .frame(isRange ? .season(.months(from: first, to: months[months.count - 1])) : .someMonths), taking: 0)
    }

    private mutating func skipYear() {
        let next = term(at: position) == .comma || term(at: position) == .filler ? position + 1 : position
        if case .year = term(at: next) { position = next + 1 }
    }

    /// The place of such a term behind a dash or `to`.
    private func rangeEnd(_ isWanted: (HoursTerm) -> Bool) -> Int? {
        guard let mark = term(at: position), [.dash, .to, .until].contains(mark) else { return nil }
        var next = position + 1
        while term(at: next) == .filler { next += 1 }
        guard let wanted = term(at: next), isWanted(wanted) else { return nil }
        return next
    }

    // MARK: Days of months

    private func dayOfMonth(at index: Int) -> Int? {
        switch term(at: index) {
        case .number(let day): (1...31).contains(day) ? day : nil
        case .ordinal(let day): day > 0 ? day : nil
        default: nil
        }
    }

    /// Whether the number there is a time: `May 9am`, `June 9-5`.
    private func isTimeAhead(_ index: Int) -> Bool {
        guard case .number(let first) = term(at: index) else { return false }
        switch term(at: index + 1) {
        case .half, .hourMark: return true
        case .dash, .to:
            switch term(at: index + 2) {
            case .number(let second):
                if case .half = term(at: index + 3) { return true }
                return second <= first || (second <= 12 && !hasTime(after: index + 2))
            case .clock: return true
            default: return false
            }
        default: return false
        }
    }

    /// Whether a number comes later in the statement that can be a time: `July 9-12` alone are the times.
    private func hasTime(after index: Int) -> Bool {
        var next = index + 1
        while let term = term(at: next), term != .stop {
            switch term {
            case .number, .clock, .allDay, .year, .until: return true
            default: next += 1
            }
        }
        return false
    }

    private mutating func readDates(in month: Int) {
        var month = month
        var stretches: [DateStretch] = []
        while let stretch = takeDate(in: &month) {
            stretches.append(stretch)
            guard skipToNextDate(&month) else { break }
        }
        let year = takeYear()
        finish(stretches, year: year)
    }

    private mutating func takeYear() -> Int? {
        let next = term(at: position) == .comma || term(at: position) == .filler ? position + 1 : position
        guard case .year(let year) = term(at: next) else { return nil }
        position = next + 1
        return year
    }

    /// One day, or several from it on: `7-25`, `16 - August 8`.
    private mutating func takeDate(in month: inout Int) -> DateStretch? {
        guard let day = dayOfMonth(at: position) else { return nil }
        position += 1
        skipDayEnding()
        let year = takeYear()
        let from = WrittenDay(year: year, month: month, day: day)
        if let end = rangeEnd({ if case .month = $0 { true } else { false } }),
            case .month(let last) = term(at: end), let lastDay = dayOfMonth(at: end + 1), !isTimeAhead(end + 1)
        {
            position = end + 2
            month = last
            skipDayEnding()
            return DateStretch(from: from, to: WrittenDay(year: takeYear(), month: last, day: lastDay))
        }
        if let end = rangeEnd({ if case .number = $0 { true } else if case .ordinal = $0 { true } else { false } }),
            let lastDay = dayOfMonth(at: end), lastDay > day, !isTimeAhead(end), year == nil
        {
            position = end + 1
            return DateStretch(from: from, to: WrittenDay(year: nil, month: month, day: lastDay))
        }
        return DateStretch(from: from, to: from)
    }

    /// The `th` of `12th`.
    private mutating func skipDayEnding() {
        if case .name(.plain) = term(at: position), terms[position].range.count == 2,
            terms[position].follows == .nothing
        {
            position += 1
        }
    }

    /// Goes to the next day of a list, in the same month or in another that is named.
    private mutating func skipToNextDate(_ month: inout Int) -> Bool {
        var next = position
        while let joint = term(at: next), [.comma, .and, .filler].contains(joint) { next += 1 }
        guard next > position else { return false }
        if case .month(let other) = term(at: next), dayOfMonth(at: next + 1) != nil, !isTimeAhead(next + 1) {
            position = next + 1
            month = other
            return true
        }
        guard dayOfMonth(at: next) != nil, !isTimeAhead(next) else { return false }
        position = next
        return true
    }

    private mutating func finish(_ stretches: [DateStretch], year: Int?) {
        var result = stretches
        let year = year ?? stretches.last?.to?.year
        for index in result.indices {
            let (from, to) = (result[index].from, result[index].to)
            result[index].from?.year = from?.year ?? year
            result[index].to?.year = to?.year ?? year
        }
        let isWhole = result.allSatisfy { $0.from != nil && $0.to != nil } && !result.isEmpty
        add(isWhole ? .frame(.dates(result)) : .doubt, taking: 0)
    }

    // MARK: Other orders

    /// `6/22/06 to 7/26/06`, `2/23, 3/1 and 3/15`.
    mutating func readDates() {
        var stretches: [DateStretch] = []
        while case .date(let first) = term(at: position) {
            position += 1
            if let end = rangeEnd({ if case .date = $0 { true } else { false } }), case .date(let last) = term(at: end)
            {
                position = end + 1
                stretches.append(DateStretch(from: first, to: last))
            } else {
                stretches.append(DateStretch(from: first, to: first))
            }
            skipJoints { if case .date = $0 { true } else { false } }
        }
        finish(stretches, year: nil)
    }

    /// `5 de octubre`, `5 October`, `del 7 al 25 de julio`.
    mutating func readDayOfMonth() -> Bool {
        if readDayList() { return true }
        guard case .number(let first) = term(at: position), (1...31).contains(first) else { return false }
        var last = first
        var next = position + 1
        var isRange = false
        if let mark = term(at: next), mark == .dash || mark == .to || mark == .and, let day = dayOfMonth(at: next + 1),
            day > first,
            term(at: next + 2) == .filler
        {
            isRange = mark != .and
            last = day
            next += 2
        }
        let hasWord = term(at: next) == .filler
        if hasWord { next += 1 }
        guard case .month(let month) = term(at: next),
            hasWord || dayOfMonth(at: next + 1) == nil || isTimeAhead(next + 1)
        else { return false }
        if !hasWord, let before = term(at: position - 1), [.dash, .to].contains(before) { return false }
        position = next + 1
        let year = takeYear()
        let days = [first, last].map { WrittenDay(year: year, month: month, day: $0) }
        var stretches = [DateStretch(from: days[0], to: isRange ? days[1] : days[0])]
        if !isRange, last != first { stretches.append(DateStretch(from: days[1], to: days[1])) }
        if let end = rangeEnd({ if case .number = $0 { true } else { false } }), let lastDay = dayOfMonth(at: end),
            case .month(let lastMonth) = term(at: term(at: end + 1) == .filler ? end + 2 : end + 1), !isRange
        {
            position = (term(at: end + 1) == .filler ? end + 2 : end + 1) + 1
            stretches = [DateStretch(from: days[0], to: WrittenDay(year: takeYear(), month: lastMonth, day: lastDay))]
        }
        finish(stretches, year: year)
        return true
    }

    /// `3, 10 y 17 de mayo`.
    private mutating func readDayList() -> Bool {
        var days: [Int] = []
        var next = position
        while let day = dayOfMonth(at: next) {
            days.append(day)
            next += 1
            guard let joint = term(at: next), joint == .comma || joint == .and else { break }
            next += 1
        }
        guard days.count > 1, term(at: next) == .filler, case .month(let month) = term(at: next + 1) else {
            return false
        }
        position = next + 2
        let stretches = days.map { day in
            let date = WrittenDay(year: nil, month: month, day: day)
            return DateStretch(from: date, to: date)
        }
        finish(stretches, year: takeYear())
        return true
    }

    // MARK: One end only

    /// Whether a date or a month stands here.
    var isDateHere: Bool { isDate(position) }

    /// Whether a date or a month stands behind the word here.
    var isDateNext: Bool {
        var next = position + 1
        while term(at: next) == .filler { next += 1 }
        return isDate(next)
    }

    private func isDate(_ index: Int) -> Bool {
        switch term(at: index) {
        case .month, .date: true
        case .number: monthAfterDay(index)
        default: false
        }
    }

    private func monthAfterDay(_ index: Int) -> Bool {
        guard dayOfMonth(at: index) != nil, term(at: index + 1) == .filler, case .month = term(at: index + 2) else {
            return false
        }
        return true
    }

    /// `starting June 1`, `until December 15`, which tell one end only.
    mutating func readOpenDate(isEnd: Bool) {
        if isEnd || !isDateHere { position += 1 }
        while term(at: position) == .filler { position += 1 }
        let count = items.count
        switch term(at: position) {
        case .month: readMonths()
        case .date: readDates()
        default: if !readDayOfMonth() { position += 1 }
        }
        guard items.count > count, let last = items.last else { return }
        switch last.item {
        case .frame(.dates(let stretches)) where stretches.count == 1 && stretches[0].from == stretches[0].to:
            let day = stretches[0].from
            let stretch = isEnd ? DateStretch(from: nil, to: day) : DateStretch(from: day, to: nil)
            replaceLast(.frame(.dates([stretch])))
        case .frame(.season(.months(let from, let to))) where from == to: replaceLast(.frame(.someMonths))
        default: break
        }
    }
}
