import Dispatch
import Glibc
import Synchronization

/// Work that is shared among threads, with an outcome that does not depend on how many there are.
struct Cores: Sendable {
    /// How many threads work.
    let count: Int

    /// As many threads as the machine has cores.
    static let all = Cores(sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    init(_ count: Int) { self.count = max(1, count) }

    /// What `make` makes of each number below `count`, in their order. It is called from several threads at once.
    func map<Result: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Result) -> [Result] {
        var results: [Result] = []
        results.reserveCapacity(count)
        inOrder(count, make) { results.append($0) }
        return results
    }

    /// Hands what `make` makes of each number below `count` over to `take`, in the order of the numbers.
    ///
    /// `make` is called from several threads at once; `take` from any of them, but never from two at once. What is made
    /// waits only for what comes before it, so that there is seldom more of it than there are threads.
    func inOrder<Piece: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Piece, take: (Piece) -> Void) {
        let threads = min(self.count, count)
        if threads < 2 {
            for number in 0..<count { take(make(number)) }
            return
        }
        let next = Atomic(0)
        let waiting = Mutex(Waiting<Piece>())
        withoutActuallyEscaping(take) { take in
            // Called under the lock alone.
            nonisolated(unsafe) let take = take
            DispatchQueue.concurrentPerform(iterations: threads) { _ in
                while true {
                    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard number < count else { return }
                    let piece = make(number)
                    waiting.withLock { waiting in
                        waiting.pieces[number] = piece
                        while let piece = waiting.pieces.removeValue(forKey: waiting.next) {
                            take(piece)
                            waiting.next += 1
                        }
                    }
                }
            }
        }
    }

    private struct Waiting<Piece: Sendable> {
        /// The number of the piece that is to be taken next.
        var next = 0
        var pieces: [Int: Piece] = [:]
    }

    /// Parts a range into as many as there are threads, each about as long as the others.
    func parts(of range: Range<Int>) -> [Range<Int>] {
        (0..<count).map { part in
            range.lowerBound + range.count * part / count..<range.lowerBound + range.count * (part + 1) / count
        }
    }
}
