/// A list that a file may leave out: absent reads as empty, and empty is not written.
@propertyWrapper
public struct List<Element: Codable & Sendable & Hashable>: Codable, Sendable, Hashable {
    public var wrappedValue: [Element]

    public init(wrappedValue: [Element] = []) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        wrappedValue = try decoder.singleValueContainer().decode([Element].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

// The compiler's own Codable code calls these for every property declared `@List`, in preference to the general ones.
extension KeyedDecodingContainer {
    func decode<Element>(_: List<Element>.Type, forKey key: Key) throws -> List<Element> {
        List(wrappedValue: try decodeIfPresent([Element].self, forKey: key) ?? [])
    }
}

extension KeyedEncodingContainer {
    mutating func encode<Element>(_ list: List<Element>, forKey key: Key) throws {
        if !list.wrappedValue.isEmpty { try encode(list.wrappedValue, forKey: key) }
    }
}
