import Timekeeping

/// A date that may have a time of day, told as the clocks of the place tell it: one with a zone after its time is not
/// read, for the zone stands beside it in the record or is the desk's own.
@propertyWrapper
public struct LocalTime: Codable, Sendable, Hashable {
    public var wrappedValue: EDTF?

    public init(wrappedValue: EDTF?) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(EDTF?.self), at: decoder.codingPath)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }

    fileprivate init(_ date: EDTF?, at path: @autoclosure () -> [any CodingKey]) throws {
        guard date?.offset == nil else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: path(),
                    debugDescription: FieldKind.localTime.expectation))
        }
        wrappedValue = date
    }
}

// The compiler's own Codable code calls these for every property declared `@LocalTime`.
extension KeyedDecodingContainer {
    func decode(_: LocalTime.Type, forKey key: Key) throws -> LocalTime {
        try LocalTime(decodeIfPresent(EDTF.self, forKey: key), at: codingPath + [key])
    }
}

extension KeyedEncodingContainer {
    mutating func encode(_ time: LocalTime, forKey key: Key) throws {
        try encodeIfPresent(time.wrappedValue, forKey: key)
    }
}
