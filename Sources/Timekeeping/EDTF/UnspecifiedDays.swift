/// The days that a year, a month and a day can mean of which some digits are written as `X`.
struct UnspecifiedDays {
    let year: DigitPattern
    let isBeforeYearZero: Bool
    let month: DigitPattern
    let day: DigitPattern?

    /// The first and the last of them as day numbers; nothing where the calendar has none, as on a 30 February.
    var bounds: (first: Int, last: Int)? {
        if year.isGiven && month.isGiven && day?.isGiven ?? true { return givenBounds }
        guard let first = firstFound(years: 0..<year.count, step: 1),
            let last = firstFound(years: 0..<year.count, step: -1)
        else { return nil }
        return (first, last)
    }

    /// The same where there is no `X`, as in most dates.
    private var givenBounds: (first: Int, last: Int)? {
        let year = isBeforeYearZero ? -year.least : year.least
        let length = CivilDate.days(inMonth: month.least, of: year)
        guard (day?.least ?? 1) <= length else { return nil }
        let first = CivilDate.dayNumber(year: year, month: month.least, day: day?.least ?? 1)
        return (first, day == nil ? first + length - 1 : first)
    }

    /// The nearest day, from the first year on or from the last one back. Only where nothing but a 29 February will do is
    /// more than one year looked at.
    private func firstFound(years: Range<Int>, step: Int) -> Int? {
        let isBackward = step < 0
        // Before year 0 the greater number is the earlier year, and there is no -0000.
        for count in years {
            let place = isBackward != isBeforeYearZero ? years.upperBound - 1 - count : count
            let number = year[place]
            if isBeforeYearZero && number == 0 { continue }
            let year = isBeforeYearZero ? -number : number
            if let day = firstFound(in: year, isBackward: isBackward) { return day }
            // Of no year, or of leap years alone.
            if !canBeLeapDay { return nil }
        }
        return nil
    }

    private var canBeLeapDay: Bool { month.matches(2) && day?.matches(29) == true }

    private func firstFound(in year: Int, isBackward: Bool) -> Int? {
        for count in 1...12 {
            let month = isBackward ? 13 - count : count
            guard self.month.matches(month) else { continue }
            let length = CivilDate.days(inMonth: month, of: year)
            guard let pattern = day else {
                return CivilDate.dayNumber(year: year, month: month, day: isBackward ? length : 1)
            }
            for count in 1...length {
                let day = isBackward ? length + 1 - count : count
                if pattern.matches(day) { return CivilDate.dayNumber(year: year, month: month, day: day) }
            }
        }
        return nil
    }
}
