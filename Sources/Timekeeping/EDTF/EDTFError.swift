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
    public enum Expected: Hashable, Sendable, CaseIterable {
        /// A year of four digits, or a letter-prefixed year of more.
        case year
        /// A year without an exponent: those of level 2 (`Y-17E7`) are not read.
        case yearWithoutExponent
        /// A year without a number of significant digits: those of level 2 (`1950S2`) are not read.
        case yearWithoutSignificantDigits
        /// A month, 01 to 12, or a season, 21 to 24.
        case monthOrSeason
        /// A season of no hemisphere: those of a hemisphere, quarters, thirds and halves of a year (25 to 41, level 2) are
        /// not read.
        case seasonOfLevel1
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
        /// A date without a time: the ends of an interval and the members of a set have none (level 0).
        case dateWithoutTime
        /// A date at one end of the interval, or of the range in a set, at least.
        case oneEndKnown
        /// An end that is not before the start.
        case endNotBeforeStart
        /// A comma or the bracket that closes the set.
        case commaOrBracket
        /// Nothing more.
        case endOfText

        /// Whether what stands there is right by level 2, and not read.
        public var isOfLevel2: Bool {
            self == .yearWithoutExponent || self == .yearWithoutSignificantDigits || self == .seasonOfLevel1
        }
    }
}
