/// JSON by way of any coder. The store's own reader and writer take such a value as it is; another coder may lose the
/// order of members and the spelling of numbers (`1.0` becomes `1`).
extension JSONValue: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: Name.self) {
            self = .object(
                try members.allKeys.map {
                    JSONMember($0.stringValue, try members.decode(JSONValue.self, forKey: $0))
                })
        } else if var elements = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !elements.isAtEnd { values.append(try elements.decode(JSONValue.self)) }
            self = .list(values)
        } else {
            self = try Self.scalar(decoder.singleValueContainer())
        }
    }

    private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
        if container.decodeNil() { return .null }
        if let bool = try? container.decode(Bool.self) { return .bool(bool) }
        if let text = try? container.decode(String.self) { return .text(text) }
        if let whole = try? container.decode(Int.self) { return .number(String(whole)) }
        if let whole = try? container.decode(UInt64.self) { return .number(String(whole)) }
        return .number(try container.decode(Double.self).description)
    }

    /// Throws `EncodingError` for a number that is neither a whole number of 64 bits nor a finite `Double`.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: Name.self)
            for member in members { try container.encode(member.value, forKey: Name(stringValue: member.name)) }
        case .list(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let bool):
            var container = encoder.singleValueContainer()
            try container.encode(bool)
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .number(let spelling):
            try encode(number: spelling, to: encoder)
        }
    }

    private func encode(number spelling: String, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let whole = Int(spelling), String(whole) == spelling {
            try container.encode(whole)
        } else if let whole = UInt64(spelling), String(whole) == spelling {
            try container.encode(whole)
        } else if let number = Double(spelling), number.isFinite {
            try container.encode(number)
        } else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "no number of ordinary size: \(spelling)")
            )
        }
    }
}
