/// Why a text is not a recurrence rule that gatherings can repeat by (RFC 5545, section 3.3.10).
public enum RecurrenceError: Error, Hashable, Sendable {
    /// There is no `FREQ`, or something that is not `NAME=VALUE` between semicolons.
    case notARule
    /// A part is there twice.
    case repeated(part: String)
    /// RFC 5545 has no such part.
    case unknown(part: String)
    /// A part's value is none that the part can have.
    case unreadable(part: String, value: String)
    /// The rule repeats by the hour or more often.
    case tooFrequent(String)
    /// A part that RFC 5545 has, and gatherings do without: `BYHOUR`, `BYWEEKNO` and their like.
    case unsupported(part: String)
    /// A part, as the rule has it, that does not go with the rule's frequency or with another part.
    case misplaced(part: String, with: String)
    /// `BYSETPOS` asks for more days than there are.
    case outOfReach(position: Int)
}
