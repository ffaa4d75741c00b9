/// What several terms of an hours text mean together.
enum HoursItem: Hashable {
    /// Days, of every week or only of some.
    case days([Weekday], everyWeek: Bool)
    case span(ClockSpan)
    /// A closing time alone: `until 7pm`.
    case until(ClockReading)
    case closed
    case except
    case or
    case condition(HoursCondition)
    case partOfDay
    case date
    case season
    case machine
    case service
    case stop
    case openParenthesis
    case closeParenthesis
    case unread
}

/// A stretch of time as written.
enum ClockSpan: Hashable {
    case wholeDay
    case between(ClockReading, ClockReading)
    /// An opening without a closing time.
    case from(ClockReading)
}

/// An item and the words it was read from.
struct PlacedItem: Hashable {
    var item: HoursItem
    var source: WrittenWords
}
