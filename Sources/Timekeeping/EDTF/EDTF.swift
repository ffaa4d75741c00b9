/// A date as precise as it is known, written as ISO 8601-2:2019 does (the Extended Date/Time Format of the Library of
/// Congress): levels 0 and 1, and of level 2 sets, the doubt of single parts, and `X` for any digit.
///
/// Dates are ordered by the earliest day they can mean, an open or unknown start first; then by the latest, an open or
/// unknown end last; then by the text. A doubt moves no bound: `2015~` sorts as `2015` does, right behind it.
public struct EDTF: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// How finely a date is known.
    public enum Precision: Hashable, Sendable, CaseIterable {
        /// A local time of day is given.
        case minute
        /// A day.
        case day
        /// A month of a year.
        case month
        /// A season of a year: spring is March to May, summer June to August, autumn September to November, and winter
        /// December to February of the next year.
        case season
        /// A year, of four digits or more.
        case year
        /// Digits are written as `X`: a decade, a century, some month of a year, some day of a month.
        case unspecified
        /// Two ends, one of which may be open or unknown.
        case interval
        /// One of several dates, `[1667,1670..1672]`.
        case oneOf
        /// All of several dates, `{1960,1961-12}`.
        case allOf
    }

    /// One end of an interval.
    public enum End: Hashable, Sendable {
        /// A date, as precise as it is known.
        case date(EDTF)
        /// Written `..`: there is no end.
        case open
        /// Written as nothing: there is an end, and it is not known.
        case unknown

        /// The date, if that end has one.
        public var date: EDTF? {
            if case .date(let date) = self { date } else { nil }
        }
    }

    /// What a set has between two commas.
    public enum Member: Hashable, Sendable {
        /// A date.
        case date(EDTF)
        /// Two dates and all between them, counted in what both are known to; no first or no last one: all before, or
        /// all after.
        case range(from: EDTF?, through: EDTF?)
    }

    /// Some of the parts of a date; a season counts as a month.
    public struct Parts: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let year = Parts(rawValue: 1)
        public static let month = Parts(rawValue: 2)
        public static let day = Parts(rawValue: 4)
    }

    /// The date as it was written.
    public let description: String
    /// How finely it is known.
    public let precision: Precision
    /// The first day it can mean; nothing if open, unknown or outside the years -9999 to 9999.
    public var earliest: CivilDate? { first.flatMap(Self.civil) }
    /// The last day it can mean; nothing if open, unknown or outside the years -9999 to 9999.
    public var latest: CivilDate? { last.flatMap(Self.civil) }
    /// The minute of the day, 0 to 1439, of a date with a time.
    public let time: Int?
    /// The seconds east of UTC written after a time; nothing for a local time.
    public let offset: Int?
    /// The parts that are in doubt, written `?` or `%`: of an interval those of either end, of a set of any member.
    public let uncertain: Parts
    /// The parts that are near but not exact, written `~` or `%`, as `uncertain`.
    public let approximate: Parts
    /// The two ends of an interval, one element each; empty for all else.
    public let ends: [End]
    /// What a set consists of, as it was written; empty for all else.
    public let members: [Member]

    /// Whether anything about the date is in doubt.
    public var isUncertain: Bool { !uncertain.isEmpty }
    /// Whether anything about the date is near but not exact.
    public var isApproximate: Bool { !approximate.isEmpty }

    /// Day numbers, which unlike a `CivilDate` reach the years of more than four digits.
    private let first: Int?
    private let last: Int?

    /// Reads a date, and says what was expected and where if it is not one.
    public init(_ text: String) throws(EDTFError) {
        var parser = EDTFParser(text)
        self.init(text, try parser.parts())
    }

    /// Some day of the 21st century, `20XX`: what stands for a date of which nothing is known where there must be one.
    public static let thisCentury = EDTF(
        "20XX",
        EDTFParts(
            precision: .unspecified, first: CivilDate.dayNumber(year: 2000, month: 1, day: 1),
            last: CivilDate.dayNumber(year: 2099, month: 12, day: 31)))

    init(_ text: String, _ parts: EDTFParts) {
        description = text
        precision = parts.precision
        time = parts.time
        offset = parts.offset
        uncertain = parts.uncertain
        approximate = parts.approximate
        ends = parts.ends
        members = parts.members
        first = parts.first
        last = parts.last
    }

    /// What the clock of a date's time is.
    public enum Clock: Sendable {
        /// The clocks of the place, or there is no time.
        case local
        /// UTC and an offset.
        case zoned
    }

    /// Whether the UTF-8 of a text is a date, and by which clock its time is told, without making the date of it;
    /// nothing where it is none.
    public static func clock(ofUTF8 text: ArraySlice<UInt8>) -> Clock? {
        if plainDay(text) != nil { return .local }
        var parser = EDTFParser(utf8: text)
        guard let parts = try? parser.parts() else { return nil }
        return parts.offset == nil ? .local : .zoned
    }

    /// The days that a date can mean, counted from 1970-01-01.
    public struct Days: Hashable, Sendable {
        /// The first of them; nothing if open or unknown.
        public let first: Int?
        /// The last of them; nothing if open or unknown.
        public let last: Int?
    }

    /// The days that the UTF-8 of a text means as a date, without making the date of it; nothing where it is none.
    ///
    /// They reach the years of more than four digits, unlike `earliest` and `latest`.
    public static func days(ofUTF8 text: ArraySlice<UInt8>) -> Days? {
        if let plain = plainDay(text) {
            let day = CivilDate.dayNumber(year: plain.year, month: plain.month, day: plain.day)
            return Days(first: day, last: day)
        }
        var parser = EDTFParser(utf8: text)
        return (try? parser.parts()).map { Days(first: $0.first, last: $0.last) }
    }

    /// The numbers of a day such as `2022-02-28`, of the first 28 of its month: most dates are, and need no parser.
    private static func plainDay(_ text: ArraySlice<UInt8>) -> (year: Int, month: Int, day: Int)? {
        guard text.count == 10, text[text.startIndex + 4] == UInt8(ascii: "-"),
            text[text.startIndex + 7] == UInt8(ascii: "-"), let century = number(in: text, at: 0),
            let year = number(in: text, at: 2), let month = number(in: text, at: 5), (1...12).contains(month),
            let day = number(in: text, at: 8), (1...28).contains(day)
        else { return nil }
        return (century * 100 + year, month, day)
    }

    /// The number that two digits spell; nothing where there are others.
    @inline(__always)
    private static func number(in text: ArraySlice<UInt8>, at place: Int) -> Int? {
        let (tens, ones) = (text[text.startIndex + place] &- 0x30, text[text.startIndex + place + 1] &- 0x30)
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }

    /// The two ends of an interval; nothing for a single date.
    public var bounds: (start: End, end: End)? {
        ends.count == 2 ? (ends[0], ends[1]) : nil
    }

    public static func < (left: EDTF, right: EDTF) -> Bool {
        let leftKey = (left.first ?? Int.min, left.last ?? Int.max)
        let rightKey = (right.first ?? Int.min, right.last ?? Int.max)
        return leftKey == rightKey ? left.description < right.description : leftKey < rightKey
    }

    private static func civil(_ dayNumber: Int) -> CivilDate? {
        let range = CivilDate.earliest.dayNumber...CivilDate.latest.dayNumber
        return range.contains(dayNumber) ? CivilDate(dayNumber: dayNumber) : nil
    }
}
