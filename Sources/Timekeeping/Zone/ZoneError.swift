/// Why a time zone's rules could not be read.
public enum ZoneError: Error, Hashable, Sendable {
    /// The file does not start with the TZif header, or what stands for its version is none.
    case notTZif
    /// The file ends before what its header announces.
    case truncated
    /// The header's counts contradict each other (RFC 9636, section 3.1).
    case badCounts
    /// A value in the file breaks RFC 9636, section 3.2: transitions out of order, or an index out of range.
    case badData
    /// The file counts leap seconds, which POSIX time does not.
    case leapSeconds
    /// The footer of the file is not a line of its own (RFC 9636, section 3.3).
    case badFooter
    /// The POSIX text is wrong at that character, counted from 0 in UTF-8 bytes.
    case badPOSIX(at: Int, expected: Expected)

    /// What the POSIX text should have said.
    public enum Expected: Hashable, Sendable {
        case name, offset, date, time, comma, endOfText
    }
}
