import Screen

/// Tells a double click from two clicks.
struct ClickCounter {
    /// The longest time between the two presses of a double click, in milliseconds.
    static let interval = 400

    private var last: (at: Point, time: Int)?

    /// The press at this time, in milliseconds: the first of its pair is a click, the second a double click.
    mutating func action(of press: Point, at time: Int) -> Mouse.Action {
        if let last, last.at == press, time - last.time <= ClickCounter.interval {
            self.last = nil
            return .doubleClick
        }
        last = (press, time)
        return .click
    }
}
