/// Reads EDTF (ISO 8601-2:2019, annex A) of levels 0 and 1, and what `EDTF` names of level 2, from the left.
///
/// Every character that a date may have is ASCII, so a text is read as one byte a character.
struct EDTFParser {
    let text: ArraySlice<UInt8>
    var position: Int
    /// One past the last character that belongs to the date being read.
    var limit: Int
    /// What is expected behind the date being read.
    var following = EDTFError.Expected.endOfText

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

    /// Reads the whole text: a date, a date with a time, an interval, or a set.
    mutating func parts() throws(EDTFError) -> EDTFParts {
        if take("[") { return try set(.oneOf, closing: "]") }
        if take("{") { return try set(.allOf, closing: "}") }
        if let slash = text.firstIndex(of: UInt8(ascii: "/")) { return try interval(slash: slash) }
        return try date(mayHaveTime: true)
    }

    // MARK: Dates

    /// Reads a date that ends at the limit.
    mutating func date(mayHaveTime: Bool) throws(EDTFError) -> EDTFParts {
        var parts = try calendarDate()
        if peek() == UInt8(ascii: "T"), parts.precision == .day, parts.uncertain.union(parts.approximate).isEmpty {
            guard mayHaveTime else { throw error(.dateWithoutTime) }
            position += 1
            parts.precision = .minute
            parts.time = try timeOfDay()
            parts.offset = try zone()
        }
        guard position == limit else { throw error(following) }
        return parts
    }

    private mutating func calendarDate() throws(EDTFError) -> EDTFParts {
        var doubt = Doubt()
        let own = doubtSign()
        if take("Y") { return try longYear(doubtful: own) }
        let isBeforeYearZero = take("-")
        let year = try year(isBeforeYearZero: isBeforeYearZero)
        try refuseUnread(after: year)
        doubt.note(before: own, after: doubtSign(), .year)
        guard take("-") else { return doubt.of(Self.wholeYears(year, isBeforeYearZero)) }
        return try month(of: year, isBeforeYearZero, &doubt)
    }

    private static func wholeYears(_ year: DigitPattern, _ isBeforeYearZero: Bool) -> EDTFParts {
        // There is no year -0000, so the last one before year 0 is -1.
        let years =
            isBeforeYearZero ? -year.greatest ... -max(1, year.least) : year.least...year.greatest
        return span(year.isGiven ? .year : .unspecified, years: years)
    }

    private static func span(_ precision: EDTF.Precision, years: ClosedRange<Int>) -> EDTFParts {
        EDTFParts(
            precision: precision, first: CivilDate.dayNumber(year: years.lowerBound, month: 1, day: 1),
            last: CivilDate.dayNumber(year: years.upperBound, month: 12, day: 31))
    }

    /// The letter-prefixed year of level 1: more than four digits.
    private mutating func longYear(doubtful own: UInt8?) throws(EDTFError) -> EDTFParts {
        let start = position
        let isNegative = take("-")
        let digits = text[position..<limit].prefix { Self.digits.contains($0) }
        position = digits.endIndex
        guard peek() != UInt8(ascii: "E") || digits.isEmpty else { throw error(.yearWithoutExponent) }
        guard (5...15).contains(digits.count), digits.first != UInt8(ascii: "0") else {
            throw error(.year, at: start)
        }
        guard peek() != UInt8(ascii: "S") else { throw error(.yearWithoutSignificantDigits) }
        let year = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } * (isNegative ? -1 : 1)
        var doubt = Doubt()
        doubt.note(before: own, after: doubtSign(), .year)
        return doubt.of(Self.span(.year, years: year...year))
    }

    private mutating func year(isBeforeYearZero: Bool) throws(EDTFError) -> DigitPattern {
        let start = isBeforeYearZero ? position - 1 : position
        guard let year = pattern(digits: 4) else { throw error(.year) }
        guard !(isBeforeYearZero && year.greatest == 0) else { throw error(.year, at: start) }
        return year
    }

    /// Names what of level 2 is not read, where it stands behind a year of four digits.
    private func refuseUnread(after year: DigitPattern) throws(EDTFError) {
        guard year.isGiven else { return }
        if peek() == UInt8(ascii: "S") { throw error(.yearWithoutSignificantDigits) }
        if peek() == UInt8(ascii: "E") { throw error(.yearWithoutExponent) }
    }

    private mutating func month(
        of year: DigitPattern, _ isBeforeYearZero: Bool, _ doubt: inout Doubt
    ) throws(EDTFError) -> EDTFParts {
        let own = doubtSign()
        let start = position
        guard let month = pattern(digits: 2) else { throw error(.monthOrSeason, at: start) }
        if month.isGiven, (21...41).contains(month.least) {
            guard month.least <= 24 else { throw error(.seasonOfLevel1, at: start) }
            doubt.note(before: own, after: doubtSign(), [.month])
            return doubt.of(Self.season(month.least, of: year, isBeforeYearZero))
        }
        guard month.matches(anyOf: 1...12) else { throw error(.monthOrSeason, at: start) }
        doubt.note(before: own, after: doubtSign(), .month)
        let day = take("-") ? try day(&doubt) : nil
        let days = UnspecifiedDays(year: year, isBeforeYearZero: isBeforeYearZero, month: month, day: day?.pattern)
        guard let bounds = days.bounds else { throw error(.dayOfThatMonth, at: day?.start ?? start) }
        let isGiven = year.isGiven && month.isGiven && day?.pattern.isGiven ?? true
        let precision: EDTF.Precision = isGiven ? (day == nil ? .month : .day) : .unspecified
        return doubt.of(EDTFParts(precision: precision, first: bounds.first, last: bounds.last))
    }

    private static func season(_ season: Int, of year: DigitPattern, _ isBeforeYearZero: Bool) -> EDTFParts {
        let years = wholeYears(year, isBeforeYearZero)
        let (first, last) =
            isBeforeYearZero
            ? (-year.greatest, -max(1, year.least)) : (year.least, year.greatest)
        let start = 3 * (season - 20)
        // A winter begins in December and ends in the next year.
        let (endYear, end) = start == 12 ? (last + 1, 2) : (last, start + 2)
        return EDTFParts(
            precision: years.precision == .year ? .season : .unspecified,
            first: CivilDate.dayNumber(year: first, month: start, day: 1),
            last: CivilDate.dayNumber(year: endYear, month: end, day: CivilDate.days(inMonth: end, of: endYear)))
    }

    private mutating func day(_ doubt: inout Doubt) throws(EDTFError) -> (pattern: DigitPattern, start: Int) {
        let own = doubtSign()
        let start = position
        guard let day = pattern(digits: 2), day.matches(anyOf: 1...31) else {
            throw error(.day, at: start)
        }
        doubt.note(before: own, after: doubtSign(), .day)
        return (day, start)
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
        guard let tens = digit(), let ones = digit(), range.contains(tens * 10 + ones) else {
            throw error(expected, at: start)
        }
        return tens * 10 + ones
    }

    /// Digits, each of which may be an `X`; nothing, with the position where it goes wrong, where there are fewer.
    private mutating func pattern(digits: Int) -> DigitPattern? {
        var pattern = DigitPattern()
        for _ in 0..<digits {
            if let digit = digit() {
                pattern.append(digit)
            } else if take("X") {
                pattern.append(nil)
            } else {
                return nil
            }
        }
        return pattern
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private mutating func digit() -> Int? {
        guard let byte = peek(), Self.digits.contains(byte) else { return nil }
        position += 1
        return Int(byte - UInt8(ascii: "0"))
    }

    /// Takes `?`, `~` or `%`, if one of them comes next.
    private mutating func doubtSign() -> UInt8? {
        guard let byte = peek(), Doubt.isSign(byte) else { return nil }
        position += 1
        return byte
    }

    func peek() -> UInt8? {
        position < limit ? text[position] : nil
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    func error(_ expected: EDTFError.Expected) -> EDTFError { error(expected, at: position) }

    func error(_ expected: EDTFError.Expected, at position: Int) -> EDTFError {
        EDTFError(expected: expected, character: position - text.startIndex + 1)
    }
}
