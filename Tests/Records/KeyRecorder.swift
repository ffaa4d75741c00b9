/// Notes the names that a value is encoded under, in their order, and keeps nothing else.
final class KeyRecorder: Encoder {
    private(set) var keys: [String] = []
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    static func keys(of value: some Encodable) throws -> [String] {
        let recorder = KeyRecorder()
        try value.encode(to: recorder)
        return recorder.keys
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Container<Key>(recorder: self))
    }

    // Records are objects; what is in their fields is not looked into.
    func unkeyedContainer() -> any UnkeyedEncodingContainer { preconditionFailure("a record is an object") }
    func singleValueContainer() -> any SingleValueEncodingContainer { preconditionFailure("a record is an object") }

    private struct Container<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let recorder: KeyRecorder
        let codingPath: [any CodingKey] = []

        mutating func encodeNil(forKey key: Key) { recorder.keys.append(key.stringValue) }
        mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) {
            recorder.keys.append(key.stringValue)
        }
        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> { preconditionFailure("records nest by value") }
        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            preconditionFailure("records nest by value")
        }
        mutating func superEncoder() -> any Encoder { recorder }
        mutating func superEncoder(forKey key: Key) -> any Encoder { recorder }
    }
}
