import Screen
import Timekeeping

extension OpennessWords {
    /// Why the state is what it is, in a sentence.
    func reason(_ reason: Openness.Reason) -> Words {
        switch reason {
        case .withinHours: Words("Within the hours as written.", es: "Dentro del horario escrito.")
        case .byPhone: Words("By phone, within the hours as written.", es: "Por teléfono, dentro del horario escrito.")
        case .noClosingTime:
            Words(
                "It opened today, and no closing time is given.", es: "Hoy abrió, y no se da hora de cierre.")
        case .byAppointment: Words("By appointment.", es: "Con cita.")
        case .callFirst: Words("The listing asks to call first.", es: "La ficha pide llamar antes.")
        case .mayVary: Words("The listing says that its hours vary.", es: "La ficha dice que el horario varía.")
        case .holiday: holiday(Words("it may be closed", es: "puede estar cerrado"))
        case .closedOnHolidays: holiday(Words("the listing says closed", es: "la ficha dice que cierra"))
        case .seasonal:
            Words("These hours are for a part of the year.", es: "Este horario es de una parte del año.")
        case .outOfSeason:
            Words("The listing's hours are for other dates.", es: "El horario de la ficha es de otras fechas.")
        case .onePart:
            Words("Only one of its services has these hours.", es: "Solo uno de sus servicios tiene este horario.")
        case .notReadExactly:
            Words("Only part of the hours could be read.", es: "Solo se pudo leer una parte del horario.")
        default: reasonToStayAway(reason)
        }
    }

    private func reasonToStayAway(_ reason: Openness.Reason) -> Words {
        switch reason {
        case .outsideHours: Words("Outside the hours as written.", es: "Fuera del horario escrito.")
        case .closedThatDay:
            Words("The listing says closed on this day.", es: "La ficha dice que este día cierra.")
        case .dayNotListed:
            Words("The listing names other days, not this one.", es: "La ficha nombra otros días, no este.")
        case .noTimesThatDay:
            Words("The listing names this day without a time.", es: "La ficha nombra este día sin hora.")
        case .daysNotGiven:
            Words("The listing gives times and no days.", es: "La ficha da horas y no dice qué días.")
        case .noHoursGiven: Words("The listing gives no hours.", es: "La ficha no da horario.")
        default: Words("The hours as written could not be read.", es: "No se pudo leer el horario escrito.")
        }
    }

    /// `Today is Thanksgiving: it may be closed.` Hours past midnight may be those of yesterday's holiday.
    private func holiday(_ rest: Words) -> Words {
        guard let name = Holidays.on(context.today).first?.name else {
            let yesterday = Holidays.on(context.today.adding(days: -1)).first?.name
            let day = Words("These are the hours of a holiday", es: "Son las horas de un feriado")
            let named = yesterday.map { Words(" (\($0.english)): ", es: " (\($0.spanish)): ") }
            return day + (named ?? Words(same: ": ")) + rest + Words(same: ".")
        }
        return Words("Today is \(name.english): ", es: "Hoy es \(name.spanish): ") + rest + Words(same: ".")
    }

    /// That the place may not open when it says, because that day is a holiday; nil where it is none.
    func holidayAhead(_ openness: Openness) -> String? {
        guard let day = openness.opens?.date, day != context.today, let name = Holidays.on(day).first?.name else {
            return nil
        }
        let words = Words(
            "That day is \(name.english): it may be closed.",
            es: "Ese día es \(name.spanish): puede estar cerrado.")
        return words.text(context.language)
    }
}
