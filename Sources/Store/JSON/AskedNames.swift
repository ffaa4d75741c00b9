/// Which entries of a tree a decoding asked for by name: the rest are fields that this program does not know.
final class AskedNames {
    private var asked: [Bool]
    /// The names asked for in each object, there or not; kept only where somebody wants them, for they take long.
    private var names: [Int: [String]]?

    init(_ tree: JSONTree, namingAll: Bool = false) {
        asked = Array(repeating: false, count: tree.entries.count)
        names = namingAll ? [:] : nil
    }

    /// Notes that a name was asked for in an object, which has a value under it or not.
    func note(_ name: String, in object: JSONNode, found value: JSONNode?) {
        if let value { asked[value.index] = true }
        if names != nil { names?[object.index, default: []].append(name) }
    }

    /// Notes that a value was taken whole, with all that lies in it.
    func noteAll(of node: JSONNode) {
        for index in node.index..<Int(node.tree.entries[node.index].next) { asked[index] = true }
    }

    /// Whether a value of an object was asked for.
    func contains(_ value: JSONNode) -> Bool { asked[value.index] }

    /// The names that were asked for in an object.
    func names(in object: JSONNode) -> [String] { names?[object.index] ?? [] }

    /// Whether there is a field in or below a value that nothing asked for.
    func misses(anyOf node: JSONNode) -> Bool {
        switch node.kind {
        case .object: node.values.contains { !contains($0) || misses(anyOf: $0) }
        case .list: node.elements.contains { misses(anyOf: $0) }
        default: false
        }
    }
}
