/// A public holiday of the United States or of California, whatever day it falls on.
public enum HolidayName: Sendable, Hashable, CaseIterable {
    case newYear, martinLutherKing, presidents, cesarChavez, memorial, juneteenth, independence, labor, columbus
    case veterans, thanksgiving, dayAfterThanksgiving, christmas

    /// What people call it in English.
    public var english: String {
        switch self {
        case .newYear: "New Year's Day"
        case .martinLutherKing: "Martin Luther King Jr. Day"
        case .presidents: "Presidents' Day"
        case .cesarChavez: "Cesar Chavez Day"
        case .memorial: "Memorial Day"
        case .juneteenth: "Juneteenth"
        case .independence: "Independence Day"
        case .labor: "Labor Day"
        case .columbus: "Columbus Day"
        case .veterans: "Veterans Day"
        case .thanksgiving: "Thanksgiving"
        case .dayAfterThanksgiving: "the day after Thanksgiving"
        case .christmas: "Christmas"
        }
    }

    /// What people call it in Spanish.
    public var spanish: String {
        switch self {
        case .newYear: "Año Nuevo"
        case .martinLutherKing: "Día de Martin Luther King Jr."
        case .presidents: "Día de los Presidentes"
        case .cesarChavez: "Día de César Chávez"
        case .memorial: "Día de los Caídos"
        case .juneteenth: "Juneteenth"
        case .independence: "Día de la Independencia"
        case .labor: "Día del Trabajo"
        case .columbus: "Día de Colón"
        case .veterans: "Día de los Veteranos"
        case .thanksgiving: "Día de Acción de Gracias"
        case .dayAfterThanksgiving: "el día después de Acción de Gracias"
        case .christmas: "Navidad"
        }
    }

    /// The holiday whose own day that is, in the calendar as it has been since 1971; nothing on other days.
    init?(ownDay date: CivilDate) {
        let isMonday = date.weekday == .monday
        switch (date.month, date.day) {
        case (1, 1): self = .newYear
        case (3, 31): self = .cesarChavez
        case (6, 19): self = .juneteenth
        case (7, 4): self = .independence
        case (12, 25): self = .christmas
        case (1, _) where isMonday && date.ordinalInMonth == 3: self = .martinLutherKing
        case (2, _) where isMonday && date.ordinalInMonth == 3: self = .presidents
        case (5, _) where isMonday && date.isLastInMonth: self = .memorial
        case (9, _) where isMonday && date.ordinalInMonth == 1: self = .labor
        case (10, _) where isMonday && date.ordinalInMonth == 2: self = .columbus
        case (10, _) where isMonday && date.ordinalInMonth == 4 && HolidayName.movesVeterans(in: date.year):
            self = .veterans
        case (11, 11) where !HolidayName.movesVeterans(in: date.year): self = .veterans
        case (11, _) where date.weekday == .thursday && date.ordinalInMonth == 4: self = .thanksgiving
        case (11, _) where date.weekday == .friday && date.adding(days: -1).ordinalInMonth == 4:
            self = .dayAfterThanksgiving
        default: return nil
        }
    }

    /// Whether Veterans Day was the fourth Monday of October, as from 1971 to 1977 (Public Laws 90-363 and 94-97).
    private static func movesVeterans(in year: Int) -> Bool { (1971...1977).contains(year) }
}
