/// A number of people, where it is known: a negative one is not read.
@propertyWrapper
public struct Headcount: Codable, Sendable, Hashable {
    public var wrappedValue: Int?

    public init(wrappedValue: Int?) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(Int?.self), at: decoder.codingPath)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }

    fileprivate init(_ count: Int?, at path: @autoclosure () -> [any CodingKey]) throws {
        guard (count ?? 0) >= 0 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: path(), debugDescription: FieldKind.count.expectation))
        }
        wrappedValue = count
    }
}

// The compiler's own Codable code calls these for every property declared `@Headcount`.
extension KeyedDecodingContainer {
    func decode(_: Headcount.Type, forKey key: Key) throws -> Headcount {
        try Headcount(decodeIfPresent(Int.self, forKey: key), at: codingPath + [key])
    }
}

extension KeyedEncodingContainer {
    mutating func encode(_ count: Headcount, forKey key: Key) throws {
        try encodeIfPresent(count.wrappedValue, forKey: key)
    }
}
