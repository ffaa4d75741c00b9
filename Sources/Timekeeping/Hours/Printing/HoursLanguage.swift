/// A language that a reading of hours is said in.
public enum HoursLanguage: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case spanish = "es"
}
