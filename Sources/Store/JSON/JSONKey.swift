/// A name or an index on the way to a value.
enum JSONKey: CodingKey {
    case name(String)
    case index(Int)

    init(stringValue: String) { self = .name(stringValue) }

    init(intValue: Int) { self = .index(intValue) }

    var stringValue: String {
        switch self {
        case .name(let name): name
        // Spelled only when somebody asks: every element of every list has such a key.
        case .index(let index): String(index)
        }
    }

    var intValue: Int? {
        switch self {
        case .name: nil
        case .index(let index): index
        }
    }

    /// The key that encoding and decoding a superclass goes by.
    static let parent = JSONKey.name("super")
}

/// One step on the way from the root to a value, which knows the steps before it, so that a step costs one small
/// object and the list that `codingPath` wants is made only when somebody asks.
class JSONTrail {
    private let key: (any CodingKey)?
    private let before: JSONTrail?

    /// The root, to which no step leads.
    init() {
        key = nil
        before = nil
    }

    /// The step that a key is from another one.
    init(_ key: any CodingKey, after before: JSONTrail) {
        self.key = key
        self.before = before
    }

    final var codingPath: [any CodingKey] {
        var keys: [any CodingKey] = []
        var step = self
        while let key = step.key, let before = step.before {
            keys.append(key)
            step = before
        }
        return keys.reversed()
    }
}
