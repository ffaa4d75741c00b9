import Records

/// The file of one collection: `{"format": 1, "records": [...]}`.
enum CollectionFile {
    /// The only format that there is so far.
    static let format = 1

    /// A record and where it stands.
    struct Placed<Item: Record> {
        let record: Item
        let node: JSONNode

        /// Where the record's id stands.
        var idPlace: JSONPlace { (node["id"] ?? node).place }
    }

    /// What is wrong with a file's bytes.
    struct Fault: Error {
        var place: JSONPlace?
        let problem: FileProblem

        init(_ problem: FileProblem, at place: JSONPlace?) {
            self.problem = problem
            self.place = place
        }

        init(_ error: JSONError) {
            // A file that is too large is so as a whole.
            if case .tooLarge = error.problem { place = nil } else { place = error.place }
            problem = .json(error)
        }

        init(_ mismatch: JSONMismatch, under path: [JSONMismatch.Step] = []) {
            let whole = mismatch.under(path)
            self.init(.mismatch(whole), at: whole.place)
        }
    }

    static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONTree {
        do {
            return try JSONTree(bytes)
        } catch {
            throw Fault(error)
        }
    }

    /// The records of a file in its order; ids are well-formed but may repeat.
    static func records<Item: Record>(
        _ type: Item.Type, in tree: JSONTree, noting asked: AskedNames? = nil
    ) throws(Fault) -> [Placed<Item>] {
        try checkFormat(of: tree.root)
        guard let list = tree.root["records"] else {
            throw Fault(JSONMismatch(path: [], at: tree.root, .missing(field: "records")))
        }
        guard list.kind == .list else {
            let found = JSONMismatch.Found(list)
            throw Fault(
                JSONMismatch(
                    path: [.name("records")], at: list, .unfit(expected: JSONKind.list.expectation, found: found)))
        }
        var placed: [Placed<Item>] = []
        for node in list.elements {
            do {
                placed.append(Placed(record: try JSONDecoding.decode(type, from: node, noting: asked), node: node))
            } catch {
                throw Fault(error, under: [.name("records"), .index(placed.count)])
            }
        }
        return placed
    }

    /// Checks that a file's root is an object of the format that this program knows.
    static func checkFormat(of root: JSONNode) throws(Fault) {
        guard root.kind == .object else {
            let expected = JSONKind.object.expectation
            throw Fault(JSONMismatch(path: [], at: root, .unfit(expected: expected, found: .init(root))))
        }
        guard let format = root["format"] else {
            throw Fault(JSONMismatch(path: [], at: root, .missing(field: "format")))
        }
        guard let spelling = format.spelling else {
            let step = JSONMismatch.Step.name("format")
            throw Fault(
                JSONMismatch(path: [step], at: format, .unfit(expected: "the number 1", found: .init(format))))
        }
        guard spelling == String(Self.format) else {
            throw Fault(.unknownFormat(found: String(spelling.prefix(40))), at: format.place)
        }
    }

    /// The bytes of a file that holds these records in this order.
    ///
    /// Fields of `kept` that this program does not know stand after those it knows.
    static func bytes<Item: Record>(of records: [Item], keeping kept: KeptFields) throws -> [UInt8] {
        let values = try records.map { record in
            try kept.restore(into: JSONValue(encoding: record), of: record.id)
        }
        let known = [JSONMember("format", .number(String(format))), JSONMember("records", .list(values))]
        return JSONLayout.pretty(.object(known + kept.ofFile)) + [ASCII.lineFeed]
    }
}
