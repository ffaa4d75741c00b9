/// Puts times right that sit twelve hours off those of the other days.
struct SisterDays {
    /// The stretches of the other days, each as its opening and closing minute.
    private let sisters: Set<[Int]>

    init(_ settled: [SpanInference.Settled]) {
        sisters = Set(
            settled.filter { !Self.isOdd($0) }.compactMap { stretch in stretch.close.map { [stretch.open, $0] } })
    }

    /// Whether a place is hardly open then: from the small hours on, and for long.
    static func isOdd(_ stretch: SpanInference.Settled) -> Bool {
        guard let close = stretch.close else { return false }
        return stretch.open < 300 && close != 1440 && close - stretch.open != 1440
    }

    /// Whether a close at midnight is more likely meant as the noon at which another day that opens then closes.
    func mayMeanNoon(_ stretch: SpanInference.Settled) -> Bool {
        (300..<720).contains(stretch.open) && stretch.close == 1440 && sisters.contains([stretch.open, 720])
    }

    /// The stretch that a slip of twelve hours at one end or at both leaves of one of the other days.
    func corrected(open: Int, close: Int) -> SpanInference.Settled? {
        let (open, close) = (open % 1440, close % 1440)
        var found: Set<[Int]> = []
        for start in [open, (open + 720) % 1440] {
            for end in [close, (close + 720) % 1440] where sisters.contains([start, end]) {
                found.insert([start, end])
            }
        }
        guard found.count == 1, let stretch = found.first else { return nil }
        return SpanInference.Settled(open: stretch[0], close: stretch[1], isAssumed: true)
    }
}
