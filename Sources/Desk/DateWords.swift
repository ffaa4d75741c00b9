import Screen
import Timekeeping

/// Dates, times and stretches of time in words.
struct DateWords {
    let language: Language

    func say(_ words: Words) -> String { words.text(language) }

    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let spanish = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]
    private static let englishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let spanishDays = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]

    func month(_ month: Int) -> String {
        let names = language == .english ? DateWords.english : DateWords.spanish
        return names.indices.contains(month - 1) ? names[month - 1] : String(month)
    }

    func shortMonth(_ number: Int) -> String { String(month(number).prefix(3)) }

    func weekday(_ day: Weekday) -> String {
        (language == .english ? DateWords.englishDays : DateWords.spanishDays)[day.rawValue - 1]
    }

    func shortWeekday(_ day: Weekday) -> String { String(weekday(day).prefix(3)) }

    /// `March 10, 2021`, `10 de marzo de 2021`.
    func day(_ date: CivilDate) -> String {
        switch language {
        case .english: "\(month(date.month)) \(date.day), \(date.year)"
        case .spanish: "\(date.day) de \(month(date.month)) de \(date.year)"
        }
    }

    /// `Mar 10, 2021`, `10 mar 2021`.
    func shortDay(_ date: CivilDate) -> String {
        switch language {
        case .english: "\(shortMonth(date.month)) \(date.day), \(date.year)"
        case .spanish: "\(date.day) \(shortMonth(date.month)) \(date.year)"
        }
    }

    /// `Sun, Nov 22`, `domingo 22 nov`: a Spanish day cut short may be a month (`mar`).
    func shortDayOfWeek(_ date: CivilDate) -> String {
        switch language {
        case .english: "\(shortWeekday(date.weekday)), \(shortMonth(date.month)) \(date.day)"
        case .spanish: "\(weekday(date.weekday)) \(date.day) \(shortMonth(date.month))"
        }
    }

    /// A clock time of a day, given in minutes: `8:30 AM`, `noon`, `8:30`.
    func time(_ minute: Int) -> String {
        let hour = minute / 60 % 24
        let rest = minute % 60
        let tail = rest < 10 ? "0\(rest)" : "\(rest)"
        switch language {
        case .english:
            if minute % 1440 == 720 { return "noon" }
            if minute % 1440 == 0 { return "midnight" }
            return "\(hour % 12 == 0 ? 12 : hour % 12):\(tail) \(hour < 12 ? "AM" : "PM")"
        case .spanish: return "\(hour):\(tail)"
        }
    }

    /// How far a day is from today: `today`, `in 12 days`, `3 days ago`, and in months and years beyond 60 days.
    func distance(from today: CivilDate, to day: CivilDate) -> String {
        let days = day.dayNumber - today.dayNumber
        switch days {
        case 0: return language == .english ? "today" : "hoy"
        case 1: return language == .english ? "tomorrow" : "mañana"
        case -1: return language == .english ? "yesterday" : "ayer"
        default: break
        }
        let amount = DateWords.amount(from: min(today, day), to: max(today, day), language)
        switch language {
        case .english: return days > 0 ? "in \(amount)" : "\(amount) ago"
        case .spanish: return days > 0 ? "en \(amount)" : "hace \(amount)"
        }
    }

    /// The time between two days in the largest unit that says enough, whole units that have passed.
    private static func amount(from first: CivilDate, to last: CivilDate, _ language: Language) -> String {
        let days = last.dayNumber - first.dayNumber
        let months = 12 * (last.year - first.year) + last.month - first.month - (last.day < first.day ? 1 : 0)
        let (count, one, many): (Int, Words, Words) =
            if days <= 60 {
                (days, Words("day", es: "día"), Words("days", es: "días"))
            } else if months < 24 {
                (months, Words("month", es: "mes"), Words("months", es: "meses"))
            } else {
                (months / 12, Words("year", es: "año"), Words("years", es: "años"))
            }
        return "\(count) \((count == 1 ? one : many).text(language))"
    }
}
