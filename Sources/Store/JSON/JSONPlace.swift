/// Where something stands in a text file: line and column, both from 1.
///
/// Columns count Unicode scalars, so that "é" typed as one character is one column however many bytes it takes.
/// A line ends at LF, at CR LF, or at a CR alone.
public struct JSONPlace: Equatable, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// A place by its line and column, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The place of a byte offset; an offset past the end stands just after the last character.
    init(offset: Int, in bytes: [UInt8]) {
        var line = 1
        var column = 1
        var afterReturn = false
        for byte in bytes.prefix(offset) {
            switch byte {
            case ASCII.lineFeed:
                // The LF of a CR LF ends no second line.
                if !afterReturn { line += 1 }
                column = 1
            case ASCII.carriageReturn:
                line += 1
                column = 1
            case 0x80...0xBF:
                break
            default:
                column += 1
            }
            afterReturn = byte == ASCII.carriageReturn
        }
        self.init(line: line, column: column)
    }
}
