import Dispatch
import Glibc
import Records
import Synchronization

/// A part that is there.
struct FoundPart: Sendable {
    let part: DeskPart
    let size: Int
    let state: PartState

    /// Nil where the folder has no such file.
    init?(_ part: DeskPart, _ name: String, in folder: borrowing OpenFolder, at moment: Int64) {
        let (result, status) = folder.calls.statusOf(folder.descriptor, name)
        if result == -Int(ENOENT) { return nil }
        self.part = part
        size = status.size
        state = result < 0 ? .unknown : PartState(status, at: moment)
    }
}

/// Asks the system for the state of every part of a desk, beside whatever else is done until somebody needs it.
///
/// The system takes half a microsecond for each of them, whatever is done here, and a large desk has 16,384. Who needs the
/// outcome does what is left of the work, so that it is there when it can be there, however busy the other threads are.
final class PartSweep: Sendable {
    /// What there is of the collections' own files, in their order.
    private let own: [FoundPart]
    private let shares: [Share]
    private let moment: Int64
    private let progress: Mutex<Progress>
    /// Raised once all is done, and again by everybody who has waited for it.
    private let isDone = DispatchSemaphore(value: 0)

    private struct Progress {
        /// What nobody has taken yet. Other threads take the first, who waits takes the last: in two folders at once the
        /// system is faster than twice in one.
        var left: Range<Int>
        var unfinished: Int
        var outcomes: [[FoundPart]]
        /// All parts in their order, once somebody has asked for them.
        var found: [FoundPart]?
    }

    /// Starts to look at the files of a desk, and at the buckets in the folders of its collections, by their position.
    /// `moment` is not after now.
    init(_ desk: borrowing OpenFolder, _ buckets: [BucketFolder?], at moment: Int64) {
        var own: [FoundPart] = []
        for collection in CollectionID.allCases {
            let found = FoundPart(DeskPart(collection), collection.fileName, in: desk, at: moment)
            if let found { own.append(found) }
        }
        self.own = own
        self.moment = moment
        let shares = zip(CollectionID.allCases, buckets).flatMap { collection, folder in
            folder.map { Share.all(of: collection, in: $0) } ?? []
        }
        self.shares = shares
        progress = Mutex(
            Progress(
                left: shares.indices, unfinished: shares.count, outcomes: Array(repeating: [], count: shares.count)))
        guard shares.count > 1 else { return }
        for _ in 1..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) {
            DispatchQueue.global(qos: .userInitiated).async { [self] in
                while let index = progress.withLock({ $0.left.popFirst() }) { look(at: index) }
            }
        }
    }

    /// Every part that is there, in their order; waits until they are known.
    var found: [FoundPart] {
        if let found = progress.withLock({ $0.found }) { return found }
        while let index = progress.withLock({ $0.left.popLast() }) { look(at: index) }
        if progress.withLock({ $0.unfinished > 0 }) {
            isDone.wait()
            isDone.signal()
        }
        return progress.withLock { progress in
            if let found = progress.found { return found }
            let found = joined(progress.outcomes)
            (progress.found, progress.outcomes) = (found, [])
            return found
        }
    }

    private func look(at index: Int) {
        let outcome = shares[index].found(at: moment)
        let isLast = progress.withLock { progress in
            progress.outcomes[index] = outcome
            progress.unfinished -= 1
            return progress.unfinished == 0
        }
        if isLast { isDone.signal() }
    }

    private func joined(_ outcomes: [[FoundPart]]) -> [FoundPart] {
        var found: [FoundPart] = []
        found.reserveCapacity(own.count + outcomes.reduce(0) { $0 + $1.count })
        var next = 0
        for collection in CollectionID.allCases {
            // The file that the collection is named by comes before its buckets.
            found += own.filter { $0.part.collection == collection }
            while next < shares.count, shares[next].collection == collection {
                found += outcomes[next]
                next += 1
            }
        }
        return found
    }
}

/// Some of a collection's buckets, for one thread.
private struct Share: Sendable {
    let collection: CollectionID
    private let folder: BucketFolder
    private let numbers: Range<Int>

    /// So many that handing them out costs nothing, and so few that nobody waits long for who has the last.
    private static let most = 256

    static func all(of collection: CollectionID, in folder: BucketFolder) -> [Share] {
        let count = Buckets.count(ofWidth: folder.width)
        return stride(from: 0, to: count, by: most).map { start in
            Share(collection: collection, folder: folder, numbers: start..<min(start + most, count))
        }
    }

    func found(at moment: Int64) -> [FoundPart] {
        let width = folder.width
        var found: [FoundPart] = []
        found.reserveCapacity(numbers.count)
        for number in numbers {
            let part = DeskPart(collection, bucket: number, width: width)
            let name = Buckets.name(number, width: width)
            if let one = FoundPart(part, name, in: folder.folder, at: moment) { found.append(one) }
        }
        return found
    }
}
