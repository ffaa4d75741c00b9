import Records

extension JSONValue {
    /// The value that an `Encodable` encodes itself as; `{}` if it encodes nothing.
    public init(encoding value: some Encodable) throws {
        let slot = JSONSlot()
        try JSONEncoding(slot: slot, trail: JSONTrail()).encode(value)
        self = slot.value
    }
}

/// A place that is being encoded into; containers share it.
private final class JSONSlot {
    /// From this many members on an object has a dictionary of their positions; fewer are found sooner one by one.
    private static let few = 32

    enum Content {
        case value(JSONValue)
        case list([JSONSlot])
        case object(names: [String], slots: [JSONSlot], positions: [String: Int])
    }

    var content: Content?

    var value: JSONValue {
        switch content {
        case .value(let value): return value
        case .list(let slots): return .list(slots.map(\.value))
        case .object(let names, let slots, _):
            return .object(zip(names, slots).map { JSONMember($0, $1.value) })
        case nil: return .object([])
        }
    }

    /// Makes this an object, unless it is one.
    func makeObject() {
        if case .object = content { return }
        content = .object(names: [], slots: [], positions: [:])
    }

    /// Makes this a list, unless it is one.
    func makeList() {
        if case .list = content { return }
        content = .list([])
    }

    /// The place under a name: a new one at the end, or the one that an earlier call made.
    func member(_ name: String) -> JSONSlot {
        guard case .object(var names, var slots, var positions) = content else { return JSONSlot() }
        let isSmall = names.count < Self.few
        if let position = isSmall ? names.firstIndex(of: name) : positions[name] { return slots[position] }
        // The arrays must have one owner while they grow, or every member would copy them.
        content = nil
        let slot = JSONSlot()
        names.append(name)
        slots.append(slot)
        if names.count == Self.few {
            for (position, name) in names.enumerated() { positions[name] = position }
        } else if !isSmall {
            positions[name] = slots.count - 1
        }
        content = .object(names: names, slots: slots, positions: positions)
        return slot
    }

    /// A new place at the end of the list.
    func element() -> JSONSlot {
        guard case .list(var slots) = content else { return JSONSlot() }
        content = nil
        let slot = JSONSlot()
        slots.append(slot)
        content = .list(slots)
        return slot
    }

    var count: Int {
        guard case .list(let slots) = content else { return 0 }
        return slots.count
    }
}

/// The encoder, and its container for a single value.
private struct JSONEncoding: Encoder, SingleValueEncodingContainer {
    let slot: JSONSlot
    let trail: JSONTrail

    var codingPath: [any CodingKey] { trail.codingPath }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        slot.makeObject()
        return KeyedEncodingContainer(JSONMembersEncoding<Key>(slot: slot, trail: trail))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        slot.makeList()
        return JSONElementsEncoding(slot: slot, trail: trail)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func encodeNil() { slot.content = .value(.null) }
    func encode(_ value: Bool) { slot.content = .value(.bool(value)) }
    func encode(_ value: String) { slot.content = .value(.text(value)) }
    func encode(_ value: Double) throws { try encode(real: value) }
    func encode(_ value: Float) throws { try encode(real: value) }
    func encode(_ value: Int) { encode(whole: value) }
    func encode(_ value: Int8) { encode(whole: value) }
    func encode(_ value: Int16) { encode(whole: value) }
    func encode(_ value: Int32) { encode(whole: value) }
    func encode(_ value: Int64) { encode(whole: value) }
    func encode(_ value: UInt) { encode(whole: value) }
    func encode(_ value: UInt8) { encode(whole: value) }
    func encode(_ value: UInt16) { encode(whole: value) }
    func encode(_ value: UInt32) { encode(whole: value) }
    func encode(_ value: UInt64) { encode(whole: value) }

    func encode<T: Encodable>(_ value: T) throws {
        if T.self == JSONValue.self, let value = value as? JSONValue {
            slot.content = .value(value)
        } else {
            try value.encode(to: self)
        }
    }

    private func encode(whole value: some FixedWidthInteger) { slot.content = .value(.number(String(value))) }

    private func encode(real value: some BinaryFloatingPoint & LosslessStringConvertible) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: codingPath, debugDescription: "JSON has no number for \(value)"))
        }
        slot.content = .value(.number(value.description))
    }
}

private struct JSONMembersEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let slot: JSONSlot
    let trail: JSONTrail

    var codingPath: [any CodingKey] { trail.codingPath }

    private func member(_ key: any CodingKey) -> JSONEncoding {
        JSONEncoding(slot: slot.member(key.stringValue), trail: JSONTrail(key, after: trail))
    }

    func encodeNil(forKey key: Key) { member(key).encodeNil() }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try member(key).encode(value) }

    func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> {
        member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }

    func superEncoder() -> any Encoder { member(JSONKey.parent) }

    func superEncoder(forKey key: Key) -> any Encoder { member(key) }
}

private struct JSONElementsEncoding: UnkeyedEncodingContainer {
    let slot: JSONSlot
    let trail: JSONTrail

    var codingPath: [any CodingKey] { trail.codingPath }
    var count: Int { slot.count }

    private func element() -> JSONEncoding {
        let key = JSONKey(intValue: slot.count)
        return JSONEncoding(slot: slot.element(), trail: JSONTrail(key, after: trail))
    }

    func encodeNil() { element().encodeNil() }

    func encode<T: Encodable>(_ value: T) throws { try element().encode(value) }

    func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
        element().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }

    func superEncoder() -> any Encoder { element() }
}
