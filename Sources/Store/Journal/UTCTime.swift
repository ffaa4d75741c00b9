/// Seconds since 1970 as a date and time in UTC: `2026-11-22T10:20:33Z` (RFC 3339, section 5.6).
enum UTCTime {
    /// The seconds of the years 0000 to 9999, which four digits can say.
    static let range: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

    /// The date and time of a second; one outside the years 0000 to 9999 as the nearest within.
    static func text(_ seconds: Int64) -> String {
        let (date, time) = parts(seconds)
        return "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))T"
            + "\(digits(time / 3600, 2)):\(digits(time / 60 % 60, 2)):\(digits(time % 60, 2))Z"
    }

    /// The same without hyphens and colons, for the name of a file: `20261122T102033Z`.
    static func fileName(_ seconds: Int64) -> String { text(seconds).filter { $0 != "-" && $0 != ":" } }

    /// The second that a text written by `text` names; nil for any other text.
    static func seconds(_ text: some Collection<UInt8>) -> Int64? {
        let bytes = Array(text)
        guard bytes.count == 20,
            bytes[4] == ASCII.minus, bytes[7] == ASCII.minus, bytes[10] == UInt8(ascii: "T"),
            bytes[13] == ASCII.colon, bytes[16] == ASCII.colon, bytes[19] == UInt8(ascii: "Z"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60
        else { return nil }
        let days = days(Date(year: year, month: month, day: day))
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second
        // A day that its month does not have comes back as one of the next month.
        return parts(seconds).date.day == day ? seconds : nil
    }

    private struct Date {
        let year, month, day: Int64
    }

    private static func parts(_ seconds: Int64) -> (date: Date, secondOfDay: Int64) {
        let seconds = min(max(seconds, range.lowerBound), range.upperBound)
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return (date(day), seconds - day * 86_400)
    }

    // The Gregorian calendar repeats every 400 years, which are 146,097 days. Years are counted from March, so that a
    // leap day is the last of its year; day 0 is the first of March of the year 0, 719,468 days before 1970.

    private static func date(_ daysSince1970: Int64) -> Date {
        // Made positive by whole periods: the earliest day that comes here is in the year 0.
        let days = daysSince1970 + 719_468 + 146_097
        let period = days / 146_097
        let dayOfPeriod = days % 146_097
        let yearOfPeriod = (dayOfPeriod - dayOfPeriod / 1460 + dayOfPeriod / 36_524 - dayOfPeriod / 146_096) / 365
        let dayOfYear = dayOfPeriod - (365 * yearOfPeriod + yearOfPeriod / 4 - yearOfPeriod / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = (period - 1) * 400 + yearOfPeriod + (month <= 2 ? 1 : 0)
        return Date(year: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static func days(_ date: Date) -> Int64 {
        let year = date.year + 400 - (date.month <= 2 ? 1 : 0)
        let yearOfPeriod = year % 400
        let monthFromMarch = date.month > 2 ? date.month - 3 : date.month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1
        let dayOfPeriod = yearOfPeriod * 365 + yearOfPeriod / 4 - yearOfPeriod / 100 + dayOfYear
        return year / 400 * 146_097 + dayOfPeriod - 719_468 - 146_097
    }

    private static func digits(_ value: Int64, _ count: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard digits.allSatisfy(ASCII.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1 - ASCII.zero) }
    }
}
