/// Gives the times of a list the halves of the day that are written for some of them only.
enum StartTimes {
    /// `7, 9 and 11 am`: each takes the half of the next that has one, if it then comes before it.
    ///
    /// The times that took a half are marked as inferred.
    static func shared(_ clocks: [ClockReading]) -> [ClockReading] {
        guard clocks.count > 1, clocks.contains(where: { $0.half != nil }) else { return clocks }
        var result = clocks
        for index in result.indices.reversed() where result[index].certain == nil {
            guard index + 1 < result.count, let half = result[index + 1].half else { continue }
            let next = result[index + 1].minutes(in: half)
            result[index].half = result[index].minutes(in: half) < next || half == .am ? half : .am
            result[index].isInferred = true
        }
        for index in result.indices where index > 0 && result[index].certain == nil {
            guard let half = result[index - 1].half else { continue }
            let before = result[index - 1].minutes(in: half)
            result[index].half = result[index].minutes(in: half) > before ? half : .pm
            result[index].isInferred = true
        }
        return result
    }
}
