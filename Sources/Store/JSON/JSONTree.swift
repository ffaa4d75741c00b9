/// A JSON text read strictly: every value of it, where it stands, and the bytes it was read from.
///
/// Values are kept as one flat array of entries that point into the bytes, 16 bytes each, in the order of the text;
/// nothing is copied or converted until it is asked for, and numbers keep their spelling.
public final class JSONTree: Sendable {
    let bytes: [UInt8]
    let entries: JSONEntries

    /// The deepest that lists and objects may lie in each other.
    public static let deepest = 128
    /// The most bytes a text may hold: 256 MiB.
    public static let largest = 256 << 20

    /// Reads a whole JSON text, or throws the first place where it is not what RFC 8259 and RFC 7493 ask for.
    public convenience init(_ bytes: [UInt8]) throws(JSONError) {
        try self.init(bytes, deepest: Self.deepest, largest: Self.largest)
    }

    init(_ bytes: [UInt8], deepest: Int, largest: Int) throws(JSONError) {
        do throws(JSONFault) {
            guard bytes.count <= largest else { throw JSONFault(offset: 0, problem: .tooLarge(limit: largest)) }
            self.entries = try bytes.withUnsafeBufferPointer { buffer throws(JSONFault) -> JSONEntries in
                var scanner = JSONScanner(JSONCursor(buffer), deepest: deepest)
                try scanner.scanText()
                return scanner.entries.finish()
            }
            self.bytes = bytes
        } catch {
            throw JSONError(
                place: JSONPlace(offset: error.offset, in: bytes), problem: error.problem,
                related: error.related.map { JSONPlace(offset: $0, in: bytes) })
        }
    }

    /// The one value that the text is.
    public var root: JSONNode { JSONNode(tree: self, index: 0) }

    /// One value, or one name of an object. An object's entries are name, value, name, value, ...
    struct Entry {
        let kind: Kind
        /// Where it starts in the bytes; a text at its opening quote.
        let start: UInt32
        /// Where it ends: past the closing quote, bracket or brace.
        var end: UInt32
        /// The index of the entry after this value and all that lies in it.
        var next: UInt32
    }

    enum Kind: UInt8 {
        case null, yes, no, number, plainText, escapedText, list, object

        var isText: Bool { self == .plainText || self == .escapedText }
    }
}

/// What stopped a scan, in byte offsets; `JSONTree` turns them into lines and columns.
struct JSONFault: Error {
    let offset: Int
    let problem: JSONError.Problem
    var related: Int?
}
