extension RecurrenceRule {
    /// How much of a rule is read, in bytes of UTF-8.
    private static let longestText = 1_000

    /// Reads the value of an RRULE, such as `FREQ=WEEKLY;BYDAY=TU`, in capitals or not, also after `RRULE:`.
    public init(parsing text: String) throws(RecurrenceError) {
        guard text.utf8.count <= Self.longestText else { throw .notARule }
        var value = text.uppercased()[...]
        if value.hasPrefix("RRULE:") { value = value.dropFirst(6) }
        try self.init(parts: Self.parts(of: value))
    }

    /// Whether a text is meant to be a rule, and not words.
    public static func isWritten(in text: String) -> Bool {
        let start = text.prefix(6).uppercased()
        return start.hasPrefix("FREQ=") || start == "RRULE:"
    }

    private static func parts(of text: Substring) throws(RecurrenceError) -> [String: Substring] {
        var parts: [String: Substring] = [:]
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            guard let equals = part.firstIndex(of: "="), equals > part.startIndex else { throw .notARule }
            let name = String(part[..<equals])
            guard parts[name] == nil else { throw .repeated(part: name) }
            parts[name] = part[part.index(after: equals)...]
        }
        return parts
    }

    private static let read: Set = [
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST",
    ]
    private static let unsupported: Set = ["BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO"]

    private init(parts: [String: Substring]) throws(RecurrenceError) {
        guard let frequency = parts["FREQ"] else { throw .notARule }
        if ["SECONDLY", "MINUTELY", "HOURLY"].contains(frequency) { throw .tooFrequent(String(frequency)) }
        guard let counted = Frequency(rawValue: String(frequency)) else {
            throw .unreadable(part: "FREQ", value: String(frequency))
        }
        for name in parts.keys.sorted() where !Self.read.contains(name) {
            throw Self.unsupported.contains(name) ? .unsupported(part: name) : .unknown(part: name)
        }
        var weekStart = Weekday.monday
        if let start = parts["WKST"] {
            guard let day = Weekday(recurrenceName: start) else {
                throw .unreadable(part: "WKST", value: String(start))
            }
            weekStart = day
        }
        try self.init(
            counted, interval: try Self.number("INTERVAL", in: parts) ?? 1,
            months: try Self.numbers("BYMONTH", in: parts), monthDays: try Self.numbers("BYMONTHDAY", in: parts),
            weekdays: try Self.days(in: parts), positions: try Self.numbers("BYSETPOS", in: parts),
            weekStart: weekStart, ending: try Self.ending(in: parts))
    }

    private static func number(_ part: String, in parts: [String: Substring]) throws(RecurrenceError) -> Int? {
        guard let text = parts[part] else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number > 0 else {
            throw .unreadable(part: part, value: String(text))
        }
        return number
    }

    private static func numbers(_ part: String, in parts: [String: Substring]) throws(RecurrenceError) -> [Int] {
        guard let text = parts[part] else { return [] }
        var numbers: [Int] = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            // A month has no sign.
            guard let number = signed(item), number != 0, part != "BYMONTH" || item.first?.isNumber == true else {
                throw .unreadable(part: part, value: String(item))
            }
            numbers.append(number)
        }
        return numbers
    }

    /// A number of at most three digits, which a sign may stand before.
    private static func signed(_ text: Substring) -> Int? {
        let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text
        guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func days(in parts: [String: Substring]) throws(RecurrenceError) -> [NamedDay] {
        guard let text = parts["BYDAY"] else { return [] }
        var days: [NamedDay] = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let number = item.dropLast(2)
            let ordinal = signed(number)
            guard let day = Weekday(recurrenceName: item.suffix(2)), number.isEmpty || (ordinal ?? 0) != 0 else {
                throw .unreadable(part: "BYDAY", value: String(item))
            }
            days.append(NamedDay(day, ordinal: ordinal))
        }
        return days
    }

    private static func ending(in parts: [String: Substring]) throws(RecurrenceError) -> Ending {
        let count = try number("COUNT", in: parts)
        guard let text = parts["UNTIL"] else { return count.map { .after(count: $0) } ?? .never }
        guard count == nil else { throw .misplaced(part: "UNTIL", with: "COUNT") }
        guard let ending = until(Array(text.utf8)) else { throw .unreadable(part: "UNTIL", value: String(text)) }
        return ending
    }

    /// `20270601`, `20270601T180000` or `20270601T180000Z` (sections 3.3.4 and 3.3.5).
    private static func until(_ text: [UInt8]) -> Ending? {
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in text[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard [8, 15, 16].contains(text.count), let year = number(0..<4), let month = number(4..<6),
            let day = number(6..<8), let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        if text.count == 8 { return .onDay(date) }
        guard text[8] == UInt8(ascii: "T"), let hour = number(9..<11), let minute = number(11..<13),
            let second = number(13..<15), hour < 24, minute < 60, second <= 60,
            text.count == 15 || text[15] == UInt8(ascii: "Z")
        else { return nil }
        return .at(CivilDateTime(date: date, minute: hour * 60 + minute), isUTC: text.count == 16)
    }
}

extension Weekday {
    private static let recurrenceNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    init?(recurrenceName name: Substring) {
        guard let index = Self.recurrenceNames.firstIndex(of: String(name)) else { return nil }
        self = Self.allCases[index]
    }

    /// The two letters of RFC 5545: `MO`.
    var recurrenceName: String { Self.recurrenceNames[rawValue - 1] }
}
