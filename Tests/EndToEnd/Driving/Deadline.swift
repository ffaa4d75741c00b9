import Foundation

/// A moment after which a test does not wait any more.
struct Deadline {
    private let moment: ContinuousClock.Instant

    init(seconds: Int) { moment = .now + .seconds(seconds) }

    /// What is left until then, for `poll`; zero if it has passed.
    var milliseconds: Int32 {
        let left = ContinuousClock.now.duration(to: moment)
        return left > .zero ? Int32(clamping: left / .milliseconds(1) + 1) : 0
    }
}

extension Int32 {
    fileprivate init(clamping value: Double) { self = Int32(Swift.min(value, Double(Int32.max))) }
}
