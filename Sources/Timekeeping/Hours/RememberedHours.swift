/// Readings of hours, each text read once: of a long list of places many have the same hours.
public struct RememberedHours: Sendable {
    private var readings: [String: HoursReading] = [:]

    public init() {}

    /// What `HoursReading(reading:)` makes of a text.
    public mutating func reading(of text: String) -> HoursReading {
        // Texts that are equal may be spelt with other bytes, which the places of their words count.
        if let known = readings[text], known.text.utf8.elementsEqual(text.utf8) { return known }
        let reading = HoursReading(reading: text)
        readings[text] = reading
        return reading
    }
}
