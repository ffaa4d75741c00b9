/// The holidays of the United States and of California, computed from their laws.
public enum Holidays {
    /// The first year whose federal holidays are known here: the Uniform Monday Holiday Act holds from 1971.
    public static let firstFederalYear = 1971
    /// The first year whose California holidays are known here: two were taken off the list in 2009.
    public static let firstCaliforniaYear = 2010

    /// The holidays kept on that day, the federal one first; none in years before the first that is known.
    ///
    /// A weekend holiday stands twice: on its own day, and on the day kept in its place. Federal offices keep the Friday
    /// before a Saturday and the Monday after a Sunday (5 U.S.C. 6103(b), Executive Order 11582); California's keep the
    /// Monday, and the Friday for Veterans Day alone (Government Code section 19853). Days that only courts, schools or
    /// the District of Columbia keep are not among them.
    public static func on(_ date: CivilDate) -> [Holiday] {
        var holidays: [Holiday] = []
        for jurisdiction in Holiday.Jurisdiction.allCases {
            if let name = name(on: date, in: jurisdiction) {
                holidays.append(Holiday(name: name, jurisdiction: jurisdiction, isObserved: false))
            } else if let name = nameObserved(on: date, in: jurisdiction) {
                holidays.append(Holiday(name: name, jurisdiction: jurisdiction, isObserved: true))
            }
        }
        return holidays
    }

    private static func name(on date: CivilDate, in jurisdiction: Holiday.Jurisdiction) -> HolidayName? {
        guard let name = HolidayName(ownDay: date) else { return nil }
        let isKept =
            switch jurisdiction {
            case .federal: date.year >= firstFederalYear && name.isFederal(in: date.year)
            case .california: date.year >= firstCaliforniaYear && name.isCalifornian
            }
        return isKept ? name : nil
    }

    private static func nameObserved(on date: CivilDate, in jurisdiction: Holiday.Jurisdiction) -> HolidayName? {
        switch date.weekday {
        case .monday:
            return name(on: date.adding(days: -1), in: jurisdiction)
        case .friday:
            let name = name(on: date.adding(days: 1), in: jurisdiction)
            return jurisdiction == .federal || name == .veterans ? name : nil
        default:
            return nil
        }
    }
}

extension HolidayName {
    fileprivate func isFederal(in year: Int) -> Bool {
        switch self {
        case .cesarChavez, .dayAfterThanksgiving: false
        case .martinLutherKing: year >= 1986
        case .juneteenth: year >= 2021
        default: true
        }
    }

    fileprivate var isCalifornian: Bool {
        switch self {
        case .juneteenth, .columbus: false
        default: true
        }
    }
}
