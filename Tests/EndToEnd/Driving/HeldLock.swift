import Foundation

/// The lock of a desk, held as a program holds it that was stopped while it was saving.
final class HeldLock {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What the lock says of its holder.
    static let holder = "process 77 on invented, since 2030-01-01T00:00:00Z"

    private var file: Int32

    /// Takes the lock of a desk that was edited before, and so has one.
    init(ofDeskAt path: String) throws {
        file = open(path + "/.advocate/lock", O_RDWR | O_CLOEXEC)
        guard file >= 0, flock(file, LOCK_EX) == 0 else {
            throw Failure(description: "The lock of \(path) cannot be had: \(String(cString: strerror(errno))).")
        }
        let text = #"{"process":77,"host":"invented","since":"2030-01-01T00:00:00Z"}"#
        ftruncate(file, 0)
        _ = text.withCString { write(file, $0, strlen($0)) }
    }

    deinit { release() }

    /// Gives the lock back.
    func release() {
        guard file >= 0 else { return }
        ftruncate(file, 0)
        close(file)
        file = -1
    }
}
