/// Days, or a part of the day or of the place, that a text names without a time: `Saturdays by appointment`.
public struct UntimedDays: Sendable, Hashable {
    /// The days, Monday first and each once; empty where only a part of the day or of the place is named.
    public var days: [Weekday]
    /// The part of the day or of the place, in the text's own words; nothing where none is named.
    public var part: String?
    /// The conditions that bind them.
    public var conditions: [HoursCondition]

    /// Makes days without a time; they are put in order.
    public init(days: [Weekday], part: String? = nil, conditions: [HoursCondition] = []) {
        self.days = Set(days).sorted()
        self.part = part
        self.conditions = conditions
    }
}
