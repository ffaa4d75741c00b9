import Records

/// Decodes `Decodable` values from the nodes of a `JSONTree`.
///
/// Whole numbers are read from whole spellings alone (`1`, not `1.0` or `1e0`) and within their type's range. `null`
/// counts as absent where a value may be absent. Names that a type does not ask for are passed over.
public enum JSONDecoding {
    /// The value that a node holds, or the first thing in it that does not fit, with its place.
    public static func decode<T: Decodable>(_ type: T.Type, from node: JSONNode) throws(JSONMismatch) -> T {
        do {
            return try JSONDecoder(node).decode(type)
        } catch {
            throw JSONMismatch(error, in: node)
        }
    }
}

/// The decoder of one value, and its container for a single value.
///
/// A class, because Codable passes both as existentials: a struct of this size would be copied to the heap for each.
final class JSONDecoder: JSONTrail, Decoder, SingleValueDecodingContainer {
    let node: JSONNode
    /// Where the next name is looked for first: types ask for names in the order in which files mostly have them.
    private var hint: Int

    /// The decoder of a root.
    init(_ node: JSONNode) {
        self.node = node
        hint = node.index + 1
        super.init()
    }

    /// The decoder of a value in another one.
    init(_ node: JSONNode, at key: any CodingKey, in parent: JSONDecoder) {
        self.node = node
        hint = node.index + 1
        super.init(key, after: parent)
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard node.kind == .object else { throw mismatch(type, JSONKind.object.expectation) }
        return KeyedDecodingContainer(JSONMembersDecoding<Key>(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard node.kind == .list else { throw mismatch([Any].self, JSONKind.list.expectation) }
        return JSONElementsDecoding(decoder: self)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    /// The value under a name of the object.
    func find(_ name: String) -> JSONNode? {
        let found = node.find(name, from: hint)
        guard let found else { return nil }
        hint = found.next
        return found.value
    }

    func decodeNil() -> Bool { node.kind == .null }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard let bool = node.bool else { throw mismatch(type, JSONKind.bool.expectation) }
        return bool
    }

    func decode(_ type: String.Type) throws -> String {
        guard let text = node.text else { throw mismatch(type, JSONKind.text.expectation) }
        return text
    }

    func decode(_ type: Double.Type) throws -> Double { try real(type) }
    func decode(_ type: Float.Type) throws -> Float { try real(type) }
    func decode(_ type: Int.Type) throws -> Int { try whole(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        if type == String.self, let text = try decode(String.self) as? T { return text }
        if type == [String].self, let texts = texts as? T { return texts }
        if type == JSONValue.self, let value = node.value as? T { return value }
        return try T(from: self)
    }

    /// The texts of a list that holds nothing else, which most lists are, read without a decoder for each.
    private var texts: [String]? {
        guard node.kind == .list else { return nil }
        var texts: [String] = []
        for element in node.elements {
            guard let text = element.text else { return nil }
            texts.append(text)
        }
        return texts
    }

    private func real<T: BinaryFloatingPoint & LosslessStringConvertible>(_ type: T.Type) throws -> T {
        guard let number = node.spelling.flatMap(T.init), number.isFinite else {
            throw mismatch(type, "a number of ordinary size")
        }
        return number
    }

    private func whole<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
        guard let number = node.spelling.flatMap({ T($0) }) else {
            throw mismatch(type, JSONKind.expectation(ofWhole: T.self))
        }
        return number
    }

    func mismatch(_ type: Any.Type, _ expected: String) -> DecodingError {
        .typeMismatch(type, .init(codingPath: codingPath, debugDescription: expected))
    }
}

private struct JSONMembersDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: JSONDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    var allKeys: [Key] {
        decoder.node.members.compactMap { Key(stringValue: $0.name) }
    }

    private func find(_ key: any CodingKey) -> JSONNode? { decoder.find(key.stringValue) }

    private func member(_ key: any CodingKey) throws -> JSONDecoder {
        guard let node = find(key) else {
            throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "missing"))
        }
        return JSONDecoder(node, at: key, in: decoder)
    }

    func contains(_ key: Key) -> Bool { find(key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try member(key).decodeNil() }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try member(key).decode(type) }

    // Texts are most of a record: these two spare them a decoder each.
    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        try find(key)?.text ?? member(key).decode(type)
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        guard let node = find(key), node.kind != .null else { return nil }
        return try node.text ?? member(key).decode(type)
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        guard let node = find(key), node.kind != .null else { return nil }
        return try JSONDecoder(node, at: key, in: decoder).decode(type)
    }

    func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Inner> {
        try member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try member(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { try member(JSONKey.parent) }

    func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }
}

private struct JSONElementsDecoding: UnkeyedDecodingContainer {
    let decoder: JSONDecoder
    let count: Int?
    private(set) var currentIndex = 0
    private var elements: JSONElements
    private var current: JSONNode?

    init(decoder: JSONDecoder) {
        self.decoder = decoder
        count = decoder.node.elements.reduce(0) { count, _ in count + 1 }
        elements = decoder.node.elements
        current = elements.next()
    }

    var codingPath: [any CodingKey] { decoder.codingPath }
    var isAtEnd: Bool { current == nil }

    /// The decoder of the current element; `currentIndex` moves on once it has been used without an error.
    private func element(_ type: Any.Type) throws -> JSONDecoder {
        guard let current else { throw decoder.mismatch(type, "a list with more than \(currentIndex) elements") }
        return JSONDecoder(current, at: JSONKey(intValue: currentIndex), in: decoder)
    }

    private mutating func moveOn() {
        current = elements.next()
        currentIndex += 1
    }

    mutating func decodeNil() throws -> Bool {
        guard try element(Never.self).decodeNil() else { return false }
        moveOn()
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let value = try element(type).decode(type)
        moveOn()
        return value
    }

    mutating func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type
    ) throws -> KeyedDecodingContainer<Inner> {
        let container = try element(Inner.self).container(keyedBy: type)
        moveOn()
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try element([Any].self).unkeyedContainer()
        moveOn()
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let inner = try element(JSONDecoder.self)
        moveOn()
        return inner
    }
}
