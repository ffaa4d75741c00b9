/// The words of a sentence about hours.
struct SentencePhrases {
    let language: HoursLanguage

    /// The English words, or the Spanish ones.
    func say(_ english: String, _ spanish: String) -> String { language == .english ? english : spanish }

    /// Words joined by commas, and the last two by `and`.
    func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + say(" and ", " y ") + last
    }

    // MARK: Days

    private static let englishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let spanishDays = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]

    func day(_ day: Weekday) -> String {
        (language == .english ? Self.englishDays : Self.spanishDays)[day.rawValue - 1]
    }

    /// `Monday–Thursday and Saturday`, `lunes a jueves y sábado`, `every day`.
    func days(_ days: [Weekday]) -> String {
        let runs = days.runs
        if let all = runs.first, all == (.monday, .sunday), days.count == 7 {
            return say("every day", "todos los días")
        }
        return list(runs.map { $0 == $1 ? day($0) : day($0) + say("–", " a ") + day($1) })
    }

    /// `closed Saturday and Sunday`, `cerrado los sábados y domingos`, `cerrado de viernes a domingo`.
    func closed(_ closedDays: [Weekday]) -> String {
        guard language == .spanish else { return "closed " + days(closedDays) }
        let runs = closedDays.runs
        if closedDays.count == 7 { return "cerrado todos los días" }
        if runs.count == 1, runs[0].first != runs[0].last { return "cerrado de " + days(closedDays) }
        // Days of the week that end in -s are the same in the plural.
        return "cerrado los " + list(closedDays.map { $0 >= .saturday ? day($0) + "s" : day($0) })
    }

    /// `first and third Saturday of the month`, `primer y tercer sábado del mes`.
    func ordinal(_ which: [Int], _ weekday: Weekday) -> String {
        let english = ["first", "second", "third", "fourth", "fifth"]
        let spanish = ["primer", "segundo", "tercer", "cuarto", "quinto"]
        let names = which.map { number in
            (1...5).contains(number) ? say(english[number - 1], spanish[number - 1]) : say("last", "último")
        }
        return list(names) + " " + day(weekday) + say(" of the month", " del mes")
    }

    // MARK: Dates and seasons

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let spanishMonths = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]

    func month(_ month: Int) -> String {
        (language == .english ? Self.englishMonths : Self.spanishMonths)[(month + 11) % 12]
    }

    /// `January 26, 2011`, `26 de enero de 2011`.
    func date(_ date: WrittenDay) -> String {
        let year = date.year.map { say(", ", " de ") + padded(UInt($0), to: 4) } ?? ""
        return say("\(month(date.month)) \(date.day)", "\(date.day) de \(month(date.month))") + year
    }

    func season(_ season: HoursSeason) -> String {
        switch season {
        case .months(let from, let to) where from == to: say("in ", "en ") + month(from)
        case .months(let from, let to): say("\(month(from))–\(month(to))", "de \(month(from)) a \(month(to))")
        case .spring: say("in spring", "en primavera")
        case .summer: say("in summer", "en verano")
        case .autumn: say("in autumn", "en otoño")
        case .winter: say("in winter", "en invierno")
        case .schoolYear: say("in the school year", "en el año escolar")
        case .alternateWeeks: say("every other week", "cada dos semanas")
        }
    }

    // MARK: Conditions

    /// What is said of holidays, where it is said of all that some government keeps; nothing where it is not.
    func holidays(_ statements: HolidayStatements) -> String? {
        switch (statements.closed.filter(\.isWhole), statements.open) {
        case ([], [.all]) where statements.closed.isEmpty: say("including holidays", "incluso los días festivos")
        case ([], _): nil
        case ([.kept(by: .federal)], _): say("closed on federal holidays", "cerrado los días festivos federales")
        case ([.keptByBoth], _): say("closed on legal holidays", "cerrado los días festivos oficiales")
        case ([.kept(by: .california)], _) where language == .english: "closed on state holidays"
        default: say("closed on holidays", "cerrado los días festivos")
        }
    }

    /// A condition as it is said of hours; nothing for one that the hours themselves show.
    func condition(_ condition: HoursCondition) -> String? {
        switch condition {
        case .walkIn: say("walk-in", "sin cita")
        case .appointment: say("by appointment", "con cita")
        case .call: say("call first", "llame antes")
        case .varies: say("hours may vary", "el horario puede variar")
        case .byPhone: say("by phone", "por teléfono")
        case .holidays: say("holidays can differ", "los días festivos pueden ser distintos")
        case .seasonal: say("in season", "en temporada")
        case .byService: say("each service has its own hours", "cada servicio tiene su horario")
        case .lunchClosure, .wholeDay: nil
        }
    }
}
