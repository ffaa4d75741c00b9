/// A JSON value that stands by itself: what a field of a record holds, known to this program or not.
///
/// The members of an object keep their order, and numbers their spelling; two values are equal when both are, and when
/// their texts and names have the same characters, byte for byte: `é` as one character is not `e` with an accent after
/// it, for a file may have both. `isSame(as:)` looks away from the order of members.
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
        return members.first { $0.name.isSpelled(as: name) }?.value
    }

    /// Whether the value is neither a list nor an object.
    public var isScalar: Bool {
        switch self {
        case .list, .object: false
        default: true
        }
    }

    var isObject: Bool {
        if case .object = self { true } else { false }
    }

    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)), (.text(let left), .text(let right)): left.isSpelled(as: right)
        case (.list(let left), .list(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
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

    public static func == (left: JSONMember, right: JSONMember) -> Bool {
        left.name.isSpelled(as: right.name) && left.value == right.value
    }
}
