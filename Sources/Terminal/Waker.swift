import CTerminal

/// Ends a `Terminal.wait` from any thread.
///
/// A wake-up given while nothing waits ends the next wait. After the terminal is closed it changes nothing.
public struct Waker: Sendable {
    public func wake() { ct_wake() }
}
