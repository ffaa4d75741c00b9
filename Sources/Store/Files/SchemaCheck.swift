import Records

/// Tells whether values fit a schema, exactly as decoding would, without making records of them.
///
/// A desk of a million records opens by checking them all: what passes here decodes when it is looked at. A check is
/// made once for a schema and used for every record of a file.
public struct SchemaCheck: Sendable {
    let schema: RecordSchema
    private let plan: SchemaPlan

    /// The check of one schema.
    public init(_ schema: RecordSchema) {
        self.schema = schema
        plan = SchemaPlan(schema)
    }

    /// The check of the records of a collection, made once.
    static func of(_ collection: CollectionID) -> SchemaCheck {
        switch collection {
        case .bills: bills
        case .rallies: rallies
        case .resources: resources
        case .timeline: timeline
        }
    }

    private static let bills = SchemaCheck(Bill.schema)
    private static let rallies = SchemaCheck(Rally.schema)
    private static let resources = SchemaCheck(Resource.schema)
    private static let timeline = SchemaCheck(TimelineEntry.schema)

    /// What a look at a value finds.
    public enum Outcome: Equatable, Sendable {
        /// It can be decoded, and every field of it is known.
        case fits
        /// It can be decoded, and there are fields in it that the schema does not know.
        case fitsWithUnknownFields
        /// It cannot be decoded: the first thing that does not fit, in the order of the schema.
        case fails(JSONMismatch)
    }

    /// Looks at a value and all that lies in it.
    public func examine(_ node: JSONNode) -> Outcome {
        var walk = SchemaWalk(node.tree, plan)
        if walk.fits(node.index, object: 0) { return walk.hasUnknownFields ? .fitsWithUnknownFields : .fits }
        // What is wrong is worked out for the few that need it.
        return schema.mismatch(in: node, at: []).map(Outcome.fails) ?? .fits
    }

    /// The first thing in a value that does not fit; nil where it can be decoded.
    public func mismatch(in node: JSONNode) -> JSONMismatch? {
        if case .fails(let mismatch) = examine(node) { mismatch } else { nil }
    }

    /// The first thing in a value that does not fit a schema; nil where it can be decoded. For many values of one
    /// schema, make the check once.
    public static func check(_ node: JSONNode, against schema: RecordSchema) -> JSONMismatch? {
        SchemaCheck(schema).mismatch(in: node)
    }
}

extension RecordSchema {
    /// The first thing in an object that does not fit, with the way to it; nil where everything does.
    fileprivate func mismatch(in node: JSONNode, at path: [JSONMismatch.Step]) -> JSONMismatch? {
        guard node.kind == .object else { return .unfit(node, at: path, JSONKind.object.expectation) }
        for field in fields {
            guard let value = node[field.name] else {
                if field.isRequired { return JSONMismatch(path: path, at: node, .missing(field: field.name)) }
                continue
            }
            if value.kind == .null, !field.isRequired { continue }
            if let found = field.kind.mismatch(in: value, at: path + [.name(field.name)]) { return found }
        }
        return nil
    }
}

extension FieldKind {
    fileprivate func mismatch(in node: JSONNode, at path: [JSONMismatch.Step]) -> JSONMismatch? {
        switch self {
        case .anything: nil
        case .count: countMismatch(in: node, at: path)
        case .object(let schema): schema.mismatch(in: node, at: path)
        case .texts: Self.firstMismatch(in: node, at: path) { FieldKind.text.mismatch(in: $0, at: $1) }
        case .ids: Self.firstMismatch(in: node, at: path) { FieldKind.id.mismatch(in: $0, at: $1) }
        case .list(let schema): Self.firstMismatch(in: node, at: path) { schema.mismatch(in: $0, at: $1) }
        case .conflicts: Self.firstMismatch(in: node, at: path) { Conflict.schema.mismatch(in: $0, at: $1) }
        case .text, .requiredText, .id, .date, .localTime, .word: textMismatch(in: node, at: path)
        }
    }

    private func textMismatch(in node: JSONNode, at path: [JSONMismatch.Step]) -> JSONMismatch? {
        guard let text = node.text else { return .unfit(node, at: path, JSONKind.text.expectation) }
        if allows(text) { return nil }
        // A zone is looked for in what is a date.
        let failed = self == .localTime && !FieldKind.date.allows(text) ? FieldKind.date : self
        return .unfit(node, at: path, failed.expectation)
    }

    private func countMismatch(in node: JSONNode, at path: [JSONMismatch.Step]) -> JSONMismatch? {
        guard let count = node.spelling.flatMap({ Int($0) }) else {
            return .unfit(node, at: path, JSONKind.expectation(ofWhole: Int.self))
        }
        return count < 0 ? .unfit(node, at: path, expectation) : nil
    }

    private static func firstMismatch(
        in node: JSONNode, at path: [JSONMismatch.Step],
        _ mismatch: (JSONNode, [JSONMismatch.Step]) -> JSONMismatch?
    ) -> JSONMismatch? {
        guard node.kind == .list else { return .unfit(node, at: path, JSONKind.list.expectation) }
        for (index, element) in node.elements.enumerated() {
            if let found = mismatch(element, path + [.index(index)]) { return found }
        }
        return nil
    }
}

extension JSONMismatch {
    fileprivate static func unfit(_ node: JSONNode, at path: [Step], _ expected: String) -> JSONMismatch {
        JSONMismatch(path: path, at: node, .unfit(expected: expected, found: Found(node)))
    }
}
