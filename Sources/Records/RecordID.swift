/// The name of a record, unique in the desk: lower-case words joined by hyphens, made from the record's title.
///
/// The form is checked where records are read (`isWellFormed`), so that a value from anywhere can be compared with one.
public struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { text }

    /// Whether this is lower-case ASCII letters and digits in words joined by single hyphens.
    public var isWellFormed: Bool { Self.isWellFormed(text.utf8) }

    /// Whether this is the UTF-8 of a well-formed id.
    public static func isWellFormed(utf8 bytes: ArraySlice<UInt8>) -> Bool { isWellFormed(bytes) }

    private static func isWellFormed(_ bytes: some Sequence<UInt8>) -> Bool {
        var lastWasHyphen = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): lastWasHyphen = false
            case UInt8(ascii: "-") where !lastWasHyphen: lastWasHyphen = true
            default: return false
            }
        }
        return !lastWasHyphen
    }

    public static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}

extension RecordID: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

extension RecordID: Codable {
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
        guard isWellFormed else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: FieldKind.id.expectation))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
