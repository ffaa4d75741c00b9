/// A date as a person types it, as precise as it is typed: `2019`, `2019-04`, `2019-04-30`, `4/30/2019`, `4/2019`.
struct QuestionDay: Equatable {
    /// Its first and its last day, in days since 1970-01-01 of the Gregorian calendar.
    var first: Int32
    var last: Int32

    /// Nil where the text is no date. Years have four digits. With slashes the month comes first, as in the United States,
    /// unless that number can only be a day.
    static func span(_ text: String) -> QuestionDay? {
        let hyphened = numbers(text, separator: "-")
        if let year = hyphened.first, year.count == 4 {
            return span(year: year.value, month: hyphened.dropFirst().first, day: hyphened.dropFirst(2).first)
        }
        let slashed = numbers(text, separator: "/")
        guard slashed.count >= 2, let year = slashed.last, year.count == 4 else { return nil }
        guard slashed.count == 3 else { return span(year: year.value, month: slashed[0], day: nil) }
        let isDayFirst = slashed[0].value > 12
        return span(year: year.value, month: slashed[isDayFirst ? 1 : 0], day: slashed[isDayFirst ? 0 : 1])
    }

    private struct Number {
        var value: Int
        var count: Int
    }

    /// The numbers of one to four digits between the separators, none where there is anything else or more than three.
    private static func numbers(_ text: String, separator: Character) -> [Number] {
        let pieces = text.split(separator: separator, maxSplits: 3, omittingEmptySubsequences: false)
        guard pieces.count <= 3 else { return [] }
        var numbers: [Number] = []
        for piece in pieces {
            let digits = piece.utf8
            guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return [] }
            numbers.append(Number(value: digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }, count: digits.count))
        }
        return numbers
    }

    private static func span(year: Int, month: Number?, day: Number?) -> QuestionDay? {
        guard let month else {
            return QuestionDay(first: days(year, 1, 1), last: days(year, 12, 31))
        }
        guard month.count <= 2, (1...12).contains(month.value) else { return nil }
        let length = length(ofMonth: month.value, year: year)
        guard let day else {
            return QuestionDay(first: days(year, month.value, 1), last: days(year, month.value, length))
        }
        guard day.count <= 2, (1...length).contains(day.value) else { return nil }
        let only = days(year, month.value, day.value)
        return QuestionDay(first: only, last: only)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01, for the years 0 to 9999.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
        // Counted from the first of March of the year 0, so that the leap day is the last of its year.
        let year = month <= 2 ? year - 1 : year
        let month = month <= 2 ? month + 9 : month - 3
        let century = year >= 0 ? year / 100 : -1
        let leapDays = (year >= 0 ? year / 4 : -1) - century + (year >= 0 ? year / 400 : -1)
        return Int32(year * 365 + leapDays + (153 * month + 2) / 5 + day - 1 - 719_468)
    }
}
