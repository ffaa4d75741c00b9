import Desk
import Dispatch
import Records
import Store
import Synchronization
import Terminal

/// Edits the desk beside the screen and sees what others change in its files, so that no key waits for a disk or a
/// lock: orders go in, events are fetched after a wake.
final class StoreService: Sendable {
    /// How long after the last edit the files are brought up to it.
    private static let idle = DispatchTimeInterval.seconds(1)
    /// How long after the first sign of a change the files are read: programs often write several at once.
    private static let gathering = DispatchTimeInterval.milliseconds(50)

    private let sitting: Mutex<Sitting>
    private let events = Mutex<[Event]>([])
    /// Tells when the system has something to report about the files.
    private let reports = Mutex<(any DispatchSourceRead)?>(nil)
    private let isFinished = Mutex(false)
    private let orders = Mutex<[Order]>([])
    private let queue = DispatchQueue(label: "store")
    private let watch: DeskWatch
    private let waker: Waker

    /// - Parameter edits: whether this desk is edited here; a kiosk only reads.
    init(_ folder: DeskFolder, showing desk: LoadedDesk, edits: Bool, waker: Waker) {
        self.waker = waker
        watch = DeskWatch(folder)
        sitting = Mutex(Sitting(folder, showing: desk, edits: edits))
    }

    /// The desk as it is shown. Waits while its files are looked at or changed: not for the thread that has the screen.
    var shown: LoadedDesk { sitting.withLock { $0.shown } }

    /// Starts to watch; what was read before is read again where it has changed meanwhile.
    func start() {
        reports.withLock { reports in
            guard watch.descriptor >= 0, reports == nil else { return }
            let source = DispatchSource.makeReadSource(fileDescriptor: watch.descriptor, queue: queue)
            source.setEventHandler { [weak self] in
                guard let self, watch.drain() else { return }
                lookSoon()
            }
            source.resume()
            reports = source
        }
        lookEverySecond()
        lookSoon()
        // What a crash has left in the journal.
        foldWhenIdle()
    }

    /// Settles a conflict; answered with `Event.changed` or `Event.told`.
    func settle(_ settlement: Settlement) { edit { sitting in sitting.settle(settlement) } }

    func undo() { edit { $0.undo() } }

    func redo() { edit { $0.redo() } }

    /// The events since the last call.
    func takeEvents() -> [Event] {
        events.withLock { events in
            defer { events = [] }
            return events
        }
    }

    /// Waits until all that was ordered is done, brings the files up to it, and answers with what a person should know
    /// that the screen has not shown.
    func finish() -> [String] {
        queue.sync {
            isFinished.withLock { $0 = true }
            reports.withLock { reports in
                reports?.cancel()
                reports = nil
            }
            sitting.withLock { $0.startEnding() }
            takeOrders()
            let last = sitting.withLock { $0.end() }
            return takeEvents().compactMap { if case .told(let sentence) = $0 { sentence } else { nil } } + last
        }
    }

    // MARK: On the queue

    /// For the changes that the system does not report.
    private func lookEverySecond() {
        queue.asyncAfter(deadline: .now() + 1) { [weak self] in
            guard let self, !isFinished.withLock({ $0 }) else { return }
            look { $0.hasChanged() }
            lookEverySecond()
        }
    }

    /// What was ordered and is not done yet, the oldest first.
    private struct Order: Sendable {
        let run: @Sendable (inout Sitting) -> [Event]
        let given = DispatchTime.now()
        var isWaitTold = false
    }

    private func edit(_ run: @escaping @Sendable (inout Sitting) -> [Event]) {
        orders.withLock { $0.append(Order(run: run)) }
        queue.async { [weak self] in self?.takeOrders() }
    }

    /// Does what was ordered, one after the other; where somebody else holds the lock, tries again soon, so that the files
    /// are looked at meanwhile.
    private func takeOrders() {
        while var order = orders.withLock({ $0.first }) {
            let (events, isLockedOut) = sitting.withLock { sitting in
                let events = order.run(&sitting)
                guard !sitting.isLockedOut else { return ([Event](), true) }
                // What the edit itself has done to the files is known.
                _ = watch.drain()
                _ = watch.hasChanged()
                return (events + sitting.look(mustAnswer: true), false)
            }
            if isLockedOut, wait(&order) { return }
            orders.withLock { _ = $0.removeFirst() }
            send(events)
            foldWhenIdle()
        }
    }

    /// Waits for the lock; answers false where that has taken too long, and the order is given up.
    private func wait(_ order: inout Order) -> Bool {
        let waited = DispatchTime.now().uptimeNanoseconds - order.given.uptimeNanoseconds
        if waited >= Self.patience || isFinished.withLock({ $0 }) {
            send([.told(sitting.withLock { $0.lockedSentence })])
            return false
        }
        if waited >= Self.quietWait, !order.isWaitTold {
            order.isWaitTold = true
            orders.withLock { [order] in $0[0] = order }
            send([.told(sitting.withLock { $0.waitingSentence })])
        }
        queue.asyncAfter(deadline: .now() + Self.retry) { [weak self] in self?.takeOrders() }
        return true
    }

    /// How long an edit waits for the lock, and how long before it says so, in nanoseconds.
    private static let patience: UInt64 = 10_000_000_000
    private static let quietWait: UInt64 = 1_000_000_000
    private static let retry = DispatchTimeInterval.milliseconds(50)

    private func lookSoon() {
        let isFirst = sitting.withLock { sitting in
            defer { sitting.isAboutToLook = true }
            return !sitting.isAboutToLook
        }
        guard isFirst else { return }
        queue.asyncAfter(deadline: .now() + Self.gathering) { [weak self] in self?.look { _ in true } }
    }

    private func look(if hasReason: (DeskWatch) -> Bool) {
        guard hasReason(watch) else { return }
        send(
            sitting.withLock { sitting in
                sitting.isAboutToLook = false
                return sitting.look(mustAnswer: false)
            })
    }

    private func foldWhenIdle() {
        let edit = sitting.withLock { $0.countEdit() }
        queue.asyncAfter(deadline: .now() + Self.idle) { [weak self] in
            guard let self else { return }
            send(
                sitting.withLock { sitting in
                    guard sitting.isLast(edit) else { return [] }
                    let events = sitting.fold()
                    _ = watch.drain()
                    _ = watch.hasChanged()
                    return events + sitting.look(mustAnswer: false)
                })
            if sitting.withLock({ $0.isLockedOut }) { foldWhenIdle() }
        }
    }

    private func send(_ new: [Event]) {
        guard !new.isEmpty else { return }
        events.withLock { $0 += new }
        waker.wake()
    }
}
