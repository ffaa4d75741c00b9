/// A time of day as written, before morning and afternoon are settled.
struct ClockReading: Hashable {
    enum Half: Hashable {
        case am, pm
    }

    var hour: Int
    var minute: Int
    var half: Half?
    /// Whether minutes are written, as in `9:30` or `9:00`.
    var hasMinutes: Bool
    /// Whether the 24-hour clock shows: an hour of 0 or over 12, four digits, or `h`.
    var isTwentyFourHour: Bool
    /// Whether an `h` or the like marks it as a time.
    var hasHourMark = false
    /// Whether the half of the day was taken from another time.
    var isInferred = false

    /// A time of day; nothing if no clock shows it.
    init?(hour: Int, minute: Int = 0, half: Half? = nil, hasMinutes: Bool = false, isTwentyFourHour: Bool = false) {
        guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else { return nil }
        self.hour = hour
        self.minute = minute
        self.half = half
        self.hasMinutes = hasMinutes
        self.isTwentyFourHour = isTwentyFourHour || hour == 0 || hour > 12
    }

    /// Minutes after midnight as the 24-hour clock reads it.
    var onTwentyFourHourClock: Int { hour * 60 + minute }

    /// Minutes after midnight in that half of the day; 12am is 0 and 12pm is 720.
    func minutes(in half: Half) -> Int {
        guard hour >= 1, hour <= 12 else { return onTwentyFourHourClock }
        return hour % 12 * 60 + minute + (half == .pm ? 720 : 0)
    }

    /// Minutes after midnight where the writing leaves no doubt.
    var certain: Int? {
        if let half { return minutes(in: half) }
        return isTwentyFourHour ? onTwentyFourHourClock : nil
    }
}
