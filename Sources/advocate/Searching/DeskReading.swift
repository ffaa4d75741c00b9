import Dispatch
import Glibc
import Records
import Search
import Store
import Synchronization

/// Takes documents one after the other, on one thread.
protocol DocumentTaker: Sendable {
    mutating func take(_ document: IndexedDocument)
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
        /// What is wrong with the files that could not be used.
        var broken: [BrokenFile] = []
    }

    /// The parts of a desk that are to be read.
    init(_ parts: [DeskPart], of desk: DeskParts) {
        self.desk = desk
        self.parts = parts
        bytes = parts.reduce(0) { $0 + desk.byteCount(of: $1) }
    }

    /// Reads them all, and hands every record to the taker of the thread that reads it.
    ///
    /// `makeTaker` is called once on every thread. `progress` is told how many bytes of how many have been read, from any
    /// thread, and answers whether to go on; what was read until then is in the outcome all the same. Throws where the
    /// journal cannot be read.
    func documents<Taker: DocumentTaker>(
        makeTaker: @Sendable () -> Taker, progress: @Sendable (_ done: Int, _ of: Int) -> Bool
    ) throws(StoreError) -> Outcome<Taker> {
        let next = Atomic(0)
        let done = Atomic(0)
        let outcome = Mutex(Outcome<Taker>())
        let failure = Mutex<StoreError?>(nil)
        let threads = max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), parts.count))
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
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
        if let failure = failure.withLock({ $0 }) { throw failure }
        return outcome.withLock { $0 }
    }

    /// What one thread reads.
    private struct Share<Taker: DocumentTaker> {
        var taker: Taker
        var texts = CollectionID.allCases.map { DocumentText($0) }
        var document = IndexedDocument(id: "")
        var merged: Set<DeskPart> = []
        var broken: [BrokenFile] = []

        init(taker: Taker) { self.taker = taker }

        mutating func read(_ part: DeskPart, of desk: DeskParts) throws(StoreError) {
            let position = part.collection.position
            let outcome = try desk.read(part) { records in
                for record in records {
                    texts[position].fill(&document, with: record)
                    taker.take(document)
                }
            }
            if outcome.hasMerged { merged.insert(part) }
            if let problem = outcome.broken { broken.append(problem) }
        }

        func finish(into outcome: inout Outcome<Taker>) {
            outcome.takers.append(taker)
            outcome.merged.formUnion(merged)
            outcome.broken += broken
        }
    }
}
