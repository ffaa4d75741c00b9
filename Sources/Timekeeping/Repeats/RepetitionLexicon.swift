/// The words and phrases that say how something repeats, in English and Spanish.
///
/// Phrases are written as `Lexeme.key` has them: lower case, no accents. Where several fit, the longest is meant.
enum RepetitionLexicon {
    /// What a phrase means.
    enum Meaning: Hashable {
        /// `every`: what comes next comes back.
        case every
        /// `every other`, `alternate`: every second one of what comes next.
        case everySecond
        case unit(RecurrenceRule.Frequency)
        /// A unit and how many of them: `biweekly`.
        case units(Int, RecurrenceRule.Frequency)
        case ordinal(Int)
        case days([Weekday])
        /// The days from Monday to Friday as one kind of day: `last working day`.
        case workingDay
        /// `of the month`.
        case ofMonth
        case until
        case from
        /// `at`: a time comes next.
        case at
        case and
        case to
        /// `times`, after a number.
        case times
        /// A word that changes nothing.
        case filler
    }

    /// The longest phrase that begins there and means something that is looked for, and how many lexemes it takes.
    static func match(
        _ lexemes: ArraySlice<Lexeme>, where isSought: (Meaning) -> Bool
    ) -> (meaning: Meaning, length: Int)? {
        guard let first = lexemes.first, let candidates = phrases[first.key] else { return nil }
        for (words, meaning) in candidates where words.count <= lexemes.count && isSought(meaning) {
            if zip(words, lexemes).allSatisfy({ $0 == $1.key }) { return (meaning, words.count) }
        }
        return nil
    }

    /// The phrases by their first word, the longest first.
    private static let phrases: [String: [(words: [String], meaning: Meaning)]] = {
        var result: [String: [(words: [String], meaning: Meaning)]] = [:]
        for (meaning, texts) in entries {
            for text in texts {
                let words = text.split(separator: " ").map(String.init)
                if let first = words.first { result[first, default: []].append((words, meaning)) }
            }
        }
        return result.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    private static let entries: [(Meaning, [String])] = counted + ordinals + days + structure

    private static let counted: [(Meaning, [String])] = [
        (.every, ["every", "each", "cada", "todos los", "todas las", "todo"]),
        (.everySecond, ["every other", "every - other", "every alternate", "alternate", "alternating"]),
        (.unit(.daily), ["day", "days", "dia", "dias", "daily", "diario", "diaria", "diariamente", "a diario"]),
        (.unit(.weekly), ["week", "weeks", "weekly", "semana", "semanas", "semanal", "semanales", "semanalmente"]),
        (.unit(.monthly), ["month", "months", "monthly", "mes", "meses", "mensual", "mensuales", "mensualmente"]),
        (
            .unit(.yearly),
            ["year", "years", "yearly", "annual", "annually", "ano", "anos", "anual", "anuales", "anualmente"]
        ),
        (
            .units(2, .weekly),
            [
                "biweekly", "bi - weekly", "fortnightly", "every fortnight", "quincenal", "quincenales",
                "quincenalmente", "cada quince dias", "cada 15 dias", "semana por medio",
            ]
        ),
        (.units(1, .daily), ["everyday"]),
        (.units(2, .monthly), ["bimestral", "bimestrales", "bimestralmente"]),
        (.units(3, .monthly), ["quarterly", "trimestral", "trimestrales", "trimestralmente"]),
        (.units(6, .monthly), ["semestral", "semestrales", "semestralmente"]),
        (.times, ["times", "time", "veces", "vez", "sessions", "sesiones"]),
    ]

    private static let ordinals: [(Meaning, [String])] = [
        (.ordinal(1), ["first", "1 st", "primer", "primero", "primeros", "1 er", "1 ero", "1 ro"]),
        (.ordinal(2), ["second", "2 nd", "segundo", "segundos", "2 do"]),
        (.ordinal(3), ["third", "3 rd", "tercer", "tercero", "terceros", "3 er", "3 ero", "3 ro"]),
        (.ordinal(4), ["fourth", "4 th", "cuarto", "cuartos"]),
        (.ordinal(5), ["fifth", "5 th", "quinto", "quintos"]),
        (.ordinal(-1), ["last", "ultimo", "ultimos"]),
        (.ordinal(-2), ["penultimate", "second to last", "next to last", "penultimo", "penultimos"]),
    ]

    private static let days: [(Meaning, [String])] = [
        (
            .days([.monday, .tuesday, .wednesday, .thursday, .friday]),
            ["weekdays", "entre semana", "dias laborables", "dias habiles"]
        ),
        (.days([.saturday, .sunday]), ["weekends", "fines de semana"]),
        (
            .workingDay,
            [
                "weekday", "workday", "working day", "business day", "work day", "dia habil", "dia laborable",
                "dia de trabajo",
            ]
        ),
        (
            .ofMonth,
            [
                "of the month", "of each month", "of every month", "of month", "in the month", "del mes",
                "de cada mes", "de todos los meses",
            ]
        ),
    ]

    private static let structure: [(Meaning, [String])] = [
        (
            .until,
            [
                "until", "till", "til", "through", "thru", "ending", "ends", "hasta", "hasta el", "hasta fines de",
                "up to",
            ]
        ),
        (
            .from,
            [
                "from", "starting", "starting on", "starting in", "starting from", "beginning", "beginning on",
                "beginning in", "starts", "starts on", "as of", "desde", "desde el", "a partir de", "a partir del",
                "comenzando", "comenzando el", "empezando", "empezando el", "empieza el", "comienza el", "since",
            ]
        ),
        (
            .at,
            [
                "at", "@", "a las", "a la", "starting at", "beginning at", "desde las", "desde la", "de las", "de la",
                "a partir de las", "comenzando a las", "empezando a las", "al",
            ]
        ),
        (.and, ["and", "&", "+", "y", "e", ",", "/"]),
        (.to, ["-", "to", "a", "al", "a las", "a la", "hasta las", "hasta la", "until", "till", "through", "thru"]),
        (
            .filler,
            [
                "on", "on the", "on a", "the", "of", "in", "in the", "during", "el", "los", "las", "la", "de", "del",
                "en", ".", ";", "(", ")", ":", "\n", "meets", "we meet", "meeting", "meetings", "held", "nos reunimos",
                "se reune", "reunion", "reuniones", "repeats", "repite", "se repite", "only", "solo", "dia", "dias",
                "happens", "takes place", "hora", "time",
            ]
        ),
    ]
}
