import Records

/// Moves a collection from one file to buckets, from buckets to one file, or to more or fewer buckets; the caller holds
/// the desk's lock.
///
/// The new files are written beside the old ones, which none of them shares a name with. Then the collection's own file,
/// which says where its records are, is replaced: that one renaming is the moment of the change. A program that dies
/// before it leaves the old layout, one that dies after it the new one, and files that nothing reads.
struct LayoutChange {
    private let collection: CollectionID
    private let folder: DeskFolder
    private let old: Int?
    private let new: Int?

    init(_ collection: CollectionID, _ folder: DeskFolder, from old: Int?, to new: Int?) {
        self.collection = collection
        self.folder = folder
        self.old = old
        self.new = new
    }

    func run(in desk: borrowing OpenFolder) throws(StoreError) {
        var files = CollectionFiles(collection, ofDeskAt: folder.path)
        files.readHead(in: desk)
        guard files.width == old, files.headProblem == nil else { return }
        do throws(CallFailure) {
            var read: [String: FileStatus] = [:]
            let head: [UInt8]
            if let new {
                let inside = try OpenFolder(making: collection.rawValue, in: desk)
                guard try writeBuckets(ofWidth: new, from: &files, noting: &read, desk, inside) else { return }
                try inside.sync()
                head = FileHead.bytes(buckets: Buckets.count(ofWidth: new), keeping: files.otherMembers)
            } else {
                let records = files.all(in: desk).flatMap(\.records).sorted { $0.id < $1.id }
                guard files.broken.isEmpty else { return }
                read = files.bucketStates
                head = RecordFile.bytes(of: records, keeping: files.otherMembers)
            }
            // Somebody who has changed a file meanwhile is heard first: the change of layout can wait.
            guard try isUnchanged(read, in: desk),
                try desk.write(
                    head, to: collection.fileName, permissions: files.headPermissions, over: files.headStatus)
            else { return }
            try desk.sync()
            try removeOldBuckets(read, in: desk)
        } catch {
            throw .failed(error.action, path: folder.path(of: collection.fileName), code: error.code)
        }
    }

    /// Writes every bucket that has records, and removes others of these names; answers false where an old file is
    /// broken, and nothing may be moved.
    private func writeBuckets(
        ofWidth width: Int, from files: inout CollectionFiles, noting read: inout [String: FileStatus],
        _ desk: borrowing OpenFolder, _ inside: borrowing OpenFolder
    ) throws(CallFailure) -> Bool {
        let present = Set(try inside.names())
        // As many at a time as share a file in the coarser of the two layouts.
        let shared = min(old ?? 0, width)
        for prefix in 0..<Buckets.count(ofWidth: shared) {
            let hashes = Buckets.hashes(startingWith: prefix, width: shared)
            var records: [Int: [RecordFile.Source]] = [:]
            for file in files.files(ofHashes: hashes, in: desk) {
                for record in file.records {
                    records[Buckets.number(of: record.id, width: width), default: []].append(record)
                }
            }
            guard files.broken.isEmpty else { return false }
            for number in Buckets.numbers(ofHashes: hashes, width: width) {
                let name = Buckets.name(number, width: width)
                if let records = records[number] {
                    try inside.write(RecordFile.bytes(of: records.sorted { $0.id < $1.id }), to: name)
                } else if present.contains(name) {
                    // Left by a change of layout that was never finished.
                    try inside.remove(name)
                }
            }
            read.merge(files.bucketStates) { $1 }
            files.forgetBuckets(over: 16)
        }
        return true
    }

    /// Whether the old buckets are what was read from them.
    private func isUnchanged(_ read: [String: FileStatus], in desk: borrowing OpenFolder) throws(CallFailure) -> Bool {
        guard old != nil, let inside = try OpenFolder(collection.rawValue, in: desk) else { return true }
        return read.allSatisfy { inside.status(of: $0.key) == $0.value }
    }

    /// Removes the buckets that nothing reads any more; one that was changed after it was read stays, as a stray.
    private func removeOldBuckets(_ read: [String: FileStatus], in desk: borrowing OpenFolder) throws(CallFailure) {
        guard old != nil, let inside = try OpenFolder(collection.rawValue, in: desk) else { return }
        for (name, status) in read where inside.status(of: name) == status { try inside.remove(name) }
        try inside.sync()
        // Something of somebody else's may be in it.
        if new == nil { desk.removeFolder(collection.rawValue) }
    }
}
