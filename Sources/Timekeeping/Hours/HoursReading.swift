/// Opening hours as a person wrote them, and what of them could be read.
///
/// The text is read in English and Spanish. Where a reading would have to guess it says so instead: hours called exact
/// or assumed can be relied on, and anything left over that may bear on them makes the reading partial.
public struct HoursReading: Sendable, Equatable {
    /// How far the text was understood.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// Everything that decides open or closed was read, and nothing had to be inferred.
        case exact
        /// Everything was read, after an inference that any person would make; `assumptions` says which.
        case assumed
        /// Something was read, and something that may decide open or closed was not.
        case partial
        /// No usable time was read.
        case unknown
    }

    /// An inference that any person would make.
    public enum Assumption: String, Hashable, Sendable, CaseIterable {
        /// Morning or afternoon was inferred: `9-5`.
        case ampm
        /// The days were inferred: `24 hours`.
        case days
        /// A misspelling was put right: `Tueday`.
        case typo
    }

    /// The text as it was given.
    public var text: String
    /// The stretches of opening that come back every week, in the order they were read.
    public var weekly: [WeeklyInterval]
    /// The stretches on some of a month's days of one name, in the order they were read.
    public var ordinal: [OrdinalInterval] = []
    /// The days on which the text says the place is closed, Monday first; a day it does not mention is not among them.
    public var closedDays: [Weekday]
    /// The days and parts of the day that the text names without a time, as in `Sat by appointment`.
    public var untimed: [UntimedDays]
    /// The stretches that hold on some dates or in a part of the year only.
    public var dated: [DatedInterval] = []
    /// The parts of the place that the text names, each with its own hours.
    public var services: [ServiceHours] = []
    /// Every condition the text states, over the whole of it.
    public var conditions: [HoursCondition]
    /// How far the text was understood.
    public var status: Status
    /// The inferences that were made, each once.
    public var assumptions: [Assumption]
    /// The words that were not understood, in the order of the text.
    public var unread: [WrittenWords]

    /// How much of a text is read, in Unicode scalars; the hours of a place are told in far less.
    public static let mostRead = 2_000

    /// Reads opening hours; any text gives a reading.
    public init(reading text: String) {
        let beginning = Self.readable(text)
        let terms = HoursTermReader(beginning)
        let items = HoursGrammar.items(of: HoursColumns.joined(LoneInitials.settled(terms.terms)))
        let bytes = Array(beginning.utf8)
        var statements = HoursStatementReader.statements(of: items, in: bytes, corrections: terms.corrections)
        let isCut = beginning.utf8.count < text.utf8.count
        if isCut { statements.doubt() }
        let assembly = HoursAssembly(statements, text: bytes)
        self.text = text
        weekly = assembly.weekly
        ordinal = assembly.ordinal
        closedDays = assembly.closedDays.sorted()
        untimed = assembly.untimed
        dated = assembly.dated
        services = assembly.services
        conditions = HoursCondition.allCases.filter(assembly.statements.conditions.contains)
        assumptions = assembly.statements.assumptions
        status = assembly.status
        let isSure = status == .exact || status == .assumed
        let words = assembly.statements.unread + (status == .unknown ? assembly.statements.remarks : [])
        unread = isSure ? [] : words.sorted { $0.lowerBound < $1.lowerBound }.map { WrittenWords($0, of: bytes) }
        if isCut { unread.append(WrittenWords(text: "…", range: beginning.utf8.count..<text.utf8.count)) }
    }

    /// The part of a text that is read: all, or its beginning up to a space, so that no time is cut in two.
    private static func readable(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: mostRead, limitedBy: scalars.endIndex) ?? scalars.endIndex
        guard end < scalars.endIndex else { return text }
        let beginning = scalars[..<end]
        let cut = beginning.lastIndex { $0.properties.isWhitespace } ?? end
        return String(beginning[..<cut])
    }

    /// The stretches of opening that begin on that day, in order of time.
    public func intervals(on date: CivilDate) -> [WeeklyInterval] {
        weekly.filter { $0.days.contains(date.weekday) }.sorted { $0.open < $1.open }
    }
}
