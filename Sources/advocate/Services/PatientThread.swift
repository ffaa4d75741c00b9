import Glibc

/// A thread for long work that nobody waits for, which leaves the processor to all that somebody does wait for.
enum PatientThread {
    /// How much it gives way to others: 19 is the most there is (nice(2), of one thread on Linux).
    private static let niceness: Int32 = 10

    /// Does the work on a thread of its own, or not at all where the system has no more threads.
    static func run(_ work: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        let result = pthread_create(
            &thread, nil,
            { raw in
                guard let raw else { return nil }
                let work = Unmanaged<Work>.fromOpaque(raw).takeRetainedValue()
                _ = nice(PatientThread.niceness)
                work.run()
                return nil
            }, box.toOpaque())
        guard result == 0 else { return box.release() }
        pthread_detach(thread)
    }

    /// What C hands from thread to thread as a pointer.
    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
