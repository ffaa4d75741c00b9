import Records

extension JSONNode {
    /// Whether this is a value, however its escapes are spelled and its members ordered.
    ///
    /// Texts and names are the same only when their scalars are, and numbers when their spelling is; `String` would
    /// take “é” in one scalar for “é” in two.
    func isSame(as value: JSONValue) -> Bool {
        switch value {
        case .null: kind == .null
        case .bool(let other): bool == other
        case .number(let other): spelling.map { $0.utf8.elementsEqual(other.utf8) } ?? false
        case .text(let other): kind == .text && tree.text(index, equals: other.utf8)
        case .list(let others): kind == .list && isSame(elements: others)
        case .object(let others): kind == .object && isSame(members: others)
        }
    }

    private func isSame(elements others: [JSONValue]) -> Bool {
        var others = others.makeIterator()
        for element in elements {
            guard let other = others.next(), element.isSame(as: other) else { return false }
        }
        return others.next() == nil
    }

    private func isSame(members others: [JSONMember]) -> Bool {
        let nodes = Array(values)
        guard nodes.count == others.count else { return false }
        return zip(positions(of: others.lazy.map(\.name)), others).allSatisfy { position, other in
            position.map { nodes[$0].isSame(as: other.value) } ?? false
        }
    }

    /// Which of an object's members has each of some names; nil for a name that none has, or that was asked for before.
    func positions(of names: some Sequence<String>) -> [Int?] {
        var entries: [Int] = []
        var members = members
        while let entry = members.nextEntry() { entries.append(entry) }
        // Most objects are asked in their own order; the others for the rest of their names by a table.
        var next = 0
        var rest: [[UInt8]: Int]?
        return names.map { name in
            if rest == nil, next < entries.count, tree.text(entries[next], equals: name.utf8) {
                defer { next += 1 }
                return next
            }
            if rest == nil {
                rest = Dictionary(
                    entries.indices[next...].map { (tree.textBytes(entries[$0]), $0) },
                    uniquingKeysWith: { first, _ in first })
            }
            return rest?.removeValue(forKey: Array(name.utf8))
        }
    }
}
