/// A moment in time, counted in whole seconds.
///
/// Seconds are counted as POSIX does, since 1970-01-01T00:00:00Z and without leap seconds.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z; negative before it.
    public var seconds: Int64

    /// Makes the moment that many seconds after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// The seconds, but none further from 1970 than twelve thousand years, which is outside a civil date's range and
    /// leaves room to count on.
    var boundedSeconds: Int64 { min(max(seconds, -400_000_000_000), 400_000_000_000) }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.seconds < right.seconds
    }
}
