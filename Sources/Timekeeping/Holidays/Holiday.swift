/// A public holiday on one day of the calendar, as one government keeps it.
public struct Holiday: Sendable, Hashable {
    /// Whose offices are closed.
    public enum Jurisdiction: Sendable, Hashable, CaseIterable {
        /// The United States: 5 U.S.C. 6103.
        case federal
        /// The State of California, for its employees: Government Code section 19853.
        case california
    }

    /// Which holiday it is.
    public var name: HolidayName
    /// Whose offices are closed.
    public var jurisdiction: Jurisdiction
    /// Whether the day is kept in place of the holiday's own, which falls on a weekend.
    public var isObserved: Bool

    /// Makes a holiday.
    public init(name: HolidayName, jurisdiction: Jurisdiction, isObserved: Bool) {
        self.name = name
        self.jurisdiction = jurisdiction
        self.isObserved = isObserved
    }
}
