/// What a word of a text of hours means beside holidays.
enum HolidayWord: Equatable, Sendable {
    /// The word for holidays, or one holiday's name.
    case holiday(HolidayName?)
    /// Which holidays the word after it means.
    case range(HolidayRange)
    case closing, opening
    /// The days of a year, all of them.
    case everyDay
    /// A day of the week or a weekend, which holidays may stand beside.
    case day
    /// A small word between two that belong together.
    case link
    case not, comma
    /// The end of a statement.
    case stop
    case other

    /// The words of a text, one after the other.
    static func words(of text: some StringProtocol) -> [HolidayWord] {
        let texts = split(text)
        return texts.indices.map { word(at: $0, in: texts) }
    }

    /// Whether a text may say `365 days`.
    static func speaksOfEveryDay(_ text: String) -> Bool {
        var last: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8.prefix(HoursReading.mostRead) {
            if last == (0x33, 0x36), byte == 0x35 { return true }
            last = (last.1, byte)
        }
        return false
    }

    // MARK: What stands beside holidays

    /// Whether they are closed or open by the words before them: `closed Sundays and legal holidays`.
    static func before(_ index: Int, in words: [HolidayWord]) -> HolidayWord? {
        guard let place = words[..<index].lastIndex(where: { !$0.isBetween }) else { return nil }
        let isDenied = place > 0 && words[place - 1] == .not
        switch words[place] {
        case .closing: return .closing
        case .opening: return isDenied ? .closing : .opening
        case .not: return .closing
        default: return nil
        }
    }

    /// Whether they are closed or open by the words after them: `holidays: closed`, `holidays included`, but not
    /// `holidays, closed Mondays` or `holidays open 10-2`.
    static func after(_ index: Int, in words: [HolidayWord]) -> HolidayWord? {
        guard let place = words[(index + 1)...].firstIndex(where: { !$0.isBetween }) else { return nil }
        let next = words[(place + 1)...].first { $0 != .link }
        switch words[place] {
        case .closing: return next == .day ? nil : .closing
        case .opening: return next == nil || next == .stop || next == .comma ? .opening : nil
        default: return nil
        }
    }

    /// Whether the words before `holidays` name both governments: `state and federal`.
    static func isTwofold(_ words: ArraySlice<HolidayWord>) -> Bool {
        let last = words.suffix(3)
        return Holiday.Jurisdiction.allCases.allSatisfy { last.contains(.range(.kept(by: $0))) }
    }

    /// Whether what is said before it is also said of what comes after it.
    private var isBetween: Bool {
        switch self {
        case .link, .day, .range, .comma, .holiday: true
        case .closing, .opening, .everyDay, .not, .stop, .other: false
        }
    }
}
