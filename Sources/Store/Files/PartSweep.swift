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
    /// What is to be looked at, in the order of the parts; nil where it has been, as the collections' own files have.
    private let shares: [Share?]
    private let moment: Int64
    private let progress: Mutex<Progress>
    /// Raised once all is done, and again by everybody who has waited for it.
    private let isDone = DispatchSemaphore(value: 0)

    private struct Progress {
        /// What nobody has taken yet. Other threads take the first, who waits takes the last: in two folders at once the
        /// system is faster than twice in one.
        var left: Range<Int>
        var unfinished: Int
        /// The parts of each share, or of all together once somebody has asked for them.
        var outcomes: [[FoundPart]]
    }

    /// Starts to look at the files of a desk, and at the buckets in the folders of its collections, by their position.
    /// `moment` is not after now.
    init(_ desk: borrowing OpenFolder, _ buckets: [BucketFolder?], at moment: Int64) {
        var shares: [Share?] = []
        var outcomes: [[FoundPart]] = []
        for (collection, folder) in zip(CollectionID.allCases, buckets) {
            // The file that a collection is named by comes before its buckets.
            shares.append(nil)
            outcomes.append(
                FoundPart(DeskPart(collection), collection.fileName, in: desk, at: moment).map { [$0] } ?? [])
            shares += folder.map { Share.all(of: collection, in: $0) } ?? []
            outcomes += Array(repeating: [], count: shares.count - outcomes.count)
        }
        self.shares = shares
        self.moment = moment
        let unfinished = shares.count { $0 != nil }
        progress = Mutex(Progress(left: shares.indices, unfinished: unfinished, outcomes: outcomes))
        guard unfinished > 1 else { return }
        for _ in 1..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) {
            DispatchQueue.global(qos: .userInitiated).async { [self] in
                while let index = progress.withLock({ $0.left.popFirst() }) { look(at: index) }
            }
        }
    }

    /// Every part that is there, in their order; waits until they are known.
    var found: [FoundPart] {
        finish()
        return progress.withLock { progress in
            if progress.outcomes.count > 1 { progress.outcomes = [Array(progress.outcomes.joined())] }
            return progress.outcomes.first ?? []
        }
    }

    /// Whether there is just a part for each entry of a stamp, in whose order they are, and all are as `isSame` wants them;
    /// waits until they are known. Nothing is put together for that: it is the last thing that a person waits for.
    func matches(_ entries: [DeskStamp.Entry], isSame: (FoundPart, DeskStamp.Entry) -> Bool) -> Bool {
        finish()
        let outcomes = progress.withLock { $0.outcomes }
        var next = 0
        for outcome in outcomes {
            guard outcome.count <= entries.count - next else { return false }
            for part in outcome {
                guard part.part == entries[next].part, isSame(part, entries[next]) else { return false }
                next += 1
            }
        }
        return next == entries.count
    }

    /// Does what is left, and waits for what others have taken.
    private func finish() {
        while let index = progress.withLock({ $0.left.popLast() }) { look(at: index) }
        guard progress.withLock({ $0.unfinished > 0 }) else { return }
        isDone.wait()
        isDone.signal()
    }

    private func look(at index: Int) {
        guard let share = shares[index] else { return }
        let outcome = share.found(at: moment)
        let isLast = progress.withLock { progress in
            progress.outcomes[index] = outcome
            progress.unfinished -= 1
            return progress.unfinished == 0
        }
        if isLast { isDone.signal() }
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
