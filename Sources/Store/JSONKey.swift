/// A name or an index on the way to a value.
struct JSONKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = "\(intValue)"
        self.intValue = intValue
    }

    /// The key that encoding and decoding a superclass goes by.
    static let parent = JSONKey(stringValue: "super")
}

/// The way from the root to a value, last step first, so that a step costs one small object and the list that
/// `codingPath` wants is made only when somebody asks.
final class JSONTrail {
    private let key: any CodingKey
    private let before: JSONTrail?

    init(_ key: any CodingKey, after before: JSONTrail?) {
        self.key = key
        self.before = before
    }

    static func path(_ trail: JSONTrail?) -> [any CodingKey] {
        var keys: [any CodingKey] = []
        var step = trail
        while let current = step {
            keys.append(current.key)
            step = current.before
        }
        return keys.reversed()
    }
}
