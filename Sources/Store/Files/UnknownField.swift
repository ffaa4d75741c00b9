import Records

/// A field that a file has and that this program does not know: kept as it is, and often a name misspelt.
public struct UnknownField: Equatable, Sendable {
    /// The collection whose file has the field; nil for `desk.json`.
    public let collection: CollectionID?
    /// The record that has it; nil for a field of the file as a whole.
    public let record: RecordID?
    /// The way to the field from its record or its file; the last step is its name.
    public let path: [JSONMismatch.Step]
    /// The field's name.
    public let name: String
    /// The name that was probably meant: near the one found, known in its place, and not there as well.
    public let nearest: String?
}

/// The unknown fields of a desk, as its files are read.
struct UnknownFields {
    private(set) var fields: [UnknownField] = []

    /// Adds those beside and in the records of a collection's file.
    mutating func add<Item: Record>(
        _ placed: [CollectionFile.Placed<Item>], of tree: JSONTree, asked: AskedNames
    ) {
        let known = ["format", "records"]
        for (name, _) in tree.root.members where !known.contains(name) {
            add(name, at: [], of: tree.root, known: known, collection: Item.collection, record: nil)
        }
        var names = KnownNames<Item>()
        for item in placed where asked.misses(anyOf: item.node) {
            Self.visit(item.node, at: [], asked: asked) { name, path, object in
                let known = names.names(in: object, at: path, of: item.node)
                add(name, at: path, of: object, known: known, collection: Item.collection, record: item.record.id)
            }
        }
    }

    /// Adds those of `desk.json`.
    mutating func add(_ root: JSONNode, asked: AskedNames) {
        var names = KnownNames<DeskSettings>()
        Self.visit(root, at: [], asked: asked) { name, path, object in
            let known = names.names(in: object, at: path, of: root) + ["format"]
            if name != "format" { add(name, at: path, of: object, known: known, collection: nil, record: nil) }
        }
    }

    private mutating func add(
        _ name: String, at path: [JSONMismatch.Step], of object: JSONNode, known: [String],
        collection: CollectionID?, record: RecordID?
    ) {
        // One slip in a short name, not two: “vote” is no misspelt “date”.
        let nearest = Nearest.to(name, among: known.lazy.filter { object[$0] == nil }, least: 1)
        fields.append(
            UnknownField(
                collection: collection, record: record, path: path + [.name(name)], name: name, nearest: nearest))
    }

    /// Calls for every field in and below a value that nothing asked for, with its name and the way to its object.
    private static func visit(
        _ node: JSONNode, at path: [JSONMismatch.Step], asked: AskedNames,
        _ found: (_ name: String, _ path: [JSONMismatch.Step], _ object: JSONNode) -> Void
    ) {
        guard asked.misses(anyOf: node) else { return }
        for (name, value) in node.members {
            if asked.contains(value) {
                visit(value, at: path + [.name(name)], asked: asked, found)
            } else {
                found(name, path, node)
            }
        }
        for (index, element) in node.elements.enumerated() {
            visit(element, at: path + [.index(index)], asked: asked, found)
        }
    }
}

/// The names that the objects of a type ask for, found out by decoding one again, once for every kind of object.
private struct KnownNames<Value: Decodable> {
    /// By the names on the way to the object: all elements of a list are of one kind.
    private var found: [[String]: [String]] = [:]

    mutating func names(in object: JSONNode, at path: [JSONMismatch.Step], of root: JSONNode) -> [String] {
        let kind = path.compactMap { step in
            if case .name(let name) = step { name } else { nil }
        }
        if let names = found[kind] { return names }
        let asked = AskedNames(root.tree, namingAll: true)
        _ = try? JSONDecoding.decode(Value.self, from: root, noting: asked)
        let names = asked.names(in: object)
        found[kind] = names
        return names
    }
}
