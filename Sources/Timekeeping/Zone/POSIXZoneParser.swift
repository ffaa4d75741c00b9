/// Reads a POSIX TZ string (IEEE 1003.1, section 8.3) with the wider times of RFC 9636, section 3.3.1.
struct POSIXZoneParser {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads the whole text.
    mutating func rules() throws(ZoneError) -> RecurringRules {
        let standard = LocalTimeType(abbreviation: try name(), west: try offset())
        guard position < bytes.count else { return RecurringRules(standard: standard, daylight: nil) }
        let daylightName = try name()
        var daylightOffset = standard.offset + 3600
        if let byte = peek(), byte != UInt8(ascii: ",") {
            daylightOffset = -(try offset())
        }
        guard LocalTimeType.offsets.contains(daylightOffset) else { throw error(.offset) }
        let starts = try ruleDay()
        let ends = try ruleDay()
        guard position == bytes.count else { throw error(.endOfText) }
        let daylight = LocalTimeType(offset: daylightOffset, abbreviation: daylightName)
        return RecurringRules(standard: standard, daylight: .init(type: daylight, starts: starts, ends: ends))
    }

    private mutating func name() throws(ZoneError) -> String {
        let start = position
        let isQuoted = take("<")
        var letters: [UInt8] = []
        while let byte = peek(), isQuoted ? Self.isQuotable(byte) : Self.isLetter(byte) {
            letters.append(byte)
            position += 1
        }
        let isClosed = !isQuoted || take(">")
        guard isClosed, letters.count >= 3 else { throw .badPOSIX(at: start, expected: .name) }
        return String(decoding: letters, as: UTF8.self)
    }

    /// An offset in seconds west of Greenwich, as POSIX counts them.
    private mutating func offset() throws(ZoneError) -> Int {
        let start = position
        guard let seconds = time(hours: 0...24) else { throw .badPOSIX(at: start, expected: .offset) }
        return seconds
    }

    private mutating func ruleDay() throws(ZoneError) -> RuleDay {
        guard take(",") else { throw error(.comma) }
        let start = position
        guard let day = day() else { throw .badPOSIX(at: start, expected: .date) }
        guard take("/") else { return RuleDay(day: day, time: 7200) }
        let timeStart = position
        guard let time = time(hours: 0...167) else { throw .badPOSIX(at: timeStart, expected: .time) }
        return RuleDay(day: day, time: time)
    }

    private mutating func day() -> RuleDay.Day? {
        if take("J") { return number(in: 1...365).map { .julian($0) } }
        guard take("M") else { return number(in: 0...365).map { .zeroBased($0) } }
        guard let month = number(in: 1...12), take("."), let week = number(in: 1...5), take("."),
            let day = number(in: 0...6)
        else { return nil }
        return .weekday(month: month, week: week, day: day)
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    private mutating func time(hours: ClosedRange<Int>) -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard var seconds = number(in: hours).map({ $0 * 3600 }) else { return nil }
        if take(":") {
            guard let minutes = number(in: 0...59) else { return nil }
            seconds += minutes * 60
            if take(":") {
                guard let rest = number(in: 0...59) else { return nil }
                seconds += rest
            }
        }
        return isNegative ? -seconds : seconds
    }

    private mutating func number(in range: ClosedRange<Int>) -> Int? {
        var value = 0
        let start = position
        while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), position - start < 3 {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            position += 1
        }
        return position > start && range.contains(value) ? value : nil
    }

    private func peek() -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let byte = peek(), UInt32(byte) == character.value else { return false }
        position += 1
        return true
    }

    private func error(_ expected: ZoneError.Expected) -> ZoneError {
        .badPOSIX(at: position, expected: expected)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isQuotable(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
}

extension LocalTimeType {
    fileprivate init(abbreviation: String, west: Int) {
        self.init(offset: -west, abbreviation: abbreviation)
    }
}
