/// The words and phrases of opening hours, in English and Spanish.
///
/// Phrases are written as `Lexeme.key` has them: lower case, no accents. Between the words of a phrase a text may have
/// a hyphen. The longest phrase that fits is the one meant.
enum HoursLexicon {
    /// A phrase found at the start of a text: what it means and how many lexemes it takes.
    static func match(_ lexemes: ArraySlice<Lexeme>) -> (term: HoursTerm, length: Int)? {
        guard let byte = lexemes.first?.key.utf8.first else { return nil }
        for phrase in phrases[bucket(byte)] {
            if let length = length(of: phrase.text, in: lexemes) { return (phrase.term, length) }
        }
        return nil
    }

    private static func length(of phrase: String, in lexemes: ArraySlice<Lexeme>) -> Int? {
        var index = lexemes.startIndex
        var rest = phrase.utf8[...]
        while true {
            let word = rest.prefix { $0 != UInt8(ascii: " ") }
            let isFirst = index == lexemes.startIndex
            if !isFirst, index < lexemes.endIndex, lexemes[index].isMark("-"), !word.elementsEqual("-".utf8) {
                index += 1
            }
            guard index < lexemes.endIndex, lexemes[index].key.utf8.elementsEqual(word) else { return nil }
            index += 1
            if word.endIndex == rest.endIndex { return index - lexemes.startIndex }
            rest = rest[rest.index(after: word.endIndex)...]
        }
    }

    /// A phrase's place by its first byte. Nothing finer: the first reading waits until all phrases are placed, and most
    /// programs that read hours are over in a moment.
    private static func bucket(_ byte: UInt8) -> Int { Int(byte & 31) }

    /// The phrases in their buckets, the longest first.
    private static let phrases: [[(text: String, term: HoursTerm)]] = {
        var result: [[(text: String, term: HoursTerm)]] = Array(repeating: [], count: 32)
        for (term, list) in entries {
            for phrase in list {
                if let byte = phrase.utf8.first { result[bucket(byte)].append((phrase, term)) }
            }
        }
        func words(_ text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: " ") } }
        for index in result.indices {
            let counted = result[index].enumerated().map { (words: words($1.text), place: $0, phrase: $1) }
            result[index] = counted.sorted { ($1.words, $0.place) < ($0.words, $1.place) }.map(\.phrase)
        }
        return result
    }()

    private static let entries: [(HoursTerm, [String])] = days + times + structure + conditions + others

    private static let days: [(HoursTerm, [String])] = [
        (
            .dayGroup(Weekday.allCases),
            [
                "daily", "every day", "everyday", "7 days a week", "seven days a week", "7 days", "all week",
                "7 days per week", "todos los dias", "diario", "diariamente", "a diario", "todos los dias de la semana",
                "los 7 dias de la semana", "los 7 dias", "los siete dias de la semana", "toda la semana",
                "7 dias a la semana", "7 dias", "cada dia",
            ]
        ),
        (
            .dayGroup([.monday, .tuesday, .wednesday, .thursday, .friday]),
            ["weekdays", "weekday", "week days", "entre semana", "dias laborables", "dias habiles"]
        ),
        (.dayGroup([.saturday, .sunday]), ["weekends", "weekend", "fines de semana", "fin de semana"]),
        (
            .ordinal,
            [
                "first", "second", "third", "fourth", "fifth", "last", "every other", "alternate", "alternating",
                "1 st", "2 nd", "3 rd", "4 th", "5 th", "lst", "biweekly", "every two weeks", "every 2 weeks", "primer",
                "primero", "primeros", "primera", "segundo", "segundos", "segunda", "tercer", "tercero", "terceros",
                "cuarto", "cuartos", "ultimo", "ultimos", "cada dos semanas", "cada quince dias",
            ]
        ),
        (
            .ofMonth,
            [
                "of each month", "of every month", "of the month", "of month", "each month", "every month", "monthly",
                "del mes", "de cada mes", "cada mes", "al mes", "a month", "per month",
            ]
        ),
    ]

    private static let times: [(HoursTerm, [String])] = [
        (.half(.am), ["am", "in the morning", "de la manana", "a . m .", "a . m"]),
        (
            .half(.pm),
            [
                "pm", "in the afternoon", "in the evening", "at night", "de la tarde", "de la noche", "p . m .",
                "p . m",
            ]
        ),
        (.hourMark, ["h", "hs", "hrs", "hr", "h .", "hrs .", "horas"]),
        (
            .allDay,
            [
                "24 hours", "24 hour", "24 hrs", "24 hr", "24 h", "24 hours a day", "24 hours per day",
                "24 hours each day", "24 horas", "las 24 horas", "24 horas al dia", "las 24 horas del dia",
                "24 horas del dia", "around the clock", "twenty four hours",
            ]
        ),
        (.always, ["24 / 7"]),
        (
            .partOfDay,
            [
                "mornings", "morning", "afternoons", "afternoon", "evenings", "evening", "nights", "night",
                "por la manana", "por la tarde", "por la noche", "por las mananas", "por las tardes", "por las noches",
                "after hours",
            ]
        ),
    ]

    private static let structure: [(HoursTerm, [String])] = [
        (.dash, ["-"]),
        (.to, ["to", "through", "thru", "a", "al", "a las", "a la"]),
        (.until, ["until", "till", "til", "hasta", "hasta las", "hasta la", "hasta el", "open until", "closes at"]),
        (
            .starting,
            [
                "starting at", "starting", "starts at", "start at", "beginning at", "beginning", "begins at", "from",
                "desde", "desde las", "desde la", "a partir de las", "a partir de la", "a partir de", "empezando a las",
                "opens at", "open at", "doors open at", "abre a las", "comenzando a las", "inicia a las",
            ]
        ),
        (.and, ["and", "&", "+", "y", "e", "y de", "and from"]),
        (.comma, [",", "/"]),
        (.stop, [";", ".", "\n", "|", "•", "·"]),
        (.openParenthesis, ["(", "["]),
        (.closeParenthesis, [")", "]"]),
        (
            .closed,
            [
                "closed", "closed on", "closed for lunch", "closed for lunch from", "closes for lunch", "closed from",
                "closed every", "cerrado", "cerrada", "cerramos", "cerrado los", "cerrado el", "cerrado de",
                "cerrado por almuerzo de",
            ]
        ),
        (
            .except,
            [
                "except", "except for", "except on", "excluding", "not", "but not", "not open", "not on", "no",
                "excepto",
                "excepto los", "salvo", "menos", "no abrimos", "no abre",
            ]
        ),
        (.or, ["or", "also", "o", "tambien", "and also", "other times", "otherwise"]),
        (
            .filler,
            [
                "open", "opens", "opened", "hours", "hours of operation", "hours are", "business hours", "time",
                "times",
                "on", "at", "the", "de", "del", "el", "la", "los", "las", "en", "every", "each", "cada", "are", "is",
                "we are open", "abierto", "abierta", "abiertos", "abrimos", "horario", "horarios", "hora",
                "horario de atencion", "atencion", "atendemos", "se atiende", "dias", "days", ":", "@", "of", "por",
                "only", "solo", "solamente", "welcome", "bienvenidos", "o ' clock", "our", "nuestro", "both",
                "regular hours", "between", "de las", "de la",
            ]
        ),
    ]

    private static let conditions: [(HoursTerm, [String])] = [
        (
            .condition(.walkIn),
            [
                "walk in", "walk ins", "walkin", "walkins", "walk ins welcome", "walk in only", "drop in", "drop ins",
                "drop in only", "no appointment", "no appointment necessary", "no appointment needed",
                "no appointment required", "without appointment", "sin cita", "sin cita previa", "no se necesita cita",
                "no requiere cita",
            ]
        ),
        (
            .condition(.appointment),
            [
                "by appointment", "by appointment only", "appointment only", "appointments only", "by appt",
                "by appt only", "by appt .", "by appt . only", "appointment required", "appointments required",
                "with appointment", "appointment", "appointments", "con cita", "con cita previa", "solo con cita",
                "solo con cita previa", "previa cita", "cita previa", "solo por cita", "por cita", "con previa cita",
                "unicamente con cita",
            ]
        ),
        (
            .condition(.call),
            [
                "call", "call ahead", "call first", "please call", "please call ahead", "please call first",
                "call for hours", "call for times", "please call for hours", "call for appointment",
                "call for an appointment", "call to confirm", "call for information", "call for more information",
                "llame", "llame antes", "llamar", "llamar antes", "favor de llamar", "por favor llame", "llame primero",
                "llame para confirmar",
            ]
        ),
        (
            .condition(.varies),
            [
                "vary", "varies", "may vary", "hours vary", "hours may vary", "subject to change", "variable", "varia",
                "varian", "horario variable", "puede variar", "pueden variar", "sujeto a cambios",
                "weather permitting", "while supplies last", "until supplies run out", "hasta agotar existencias",
            ]
        ),
        (
            .condition(.holidays),
            [
                "holidays", "holiday", "all holidays", "major holidays", "all major holidays", "federal holidays",
                "all federal holidays", "legal holidays", "all legal holidays", "national holidays", "state holidays",
                "public holidays", "most holidays", "city holidays", "county holidays", "dias festivos", "festivos",
                "dias feriados", "feriados",
            ]
        ),
        (
            .condition(.byPhone),
            [
                "by phone", "by telephone", "phone only", "por telefono", "telefonica", "hotline", "crisis line",
                "information line", "helpline", "linea de crisis", "linea de ayuda",
            ]
        ),
    ]

    private static let others: [(HoursTerm, [String])] = [
        (
            .season,
            [
                "summer", "winter", "spring", "fall", "autumn", "verano", "invierno", "primavera", "otono",
                "school year", "ano escolar", "year round",
            ]
        ),
        (
            .machine,
            [
                "answering machine", "voicemail", "voice mail", "recorded", "recording", "website", "web site",
                "online", "contestadora", "buzon de voz", "mensaje grabado",
            ]
        ),
        (
            .service,
            ["office", "office hours", "clinic", "intake", "store", "oficina", "horario de oficina", "clinica"]
        ),
    ]
}
