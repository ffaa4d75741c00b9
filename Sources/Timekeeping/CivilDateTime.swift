/// A date and a time of day on a wall clock, to the minute and without a time zone.
public struct CivilDateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The day.
    public var date: CivilDate
    /// The minute of the day, 0 to 1439.
    public var minute: Int

    /// Makes the time that many minutes after midnight of that day.
    ///
    /// Minutes under 0 or over 1439 run into the days before or after, so the result's own minute is always in range.
    public init(date: CivilDate, minute: Int) {
        self.date = date.adding(days: floorDivide(minute, 1440))
        self.minute = floorRemainder(minute, 1440)
    }

    /// The time as ISO 8601 writes it, such as `2022-02-28T16:30`.
    public var description: String {
        "\(date)T\(padded(minute.magnitude / 60, to: 2)):\(padded(minute.magnitude % 60, to: 2))"
    }

    public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        (left.date, left.minute) < (right.date, right.minute)
    }
}
