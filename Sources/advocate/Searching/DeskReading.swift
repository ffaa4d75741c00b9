import Dispatch
import Glibc
import Records
import Search
import Store
import Synchronization

/// Takes documents one after the other, on one thread.
protocol DocumentTaker: Sendable {
    /// Whether a record is to be handed over as a document; `sum` is the note of what it says (`IndexedDocument.sum`).
    mutating func wants(_ record: PartRecord, sum: UInt32) -> Bool
    mutating func take(_ document: IndexedDocument)
}

extension DocumentTaker {
    mutating func wants(_ record: PartRecord, sum: UInt32) -> Bool { true }
}

/// Reads the records of a desk as documents, on all cores.
struct DeskReading: Sendable {
    private let desk: DeskParts
    private let parts: [DeskPart]
    private let bytes: Int

    /// What came of it.
    struct Outcome<Taker> {
        /// One taker a thread, each with the documents of some of the parts: of which is a matter of chance.
        var takers: [Taker] = []
        /// The parts with records that are what the journal makes of them, for `DeskChanges.stamp`.
        var merged: Set<DeskPart> = []
        /// The parts whose files could not be used, and what is wrong with them.
        var broken: [DeskPart: BrokenFile] = [:]
    }

    /// The parts of a desk that are to be read.
    init(_ parts: [DeskPart], of desk: DeskParts) {
        self.desk = desk
        self.parts = parts
        bytes = parts.reduce(0) { $0 + desk.byteCount(of: $1) }
    }

    /// The most threads that read.
    static var threads: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

    /// Reads them all, and hands every record to the taker of the thread that reads it.
    ///
    /// `makeTaker` is called once on every thread: on all cores, or on the caller's alone where `isAlone`. `progress` is told how many bytes of how many have been read, from any
    /// thread, and answers whether to go on; what was read until then is in the outcome all the same. Throws where the
    /// journal cannot be read.
    func documents<Taker: DocumentTaker>(
        isAlone: Bool = false, makeTaker: @Sendable () -> Taker, progress: @Sendable (_ done: Int, _ of: Int) -> Bool
    ) throws(StoreError) -> Outcome<Taker> {
        let next = Atomic(0)
        let done = Atomic(0)
        let outcome = Mutex(Outcome<Taker>())
        let failure = Mutex<StoreError?>(nil)
        @Sendable func readShare(_ thread: Int) {
            var share = Share(taker: makeTaker())
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < parts.count else { break }
                do throws(StoreError) {
                    try share.read(parts[index], of: desk)
                } catch {
                    failure.withLock { $0 = $0 ?? error }
                    next.store(parts.count, ordering: .relaxed)
                }
                let size = desk.byteCount(of: parts[index])
                let sum = done.wrappingAdd(size, ordering: .relaxed).newValue
                if !progress(sum, bytes) { next.store(parts.count, ordering: .relaxed) }
            }
            outcome.withLock { share.finish(into: &$0) }
        }
        if isAlone {
            readShare(0)
        } else {
            let threads = max(1, min(Self.threads, parts.count))
            DispatchQueue.concurrentPerform(iterations: threads, execute: readShare)
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        return outcome.withLock { $0 }
    }

    /// What one thread reads.
    private struct Share<Taker: DocumentTaker> {
        var taker: Taker
        var feed = DocumentFeed()
        var merged: Set<DeskPart> = []
        var broken: [DeskPart: BrokenFile] = [:]

        init(taker: Taker) { self.taker = taker }

        mutating func read(_ part: DeskPart, of desk: DeskParts) throws(StoreError) {
            let outcome = try desk.read(part) { records in
                feed.hand(records, of: part.collection, to: &taker)
            }
            if outcome.hasMerged { merged.insert(part) }
            broken[part] = outcome.broken
        }

        func finish(into outcome: inout Outcome<Taker>) {
            outcome.takers.append(taker)
            outcome.merged.formUnion(merged)
            outcome.broken.merge(broken) { _, new in new }
        }
    }
}

/// Makes documents of records, one value filled again and again. For one thread.
struct DocumentFeed {
    private var texts = CollectionID.allCases.map { DocumentText($0) }
    private var document = IndexedDocument(id: "")

    /// Hands those of a collection's records over that the taker wants.
    mutating func hand(_ records: [PartRecord], of collection: CollectionID, to taker: inout some DocumentTaker) {
        for record in records {
            let sum = IndexedDocument.sum(of: record.node.source)
            guard taker.wants(record, sum: sum) else { continue }
            texts[collection.position].fill(&document, with: record)
            document.sum = sum
            taker.take(document)
        }
    }
}
