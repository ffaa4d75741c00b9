/// Reads EDTF of levels 0 and 1 (ISO 8601-2:2019, annex A), from the left.
struct EDTFParser {
    private let text: [Character]
    private var position = 0
    /// One past the last character that belongs to the date being read.
    private var limit: Int

    init(_ text: String) {
        self.text = Array(text)
        limit = self.text.count
    }

    /// Reads the whole text: a date, a date with a time, or an interval.
    mutating func parts() throws(EDTFError) -> EDTFParts {
        if let slash = text.firstIndex(of: "/") { return try interval(slash: slash) }
        return try date(mayHaveTime: true)
    }

    // MARK: Intervals

    private mutating func interval(slash: Int) throws(EDTFError) -> EDTFParts {
        let start = try end(0..<slash)
        let end = try end(slash + 1..<text.count)
        guard start.end.date != nil || end.end.date != nil else {
            throw EDTFError(expected: .oneEndKnown, character: 1)
        }
        if let first = start.parts?.first, let last = end.parts?.last, last < first {
            throw EDTFError(expected: .endNotBeforeStart, character: slash + 2)
        }
        var parts = EDTFParts(precision: .interval, first: start.parts?.first, last: end.parts?.last)
        for part in [start.parts, end.parts] {
            parts.isUncertain = parts.isUncertain || part?.isUncertain == true
            parts.isApproximate = parts.isApproximate || part?.isApproximate == true
        }
        parts.ends = [start.end, end.end]
        return parts
    }

    private mutating func end(_ range: Range<Int>) throws(EDTFError) -> (end: EDTF.End, parts: EDTFParts?) {
        position = range.lowerBound
        limit = range.upperBound
        if range.isEmpty { return (.unknown, nil) }
        if text[range] == [".", "."] { return (.open, nil) }
        let parts = try date(mayHaveTime: false)
        return (.date(EDTF(String(text[range]), parts)), parts)
    }

    // MARK: Dates

    private mutating func date(mayHaveTime: Bool) throws(EDTFError) -> EDTFParts {
        var parts = try calendarDate()
        if let character = peek(), let doubt = Self.doubts[character] {
            position += 1
            parts.isUncertain = doubt.uncertain
            parts.isApproximate = doubt.approximate
        } else if parts.precision == .day, peek() == "T" {
            guard mayHaveTime else { throw error(.dateWithoutTime) }
            position += 1
            parts.precision = .minute
            parts.time = try timeOfDay()
            parts.offset = try zone()
        }
        guard position == limit else { throw error(.endOfText) }
        return parts
    }

    private static let doubts: [Character: (uncertain: Bool, approximate: Bool)] = [
        "?": (true, false), "~": (false, true), "%": (true, true),
    ]

    private mutating func calendarDate() throws(EDTFError) -> EDTFParts {
        if take("Y") { return Self.span(.year, years: try longYear()) }
        let year = try years()
        guard year.count == 1 else { return Self.span(.unspecified, years: year) }
        guard peek() == "-" else { return Self.span(.year, years: year) }
        position += 1
        return try monthAndDay(of: year.lowerBound)
    }

    private static func span(_ precision: EDTF.Precision, years: ClosedRange<Int>) -> EDTFParts {
        EDTFParts(
            precision: precision, first: CivilDate.dayNumber(year: years.lowerBound, month: 1, day: 1),
            last: CivilDate.dayNumber(year: years.upperBound, month: 12, day: 31))
    }

    /// The letter-prefixed year of level 1: more than four digits.
    private mutating func longYear() throws(EDTFError) -> ClosedRange<Int> {
        let start = position
        let isNegative = take("-")
        var digits: [Int] = []
        while let digit = digit() { digits.append(digit) }
        guard (5...15).contains(digits.count), digits[0] != 0 else {
            throw EDTFError(expected: .year, character: start + 1)
        }
        let year = digits.reduce(0) { $0 * 10 + $1 } * (isNegative ? -1 : 1)
        return year...year
    }

    /// A year of four digits, of which the last one or two may be `X`.
    private mutating func years() throws(EDTFError) -> ClosedRange<Int> {
        let start = position
        let isNegative = take("-")
        var value = 0
        var unit = 1
        for place in 0..<4 {
            if unit == 1, let digit = digit() {
                value = value * 10 + digit
            } else if place >= 2, take("X") {
                value *= 10
                unit *= 10
            } else {
                throw error(.year)
            }
        }
        guard !(isNegative && value == 0) else { throw EDTFError(expected: .year, character: start + 1) }
        return isNegative ? -(value + unit - 1) ... -value : value...(value + unit - 1)
    }

    private mutating func monthAndDay(of year: Int) throws(EDTFError) -> EDTFParts {
        if take("X") {
            guard take("X") else { throw error(.monthOrSeason) }
            if take("-") {
                guard take("X"), take("X") else { throw error(.day) }
            }
            return Self.span(.unspecified, years: year...year)
        }
        let start = position
        guard let month = twoDigits(), (1...12).contains(month) || (21...24).contains(month) else {
            throw EDTFError(expected: .monthOrSeason, character: start + 1)
        }
        if month > 12 { return Self.span(.season, years: year...year) }
        let lastDay = CivilDate.days(inMonth: month, of: year)
        let whole = EDTFParts(
            precision: .month, first: CivilDate.dayNumber(year: year, month: month, day: 1),
            last: CivilDate.dayNumber(year: year, month: month, day: lastDay))
        return take("-") ? try day(in: whole, lastDay: lastDay) : whole
    }

    private mutating func day(in month: EDTFParts, lastDay: Int) throws(EDTFError) -> EDTFParts {
        var parts = month
        if take("X") {
            guard take("X") else { throw error(.day) }
            parts.precision = .unspecified
            return parts
        }
        let start = position
        guard let day = twoDigits(), (1...31).contains(day) else {
            throw EDTFError(expected: .day, character: start + 1)
        }
        guard day <= lastDay else { throw EDTFError(expected: .dayOfThatMonth, character: start + 1) }
        parts.precision = .day
        parts.first = month.first.map { $0 + day - 1 }
        parts.last = parts.first
        return parts
    }

    // MARK: Times

    /// `HH:MM` or `HH:MM:SS`, as minutes after midnight: seconds are checked and not kept.
    private mutating func timeOfDay() throws(EDTFError) -> Int {
        let hour = try number(0...23, .hour)
        guard take(":") else { throw error(.colon) }
        let minute = try number(0...59, .minute)
        if take(":") { _ = try number(0...59, .second) }
        return hour * 60 + minute
    }

    /// `Z`, `±hh` or `±hh:mm`, as seconds east of UTC; nothing where the text ends.
    private mutating func zone() throws(EDTFError) -> Int? {
        if position == limit { return nil }
        if take("Z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+") else { throw error(.zone) }
        var minutes = try number(0...23, .zone) * 60
        if take(":") { minutes += try number(0...59, .zone) }
        return minutes * (isWest ? -60 : 60)
    }

    // MARK: Characters

    private mutating func number(
        _ range: ClosedRange<Int>, _ expected: EDTFError.Expected
    ) throws(EDTFError) -> Int {
        let start = position
        guard let value = twoDigits(), range.contains(value) else {
            throw EDTFError(expected: expected, character: start + 1)
        }
        return value
    }

    private mutating func twoDigits() -> Int? {
        guard let tens = digit(), let ones = digit() else { return nil }
        return tens * 10 + ones
    }

    private mutating func digit() -> Int? {
        guard let character = peek(), character.isASCII, let digit = character.wholeNumberValue else { return nil }
        position += 1
        return digit
    }

    private func peek() -> Character? {
        position < limit ? text[position] : nil
    }

    private mutating func take(_ character: Character) -> Bool {
        guard peek() == character else { return false }
        position += 1
        return true
    }

    private func error(_ expected: EDTFError.Expected) -> EDTFError {
        EDTFError(expected: expected, character: position + 1)
    }
}
