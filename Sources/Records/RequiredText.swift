/// A text that a record must have, and that must say something: an empty one is not read.
@propertyWrapper
public struct RequiredText: Codable, Sendable, Hashable {
    public var wrappedValue: String

    public init(wrappedValue: String) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self), at: decoder.codingPath)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }

    fileprivate init(_ text: String, at path: @autoclosure () -> [any CodingKey]) throws {
        guard !text.isEmpty else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: path(), debugDescription: FieldKind.requiredText.expectation))
        }
        wrappedValue = text
    }
}

// The compiler's own Codable code calls these for every property declared `@RequiredText`.
extension KeyedDecodingContainer {
    func decode(_: RequiredText.Type, forKey key: Key) throws -> RequiredText {
        try RequiredText(decode(String.self, forKey: key), at: codingPath + [key])
    }
}

extension KeyedEncodingContainer {
    mutating func encode(_ text: RequiredText, forKey key: Key) throws { try encode(text.wrappedValue, forKey: key) }
}
