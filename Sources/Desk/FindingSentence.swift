import Records
import Timekeeping

/// What was found about a record, as a sentence that says what was worked out.
struct FindingSentence {
    /// Where the other record is found that a finding names.
    let library: Library

    func words(of finding: Finding) -> Words {
        switch finding.fact {
        case nil: RecordWords.finding(finding.code)
        case .readings(let label, let date, let days)?: readings(finding.code, label, date, days)
        case .dayOff(let day, let holiday)?: dayOff(day, holiday)
        case .sameDay(let day, let id)?: sameDay(day, id)
        case .daysOfMonth(let days, let count, let dated, let areOfOneSource)?:
            filler(days, count, of: dated, areOfOneSource)
        }
    }

    /// `51 days apart.`
    static func apart(_ days: Int) -> Words {
        let number = NumberWords.grouped(days)
        return Words(
            days == 1 ? "One day apart." : "\(number) days apart.",
            es: days == 1 ? "Un día de diferencia." : "\(number) días de diferencia.")
    }

    private func readings(_ code: Finding.Code, _ label: String, _ date: String, _ days: Int?) -> Words {
        switch code {
        case .shrunkRange:
            return Words(
                "The label “\(label)” is a range; the date beside it, “\(date)”, is one day of it.",
                es: "La etiqueta «\(label)» es un periodo; la fecha al lado, «\(date)», es un solo día.")
        case .finerDate:
            return Words(
                "The date beside it, “\(date)”, is finer than the label “\(label)”.",
                es: "La fecha al lado, «\(date)», es más fina que la etiqueta «\(label)».")
        default:
            let apart = days.map(FindingSentence.apart) ?? Words(same: "")
            return Words(
                "The label says “\(label)”, the date beside it “\(date)”. \(apart.english)",
                es: "La etiqueta dice «\(label)», la fecha al lado «\(date)». \(apart.spanish)")
        }
    }

    private func dayOff(_ day: CivilDate, _ holiday: Holiday?) -> Words {
        let (english, spanish) = (DateWords(language: .english), DateWords(language: .spanish))
        let (inEnglish, inSpanish): (String, String)
        switch holiday {
        case nil: (inEnglish, inSpanish) = ("a " + english.weekday(day.weekday), spanish.weekday(day.weekday))
        case let holiday?: (inEnglish, inSpanish) = FindingSentence.name(of: holiday)
        }
        return Words(
            "An official act, and \(english.day(day)) is \(inEnglish).",
            es: "Es un acto oficial, y el \(spanish.day(day)) es \(inSpanish).")
    }

    private static func name(of holiday: Holiday) -> (english: String, spanish: String) {
        let (english, spanish) = (holiday.name.english, holiday.name.spanish)
        return holiday.isObserved ? (english + ", observed", spanish + ", trasladado") : (english, spanish)
    }

    private func sameDay(_ day: CivilDate, _ id: RecordID) -> Words {
        let heading = library.find(id)?.heading ?? id.text
        return Words(
            "\(DateWords(language: .english).day(day)) is also the day of “\(heading)”.",
            es: "El \(DateWords(language: .spanish).day(day)) es también el día de «\(heading)».")
    }

    private func filler(_ days: [Int], _ count: Int, of dated: Int, _ areOfOneSource: Bool) -> Words {
        let (number, all) = (NumberWords.grouped(count), NumberWords.grouped(dated))
        let (english, spanish) = (
            days.map(String.init).joined(separator: " or "), days.map(String.init).joined(separator: " o ")
        )
        let whose = areOfOneSource ? Words("its source", es: "su fuente") : Words("the timeline", es: "la cronología")
        return Words(
            (count == dated ? "All \(all)" : "\(number) of \(all)")
                + " dates of \(whose.english) fall on day \(english) of a month: they look like filler.",
            es: (count == dated ? "Las \(all)" : "\(number) de las \(all)")
                + " fechas de \(whose.spanish) caen en el día \(spanish) de un mes: parecen de relleno.")
    }
}
