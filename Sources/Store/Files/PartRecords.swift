import Glibc
import Records

/// A record as a part has it, not decoded.
public struct PartRecord: Sendable {
    /// The record's id.
    public let id: RecordID
    /// The record's object, in the text that it was read from.
    public let node: JSONNode
    /// Where it stands, to read it again.
    public let place: RecordPlace
}

/// What came of reading a part.
public struct PartOutcome: Sendable {
    /// Whether records of the part are something else than its file has, by what the journal says.
    public internal(set) var hasMerged = false
    /// Why the part's file cannot be used; nil where it can, or where there is none. What was read of it before is the best
    /// that is known of its records, as it is on the screen; without that, what the journal has.
    public internal(set) var broken: BrokenFile?
}

extension DeskParts {
    /// Reads the records of a part: as its file has them, or as the journal has them where it says something else.
    ///
    /// `take` is called with all of the file's records at once, and with some thousand at a time of those that the journal
    /// has. Their order is no order. Every record of a file was checked against its collection's schema. Of a part
    /// whose file cannot be used, there are the records that the journal has, as `DeskFolder.load` shows them.
    public func read(
        _ part: DeskPart, take: ([PartRecord]) -> Void
    ) throws(StoreError) -> PartOutcome {
        var outcome = PartOutcome()
        var file: PartFile?
        do throws(CollectionFile.Fault) {
            file = try partFile(part)
        } catch {
            outcome.broken = BrokenFile(
                collection: part.collection, path: folder.path(of: part.path), place: error.place,
                problem: error.problem)
        }
        let journal = try isSpokenOf(part) ? readJournal() : nil
        let spoken = journal?.hashes(in: part.hashes, of: part.collection) ?? []
        var replaced: Set<RecordID> = []
        var start = spoken.startIndex
        while let journal, start < spoken.endIndex {
            let end = min(start + Self.mostMerged, spoken.endIndex)
            let merged = try self.merged(spoken[start]...spoken[end - 1], journal, with: file, part)
            replaced.formUnion(merged.replaced)
            if !merged.records.isEmpty { take(merged.records) }
            start = end
        }
        outcome.hasMerged = !replaced.isEmpty
        if let records = file?.records(without: replaced), !records.isEmpty { take(records) }
        return outcome
    }

    /// How many merged records are in memory at once.
    private static let mostMerged = 4096

    /// The record of an id at a place that `read` has given it.
    ///
    /// Nil where it is not there any more: the file has changed since, or the journal has.
    public func record(_ id: RecordID, at place: RecordPlace) throws(StoreError) -> JSONNode? {
        guard let part = place.part else { return nil }
        guard !place.isMerged else { return try mergedRecord(id, in: part) }
        guard let length = place.knownLength else {
            return (try? partFile(part))?.records(without: []).first { $0.id == id }?.node
        }
        let bytes = inFolder(of: part) { folder, name in folder.bytes(of: name, at: place.offset, count: length) }
        guard let bytes, let node = (try? JSONTree(bytes))?.root, node["id"]?.text == id.text else { return nil }
        return node
    }

    // MARK: The journal

    /// Whether the journal may say something of the part's records.
    private func isSpokenOf(_ part: DeskPart) -> Bool {
        // What the head of buckets speaks of is theirs.
        journalStatus != nil && self.part(ofHash: part.hashes.lowerBound, in: part.collection) == part
    }

    /// What the journal makes of the records of some hashes, and the ids of all of which that is something else than their
    /// file has.
    private func merged(
        _ hashes: ClosedRange<UInt32>, _ journal: JournalMoment, with file: PartFile?, _ part: DeskPart
    ) throws(StoreError) -> (records: [PartRecord], replaced: [RecordID]) {
        var records: [PartRecord] = []
        var replaced: [RecordID] = []
        do throws(JournalError) {
            for (id, chain) in try journal.chains(of: hashes, in: part.collection) {
                let inFile = file?.value(of: id)
                let merged = chain.merged(with: inFile)
                guard merged != inFile else { continue }
                replaced.append(id)
                guard let merged, let node = Self.node(of: merged) else { continue }
                records.append(PartRecord(id: id, node: node, place: RecordPlace(mergedIn: part)))
            }
        } catch {
            throw folder.failure(error)
        }
        return (records, replaced)
    }

    private func mergedRecord(_ id: RecordID, in part: DeskPart) throws(StoreError) -> JSONNode? {
        guard let journal = try readJournal() else { return nil }
        do throws(JournalError) {
            guard let chain = try journal.chain(of: id, in: part.collection) else { return nil }
            let file = try? partFile(part)
            return chain.merged(with: file?.value(of: id)).flatMap { Self.node(of: $0) }
        } catch {
            throw folder.failure(error)
        }
    }

    private static func node(of value: JSONValue) -> JSONNode? { (try? JSONTree(JSONLayout.compact(value)))?.root }

    // MARK: Files

    /// Calls with the folder that a part is in and its name there; nil where the folder is not there.
    private func inFolder<Result>(
        of part: DeskPart, _ body: (borrowing OpenFolder, String) -> Result?
    ) -> Result? {
        guard let width = part.width else { return body(desk, part.collection.fileName) }
        return buckets[part.collection.position].flatMap { body($0.folder, Buckets.name(part.number, width: width)) }
    }

    /// A part's file as it is now; nil where it is not there, or is the head of buckets.
    private func partFile(_ part: DeskPart) throws(CollectionFile.Fault) -> PartFile? {
        let read = inFolder(of: part) { folder, name in
            Result { () throws(CollectionFile.Fault) in try CollectionFiles.read(name, in: folder) }
        }
        guard let bytes = try read?.get()?.bytes else { return nil }
        return try PartFile(bytes, part, path: folder.path(of: part.path))
    }
}

/// The file of a part, and the tree that it was read as.
private struct PartFile {
    private let file: RecordFile
    private let tree: JSONTree
    private let part: DeskPart

    /// Nil for the head of buckets.
    init?(_ bytes: [UInt8], _ part: DeskPart, path: String) throws(CollectionFile.Fault) {
        self.part = part
        tree = try CollectionFile.parse(bytes)
        let check = SchemaCheck.of(part.collection).mismatch
        if let width = part.width {
            file = try RecordFile(tree, path: path, check: check)
            try file.checkBucket(part.number, width: width)
        } else {
            guard case .records(let file) = try RecordFile.contents(of: tree, path: path, check: check) else {
                return nil
            }
            self.file = file
        }
    }

    func value(of id: RecordID) -> JSONValue? { file.index(of: id).map(file.value) }

    func records(without replaced: Set<RecordID>) -> [PartRecord] {
        guard let list = tree.root["records"] else { return [] }
        var records: [PartRecord] = []
        records.reserveCapacity(file.places.count)
        for (place, node) in zip(file.places, list.elements) where replaced.isEmpty || !replaced.contains(place.id) {
            records.append(PartRecord(id: place.id, node: node, place: RecordPlace(part, place.range)))
        }
        return records
    }
}

extension OpenFolder {
    /// So many bytes of a file from an offset on; nil where it has not as many, or cannot be read.
    fileprivate func bytes(of name: String, at offset: Int, count: Int) -> [UInt8]? {
        guard let file = try? JournalHandle(name, O_RDONLY, in: self) else { return nil }
        guard let bytes = try? file.read(at: offset, count: count), bytes.count == count else { return nil }
        return bytes
    }
}
