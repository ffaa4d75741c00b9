/// A date in a text that people wrote, in English or Spanish, as precise as they wrote it.
///
/// Only what is written is claimed: `June 2020` is a month, `c. 2015` is about that year, and `20 years` is no date. What
/// people leave out and every reader adds is listed in `assumed`.
public struct WrittenDate: Hashable, Sendable {
    /// What it says.
    public let date: EDTF
    /// Where it stands in the text, in bytes of UTF-8.
    public let range: Range<Int>
    /// What was taken for granted, in the order of the text.
    public let assumed: [Assumption]

    /// Something that the words leave open.
    public enum Assumption: Hashable, Sendable, CaseIterable {
        /// `5/6/2020` is the sixth of May, as in the United States.
        case monthFirst
        /// `’98` is 1998 and `’20` is 2020: years 69 to 99 are of the twentieth century.
        case century
        /// `Nov – Jan 2021` begins in 2020: one end's year is the one next to the other's.
        case neighbouringYear
        /// A misspelt month was read as the one that it can only be.
        case spelling
    }

    /// The longest text that is read as one date, in bytes of UTF-8.
    public static let longest = 256
    /// How much of a text is searched for dates, in bytes of UTF-8.
    public static let mostRead = 100_000

    /// Reads a text that is a date and nothing else, or EDTF.
    ///
    /// - Throws: what is not understood, and where.
    public init(_ text: String) throws(WrittenDateError) {
        let bytes = Array(text.utf8)
        let trimmed = WrittenDate.trimmed(bytes[...])
        guard trimmed.count <= WrittenDate.longest else { throw WrittenDateError(.tooLong, at: 0..<bytes.count) }
        guard WrittenDate.looksLikeEDTF(trimmed) else {
            self = try DateReader.only(in: trimmed)
            return
        }
        let range = trimmed.startIndex..<trimmed.endIndex
        do throws(EDTFError) {
            let date = try EDTF(String(decoding: trimmed, as: UTF8.self))
            self.init(date: date, range: range, assumed: [])
        } catch {
            // A quarter such as `2001-34` is not the years from 2001 to 2034.
            if error.expected.isOfLevel2 { throw WrittenDateError(.notEDTF(error), at: range) }
            self = try DateReader.only(in: trimmed, orElse: error)
        }
    }

    init(date: EDTF, range: Range<Int>, assumed: [Assumption]) {
        self.date = date
        self.range = range
        self.assumed = assumed
    }

    /// The date that a text is; nothing where it is none, or more than a date.
    public static func date(in text: String) -> EDTF? { (try? WrittenDate(text))?.date }

    /// The dates inside a text, in its order and without overlaps, of the first `mostRead` bytes.
    ///
    /// A number alone is none: a year counts where words such as `in` and `since` make it one, or a month or season stands
    /// before it. Nothing misspelt is found.
    public static func all(in text: String) -> [WrittenDate] {
        let bytes = Array(text.utf8.prefix(mostRead))
        return DateFinder.dates(in: bytes[...])
    }

    /// Whether a text has nothing but what EDTF is written with, and a digit or an `X`; a set may have spaces.
    private static func looksLikeEDTF(_ text: ArraySlice<UInt8>) -> Bool {
        let isSet = text.first == UInt8(ascii: "[") || text.first == UInt8(ascii: "{")
        var hasDigit = false
        for byte in text {
            if (0x30...0x39).contains(byte) || byte == UInt8(ascii: "X") {
                hasDigit = true
            } else if !marksOfEDTF.contains(byte) && !(isSet && byte == 0x20) {
                return false
            }
        }
        return hasDigit
    }

    private static let marksOfEDTF = Set("TZYES-/.?~%,:+[]{}".utf8)

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }),
            let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return bytes[bytes.endIndex...] }
        return bytes[first...last]
    }
}
