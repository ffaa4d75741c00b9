import Glibc
import Records

/// The records of a bulk add while they are read: their texts are in a file, and in memory is where each of them is.
final class IncomingRecords {
    /// Where a record's text is.
    struct Place {
        let offset: Int
        let length: Int32
        /// The number of its line, from 1.
        let line: Int32
        /// `BucketHash.of` its id.
        let hash: UInt32
    }

    /// The records in the order of their lines.
    private(set) var records: [Place] = []
    private(set) var lineCount = 0
    private(set) var byteCount = 0
    private let collection: CollectionID
    private let folder: DeskFolder
    private let own: OpenFolder
    private let name: String
    private let file: JournalHandle
    private var buffer: [UInt8] = []
    private var written = 0

    init(of collection: CollectionID, _ folder: DeskFolder, in own: consuming OpenFolder) throws(StoreError) {
        self.collection = collection
        self.folder = folder
        self.own = own
        name = AdvocateFolder.incomingPrefix + String(UInt64.random(in: 0 ... .max), radix: 36) + ".jsonl"
        do throws(JournalError) {
            guard let file = try JournalHandle(name, O_RDWR | O_CREAT | O_EXCL, in: self.own) else {
                throw JournalError.failed(.create, file: name, code: ENOENT)
            }
            self.file = file
            // Held as long as this program lives, which tells the file from one that a program left behind.
            _ = file.lock()
        } catch {
            throw folder.failure(error)
        }
    }

    /// Whether whoever was writing a file of incoming records has died.
    static func isOrphan(_ name: String, in own: borrowing OpenFolder) -> Bool {
        guard let file = try? JournalHandle(name, O_RDONLY, in: own) else { return false }
        return file.lock()
    }

    deinit { _ = own.calls.remove(own.descriptor, name) }

    /// Takes the next line, once it is sure that it is a record of the collection.
    func take(_ line: ArraySlice<UInt8>) throws(StoreError) {
        lineCount += 1
        byteCount += line.count + 1
        guard !line.allSatisfy({ $0 == ASCII.space || $0 == ASCII.tab || $0 == ASCII.carriageReturn }) else { return }
        let tree: JSONTree
        do {
            tree = try JSONTree(Array(line))
        } catch {
            throw .notJSON(error, line: lineCount)
        }
        let id = tree.root["id"]?.text.map { RecordID($0) }
        if let mismatch = SchemaCheck.of(collection).mismatch(in: tree.root) {
            throw .invalid(id, collection, mismatch, line: lineCount)
        }
        records.append(
            Place(
                offset: written + buffer.count, length: Int32(truncatingIfNeeded: line.count),
                line: Int32(truncatingIfNeeded: lineCount), hash: id.map(BucketHash.of) ?? 0))
        buffer += line
        if buffer.count >= 1 << 20 { try finish() }
    }

    /// Writes what is still in memory.
    func finish() throws(StoreError) {
        do {
            try file.write(buffer)
        } catch {
            throw folder.failure(error)
        }
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// A record, read again.
    func value(of record: Place) throws(StoreError) -> JSONValue { try node(of: record).value }

    /// Makes sure that no two of the records have one id, and none an id that a record of the desk has already.
    func requireFreeIDs(in session: Session, for collection: CollectionID) throws(StoreError) {
        // By the hash: equal ids come together, and records of one file one after the other.
        let order = records.indices.sorted { (records[$0].hash, $0) < (records[$1].hash, $1) }
        var alike: [RecordID: Int] = [:]
        var last: UInt32?
        for index in order {
            let record = records[index]
            if record.hash != last { alike.removeAll(keepingCapacity: true) }
            last = record.hash
            let id = RecordID(try node(of: record)["id"]?.text ?? "")
            if let first = alike.updateValue(Int(record.line), forKey: id) {
                throw .givenTwice(id, line: Int(record.line), first: first)
            }
            if let owner = try session.collection(of: id) { throw .lineTaken(id, line: Int(record.line), owner) }
        }
    }

    private func node(of record: Place) throws(StoreError) -> JSONNode {
        do throws(JournalError) {
            let bytes = try file.read(at: record.offset, count: Int(record.length))
            guard let tree = try? JSONTree(bytes) else {
                throw JournalError.failed(.read, file: name, code: EIO)
            }
            return tree.root
        } catch {
            throw folder.failure(error)
        }
    }
}
