/// The hours of one part of a place, where a text names several: its clinic, its pantry.
public struct ServiceHours: Sendable, Hashable {
    /// What the text calls it, in the text's own words.
    public var name: String
    /// The stretches of opening that come back every week.
    public var weekly: [WeeklyInterval]
    /// Those on some of a month's days of one name.
    public var ordinal: [OrdinalInterval]

    /// Makes the hours of one part of a place.
    public init(name: String, weekly: [WeeklyInterval], ordinal: [OrdinalInterval] = []) {
        self.name = name
        self.weekly = weekly
        self.ordinal = ordinal
    }
}
