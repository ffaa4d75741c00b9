import Screen
import Timekeeping

/// Whether a place is open, in a sign, a word and a reason.
struct OpennessWords {
    let context: Context

    private var dates: DateWords { DateWords(language: context.language) }

    /// The sign and word that stand in a list.
    func short(_ openness: Openness?) -> Line {
        guard let openness else { return Line("· \(context.say(Words("no hours", es: "sin horario")).string)", .dim) }
        switch openness.state {
        case .open: return Line("● \(context.say(Words("OPEN", es: "ABIERTO")).string)", .good)
        case .likely: return Line("◐ \(context.say(Words("LIKELY", es: "PROBABLE")).string)", .warning)
        case .closed: return Line("○ \(context.say(Words("closed", es: "cerrado")).string)", .dim)
        case .unknown: return Line("? \(context.say(Words("unknown", es: "se desconoce")).string)", .dim)
        }
    }

    /// The state with what comes next: `● OPEN until 4:30 PM`, `○ closed, opens Tuesday 8:00 AM`.
    func long(_ openness: Openness) -> Line {
        switch openness.state {
        case .open:
            return short(openness) + Line(SafeText(until(openness)))
        case .likely:
            let first = Words(", call first", es: ", llame antes")
            return Line("◐ \(context.say(Words("LIKELY OPEN", es: "PROBABLEMENTE ABIERTO")).string)", .warning)
                + Line(SafeText(until(openness) + first.text(context.language)))
        case .closed:
            return short(openness) + Line(SafeText(openness.opens.map { ", " + opens($0) } ?? ""))
        case .unknown:
            return Line(
                "? \(context.say(Words("hours not known, call", es: "no se sabe el horario, llame")).string)", .warning)
        }
    }

    private func until(_ openness: Openness) -> String {
        guard let closes = openness.closes else { return "" }
        let time = dates.time(closes.minute)
        switch context.language {
        case .english: return " until \(time)"
        case .spanish: return " hasta \(article(closes.minute)) \(time)"
        }
    }

    /// Spanish says `la 1:30` and `las 2:30`.
    private func article(_ minute: Int) -> String { minute / 60 % 24 == 1 ? "la" : "las" }

    /// `opens Monday 8:30 AM`.
    func opens(_ opening: CivilDateTime) -> String {
        let time = dates.time(opening.minute)
        let days = opening.date.dayNumber - context.today.dayNumber
        switch context.language {
        case .english:
            let weekday = (days < 7 ? "" : "next ") + dates.weekday(opening.date.weekday)
            return "opens \(days == 0 ? "today" : days == 1 ? "tomorrow" : weekday) \(time)"
        case .spanish:
            let weekday = "el \(days < 7 ? "" : "próximo ")\(dates.weekday(opening.date.weekday))"
            return "abre \(days == 0 ? "hoy" : days == 1 ? "mañana" : weekday) a \(article(opening.minute)) \(time)"
        }
    }

    /// Why the state is what it is, in a sentence.
    func reason(_ reason: Openness.Reason) -> Words {
        switch reason {
        case .withinHours: Words("Within the hours as written.", es: "Dentro del horario escrito.")
        case .noClosingTime:
            Words(
                "It opened today, and no closing time is given.", es: "Hoy abrió, y no se da hora de cierre.")
        case .byAppointment: Words("By appointment.", es: "Con cita.")
        case .callFirst: Words("The listing asks to call first.", es: "La ficha pide llamar antes.")
        case .mayVary: Words("The listing says that its hours vary.", es: "La ficha dice que el horario varía.")
        case .notReadExactly:
            Words("Only part of the hours could be read.", es: "Solo se pudo leer una parte del horario.")
        case .outsideHours: Words("Outside the hours as written.", es: "Fuera del horario escrito.")
        case .closedThatDay:
            Words("The listing says closed on this day.", es: "La ficha dice que este día cierra.")
        case .dayNotListed:
            Words("The listing names other days, not this one.", es: "La ficha nombra otros días, no este.")
        case .noTimesThatDay:
            Words("The listing names this day without a time.", es: "La ficha nombra este día sin hora.")
        case .noHoursGiven: Words("The listing gives no hours.", es: "La ficha no da horario.")
        case .notUnderstood:
            Words("The hours as written could not be read.", es: "No se pudo leer el horario escrito.")
        }
    }
}
