import Records

extension SchemaCheck {
    /// A field that the schema does not know, in the object that has it.
    struct Unknown {
        let name: String
        /// The way to the object.
        let path: [JSONMismatch.Step]
        /// The name that was probably meant: near this one, known in its place, and not there as well.
        let nearest: String?
    }

    /// The fields in a value that the schema does not know, in the order of the text; what is in them is not looked
    /// into. The names `beside` are known in the value itself.
    func unknownFields(in node: JSONNode, beside: [String] = []) -> [Unknown] {
        var found: [Unknown] = []
        Self.visit(node, schema, at: [], beside: beside, &found)
        return found
    }

    private static func visit(
        _ node: JSONNode, _ schema: RecordSchema, at path: [JSONMismatch.Step], beside: [String] = [],
        _ found: inout [Unknown]
    ) {
        for (name, value) in node.members where !beside.contains(name) {
            let step = JSONMismatch.Step.name(name)
            switch schema.field(named: name)?.kind {
            case nil: found.append(unknown(name, in: node, schema.fields.map(\.name) + beside, at: path))
            case .object(let inner): visit(value, inner, at: path + [step], &found)
            case .list(let inner): visit(listed: value, inner, at: path + [step], &found)
            case .conflicts: visit(listed: value, Conflict.schema, at: path + [step], &found)
            case .id, .text, .requiredText, .texts, .date, .localTime, .word, .count, .ids, .anything: break
            }
        }
    }

    private static func visit(
        listed node: JSONNode, _ schema: RecordSchema, at path: [JSONMismatch.Step], _ found: inout [Unknown]
    ) {
        for (index, element) in node.elements.enumerated() {
            visit(element, schema, at: path + [.index(index)], &found)
        }
    }

    private static func unknown(
        _ name: String, in object: JSONNode, _ known: [String], at path: [JSONMismatch.Step]
    ) -> Unknown {
        // One slip in a short name, not two: “vote” is no misspelt “date”.
        let nearest = Nearest.to(name, among: known.lazy.filter { object[$0] == nil }, least: 1)
        return Unknown(name: name, path: path, nearest: nearest)
    }
}
