import Glibc
import Records

/// How far a bulk add has come.
public enum BulkProgress: Sendable {
    /// Lines are read and checked; nothing has been added yet.
    case reading(lines: Int, bytes: Int)
    /// They are written to the journal: still nothing has been added.
    case saving(done: Int, of: Int)
    /// They are added, and are being put into the files.
    case folding(done: Int, of: Int)
}

extension DeskStore {
    /// Adds any number of records in one transaction: all of them, or none.
    ///
    /// `next` gives the lines one by one, each one record as JSON without its line feed, and nil at the end; blank ones
    /// are passed over. A line that is no record of the collection, or whose id is taken, is named by its number.
    /// Records wait in a file beside the journal while they are read, so that what is in memory is some bytes a record.
    public func addLines(
        to collection: CollectionID, next: () throws(StoreError) -> ArraySlice<UInt8>?,
        progress: (BulkProgress) -> Void
    ) throws(StoreError) -> Committed {
        let desk = try folder.open()
        try folder.requireDesk(in: desk)
        var incoming = try Incoming(folder, in: folder.ownFolder(in: desk))
        while let line = try next() {
            try incoming.take(line, collection: collection)
            if incoming.lineCount % 1000 == 0 {
                progress(.reading(lines: incoming.lineCount, bytes: incoming.byteCount))
            }
        }
        try incoming.finish()
        guard !incoming.records.isEmpty else { return Committed(sequence: nil, changes: [], count: 0) }
        let count = incoming.records.count
        let sequence = try locked { session throws(StoreError) in
            // What is committed already goes into the files first, so that the files alone say which ids are taken.
            try fold(&session)
            try incoming.requireFreeIDs(in: &session, for: collection)
            var done = 0
            return try append(
                incoming.changes(to: collection) {
                    done += 1
                    if done % 1000 == 0 { progress(.saving(done: done, of: count)) }
                }, in: session)
        }
        return Committed(sequence: sequence, changes: [], count: count)
    }
}

/// The records of a bulk add while they are read: their texts in a file, and where each is.
private struct Incoming: ~Copyable {
    /// Where a record's text is, and the hash of its id.
    struct Record {
        let hash: UInt64
        let offset: Int
        let length: Int32
        let line: Int32
    }

    private(set) var records: [Record] = []
    private(set) var lineCount = 0
    private(set) var byteCount = 0
    private let folder: DeskFolder
    private let own: OpenFolder
    private let name: String
    private let file: Int32
    private var buffer: [UInt8] = []

    init(_ folder: DeskFolder, in own: consuming OpenFolder) throws(StoreError) {
        self.folder = folder
        name = AdvocateFolder.incomingPrefix + String(UInt64.random(in: 0 ... .max), radix: 36) + ".jsonl"
        let result = uninterrupted { [name] in own.calls.open(own.descriptor, name, O_RDWR | O_CREAT | O_EXCL) }
        guard result >= 0 else {
            throw .failed(.create, path: folder.path(of: AdvocateFolder.name), code: Int32(truncatingIfNeeded: -result))
        }
        file = Int32(truncatingIfNeeded: result)
        // Held for as long as this program lives, which tells a file that is being written from one left behind.
        _ = own.calls.lock(file)
        self.own = own
    }

    deinit {
        _ = own.calls.close(file)
        _ = own.calls.remove(own.descriptor, name)
    }

    /// Takes the next line, once it is sure that it is a record of the collection.
    mutating func take(_ line: ArraySlice<UInt8>, collection: CollectionID) throws(StoreError) {
        lineCount += 1
        byteCount += line.count + 1
        guard !line.allSatisfy({ $0 == ASCII.space || $0 == ASCII.tab || $0 == ASCII.carriageReturn }) else { return }
        let tree: JSONTree
        do {
            tree = try JSONTree(Array(line))
        } catch {
            throw .notJSON(error, line: lineCount)
        }
        if let mismatch = SchemaCheck.check(tree.root, against: collection.schema) {
            throw .invalid(tree.root["id"]?.text.map { RecordID($0) }, collection, mismatch, line: lineCount)
        }
        let id = RecordID(tree.root["id"]?.text ?? "")
        records.append(
            Record(
                hash: IDHash.of(id), offset: byteOffset, length: Int32(truncatingIfNeeded: line.count),
                line: Int32(truncatingIfNeeded: lineCount)))
        buffer += line
        if buffer.count >= 1 << 20 { try flush() }
    }

    private var written = 0
    private var byteOffset: Int { written + buffer.count }

    private mutating func flush() throws(StoreError) {
        do {
            try own.writeAll(buffer, to: file)
        } catch {
            throw .failed(error.action, path: folder.path(of: AdvocateFolder.name), code: error.code)
        }
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func finish() throws(StoreError) { try flush() }

    /// Makes sure that no two of the records have one id, and none an id that the desk has already.
    func requireFreeIDs(in session: inout Session, for collection: CollectionID) throws(StoreError) {
        // By the hash, so that records of one bucket are looked up together.
        let order = records.indices.sorted { (records[$0].hash, $0) < (records[$1].hash, $1) }
        var last: (hash: UInt64, id: RecordID)?
        for index in order {
            let record = records[index]
            let id = try id(of: record)
            if let last, last.hash == record.hash, last.id == id {
                throw .refusedLine(id, line: Int(record.line), .givenTwice)
            }
            last = (record.hash, id)
            for other in CollectionID.allCases where try session.has(id, in: other) {
                throw .refusedLine(id, line: Int(record.line), .taken(other))
            }
        }
    }

    private func id(of record: Record) throws(StoreError) -> RecordID {
        RecordID(try value(of: record)["id"].flatMap { if case .text(let text) = $0 { text } else { nil } } ?? "")
    }

    private func value(of record: Record) throws(StoreError) -> JSONValue {
        var result = 0
        let length = Int(record.length)
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { memory, count in
            var filled = 0
            while filled < length {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(memory)[filled...])
                result = uninterrupted { own.calls.readAt(file, rest, record.offset + filled) }
                if result <= 0 { break }
                filled += result
            }
            count = filled
        }
        guard bytes.count == length, let tree = try? JSONTree(bytes) else {
            throw .failed(.read, path: folder.path(of: AdvocateFolder.name), code: result < 0 ? Int32(-result) : EIO)
        }
        return tree.root.value
    }
}
