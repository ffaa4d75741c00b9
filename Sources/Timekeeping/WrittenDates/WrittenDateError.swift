/// Why a text is not a date.
public struct WrittenDateError: Error, Hashable, Sendable {
    /// What stands in the way.
    public let reason: Reason
    /// What it is about, in bytes of UTF-8 of the text.
    public let range: Range<Int>

    /// The facts an error can state.
    public enum Reason: Hashable, Sendable {
        /// There is nothing to read.
        case empty
        /// It is longer than `WrittenDate.longest`.
        case tooLong
        /// Words that are no part of a date.
        case unread
        /// It is written as EDTF is, and wrong.
        case notEDTF(EDTFError)
        /// A day, month or season without its year.
        case noYear
        /// A number, and nothing that makes it a date.
        case bareNumber
        /// A day that the calendar does not have.
        case noSuchDay
        /// A day of the week that the date is not.
        case anotherWeekday
        /// A range that ends before it begins.
        case endBeforeStart
        /// Dates that cannot be listed together, such as stretches of a year.
        case unlistable
    }

    /// States what stands in the way, and where.
    public init(_ reason: Reason, at range: Range<Int>) {
        self.reason = reason
        self.range = range
    }
}
