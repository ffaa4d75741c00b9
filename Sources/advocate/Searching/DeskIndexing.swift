import Glibc
import Records
import Search
import Store
import Synchronization

/// Makes the index of a desk, and keeps it in the cache.
struct DeskIndexing {
    private let parts: DeskParts
    private let folder: DeskFolder
    private let cache: SearchCache?

    /// Told how many bytes of how many have been read; answers whether to go on.
    typealias Progress = @Sendable (_ done: Int, _ of: Int) -> Bool

    /// An index, the state of the files that it was made of, and those that could not be used.
    struct Made {
        let index: SearchIndex
        let stamp: DeskStamp
        var broken: [DeskPart: BrokenFile] = [:]
    }

    /// A desk with fewer bytes of records is read faster than its index would be looked at.
    private static let leastCached = 256 << 10
    /// How many bytes are read before the first search of a part of the records: some ten thousand records.
    static let firstStage = 16 << 20
    /// How many times as much as before is read until the next.
    private static let growth = 8

    init(_ parts: DeskParts, of folder: DeskFolder, cache: SearchCache?) {
        self.parts = parts
        self.folder = folder
        self.cache = cache
    }

    /// Where the index is kept, if it is worth it.
    private var worthyCache: SearchCache? { parts.byteCount < Self.leastCached ? nil : cache }

    /// The index in the cache; nil where there is none, or none that can be used.
    func cached() -> Made? {
        guard let cache, let index = try? SearchIndex(path: cache.indexPath), let stamp = DeskStamp(bytes: index.about)
        else { return nil }
        return Made(index: index, stamp: stamp)
    }

    /// Reads all records and makes the index of them; nil where `progress` answered that it is not wanted any more.
    ///
    /// `partly` is given indexes of what has been read so far, a fair share of every collection.
    func make(
        progress: Progress, firstStage: Int = firstStage, partly: ((Made) -> Void)? = nil
    ) throws(StoreError) -> Made? {
        let stages = partly == nil ? Int.max : firstStage
        guard let read = try read(isAlone: false, progress: progress, firstStage: stages, partly: partly) else {
            return nil
        }
        let cache = worthyCache
        let lock = cache.flatMap { IndexLock(in: $0, waits: false) }
        return try withExtendedLifetime(lock) { () throws(StoreError) in
            try read.made(in: lock == nil ? nil : cache, folder)
        }
    }

    /// The same on the caller's thread alone, when no other program makes the index; what another has made meanwhile is
    /// taken if it is good.
    func makeBeside(isGood: (Made) throws(StoreError) -> Bool) throws(StoreError) -> Made? {
        let cache = worthyCache
        let lock = cache.flatMap { IndexLock(in: $0, waits: true) }
        return try withExtendedLifetime(lock) { () throws(StoreError) in
            if let other = cached(), try isGood(other) { return other }
            return try read(isAlone: true, progress: { _, _ in true }, firstStage: .max, partly: nil)?
                .made(in: cache, folder)
        }
    }

    // MARK: Reading

    /// What was read of a desk.
    private struct Read {
        let measures: Measures
        let changes: DeskChanges
        var shards: [IndexShard] = []
        var merged: Set<DeskPart> = []
        var broken: [DeskPart: BrokenFile] = [:]

        /// The index of what was read, in a cache or in memory.
        func made(in cache: SearchCache?, _ folder: DeskFolder) throws(StoreError) -> Made {
            let stamp = changes.stamp(merged: merged)
            // What is broken has to be said each time, and so looked at each time.
            if let cache, broken.isEmpty,
                (try? SearchIndex.write(shards, measures, about: stamp.bytes, to: cache.indexPath)) != nil,
                let index = try? SearchIndex(path: cache.indexPath), index.about == stamp.bytes
            {
                return Made(index: index, stamp: stamp)
            }
            do {
                return Made(
                    index: try SearchIndex(shards, measures, about: stamp.bytes), stamp: stamp, broken: broken)
            } catch {
                throw .failed(.write, path: folder.path, code: ENOMEM)
            }
        }
    }

    private func read(
        isAlone: Bool, progress: Progress, firstStage: Int, partly: ((Made) -> Void)?
    ) throws(StoreError) -> Read? {
        let changes = try parts.changes(since: nil)
        let order = Self.mixed(changes.toRead)
        var read = Read(measures: try measure(order, isAlone: isAlone), changes: changes)
        let all = parts.byteCount
        let measures = read.measures
        let isGoingOn = Flag()
        var done = 0
        for stage in stages(of: order, first: firstStage) {
            let size = stage.reduce(0) { $0 + parts.byteCount(of: $1) }
            let share = size / max(1, isAlone ? 1 : DeskReading.threads)
            let outcome = try DeskReading(Array(stage), of: parts).documents(
                isAlone: isAlone, makeTaker: { DocumentShard(shard: IndexShard(measures, expecting: share)) },
                progress: { [done] share, _ in isGoingOn.lower(unless: progress(done + share, all)) })
            guard isGoingOn.isUp else { return nil }
            read.shards += outcome.takers.map(\.shard)
            read.merged.formUnion(outcome.merged)
            read.broken.merge(outcome.broken) { $1 }
            done += size
            if let partly, stage.endIndex < order.endIndex { partly(try read.made(in: nil, folder)) }
        }
        return read
    }

    /// The parts of all collections in turns, so that what has been read of them at any time is a fair share of each.
    private static func mixed(_ parts: [DeskPart]) -> [DeskPart] {
        let collections = CollectionID.allCases.map { collection in parts.filter { $0.collection == collection } }
        let longest = collections.map(\.count).max() ?? 0
        return (0..<longest).flatMap { place in
            collections.compactMap { place < $0.count ? $0[place] : nil }
        }
    }

    /// The parts in shares, each read before there is a search of all until then. The last is the largest.
    private func stages(of order: [DeskPart], first: Int) -> [ArraySlice<DeskPart>] {
        var stages: [ArraySlice<DeskPart>] = []
        var (start, size, goal) = (0, 0, first)
        for (place, part) in order.enumerated() {
            size += parts.byteCount(of: part)
            // What is left is read soon.
            guard size >= goal, size < parts.byteCount / 2 else { continue }
            stages.append(order[start...place])
            (start, goal) = (place + 1, size * Self.growth)
        }
        return stages + [order[start...]]
    }

    /// Measures some of the parts, spread over all.
    private func measure(_ order: [DeskPart], isAlone: Bool) throws(StoreError) -> Measures {
        let most = 32
        let step = max(1, order.count / most)
        let some = stride(from: 0, to: order.count, by: step).map { order[$0] }
        let outcome = try DeskReading(some, of: parts).documents(
            isAlone: isAlone, makeTaker: DocumentSample.init, progress: { _, _ in true })
        return LengthSample.measures(outcome.takers.map(\.sample))
    }
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
