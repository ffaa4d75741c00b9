import Records

/// The files that hold one collection, as far as they have been read.
///
/// Every file is read again when its state on the disk is another one, and only then; a file that cannot be used any
/// longer keeps what was last read from it, and is noted in `broken`.
struct CollectionFiles: Sendable {
    let collection: CollectionID
    /// The path of the desk's folder, for what is said about its files.
    private let desk: String
    /// How many digits the names of the buckets have; nil where the collection is one file, or none.
    private(set) var width: Int?
    private var head = Entry()
    private var buckets: [Int: Entry] = [:]

    /// A file as it was last looked at.
    struct Entry: Sendable {
        /// Its state when it was read; nil where it is not there.
        var status: FileStatus?
        var permissions: Int?
        /// When it was read, in nanoseconds since 1970.
        var readAt: Int64 = 0
        /// What it held when it could last be used; nil where it never could, or is not there, or is a head of buckets.
        var file: RecordFile?
        var broken: BrokenFile?

        fileprivate mutating func note(_ read: OpenFolder.File) {
            status = read.status
            permissions = read.status.permissions
            readAt = WallClock.nanoseconds
        }
    }

    init(_ collection: CollectionID, ofDeskAt path: String) {
        self.collection = collection
        desk = path
    }

    // MARK: Reading

    /// Looks at the collection's own file: its records, or how many buckets there are.
    mutating func readHead(in folder: borrowing OpenFolder) {
        let name = collection.fileName
        guard isStale(head, name, in: folder) else { return }
        var new = Entry()
        do throws(CollectionFile.Fault) {
            guard let read = try Self.read(name, in: folder) else {
                // Buckets without the file that says how many there are: it may be on its way, or was taken away.
                let hasBuckets: Bool
                do throws(CallFailure) {
                    hasBuckets = try Self.hasBuckets(collection, in: folder)
                } catch {
                    throw CollectionFile.Fault(.unreadable(code: error.code), at: nil)
                }
                if hasBuckets { throw CollectionFile.Fault(.noHead, at: nil) }
                head = new
                width = nil
                return
            }
            new.note(read)
            let path = DeskFolder.join(desk, name)
            switch try RecordFile.contents(of: read.bytes, path: path, check: check) {
            case .records(let file):
                new.file = file
                otherMembers = file.otherMembers
                isHeadNewer = file.format.isNewer
                width = nil
            case .head(let head):
                let newWidth = Buckets.width(ofCount: head.buckets)
                if newWidth != width { buckets = [:] }
                otherMembers = head.otherMembers
                isHeadNewer = head.format.isNewer
                width = newWidth
            }
        } catch {
            new.status = folder.status(of: name)
            new.file = head.file
            new.broken = brokenFile(name, error)
        }
        head = new
    }

    /// The file that holds the records of a hash, as it is on the disk now; an entry without a file where there is none.
    ///
    /// `readHead` comes first.
    mutating func entry(ofHash hash: UInt32, in folder: borrowing OpenFolder) -> Entry {
        guard let width else { return head }
        let number = Buckets.number(ofHash: hash, width: width)
        var old = buckets[number] ?? Entry()
        do throws(CallFailure) {
            guard let inside = try OpenFolder(collection.rawValue, in: folder) else {
                buckets[number] = nil
                return Entry()
            }
            let entry = read(bucket: number, width: width, in: inside, after: old)
            buckets[number] = entry
            return entry ?? Entry()
        } catch {
            // What could not be looked at is not gone; it is read anew next time.
            old.status = nil
            old.broken = brokenFolder(error)
            buckets[number] = old
            return old
        }
    }

    private func brokenFolder(_ failure: CallFailure) -> BrokenFile {
        BrokenFile(
            collection: collection, path: DeskFolder.join(desk, collection.rawValue), place: nil,
            problem: .unreadable(code: failure.code))
    }

    /// The number of the file that holds a hash; 0 where the collection is one file.
    func number(ofHash hash: UInt32) -> Int { width.map { Buckets.number(ofHash: hash, width: $0) } ?? 0 }

    /// Reads all that has changed.
    mutating func readAll(in folder: borrowing OpenFolder) {
        readHead(in: folder)
        guard let width else {
            buckets = [:]
            return
        }
        do throws(CallFailure) {
            guard let inside = try OpenFolder(collection.rawValue, in: folder) else {
                buckets = [:]
                return
            }
            let names = Set(try inside.names())
            let numbers = (0..<Buckets.count(ofWidth: width)).filter {
                names.contains(Buckets.name($0, width: width))
            }
            let present = Set(numbers)
            for number in buckets.keys where !present.contains(number) { buckets[number] = nil }
            let old = self
            // Reading is most of opening a large desk, and no file depends on another.
            let entries = Parallel.map(numbers) { number in
                old.read(bucket: number, width: width, in: inside, after: old.buckets[number] ?? Entry())
            }
            for (number, entry) in zip(numbers, entries) { buckets[number] = entry }
        } catch {
            head.broken = brokenFolder(error)
        }
    }

    /// A bucket as it is on the disk now; what was read before where it has not changed, and nil where it is gone.
    private func read(bucket number: Int, width: Int, in inside: borrowing OpenFolder, after old: Entry) -> Entry? {
        let name = Buckets.name(number, width: width)
        guard isStale(old, name, in: inside) else { return old }
        var new = Entry()
        do throws(CollectionFile.Fault) {
            guard let read = try Self.read(name, in: inside) else { return nil }
            new.note(read)
            let path = DeskFolder.join(desk, "\(collection.rawValue)/\(name)")
            let file = try RecordFile(read.bytes, path: path, check: check)
            try file.checkBucket(number, width: width)
            new.file = file
        } catch {
            new.status = inside.status(of: name)
            new.file = old.file
            new.broken = brokenFile("\(collection.rawValue)/\(name)", error)
        }
        return new
    }

    /// Whether a file may hold something else than what was read from it.
    ///
    /// A file that had just been written when it was read may have been written again within the same tick of the
    /// system's clock, which its state does not show.
    private func isStale(_ entry: Entry, _ name: String, in folder: borrowing OpenFolder) -> Bool {
        guard let status = folder.status(of: name), status == entry.status else { return true }
        return entry.readAt - status.written < FileStatus.tick
    }

    private var check: (JSONNode) -> JSONMismatch? {
        let check = SchemaCheck.of(collection)
        return check.mismatch
    }

    static func read(_ name: String, in folder: borrowing OpenFolder) throws(CollectionFile.Fault) -> OpenFolder.File? {
        do {
            return try folder.read(name)
        } catch {
            throw CollectionFile.Fault(error, at: nil)
        }
    }

    private func brokenFile(_ name: String, _ fault: CollectionFile.Fault) -> BrokenFile {
        BrokenFile(
            collection: collection, path: DeskFolder.join(desk, name), place: fault.place, problem: fault.problem)
    }

    // MARK: What was read

    /// The files of records that were read, in the order of their names.
    var files: [RecordFile] {
        guard width != nil else { return head.file.map { [$0] } ?? [] }
        return buckets.keys.sorted().compactMap { buckets[$0]?.file }
    }

    /// What is wrong with the files that were read, in the order of their names.
    var broken: [BrokenFile] {
        [head.broken].compactMap { $0 } + buckets.keys.sorted().compactMap { buckets[$0]?.broken }
    }

    /// Whether a file that was read says that a newer version of this program wrote it.
    var isNewer: Bool { isHeadNewer || files.contains { $0.format.isNewer } }
    private var isHeadNewer = false

    /// A record as it was read; nil where there is none.
    func value(of id: RecordID) -> JSONValue? {
        guard let (file, index) = find(id) else { return nil }
        return file.value(at: index)
    }

    /// The file that has a record, and where in it the id stands.
    func place(of id: RecordID) -> (path: String, place: JSONPlace?) {
        let name = width.map {
            "\(collection.rawValue)/" + Buckets.name(Buckets.number(of: id, width: $0), width: $0)
        }
        let path = DeskFolder.join(desk, name ?? collection.fileName)
        return (path, find(id).map { $0.place(at: $1) })
    }

    private func find(_ id: RecordID) -> (RecordFile, Int)? {
        let file = width.map { buckets[Buckets.number(of: id, width: $0)]?.file } ?? head.file
        return file.flatMap { file in file.index(of: id).map { (file, $0) } }
    }

    /// The state of the collection's own file when it was read.
    var headStatus: FileStatus? { head.status }
    /// Who may read and write the collection's own file; nil where there is none.
    var headPermissions: Int? { head.permissions }
    /// What is wrong with the collection's own file.
    var headProblem: BrokenFile? { head.broken }
    /// The fields of the collection's own file that this program does not know.
    private(set) var otherMembers: [JSONMember] = []

    /// The files that hold the records of these hashes, read anew where they have changed.
    mutating func files(ofHashes hashes: ClosedRange<UInt32>, in folder: borrowing OpenFolder) -> [RecordFile] {
        guard let width else { return files }
        return Buckets.numbers(ofHashes: hashes, width: width).compactMap {
            entry(ofHash: Buckets.hashes(startingWith: $0, width: width).lowerBound, in: folder).file
        }
    }

    /// All files of records, read anew where they have changed.
    mutating func all(in folder: borrowing OpenFolder) -> [RecordFile] {
        readAll(in: folder)
        return files
    }

    /// The names of the buckets that were read, and their states then.
    var bucketStates: [String: FileStatus] {
        guard let width else { return [:] }
        var states: [String: FileStatus] = [:]
        for (number, entry) in buckets { states[Buckets.name(number, width: width)] = entry.status }
        return states
    }

    /// Forgets the buckets if more than so many are in memory.
    mutating func forgetBuckets(over most: Int) {
        if buckets.count > most { buckets = [:] }
    }

    private static func hasBuckets(
        _ collection: CollectionID, in folder: borrowing OpenFolder
    ) throws(CallFailure) -> Bool {
        guard let inside = try OpenFolder(collection.rawValue, in: folder) else { return false }
        return try inside.names().contains { name in (1...3).contains { Buckets.isName(name, width: $0) } }
    }

    /// How many digits the names of a collection's buckets have now; nil where it is one file, or none. Where the
    /// collection's own file is broken, it is what it was before.
    static func width(
        of collection: CollectionID, in folder: borrowing OpenFolder, after previous: Int? = nil
    ) -> Int? {
        var files = CollectionFiles(collection, ofDeskAt: "")
        files.width = previous
        files.readHead(in: folder)
        return files.width
    }
}
