import Records

/// The fields of a collection's file that this program does not know: another version, or a person, wrote them, and
/// saving must not lose them.
///
/// They belong to a record by its id, and to an element of a list by what is known of it.
struct KeptFields: Sendable {
    /// The unknown fields beside `format` and `records`.
    let ofFile: [JSONMember]
    private let ofRecords: [RecordID: KeptValue]

    /// Nothing to keep: there is no file yet.
    static let nothing = KeptFields(ofFile: [], ofRecords: [:])

    private init(ofFile: [JSONMember], ofRecords: [RecordID: KeptValue]) {
        self.ofFile = ofFile
        self.ofRecords = ofRecords
    }

    /// What a file's records did not ask for when they were decoded.
    init<Item: Record>(_ placed: [CollectionFile.Placed<Item>], of tree: JSONTree, asked: AskedNames) throws {
        ofFile = tree.root.members.filter { $0.name != "format" && $0.name != "records" }
            .map { JSONMember($0.name, $0.value.value) }
        var ofRecords: [RecordID: KeptValue] = [:]
        for item in placed where asked.misses(anyOf: item.node) {
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
    /// Every element of a list in which one has unknown fields.
    private var elements: [Element] = []

    /// An element of a list: what the program writes for it, and its unknown fields if it has any.
    private struct Element: Sendable {
        let known: JSONValue
        let kept: KeptValue?
    }

    /// The unknown fields of a node that was decoded, where `known` is what its decoded value encodes as.
    init(_ node: JSONNode, as known: JSONValue, asked: AskedNames) {
        switch (node.kind, known) {
        case (.object, .object):
            for (name, value) in node.members {
                if !asked.contains(value) {
                    members.append(JSONMember(name, value.value))
                } else if let inner = known[name], asked.misses(anyOf: value) {
                    inside.append((name, KeptValue(value, as: inner, asked: asked)))
                }
            }
        case (.list, .list(let values)):
            elements = zip(node.elements, values).map { element, value in
                let kept = asked.misses(anyOf: element) ? KeptValue(element, as: value, asked: asked) : nil
                return Element(known: value, kept: kept)
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
        let places = places(in: values)
        let taken = Set(places.compactMap { $0 })
        var result = values
        for (index, element) in elements.enumerated() {
            guard let kept = element.kept else { continue }
            if let place = places[index] {
                result[place] = kept.restore(into: values[place])
            } else if values.count == elements.count, !taken.contains(index) {
                result[index] = kept.restore(into: values[index])
            }
        }
        return result
    }

    /// Where each element of the list is now; nil where it is there no longer.
    ///
    /// Elements with the same known value are told apart by where they stand: those before and after all that has
    /// changed are where they were, as seen from the start or from the end. Of the rest, as many as before are in their
    /// old order; where some came or went, those at their old index have stayed, and the others follow in order.
    private func places(in values: [JSONValue]) -> [Int?] {
        var places = [Int?](repeating: nil, count: elements.count)
        let most = min(elements.count, values.count)
        let before = (0..<most).prefix { elements[$0].known == values[$0] }.count
        let after = (0..<most - before).prefix {
            elements[elements.count - 1 - $0].known == values[values.count - 1 - $0]
        }.count
        for index in 0..<before { places[index] = index }
        for distance in 1..<after + 1 { places[elements.count - distance] = values.count - distance }

        var alike: [JSONValue: (old: [Int], new: [Int])] = [:]
        for index in before..<elements.count - after {
            alike[elements[index].known, default: ([], [])].old.append(index)
        }
        for index in before..<values.count - after { alike[values[index]]?.new.append(index) }
        for var (old, new) in alike.values {
            if old.count != new.count {
                let stayed = Set(old).intersection(new)
                for index in stayed { places[index] = index }
                old.removeAll(where: stayed.contains)
                new.removeAll(where: stayed.contains)
            }
            for (index, place) in zip(old, new) { places[index] = place }
        }
        return places
    }
}
