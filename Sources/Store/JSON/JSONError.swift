/// Why a text is not the JSON that a desk reads: facts, which `sentence` puts into words.
///
/// A desk reads RFC 8259 with the restrictions of I-JSON (RFC 7493, section 2): UTF-8 without a byte order mark, no
/// name twice in an object, no lone surrogates, no noncharacters. The limits on depth and size are the desk's own.
public struct JSONError: Error, Equatable, Sendable {
    /// Where the text goes wrong.
    public let place: JSONPlace
    /// What is wrong there.
    public let problem: Problem
    /// The other place the problem speaks of: a name's first use, or where an unclosed bracket was opened.
    public let related: JSONPlace?

    /// The line of the problem, from 1.
    public var line: Int { place.line }
    /// The column of the problem in Unicode scalars, from 1.
    public var column: Int { place.column }

    /// An error at a place.
    public init(place: JSONPlace, problem: Problem, related: JSONPlace? = nil) {
        self.place = place
        self.problem = problem
        self.related = related
    }

    /// What is wrong with a text that should be JSON.
    public enum Problem: Equatable, Sendable {
        /// The grammar wants something else here.
        case expected(Expectation, found: Found)
        /// A comma stands before a closing bracket or brace.
        case trailingComma
        /// A number starts with a zero that other digits follow.
        case leadingZero
        /// The text ends inside a quoted text, which the error's place opens.
        case unclosedText
        /// The text ends inside the list or object that `related` opens.
        case unclosed
        /// A control character stands unescaped in a quoted text; LF and CR are the line's end.
        case controlCharacter(UInt8)
        /// A backslash is followed by something that is no escape (RFC 8259, section 7).
        case badEscape
        /// A `\u` escape is half a surrogate pair (RFC 7493, section 2.1).
        case loneSurrogate
        /// A code point that is set aside for no character (RFC 7493, section 2.1).
        case noncharacter(UInt32)
        /// A byte that is not UTF-8.
        case notUTF8(UInt8)
        /// The file starts with a byte order mark (RFC 8259, section 8.1).
        case byteOrderMark
        /// An object holds one name twice (RFC 7493, section 2.3); `related` is the first.
        case duplicateName(String)
        /// Lists and objects lie deeper in each other than the limit.
        case tooDeep(limit: Int)
        /// The text holds more bytes than the limit.
        case tooLarge(limit: Int)
    }

    /// What the grammar allows at a place.
    public enum Expectation: Equatable, Sendable {
        case value
        case valueOrClosingBracket
        case name
        case nameOrClosingBrace
        case colon
        case commaOrClosingBracket
        case commaOrClosingBrace
        case digit
        case nothingMore
    }

    /// What stands at a place instead.
    public enum Found: Equatable, Sendable {
        case end
        case scalar(Unicode.Scalar)
        /// A run of letters that is not `true`, `false` or `null`; at most 20 of them.
        case word(String)
    }
}
