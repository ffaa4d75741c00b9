/// The holidays that a listing means by what it calls them.
///
/// The one place where that is decided. A day that only one of two governments keeps is not counted where a listing
/// does not say whose holidays it means, because doubt is better than sending somebody to a closed door:
///
/// | written | means |
/// |---|---|
/// | `holidays`, `all holidays`, `observed holidays` | every holiday that is known here |
/// | `federal`, `national` or `bank holidays` | those of the United States |
/// | `state holidays` | those of California |
/// | `legal`, `public`, `official` or `government holidays` | those that both keep |
/// | `major holidays` | New Year's Day, Independence Day, Thanksgiving and Christmas |
/// | `Thanksgiving`, `Christmas`, `Labor Day` … | that day itself |
/// | `some`, `most`, `city`, `school`, `religious holidays` … | nobody knows which: none for sure |
enum HolidayRange: Hashable, Sendable {
    case all, keptByBoth, major
    case kept(by: Holiday.Jurisdiction)
    case named(HolidayName)
    case notKnown

    /// Whether a day with these holidays is surely one of them.
    func contains(_ holidays: [Holiday]) -> Bool {
        switch self {
        case .all: !holidays.isEmpty
        case .keptByBoth:
            Holiday.Jurisdiction.allCases.allSatisfy { one in holidays.contains { $0.jurisdiction == one } }
        case .major: holidays.contains { HolidayRange.majorNames.contains($0.name) && !$0.isObserved }
        case .kept(let jurisdiction): holidays.contains { $0.jurisdiction == jurisdiction }
        case .named(let name): holidays.contains { $0.name == name && !$0.isObserved }
        case .notKnown: false
        }
    }

    /// Whether it is all holidays that some government keeps, and not some days of them.
    var isWhole: Bool {
        switch self {
        case .all, .keptByBoth, .kept: true
        case .major, .named, .notKnown: false
        }
    }

    /// Those that nobody leaves out who speaks of major ones.
    private static let majorNames: Set<HolidayName> = [.newYear, .independence, .thanksgiving, .christmas]
}
