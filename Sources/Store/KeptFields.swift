import Records

/// The fields of a collection's file that this program does not know: another version, or a person, wrote them, and
/// saving must not lose them.
struct KeptFields: Sendable {
    /// The unknown fields beside `format` and `records`.
    let ofFile: [JSONMember]
    private let ofRecords: [RecordID: KeptValue]

    /// Nothing to keep: there is no file yet.
    static let none = KeptFields(ofFile: [], ofRecords: [:])

    private init(ofFile: [JSONMember], ofRecords: [RecordID: KeptValue]) {
        self.ofFile = ofFile
        self.ofRecords = ofRecords
    }

    /// What a file's records did not ask for when they were decoded.
    init<Item: Record>(_ placed: [CollectionFile.Placed<Item>], of tree: JSONTree, asked: AskedNames) throws {
        ofFile = tree.root.members.filter { $0.name != "format" && $0.name != "records" }
            .map { JSONMember($0.name, $0.value.value) }
        var ofRecords: [RecordID: KeptValue] = [:]
        for item in placed where KeptValue.hasUnknown(item.node, asked: asked) {
            ofRecords[item.record.id] = KeptValue(item.node, as: try JSONValue(encoding: item.record), asked: asked)
        }
        self.ofRecords = ofRecords
    }

    /// A record's value with the unknown fields that the file has for its id.
    func restore(into value: JSONValue, of id: RecordID) -> JSONValue {
        ofRecords[id]?.restore(into: value) ?? value
    }
}

/// The unknown fields in and below one value.
private struct KeptValue: Sendable {
    private var members: [JSONMember] = []
    private var inside: [(name: String, kept: KeptValue)] = []
    private var elements: [Element] = []
    private var elementCount = 0

    /// An element of a list that has unknown fields, with what the program writes for the rest of it.
    private struct Element: Sendable {
        let index: Int
        let known: JSONValue
        let kept: KeptValue
    }

    /// Whether there is a field in or below a value that nothing asked for.
    static func hasUnknown(_ node: JSONNode, asked: AskedNames) -> Bool {
        switch node.kind {
        case .object: node.members.contains { !asked.contains($0.value) || hasUnknown($0.value, asked: asked) }
        case .list: node.elements.contains { hasUnknown($0, asked: asked) }
        default: false
        }
    }

    /// The unknown fields of a node that was decoded, where `known` is what its decoded value encodes as.
    init(_ node: JSONNode, as known: JSONValue, asked: AskedNames) {
        switch (node.kind, known) {
        case (.object, .object):
            for (name, value) in node.members {
                if !asked.contains(value) {
                    members.append(JSONMember(name, value.value))
                } else if let inner = known[name], Self.hasUnknown(value, asked: asked) {
                    inside.append((name, KeptValue(value, as: inner, asked: asked)))
                }
            }
        case (.list, .list(let values)):
            elementCount = values.count
            for (index, (element, value)) in zip(node.elements, values).enumerated()
            where Self.hasUnknown(element, asked: asked) {
                elements.append(
                    Element(index: index, known: value, kept: KeptValue(element, as: value, asked: asked)))
            }
        default:
            break
        }
    }

    /// A value with the unknown fields back in their places, after the known ones.
    func restore(into value: JSONValue) -> JSONValue {
        switch value {
        case .object(var known):
            for index in known.indices {
                guard let inner = inside.first(where: { $0.name == known[index].name }) else { continue }
                known[index].value = inner.kept.restore(into: known[index].value)
            }
            let names = Set(known.map(\.name))
            return .object(known + members.filter { !names.contains($0.name) })
        case .list(let values):
            return .list(restore(into: values))
        default:
            return value
        }
    }

    /// An element gets its unknown fields back wherever it has moved to; one that was itself edited gets them back
    /// if the list is as long as it was, by its place.
    private func restore(into values: [JSONValue]) -> [JSONValue] {
        var result = values
        var left = elements
        var restored: Set<Int> = []
        for index in values.indices {
            guard let match = left.firstIndex(where: { $0.known == values[index] }) else { continue }
            result[index] = left.remove(at: match).kept.restore(into: values[index])
            restored.insert(index)
        }
        if values.count == elementCount {
            for element in left where !restored.contains(element.index) {
                result[element.index] = element.kept.restore(into: values[element.index])
            }
        }
        return result
    }
}
