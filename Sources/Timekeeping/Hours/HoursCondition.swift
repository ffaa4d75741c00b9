/// Something the text says that binds or loosens the hours it gives.
public enum HoursCondition: String, CaseIterable, Hashable, Sendable {
    /// No appointment is needed.
    case walkIn = "walk-in"
    /// Only, or also, by appointment.
    case appointment
    /// Call first, or call to learn the hours.
    case call
    /// The text itself says that the hours may differ.
    case varies
    /// Holidays are mentioned.
    case holidays
    /// The hours hold in some months, dates or a season.
    case seasonal
    /// The hours are those of a telephone line.
    case byPhone = "by-phone"
    /// A closing at midday is said, and cut out of the hours.
    case lunchClosure = "lunch-closure"
    /// The whole day and night is said.
    case wholeDay = "24h"
    /// Parts of the place have hours of their own.
    case byService = "varies-by-service"
}
