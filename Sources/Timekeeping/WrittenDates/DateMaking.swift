/// Makes EDTF of what a text says, and adds to each date what it leaves to the others.
struct DateMaking {
    private(set) var assumed: [WrittenDate.Assumption]

    typealias Reason = WrittenDateError.Reason

    /// The date that an expression means.
    mutating func date(of expression: DateExpression) throws(Failure) -> EDTF {
        switch expression {
        case .single(let date): return try span(of: date).whole()
        case .range(let start, let end): return try range(start, end)
        case .since(let date): return try interval(from: .date(span(of: date).start), to: .open)
        case .until(let date): return try interval(from: .open, to: .date(span(of: date).last))
        case .before(let date): return try set(upTo: dayOrUnit(before: date))
        case .after(let date): return try set(from: dayOrUnit(after: date))
        case .notAfter(let date): return try set(upTo: span(of: date).last)
        case .list(let dates, let areAllMeant): return try list(dates, areAllMeant: areAllMeant)
        }
    }

    /// What stands in the way.
    struct Failure: Error {
        let reason: Reason
    }

    // MARK: Ranges and lists

    private mutating func range(_ start: PartialDate, _ end: PartialDate) throws(Failure) -> EDTF {
        var (start, end) = (start, end)
        if let number = end.bare, let year = start.year, start.month == nil, start.season == nil, end.year == nil {
            // `2018–19`.
            guard number > year % 100 else { throw Failure(reason: .endBeforeStart) }
            end.bare = nil
            end.year = year - year % 100 + number
        }
        lend(from: start, to: &end)
        lend(from: end, to: &start)
        if start.needsYear, let year = end.year {
            let isBefore = start.placeInYear > end.placeInYear
            start.year = isBefore ? year - 1 : year
            if isBefore { assumed.append(.neighbouringYear) }
        } else if end.needsYear, let year = start.year {
            let isAfter = end.placeInYear < start.placeInYear
            end.year = isAfter ? year + 1 : year
            if isAfter { assumed.append(.neighbouringYear) }
        }
        return try interval(from: .date(span(of: start).start), to: .date(span(of: end).last))
    }

    /// Makes a bare number the day of the other's month.
    private func lend(from giver: PartialDate, to taker: inout PartialDate) {
        guard let number = taker.bare, let month = giver.month else { return }
        (taker.bare, taker.day, taker.month) = (nil, number, month)
        if taker.year == nil { taker.year = giver.year }
    }

    private mutating func list(_ dates: [PartialDate], areAllMeant: Bool) throws(Failure) -> EDTF {
        var dates = dates
        for place in dates.indices.dropFirst() { lend(from: dates[place - 1], to: &dates[place]) }
        for place in dates.indices.dropLast().reversed() {
            lend(from: dates[place + 1], to: &dates[place])
            if dates[place].needsYear { dates[place].year = dates[place + 1].year }
        }
        for place in dates.indices.dropFirst() where dates[place].needsYear {
            dates[place].year = dates[place - 1].year
        }
        var members: [EDTF] = []
        for date in dates {
            let span = try span(of: date)
            guard span.end == nil else { throw Failure(reason: .unlistable) }
            members.append(span.start)
        }
        guard let set = EDTF(members, areAllMeant: areAllMeant) else { throw Failure(reason: .unlistable) }
        return set
    }

    private func interval(from start: EDTF.End, to end: EDTF.End) throws(Failure) -> EDTF {
        guard let interval = EDTF(from: start, to: end) else { throw Failure(reason: .endBeforeStart) }
        return interval
    }

    private func set(upTo date: EDTF) throws(Failure) -> EDTF { try set("[..\(date)]") }
    private func set(from date: EDTF) throws(Failure) -> EDTF { try set("[\(date)..]") }

    private func set(_ text: String) throws(Failure) -> EDTF {
        guard let set = try? EDTF(text) else { throw Failure(reason: .unlistable) }
        return set
    }

    private func dayOrUnit(before date: PartialDate) throws(Failure) -> EDTF {
        let span = try span(of: date).start
        guard let first = span.earliest else { throw Failure(reason: .noSuchDay) }
        return try unit(of: span, holding: first.adding(days: -1))
    }

    private func dayOrUnit(after date: PartialDate) throws(Failure) -> EDTF {
        let span = try span(of: date).last
        guard let last = span.latest else { throw Failure(reason: .noSuchDay) }
        return try unit(of: span, holding: last.adding(days: 1))
    }

    /// The year, month or day, as that date is one, in which a day lies.
    private func unit(of date: EDTF, holding day: CivilDate) throws(Failure) -> EDTF {
        let unit: EDTF? =
            switch date.precision {
            case .year: EDTF(year: day.year)
            case .month: EDTF(year: day.year, month: day.month)
            default: EDTF(year: day.year, month: day.month, day: day.day)
            }
        guard let unit, let doubted = unit.doubted(uncertain: date.isUncertain, approximate: date.isApproximate)
        else { throw Failure(reason: .noSuchDay) }
        return doubted
    }

    // MARK: One date

    /// One date, or two with a time between them.
    struct Span {
        var start: EDTF
        var end: EDTF?

        var last: EDTF { end ?? start }

        func whole() throws(Failure) -> EDTF {
            guard let end else { return start }
            guard let interval = EDTF(from: .date(start), to: .date(end)) else {
                throw Failure(reason: .endBeforeStart)
            }
            return interval
        }
    }

    private func span(of date: PartialDate) throws(Failure) -> Span {
        guard date.bare == nil else { throw Failure(reason: .bareNumber) }
        guard !date.needsYear else { throw Failure(reason: .noYear) }
        var span =
            if let stretch = date.stretch { try self.span(of: date, stretch) } else { try plain(date) }
        if let weekday = date.weekday, date.day == nil || span.start.earliest?.weekday != weekday {
            throw Failure(reason: .anotherWeekday)
        }
        let isApproximate = date.isApproximate || date.stretch?.isVague == true
        guard date.isUncertain || isApproximate else { return span }
        let doubted = { (known: EDTF) in
            known.doubted(uncertain: date.isUncertain, approximate: isApproximate) ?? known
        }
        span.start = doubted(span.start)
        span.end = span.end.map(doubted)
        return span
    }

    private func plain(_ date: PartialDate) throws(Failure) -> Span {
        let made: EDTF? =
            if let decade = date.decade {
                EDTF(decade: decade)
            } else if let hundreds = date.hundreds {
                EDTF(hundreds: hundreds)
            } else if let season = date.season, let year = date.year {
                EDTF(season, of: year)
            } else {
                date.year.flatMap { EDTF(year: $0, month: date.month, day: date.day) }
            }
        guard let made else { throw Failure(reason: .noSuchDay) }
        return Span(start: made)
    }

    /// The beginning, the middle or the end of a time, each about a third of it, or a half or quarter of a year.
    private func span(of date: PartialDate, _ stretch: PartialDate.Stretch) throws(Failure) -> Span {
        guard date.day == nil else { throw Failure(reason: .unread) }
        let ends: (EDTF?, EDTF?)
        if let year = date.year, let season = date.season {
            let first = 3 * (season.rawValue - 20) + stretch.third
            let month = first > 12 ? EDTF(year: year + 1, month: first - 12) : EDTF(year: year, month: first)
            ends = (month, nil)
        } else if let year = date.year, let month = date.month {
            let days = stretch.days(of: CivilDate.days(inMonth: month, of: year))
            ends = (
                EDTF(year: year, month: month, day: days.lowerBound),
                EDTF(year: year, month: month, day: days.upperBound)
            )
        } else if let year = date.year {
            ends = (
                EDTF(year: year, month: stretch.months.lowerBound), EDTF(year: year, month: stretch.months.upperBound)
            )
        } else {
            let (first, years) = date.decade.map { (10 * $0, 10) } ?? (100 * (date.hundreds ?? 0), 100)
            let part = stretch.part(of: years)
            ends = (EDTF(year: first + part.lowerBound), EDTF(year: first + part.upperBound))
        }
        guard let start = ends.0 else { throw Failure(reason: .noSuchDay) }
        return Span(start: start, end: ends.1)
    }
}

extension PartialDate.Stretch {
    /// Whether its bounds are only about where they are.
    fileprivate var isVague: Bool {
        switch self {
        case .early, .middle, .late: true
        case .half, .quarter: false
        }
    }

    /// 0, 1 or 2: which third it is.
    fileprivate var third: Int {
        switch self {
        case .early: 0
        case .middle: 1
        case .late: 2
        case .half(let number): number - 1
        case .quarter(let number): min(2, number - 1)
        }
    }

    /// Its months of a year.
    fileprivate var months: ClosedRange<Int> {
        switch self {
        case .early, .middle, .late: 4 * third + 1...4 * third + 4
        case .half(let number): 6 * number - 5...6 * number
        case .quarter(let number): 3 * number - 2...3 * number
        }
    }

    /// Its days of a month, the last third to the end.
    fileprivate func days(of length: Int) -> ClosedRange<Int> {
        switch self {
        case .half(1): 1...15
        case .half: 16...length
        default: 10 * third + 1...(third == 2 ? length : 10 * third + 10)
        }
    }

    /// Its years of ten or a hundred, counted from 0.
    fileprivate func part(of years: Int) -> ClosedRange<Int> {
        switch self {
        case .half(1): 0...years / 2 - 1
        case .half: years / 2...years - 1
        default: (third * years + 1) / 3...((third + 1) * years + 1) / 3 - 1
        }
    }
}
