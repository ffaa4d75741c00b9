/// A JSON value that stands by itself: what a field of a record holds, known to this program or not.
///
/// The members of an object keep their order, and numbers their spelling; two values are equal when both are.
public indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number, spelled as RFC 8259, section 6, allows.
    case number(String)
    case text(String)
    case list([JSONValue])
    case object([JSONMember])

    /// The value that an object has under a name; nil where it has none.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// Whether the value is neither a list nor an object.
    public var isScalar: Bool {
        switch self {
        case .list, .object: false
        default: true
        }
    }
}

/// One name of an object and its value.
public struct JSONMember: Hashable, Sendable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}
