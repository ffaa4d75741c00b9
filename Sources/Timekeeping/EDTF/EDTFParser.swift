/// Reads EDTF of levels 0 and 1 (ISO 8601-2:2019, annex A), from the left.
///
/// Every character that a date may have is ASCII, so a text is read as one byte a character.
struct EDTFParser {
    private let text: ArraySlice<UInt8>
    private var position: Int
    /// One past the last character that belongs to the date being read.
    private var limit: Int

    /// Reads a text of which every byte is taken for a character: right for all that are dates, and for what is
    /// expected in one of ASCII alone.
    init(utf8 text: ArraySlice<UInt8>) {
        self.text = text
        position = text.startIndex
        limit = text.endIndex
    }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        // No byte of a date is like this one: characters that are not ASCII count as one, and stand for nothing.
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        self.init(utf8: isASCII ? bytes[...] : text.map { $0.asciiValue ?? 0xFF }[...])
    }

    /// Reads the whole text: a date, a date with a time, or an interval.
    mutating func parts() throws(EDTFError) -> EDTFParts {
        if let slash = text.firstIndex(of: UInt8(ascii: "/")) { return try interval(slash: slash) }
        return try date(mayHaveTime: true)
    }

    // MARK: Intervals

    private mutating func interval(slash: Int) throws(EDTFError) -> EDTFParts {
        let start = try end(text.startIndex..<slash)
        let end = try end(slash + 1..<text.endIndex)
        guard start.end.date != nil || end.end.date != nil else { throw error(.oneEndKnown, at: text.startIndex) }
        if let first = start.parts?.first, let last = end.parts?.last, last < first {
            throw error(.endNotBeforeStart, at: slash + 1)
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
        if text[range].elementsEqual("..".utf8) { return (.open, nil) }
        let parts = try date(mayHaveTime: false)
        return (.date(EDTF(String(decoding: text[range], as: UTF8.self), parts)), parts)
    }

    // MARK: Dates

    private mutating func date(mayHaveTime: Bool) throws(EDTFError) -> EDTFParts {
        var parts = try calendarDate()
        if take("?") {
            parts.isUncertain = true
        } else if take("~") {
            parts.isApproximate = true
        } else if take("%") {
            (parts.isUncertain, parts.isApproximate) = (true, true)
        } else if parts.precision == .day, peek() == UInt8(ascii: "T") {
            guard mayHaveTime else { throw error(.dateWithoutTime) }
            position += 1
            parts.precision = .minute
            parts.time = try timeOfDay()
            parts.offset = try zone()
        }
        guard position == limit else { throw error(.endOfText) }
        return parts
    }

    private mutating func calendarDate() throws(EDTFError) -> EDTFParts {
        if take("Y") { return Self.span(.year, years: try longYear()) }
        let year = try years()
        guard year.count == 1 else { return Self.span(.unspecified, years: year) }
        guard take("-") else { return Self.span(.year, years: year) }
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
        let digits = text[position..<limit].prefix { Self.digits.contains($0) }
        guard (5...15).contains(digits.count), digits.first != UInt8(ascii: "0") else {
            throw error(.year, at: start)
        }
        position = digits.endIndex
        let year = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } * (isNegative ? -1 : 1)
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
        guard !(isNegative && value == 0) else { throw error(.year, at: start) }
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
            throw error(.monthOrSeason, at: start)
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
        guard let day = twoDigits(), (1...31).contains(day) else { throw error(.day, at: start) }
        guard day <= lastDay else { throw error(.dayOfThatMonth, at: start) }
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
        guard let value = twoDigits(), range.contains(value) else { throw error(expected, at: start) }
        return value
    }

    private mutating func twoDigits() -> Int? {
        guard let tens = digit(), let ones = digit() else { return nil }
        return tens * 10 + ones
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private mutating func digit() -> Int? {
        guard let byte = peek(), Self.digits.contains(byte) else { return nil }
        position += 1
        return Int(byte - UInt8(ascii: "0"))
    }

    private func peek() -> UInt8? {
        position < limit ? text[position] : nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private func error(_ expected: EDTFError.Expected) -> EDTFError { error(expected, at: position) }

    private func error(_ expected: EDTFError.Expected, at position: Int) -> EDTFError {
        EDTFError(expected: expected, character: position - text.startIndex + 1)
    }
}
