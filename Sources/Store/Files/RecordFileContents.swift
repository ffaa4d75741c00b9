import Records

extension RecordFile {
    /// What the file that a collection is named by holds: its records, or the number of buckets that hold them.
    enum Contents: Sendable {
        case records(RecordFile)
        case head(FileHead)
    }

    /// Reads the file that a collection is named by.
    ///
    /// Throws what `init(_:path:check:)` throws, and where the file has both `records` and `buckets`, or neither.
    static func contents(
        of bytes: [UInt8], path: String, check: (JSONNode) -> JSONMismatch?
    ) throws(CollectionFile.Fault) -> Contents {
        try contents(of: CollectionFile.parse(bytes), path: path, check: check)
    }

    /// The same of a file that was scanned.
    static func contents(
        of tree: JSONTree, path: String, check: (JSONNode) -> JSONMismatch?
    ) throws(CollectionFile.Fault) -> Contents {
        let format = try FileFormat(of: tree.root)
        do throws(CollectionFile.Fault) {
            guard let buckets = tree.root["buckets"] else {
                return .records(try RecordFile(tree, format: format, path: path, check: check))
            }
            guard tree.root["records"] == nil else { throw .init(.recordsAndBuckets, at: buckets.place) }
            return .head(try FileHead(buckets, of: tree.root, format: format))
        } catch {
            throw format.explain(error, in: tree.root)
        }
    }
}

/// The file of a collection whose records are in buckets: `{"format": 2, "buckets": 256}`.
struct FileHead: Sendable {
    /// How many buckets the collection is spread over: one of `Buckets.counts`.
    let buckets: Int
    /// What form the collection's files have; one that is newer than this program must not be written.
    let format: FileFormat
    /// The file's fields beside `format` and `buckets`, which this program does not know.
    let otherMembers: [JSONMember]

    fileprivate init(_ node: JSONNode, of root: JSONNode, format: FileFormat) throws(CollectionFile.Fault) {
        guard let count = Buckets.counts.first(where: { String($0) == node.spelling }) else {
            let problem = JSONMismatch.Problem.unfit(expected: "16, 256 or 4096", found: .init(node))
            throw CollectionFile.Fault(JSONMismatch(path: [.name("buckets")], at: node, problem))
        }
        buckets = count
        self.format = format
        otherMembers = RecordFile.otherMembers(of: root)
    }

    /// The bytes of a new head, with the fields of an old file that this program does not know after its own.
    static func bytes(buckets: Int, keeping otherMembers: [JSONMember] = []) -> [UInt8] {
        let known = [
            JSONMember("format", .number(FileFormat.current.spelling)),
            JSONMember("buckets", .number(String(buckets))),
        ]
        return JSONLayout.pretty(.object(known + otherMembers)) + [ASCII.lineFeed]
    }
}
