import Records

/// A file of records as it was read: its bytes, and where each record stands in them.
///
/// Beside the bytes it holds some 24 bytes a record: values are read anew from a record's own text when they are asked
/// for, so that a desk of a million records opens without a million values in memory.
struct RecordFile: Sendable {
    /// The whole file, as it was read.
    let bytes: [UInt8]
    /// What form the file has; one that is newer than this program must not be written.
    let format: FileFormat
    /// The records in the order of the file.
    let places: [Place]
    /// The file's fields beside `format` and `records`, which this program does not know.
    let otherMembers: [JSONMember]

    /// Where the format's number stands.
    let formatRange: Range<Int>
    /// Where the list of records stands, with its brackets.
    let listRange: Range<Int>
    /// The indices of the places in the order of their ids; nil where the file is in that order.
    private let sorted: [UInt32]?

    /// Where a record stands.
    struct Place: Sendable {
        let id: RecordID
        /// The offset of the record's opening brace.
        let start: UInt32
        /// The offset past its closing brace.
        let end: UInt32

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// Reads a file of records, `{"format": 2, "records": [...]}`.
    ///
    /// Every record must be an object that `check` finds nothing wrong with, and have a well-formed `id` that no other
    /// record of the file has. The path is only what a fault names the file by.
    init(
        _ bytes: [UInt8], path: String, check: (JSONNode) -> JSONMismatch?
    ) throws(CollectionFile.Fault) {
        try self.init(CollectionFile.parse(bytes), path: path, check: check)
    }

    /// The same of a file that was scanned.
    init(_ tree: JSONTree, path: String, check: (JSONNode) -> JSONMismatch?) throws(CollectionFile.Fault) {
        let format = try FileFormat(of: tree.root)
        do throws(CollectionFile.Fault) {
            try self.init(tree, format: format, path: path, check: check)
        } catch {
            throw format.explain(error, in: tree.root)
        }
    }

    init(
        _ tree: JSONTree, format: FileFormat, path: String, check: (JSONNode) -> JSONMismatch?
    ) throws(CollectionFile.Fault) {
        let root = tree.root
        let list = try Self.list(of: root)
        var places: [Place] = []
        var isSorted = true
        for node in list.elements {
            let id: RecordID
            do throws(JSONMismatch) {
                id = try Self.id(of: node, check: check)
            } catch {
                throw CollectionFile.Fault(error, under: [.name("records"), .index(places.count)])
            }
            if let last = places.last, last.id >= id { isSorted = false }
            let range = node.range
            places.append(
                Place(
                    id: id, start: UInt32(truncatingIfNeeded: range.lowerBound),
                    end: UInt32(truncatingIfNeeded: range.upperBound)))
        }
        bytes = tree.bytes
        self.format = format
        self.places = places
        otherMembers = Self.otherMembers(of: root)
        formatRange = root["format"]?.range ?? 0..<0
        listRange = list.range
        sorted = isSorted ? nil : Self.order(of: places)
        try checkRepeatedIDs(path: path)
    }

    /// A file without records, laid out as ours: what a new file starts as.
    static let empty = RecordFile()

    private init() {
        let head = Array("{\n  \"format\": ".utf8)
        let number = Array(FileFormat.current.spelling.utf8)
        let start = head + number + ",\n  \"records\": ".utf8
        bytes = start + "[]\n}\n".utf8
        format = .current
        places = []
        otherMembers = []
        formatRange = head.count..<head.count + number.count
        listRange = start.count..<start.count + 2
        sorted = nil
    }

    /// Whether a later version of this program wrote the file, so that it must not be written.
    var isNewer: Bool { format.isNewer }

    // MARK: Records

    /// A record's id and its own text.
    typealias Source = (id: RecordID, source: ArraySlice<UInt8>)

    /// All records in the order of the file, each in its own text.
    var records: [Source] { places.map { ($0.id, bytes[$0.range]) } }

    /// A record's own text, from its opening to its closing brace.
    func source(at index: Int) -> ArraySlice<UInt8> { bytes[places[index].range] }

    /// A record's text read anew, as the root of a tree of its own.
    func node(at index: Int) -> JSONNode? { try? JSONTree(Array(source(at: index))).root }

    /// A record's value, read anew.
    func value(at index: Int) -> JSONValue { node(at: index)?.value ?? .object([]) }

    /// The index of the record that has an id; nil where there is none.
    func index(of id: RecordID) -> Int? {
        let rank = Self.firstIndex(in: 0..<places.count) { place(ranked: $0).id >= id }
        guard rank < places.count, place(ranked: rank).id == id else { return nil }
        return sorted.map { Int($0[rank]) } ?? rank
    }

    /// Line and column of a record's id; counted anew from the start of the file at every call.
    func place(at index: Int) -> JSONPlace {
        let start = node(at: index)?["id"]?.range.lowerBound ?? 0
        return JSONPlace(offset: places[index].range.lowerBound + start, in: bytes)
    }

    /// Where a record with each of some new ids belongs: before the first record with a greater id, else last.
    ///
    /// The ids must be sorted; the answers are then as well.
    func positions(ofNew ids: [RecordID]) -> [Int] {
        guard sorted != nil else {
            return ids.map { id in Self.firstIndex(in: 0..<places.count) { places[$0].id > id } }
        }
        // The first record with a greater id is also the first up to which the greatest id is greater, and those rise.
        var greatest: [Int] = []
        greatest.reserveCapacity(places.count)
        for index in places.indices {
            let last = greatest.last ?? index
            greatest.append(places[last].id > places[index].id ? last : index)
        }
        return ids.map { id in Self.firstIndex(in: 0..<places.count) { places[greatest[$0]].id > id } }
    }

    private func place(ranked rank: Int) -> Place { places[sorted.map { Int($0[rank]) } ?? rank] }

    /// The first index for which something is so that is also so for all after it; the end where it is for none.
    private static func firstIndex(in range: Range<Int>, where isSo: (Int) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if isSo(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

// MARK: - Reading

extension RecordFile {
    /// A file's fields beside those that say where its records are.
    static func otherMembers(of root: JSONNode) -> [JSONMember] {
        root.members.filter { !["format", "records", "buckets"].contains($0.name) }
            .map { JSONMember($0.name, $0.value.value) }
    }

    private static func list(of root: JSONNode) throws(CollectionFile.Fault) -> JSONNode {
        guard let list = root["records"] else {
            throw CollectionFile.Fault(JSONMismatch(path: [], at: root, .missing(field: "records")))
        }
        guard list.kind == .list else {
            let problem = JSONMismatch.Problem.unfit(expected: JSONKind.list.expectation, found: .init(list))
            throw CollectionFile.Fault(JSONMismatch(path: [.name("records")], at: list, problem))
        }
        return list
    }

    private static func id(
        of node: JSONNode, check: (JSONNode) -> JSONMismatch?
    ) throws(JSONMismatch) -> RecordID {
        guard node.kind == .object else {
            let problem = JSONMismatch.Problem.unfit(expected: JSONKind.object.expectation, found: .init(node))
            throw JSONMismatch(path: [], at: node, problem)
        }
        if let mismatch = check(node) { throw mismatch }
        guard let value = node["id"] else { throw JSONMismatch(path: [], at: node, .missing(field: "id")) }
        let id = value.text.map { RecordID($0) }
        guard let id, id.isWellFormed else {
            let expected = FieldKind.id.expectation
            throw JSONMismatch(path: [.name("id")], at: value, .unfit(expected: expected, found: .init(value)))
        }
        return id
    }

    private static func order(of places: [Place]) -> [UInt32] {
        places.indices.map { UInt32(truncatingIfNeeded: $0) }.sorted { left, right in
            let (leftID, rightID) = (places[Int(left)].id, places[Int(right)].id)
            return leftID == rightID ? left < right : leftID < rightID
        }
    }

    /// Throws where a record of the file belongs into another bucket than this one.
    func checkBucket(_ number: Int, width: Int) throws(CollectionFile.Fault) {
        if let stranger = places.first(where: { Buckets.number(of: $0.id, width: width) != number }) {
            throw CollectionFile.Fault(.otherBucket(stranger.id), at: nil)
        }
    }

    /// Throws at the first record of the file whose id another one before it has.
    private func checkRepeatedIDs(path: String) throws(CollectionFile.Fault) {
        guard let sorted else { return }
        var repeated: (first: Int, second: Int)?
        for (first, second) in zip(sorted, sorted.dropFirst()) where places[Int(first)].id == places[Int(second)].id {
            if Int(second) < repeated?.second ?? .max { repeated = (Int(first), Int(second)) }
        }
        guard let (first, second) = repeated else { return }
        throw CollectionFile.Fault(
            .repeatedID(places[first].id, otherPath: path, other: place(at: first)), at: place(at: second))
    }
}
