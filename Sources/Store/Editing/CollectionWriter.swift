import Glibc
import Records

/// Writes the files of one collection; the caller holds the desk's lock.
///
/// Every file is written whole beside the old one, synced and put in its place, and only if the old one is still what was
/// read: an edit from outside that comes between is read and merged, not written over. The folder is synced at the end,
/// once.
struct CollectionWriter {
    let collection: CollectionID
    let folder: DeskFolder
    private var files: CollectionFiles
    /// The largest file that was written, which shows whether the collection has outgrown its layout.
    private var largest = (records: 0, bytes: 0)
    private var smallest = (records: Int.max, bytes: Int.max)
    private var hasWritten = false

    init(_ collection: CollectionID, _ folder: DeskFolder, in desk: borrowing OpenFolder) {
        self.collection = collection
        self.folder = folder
        files = CollectionFiles(collection, ofDeskAt: folder.path)
        files.readHead(in: desk)
    }

    /// Whether the collection can be written at all.
    var isSound: Bool { files.headProblem == nil && !files.isNewer }

    /// The number of the bucket of a hash; 0 where the collection is one file.
    func number(ofHash hash: UInt32) -> Int { files.number(ofHash: hash) }

    /// Changes the file that holds a hash, by what `changes` makes of it; answers false where the file is broken.
    ///
    /// With `always`, a file that needs no change is written all the same: whoever wrote it may have died before it was
    /// sure to last.
    mutating func change(
        fileOf hash: UInt32, always: Bool, in desk: borrowing OpenFolder,
        _ changes: (RecordFile?) throws(StoreError) -> [Change]
    ) throws(StoreError) -> Bool {
        // Each try reads the file anew. Somebody who writes it that often has to stop first.
        for _ in 0..<20 {
            let entry = files.entry(ofHash: hash, in: desk)
            guard entry.broken == nil, !(entry.file?.format.isNewer ?? false) else { return false }
            let made = try changes(entry.file)
            note(entry.file)
            if made.isEmpty, !always || entry.file == nil { return true }
            let file = entry.file ?? RecordFile.empty
            let schema = collection.schema
            let bytes = file.applying(made) { schema.names(at: $0) }
            // What could not be read again is not written, whatever made it so: the journal keeps the edit.
            guard (try? JSONTree(bytes)) != nil else { return false }
            try keepOld(file, hash, in: desk)
            if try put(bytes, inFileOf: hash, over: entry, in: desk) {
                note(records: file.places.count + made.reduce(0) { $0 + $1.growth }, bytes: bytes.count)
                files.forgetBuckets(over: 4)
                return true
            }
        }
        return false
    }

    private mutating func put(
        _ bytes: [UInt8], inFileOf hash: UInt32, over entry: CollectionFiles.Entry, in desk: borrowing OpenFolder
    ) throws(StoreError) -> Bool {
        hasWritten = true
        let permissions = entry.permissions
        guard let width = files.width else {
            return try write(bytes, collection.fileName, permissions, over: entry.status, in: desk)
        }
        let inside = try bucketFolder(in: desk)
        let name = Buckets.name(Buckets.number(ofHash: hash, width: width), width: width)
        return try write(bytes, name, permissions, over: entry.status, in: inside)
    }

    private func write(
        _ bytes: [UInt8], _ name: String, _ permissions: Int?, over status: FileStatus?, in place: borrowing OpenFolder
    ) throws(StoreError) -> Bool {
        do {
            return try place.write(bytes, to: name, permissions: permissions, over: status)
        } catch {
            throw .failed(error.action, path: folder.path(of: name), code: error.code)
        }
    }

    private func bucketFolder(in desk: borrowing OpenFolder) throws(StoreError) -> OpenFolder {
        do {
            return try OpenFolder(making: collection.rawValue, in: desk)
        } catch {
            throw .failed(error.action, path: folder.path(of: collection.rawValue), code: error.code)
        }
    }

    /// Keeps a copy of a file of an older format before the first time it is written in this one.
    private func keepOld(_ file: RecordFile, _ hash: UInt32, in desk: borrowing OpenFolder) throws(StoreError) {
        guard file.format < .current else { return }
        let name = files.width.map {
            collection.rawValue + "-" + Buckets.name(Buckets.number(ofHash: hash, width: $0), width: $0)
        }
        try Backup.keep(file.bytes, as: name ?? collection.fileName, ofFormat: file.format, folder, desk)
    }

    private mutating func note(_ file: RecordFile?) {
        guard let file else { return }
        note(records: file.places.count, bytes: file.bytes.count)
    }

    private mutating func note(records: Int, bytes: Int) {
        largest = (max(largest.records, records), max(largest.bytes, bytes))
        smallest = (min(smallest.records, records), min(smallest.bytes, bytes))
    }

    // MARK: Layout

    /// Spreads the collection over more buckets before very many records come, so that they are written once.
    mutating func makeRoom(for coming: Int, in desk: borrowing OpenFolder) throws(StoreError) {
        guard coming > folder.limits.recordsInFile * 10 else { return }
        guard let (records, bytes) = total(in: desk) else { return }
        let each = records > 0 ? bytes / records : 800
        let width = Buckets.width(
            forRecords: records + coming, bytes: bytes + coming * each, now: files.width, folder.limits)
        if let width, width > files.width ?? 0 { try lay(out: width, in: desk) }
    }

    /// Makes what was written last, and moves the collection to another layout if its files have become too large or
    /// too small.
    mutating func finish(in desk: borrowing OpenFolder) throws(StoreError) {
        guard hasWritten else { return }
        try sync(in: desk)
        let limits = folder.limits
        let isTooLarge = largest.records > limits.recordsInFile || largest.bytes > limits.bytesInFile
        let isTooSmall = files.width != nil && smallest.records < limits.recordsInFile / 16
        guard isTooLarge || isTooSmall else { return }
        guard let (records, bytes) = total(in: desk) else { return }
        let width = Buckets.width(forRecords: records, bytes: bytes, now: files.width, limits)
        if width != files.width { try lay(out: width, in: desk) }
    }

    /// How many records the collection has, about, and how many bytes its files take; nil where they cannot be looked at.
    private mutating func total(in desk: borrowing OpenFolder) -> (records: Int, bytes: Int)? {
        guard let width = files.width else {
            // What was just written is not read again for it.
            let file = files.files.first
            return (max(file?.places.count ?? 0, largest.records), max(file?.bytes.count ?? 0, largest.bytes))
        }
        guard let inside = try? OpenFolder(collection.rawValue, in: desk) else { return nil }
        let sizes = (0..<Buckets.count(ofWidth: width)).map {
            inside.status(of: Buckets.name($0, width: width))?.size ?? 0
        }
        let bytes = sizes.reduce(0, +)
        // Records are about as long in one bucket as in all.
        guard let sample = sizes.indices.max(by: { sizes[$0] < sizes[$1] }), sizes[sample] > 0 else { return (0, 0) }
        let entry = files.entry(ofHash: UInt32(sample) << UInt32(32 - 4 * width), in: desk)
        let records = entry.file?.places.count ?? 0
        return (bytes * records / max(1, sizes[sample]), bytes)
    }

    private mutating func lay(out width: Int?, in desk: borrowing OpenFolder) throws(StoreError) {
        let change = LayoutChange(collection, folder, from: files.width, to: width)
        try change.run(in: desk)
        files = CollectionFiles(collection, ofDeskAt: folder.path)
        files.readHead(in: desk)
    }

    private func sync(in desk: borrowing OpenFolder) throws(StoreError) {
        do {
            if files.width != nil { try OpenFolder(collection.rawValue, in: desk)?.sync() } else { try desk.sync() }
        } catch {
            throw .notSynced(path: folder.path(of: collection.rawValue), code: error.code)
        }
    }
}

extension Change {
    /// How many records more there are after it.
    fileprivate var growth: Int { (after == nil ? 0 : 1) - (before == nil ? 0 : 1) }
}
