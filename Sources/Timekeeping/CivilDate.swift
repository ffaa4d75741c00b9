/// A day of the proleptic Gregorian calendar, in the years -9999 to 9999.
///
/// Year 0 is the year before year 1, as in ISO 8601. A date has no time zone: it is the day on a calendar on a wall.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, -9999 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// The first day that can be said: -9999-01-01.
    public static let earliest = CivilDate(uncheckedYear: -9999, month: 1, day: 1)
    /// The last day that can be said: 9999-12-31.
    public static let latest = CivilDate(uncheckedYear: 9999, month: 12, day: 31)

    /// Makes a date, or nothing where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    /// Makes the date that many days after 1970-01-01.
    ///
    /// A number outside the years -9999 to 9999 gives the first or the last day of that range.
    public init(dayNumber: Int) {
        let clamped = min(max(dayNumber, CivilDate.earliest.dayNumber), CivilDate.latest.dayNumber)
        // Days are counted from 0000-03-01, so that a leap day is the last of its year. An era is 400 years.
        let fromMarch = clamped + CivilDate.daysFromMarchOfYearZeroTo1970
        let era = floorDivide(fromMarch, CivilDate.daysInEra)
        let dayOfEra = fromMarch - era * CivilDate.daysInEra
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(uncheckedYear: year, month: month, day: day)
    }

    private init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1970-01-01; negative before it.
    public var dayNumber: Int {
        CivilDate.dayNumber(year: year, month: month, day: day)
    }

    /// The day of the week this date falls on.
    public var weekday: Weekday {
        // Day 0, 1970-01-01, was a Thursday.
        let fromMonday = floorRemainder(dayNumber + 3, 7)
        return Weekday.allCases[fromMonday]
    }

    /// The date that many days later, or earlier if negative, kept within the years -9999 to 9999.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return CivilDate(dayNumber: overflow ? (days < 0 ? Int.min : Int.max) : sum)
    }

    /// The date as ISO 8601 writes it, such as `2022-02-28`; years before 0 have a minus sign.
    public var description: String {
        let digits = padded(year.magnitude, to: 4)
        return "\(year < 0 ? "-" : "")\(digits)-\(padded(month.magnitude, to: 2))-\(padded(day.magnitude, to: 2))"
    }

    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Days from 1970-01-01 to that day, for years of up to 15 digits.
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = floorDivide(yearFromMarch, 400)
        let yearOfEra = yearFromMarch - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysInEra + dayOfEra - daysFromMarchOfYearZeroTo1970
    }

    /// How many days the month (1 to 12) has in that year.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static let daysInEra = 146_097
    private static let daysFromMarchOfYearZeroTo1970 = 719_468
}
