import Records
import Screen

/// The words that the files use, as a person says them.
enum RecordWords {
    static func stance(_ stance: Bill.Stance) -> (sign: SafeText, words: Words, style: Style) {
        switch stance {
        case .support: ("+", Words("support", es: "a favor"), .good)
        case .oppose: ("−", Words("oppose", es: "en contra"), .bad)
        case .watch: ("○", Words("watch", es: "en seguimiento"), .accent)
        case .neutral: ("·", Words("neutral", es: "neutral"), .dim)
        }
    }

    static func stage(_ stage: Bill.Stage) -> Words {
        switch stage {
        case .introduced: Words("introduced", es: "presentada")
        case .committee: Words("in committee", es: "en comisión")
        case .passedOneHouse: Words("passed one house", es: "aprobada en una cámara")
        case .passed: Words("passed both houses", es: "aprobada en ambas cámaras")
        case .signed: Words("signed", es: "firmada")
        case .law: Words("law", es: "ley vigente")
        case .vetoed: Words("vetoed", es: "vetada")
        case .dead: Words("dead", es: "archivada")
        }
    }

    static func priority(_ priority: Bill.Priority) -> Words {
        switch priority {
        case .high: Words("high", es: "alta")
        case .medium: Words("medium", es: "media")
        case .low: Words("low", es: "baja")
        }
    }

    static func kind(_ kind: Rally.Kind) -> Words {
        switch kind {
        case .rally: Words("rally", es: "manifestación")
        case .walkIn: Words("walk-in (protest)", es: "entrada en grupo (protesta)")
        case .hearing: Words("hearing", es: "audiencia")
        case .boardMeeting: Words("board meeting", es: "reunión de la junta")
        case .fair: Words("fair", es: "feria")
        case .meeting: Words("meeting", es: "reunión")
        case .petition: Words("petition", es: "petición")
        case .letter: Words("letter", es: "carta")
        case .renewal: Words("charter renewal", es: "renovación")
        case .phoneBank: Words("phone bank", es: "llamadas")
        case .training: Words("training", es: "capacitación")
        }
    }

    static func status(_ status: Rally.Status) -> (words: Words, style: Style) {
        switch status {
        case .planned: (Words("planned", es: "prevista"), .accent)
        case .confirmed: (Words("confirmed", es: "confirmada"), .good)
        case .cancelled: (Words("CANCELLED", es: "CANCELADA"), .bad)
        case .held: (Words("held", es: "realizada"), .dim)
        }
    }

    static func side(_ side: TimelineEntry.Side) -> Words {
        switch side {
        case .network: Words("network", es: "red escolar")
        case .union: Words("union", es: "sindicato")
        case .state: Words("state", es: "gobierno estatal")
        case .parents: Words("parents", es: "madres y padres")
        }
    }

    /// The tags of the languages that there are words for.
    static let languages = ["en", "es", "ko", "zh", "tl", "vi", "hy", "ase"]

    /// A language by its tag, as a person says it; a tag that is not known stands as it is.
    static func language(_ tag: String) -> Words {
        switch tag {
        case "en": Words("English", es: "inglés")
        case "es": Words("Spanish", es: "español")
        case "ko": Words("Korean", es: "coreano")
        case "zh": Words("Chinese", es: "chino")
        case "tl": Words("Tagalog", es: "tagalo")
        case "vi": Words("Vietnamese", es: "vietnamita")
        case "hy": Words("Armenian", es: "armenio")
        case "ase": Words("American Sign Language", es: "lengua de señas americana")
        default: Words(tag, es: tag)
        }
    }

    /// What was found, as it follows the number of records of a collection that it was found about.
    static func counted(_ code: Finding.Code, _ collection: CollectionID, _ count: Int) -> Words {
        let records: Words =
            switch collection {
            case .bills: noun(count, Words("bill", es: "iniciativa"), Words("bills", es: "iniciativas"))
            case .rallies: noun(count, Words("gathering", es: "evento"), Words("gatherings", es: "eventos"))
            case .resources: noun(count, Words("listing", es: "ficha"), Words("listings", es: "fichas"))
            case .timeline: noun(count, Words("entry", es: "entrada"), Words("entries", es: "entradas"))
            }
        return records + Words(" ", es: " ") + what(code)
    }

    private static func what(_ code: Finding.Code) -> Words {
        switch code {
        case .conflict: Words("with two versions, choose one", es: "con dos versiones: elija una")
        case .contradiction: Words("with dates that contradict", es: "con fechas que se contradicen")
        case .endsBeforeStart: Words("ending before the start", es: "con el final antes del inicio")
        case .unknownBill: Words("naming a bill that is not here", es: "con una iniciativa que no está aquí")
        case .neverVerified: Words("never verified", es: "que nadie ha verificado")
        case .noContact: Words("without any contact", es: "sin ningún contacto")
        case .noHours: Words("without hours", es: "sin horario")
        case .hoursNotUnderstood: Words("with unclear hours", es: "con horario poco claro")
        case .repeatsNotUnderstood: Words("repeating unclearly", es: "que se repiten de forma poco clara")
        case .noClosingTime: Words("without a closing time", es: "sin hora de cierre")
        case .noDate: Words("without a date", es: "sin fecha")
        case .noPlace: Words("without a place", es: "sin lugar")
        case .dayOff: Words("of an official act on a day off", es: "con un acto oficial en día no hábil")
        case .shrunkRange: Words("with a range shrunk to a day", es: "con un periodo reducido a un día")
        case .finerDate: Words("with a date finer than the label", es: "con una fecha más fina que la etiqueta")
        case .sameDay: Words("on the day of another entry", es: "en el día de otra entrada")
        case .fillerDates: Words("with a date that looks like filler", es: "con una fecha que parece de relleno")
        case .noSource: Words("without a source", es: "sin fuente")
        }
    }

    private static func noun(_ count: Int, _ one: Words, _ many: Words) -> Words { count == 1 ? one : many }

    /// What was found about a record, as a short warning.
    static func finding(_ code: Finding.Code) -> Words {
        switch code {
        case .conflict:
            Words("Two versions: choose which to keep.", es: "Dos versiones: elija cuál queda.")
        case .contradiction: Words("The sources contradict each other.", es: "Las fuentes se contradicen.")
        case .endsBeforeStart: Words("It ends before it starts.", es: "Termina antes de empezar.")
        case .unknownBill:
            Words("It names a bill that is not in this desk:", es: "Nombra una iniciativa que no está aquí:")
        case .neverVerified:
            Words(
                "Never verified: call before sending anyone.",
                es: "Nadie lo ha verificado: llame antes de enviar a alguien.")
        case .noContact:
            Words("No phone, address or page is known.", es: "No se conoce teléfono, dirección ni página.")
        case .noHours: Words("No opening hours are known.", es: "No se conoce el horario.")
        case .hoursNotUnderstood:
            Words("The hours could not be read in full.", es: "No se pudo leer todo el horario.")
        case .repeatsNotUnderstood:
            Words("How it repeats could not be read.", es: "No se pudo leer cómo se repite.")
        case .noClosingTime:
            Words("No closing time is given.", es: "No se da hora de cierre.")
        case .noDate: Words("No date is known.", es: "No se conoce la fecha.")
        case .noPlace: Words("No place is known.", es: "No se conoce el lugar.")
        case .dayOff: Words("An official act on a day off.", es: "Un acto oficial en un día no hábil.")
        case .shrunkRange: Words("A range became one day.", es: "Un periodo quedó en un solo día.")
        case .finerDate:
            Words("The date is finer than its label.", es: "La fecha es más fina que su etiqueta.")
        case .sameDay: Words("Another entry has the same day.", es: "Otra entrada tiene el mismo día.")
        case .fillerDates: Words("The date looks like filler.", es: "La fecha parece de relleno.")
        case .noSource: Words("No source is given.", es: "No se da la fuente.")
        }
    }
}
