import Glibc
import Records
import Search
import Store
import Synchronization

/// The records of a desk, ready to be searched: an index from the cache or made anew, and what has changed since.
struct DeskSearch: Sendable {
    private(set) var index: SearchIndex
    /// The files as they were when the index, or the changes over it, were made.
    private(set) var parts: DeskParts
    private var stamp: DeskStamp
    private let folder: DeskFolder
    private let cache: SearchCache?
    /// Whether the files have been compared with the stamp.
    private var isSure: Bool
    /// Whether the index was made anew because it was damaged: once more, and it is kept in memory.
    private var hasMended = false
    /// What is wrong with files whose records cannot be found.
    private(set) var broken: [BrokenFile] = []

    /// A desk with fewer bytes of records is read faster than its index would be looked at.
    private static let leastCached = 256 << 10
    /// More bytes than these of files that have changed are a reason to make the index anew.
    private static let mostChanged = 2 << 20

    /// Told how many bytes of how many have been read; answers whether to go on.
    typealias Progress = @Sendable (_ done: Int, _ of: Int) -> Bool

    /// The search of a desk, from its cached index where there is a fresh one.
    ///
    /// Nil where `progress` answered that it is not wanted any more.
    init?(_ folder: DeskFolder, cache: SearchCache?, progress: Progress) throws(StoreError) {
        try self.init(beforehand: folder, DeskParts(folder), cache: cache, progress: progress)
        guard try makeSure(progress: progress) != nil else { return nil }
    }

    /// The search of a desk, from its cached index where there is one, fresh or not: while the system is still asked for the
    /// state of thousands of files, it can answer. `makeSure` says whether the answer is worth something.
    ///
    /// Nil where `progress` answered that it is not wanted any more.
    init?(
        beforehand folder: DeskFolder, _ parts: DeskParts, cache: SearchCache?, progress: Progress
    ) throws(StoreError) {
        self.folder = folder
        self.cache = cache
        self.parts = parts
        if let cached = cache.flatMap(Self.open) {
            (index, stamp, isSure) = (cached.index, cached.stamp, false)
            return
        }
        guard let built = try Self.build(parts, of: folder, cache: cache, progress: progress) else { return nil }
        (index, stamp, broken, isSure) = (built.index, built.stamp, built.broken, true)
    }

    /// Takes in what has changed since the cached index was made, and answers whether anything had.
    ///
    /// Nil where `progress` answered that it is not wanted any more.
    mutating func makeSure(progress: Progress) throws(StoreError) -> Bool? {
        guard !isSure else { return false }
        let changes = try parts.changes(since: stamp)
        isSure = true
        guard !changes.isEmpty else { return false }
        let size = changes.toRead.reduce(0) { $0 + parts.byteCount(of: $1) }
        if size <= max(Self.mostChanged, parts.byteCount / 32) {
            try take(changes, of: parts)
            return true
        }
        guard let built = try Self.build(parts, of: folder, cache: cache, progress: progress) else { return nil }
        (index, stamp, broken) = (built.index, built.stamp, built.broken)
        return true
    }

    private static func open(_ cache: SearchCache) -> (index: SearchIndex, stamp: DeskStamp)? {
        guard let index = try? SearchIndex(path: cache.indexPath), let stamp = DeskStamp(bytes: index.about) else {
            return nil
        }
        return (index, stamp)
    }

    /// Reads records' texts again, for what the index does not know of them. For one thread.
    func reader() -> (_ id: String, _ place: UInt64) -> IndexedDocument? {
        var texts = CollectionID.allCases.map { DocumentText($0) }
        return { [parts] id, place in
            let place = RecordPlace(rawValue: place)
            guard let part = place.part, let node = try? parts.record(RecordID(id), at: place) else { return nil }
            var document = IndexedDocument(id: id)
            texts[part.collection.position].fill(&document, with: node)
            return document
        }
    }

    // MARK: Changes

    /// Takes in what has changed in the files, whoever has changed it. Answers false where nothing has.
    mutating func refresh() throws(StoreError) -> Bool {
        let now = try DeskParts(folder)
        let changes = try now.changes(since: stamp)
        guard !changes.isEmpty else { return false }
        try take(changes, of: now)
        parts = now
        return true
    }

    /// Counts the words of the records that are gone, which until then weigh as if they were there; answers whether there
    /// were any. Takes some tenths of a second in a very large desk.
    mutating func settle() -> Bool { index.settle(with: Searcher()) }

    /// Makes the index anew where it has turned out to be damaged, and answers whether it had.
    ///
    /// To be asked after every answer: one from a damaged index is worth nothing.
    mutating func mend() throws(StoreError) -> Bool {
        guard index.damage != nil else { return false }
        let now = try DeskParts(folder)
        guard let built = try Self.build(now, of: folder, cache: hasMended ? nil : cache, progress: { _, _ in true })
        else { return false }
        hasMended = true
        (index, parts, stamp, broken, isSure) = (built.index, now, built.stamp, built.broken, true)
        return true
    }

    private mutating func take(_ changes: DeskChanges, of parts: DeskParts) throws(StoreError) {
        guard !changes.isEmpty else { return }
        let outcome = try DeskReading(changes.toRead, of: parts).documents(
            makeTaker: DocumentList.init, progress: { _, _ in true })
        let old = Set(changes.toRead + changes.gone)
        index.replace(outcome.takers.flatMap(\.documents)) { place in
            RecordPlace(rawValue: place).part.map(old.contains) ?? false
        }
        stamp = changes.stamp(merged: outcome.merged)
        broken = broken.filter { file in !old.contains { file.path.hasSuffix("/" + $0.path) } } + outcome.broken
    }

    // MARK: Building

    private typealias Built = (index: SearchIndex, stamp: DeskStamp, broken: [BrokenFile])

    private static func build(
        _ parts: DeskParts, of folder: DeskFolder, cache: SearchCache?, progress: Progress
    ) throws(StoreError) -> Built? {
        let changes = try parts.changes(since: nil)
        let measures = try measure(changes.toRead, of: parts)
        let isGoingOn = Flag()
        let outcome = try DeskReading(changes.toRead, of: parts).documents(
            makeTaker: { DocumentShard(shard: IndexShard(measures)) },
            progress: { done, all in isGoingOn.lower(unless: progress(done, all)) })
        guard isGoingOn.isUp else { return nil }
        let shards = outcome.takers.map(\.shard)
        let stamp = changes.stamp(merged: outcome.merged)
        // What is broken has to be said each time, and so looked at each time.
        if let cache, outcome.broken.isEmpty, parts.byteCount >= leastCached,
            let lock = IndexLock(in: cache, waits: false)
        {
            let written = withExtendedLifetime(lock) {
                (try? SearchIndex.write(shards, measures, about: stamp.bytes, to: cache.indexPath)) != nil
            }
            if written, let index = try? SearchIndex(path: cache.indexPath), index.about == stamp.bytes {
                return (index, stamp, [])
            }
        }
        do {
            return (try SearchIndex(shards, measures, about: stamp.bytes), stamp, outcome.broken)
        } catch {
            throw .failed(.write, path: folder.path, code: ENOMEM)
        }
    }

    /// Measures some of the parts, spread over all.
    private static func measure(_ parts: [DeskPart], of desk: DeskParts) throws(StoreError) -> Measures {
        let most = 32
        let step = max(1, parts.count / most)
        let some = stride(from: 0, to: parts.count, by: step).map { parts[$0] }
        let outcome = try DeskReading(some, of: desk).documents(
            makeTaker: DocumentSample.init, progress: { _, _ in true })
        return LengthSample.measures(outcome.takers.map(\.sample))
    }
}

/// Keeps documents as they come.
private struct DocumentList: DocumentTaker {
    var documents: [IndexedDocument] = []

    mutating func take(_ document: IndexedDocument) { documents.append(document) }
}

/// Reads documents for an index.
private struct DocumentShard: DocumentTaker {
    var shard: IndexShard

    mutating func take(_ document: IndexedDocument) { shard.add(document) }
}

/// Measures documents.
private struct DocumentSample: DocumentTaker {
    var sample = LengthSample()

    mutating func take(_ document: IndexedDocument) { sample.take(document) }
}

/// Whether to go on, asked from several threads.
private final class Flag: Sendable {
    private let value = Atomic(true)

    var isUp: Bool { value.load(ordering: .relaxed) }

    /// Lowers it for good unless told otherwise, and answers whether it is up.
    func lower(unless isWanted: Bool) -> Bool {
        if !isWanted { value.store(false, ordering: .relaxed) }
        return isUp
    }
}
