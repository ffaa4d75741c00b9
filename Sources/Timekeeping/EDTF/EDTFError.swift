/// Why a text is not a date that EDTF can say.
public struct EDTFError: Error, Hashable, Sendable {
    /// What should have stood there.
    public let expected: Expected
    /// Where, in characters, counted from 1; one past the last where the text ends too early.
    public let character: Int

    /// States what was expected at which character, counted from 1.
    public init(expected: Expected, character: Int) {
        self.expected = expected
        self.character = character
    }

    /// The facts an error can state.
    public enum Expected: Hashable, Sendable {
        /// A year of four digits, or a letter-prefixed year of more.
        case year
        /// A hyphen between year, month and day.
        case hyphen
        /// A month, 01 to 12, or a season, 21 to 24.
        case monthOrSeason
        /// A day of the month, 01 to 31.
        case day
        /// A day that the month has.
        case dayOfThatMonth
        /// An hour, 00 to 23.
        case hour
        /// A colon between hour, minute and second.
        case colon
        /// A minute, 00 to 59.
        case minute
        /// A second, 00 to 59.
        case second
        /// `Z`, or an offset such as `-08:00`.
        case zone
        /// A date without a time: the ends of an interval have none (ISO 8601-2, 4.4 level 0).
        case dateWithoutTime
        /// A date at one end of the interval at least.
        case oneEndKnown
        /// An end that is not before the start.
        case endNotBeforeStart
        /// Nothing more.
        case endOfText
    }
}
