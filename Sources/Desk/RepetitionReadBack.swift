import Records
import Timekeeping

/// What was read of how a gathering repeats, said back to whoever wrote it: the sentence, what it could have meant
/// instead, and the next dates; or what was not understood.
///
/// Every place that shows it shows this: the record on the screen, the command line, a form.
public struct RepetitionReadBack: Sendable {
    /// How many of the next dates are told.
    public static let datesTold = 5

    /// What was read, as a sentence; nil where nothing certain was.
    public let sentence: Words?
    /// What a person ought to know besides: what it could have meant instead, or what is not understood.
    public let remarks: [Words]
    /// The next days, the first of them no earlier than today.
    public let days: [CivilDate]

    /// Says back what was read, with the next days as seen from `today`, where clocks go by `zone`.
    public init(_ repetition: RallyRepetition, today: CivilDate, zone: ZoneRules?) {
        let reading = repetition.reading
        guard let rule = reading.rule else {
            sentence = nil
            remarks = [RepetitionReadBack.problem(reading)]
            days = []
            return
        }
        sentence = RepetitionReadBack.words { language in
            RepetitionWords(language: language).sentence(
                rule, minute: repetition.minute, duration: repetition.duration, firstDay: reading.firstDay)
        }
        var remarks = reading.remarks.map(RepetitionReadBack.remark)
        do throws(Repetition.Failure) {
            days = try repetition.days(from: today, limit: RepetitionReadBack.datesTold, in: zone)
            let isUncounted = repetition.start == nil && reading.firstDay == nil
            if reading.needsStart, isUncounted {
                remarks.append(
                    Words(
                        "It does not say on what day. Write the day, or set starts.",
                        es: "No dice qué día. Escriba el día o ponga starts."))
            } else if rule.interval > 1, isUncounted, let first = days.first {
                remarks.append(RepetitionReadBack.countedFrom(first))
            } else if days.isEmpty {
                remarks.append(Words("No more dates are to come.", es: "Ya no hay más fechas."))
            }
        } catch {
            days = []
            remarks.append(RepetitionReadBack.failure(error))
        }
        self.remarks = remarks
    }

    /// All of it in lines: the sentence, the remarks, the next dates.
    public func lines(_ language: Language) -> [String] {
        var lines = ([sentence].compactMap(\.self) + remarks).map { $0.text(language) }
        if !days.isEmpty {
            lines.append(Words("The next dates:", es: "Las próximas fechas:").text(language))
            lines += dates(language).map { "  " + $0 }
        }
        return lines
    }

    /// The next days in words: `Tue, Nov 24, 2026`.
    public func dates(_ language: Language) -> [String] {
        let words = DateWords(language: language)
        return days.map { "\(words.shortDayOfWeek($0))\(language == .english ? "," : "") \($0.year)" }
    }

    private static func words(_ text: (Language) -> String) -> Words { Words(text(.english), es: text(.spanish)) }

    // MARK: Remarks

    private static func countedFrom(_ day: CivilDate) -> Words {
        words { language in
            let date = DateWords(language: language).shortDayOfWeek(day)
            return Words(
                "Counted from \(date), for no start is known. To count from another day, set starts.",
                es: "Se cuenta desde el \(date), pues no se conoce el inicio. Para contar desde otro día, ponga starts."
            ).text(language)
        }
    }

    private static func remark(_ remark: RepetitionReading.Remark) -> Words {
        switch remark {
        case .everySecondWeek(let day):
            words { language in
                let name = DateWords(language: language).weekday(day)
                return Words(
                    "Read as every other week. If one \(name) a month is meant, write “second \(name) of the month”.",
                    es:
                        "Se leyó como una semana sí y otra no. Si es un \(name) al mes, escriba «segundo \(name) del mes»."
                ).text(language)
            }
        case .nextYear:
            Words(
                "A date without a year was taken for the next one.",
                es: "Una fecha sin año se tomó como la próxima.")
        case .halfOfDay:
            Words(
                "Morning or afternoon was not written; write am or pm if it is wrong.",
                es: "No decía si es de la mañana o de la tarde; escriba a. m. o p. m. si no es así.")
        }
    }

    private static func problem(_ reading: RepetitionReading) -> Words {
        if let error = reading.error { return problem(error) }
        if reading.text.allSatisfy(\.isWhitespace) { return Words("Nothing is written.", es: "No hay nada escrito.") }
        // All of it: each word may be plain, and they do not make a rule together.
        let isWhole = reading.unread.count == 1 && reading.unread[0].text == reading.text
        let unread = reading.unread.map(\.text)
        let fact =
            isWhole
            ? Words(
                "No rule could be read from “\(reading.text)”.",
                es: "No se pudo leer ninguna regla en «\(reading.text)».")
            : Words(
                "Not understood: \(unread.map { "“\($0)”" }.joined(separator: ", ")).",
                es: "No se entendió: \(unread.map { "«\($0)»" }.joined(separator: ", ")).")
        return fact
            + Words(
                " Write, for example, “every Monday 6 pm”, “second Tuesday of the month” or “every two weeks on Thursday”.",
                es:
                    " Escriba, por ejemplo, «cada lunes a las 18:00», «segundo martes del mes» o «cada dos semanas, el jueves»."
            )
    }

    private static func problem(_ error: RecurrenceError) -> Words {
        switch error {
        case .notARule:
            Words(
                "This is no recurrence rule: it should be like FREQ=WEEKLY;BYDAY=TU.",
                es: "Esto no es una regla de repetición: debería ser como FREQ=WEEKLY;BYDAY=TU.")
        case .repeated(let part): Words("The rule has \(part) twice.", es: "La regla tiene \(part) dos veces.")
        case .unknown(let part):
            Words("Recurrence rules have no part \(part).", es: "Las reglas de repetición no tienen la parte \(part).")
        case .unreadable(let part, let value):
            Words("\(part) cannot be “\(value)”.", es: "\(part) no puede ser «\(value)».")
        case .tooFrequent(let frequency):
            Words(
                "Gatherings do not repeat by the hour: FREQ is \(frequency), and can be DAILY, WEEKLY, MONTHLY or YEARLY.",
                es:
                    "Los eventos no se repiten por horas: FREQ es \(frequency), y puede ser DAILY, WEEKLY, MONTHLY o YEARLY."
            )
        case .unsupported(let part):
            Words(
                "Gatherings do not repeat by \(part): write the time in starts, and days with BYDAY or BYMONTHDAY.",
                es:
                    "Los eventos no se repiten por \(part): escriba la hora en starts, y los días con BYDAY o BYMONTHDAY."
            )
        case .misplaced(let part, let other) where part == other:
            Words("\(part) mixes what cannot stand together.", es: "\(part) mezcla lo que no va junto.")
        case .misplaced(let part, let other):
            Words(
                "\(part) does not go with \(other) as the rule has it.", es: "\(part) no va con \(other) en esta regla."
            )
        case .outOfReach(let position):
            Words(
                "BYSETPOS=\(position) asks for more days than there are.",
                es: "BYSETPOS=\(position) pide más días de los que hay.")
        }
    }

    private static func failure(_ failure: Repetition.Failure) -> Words {
        switch failure {
        case .noLibrary:
            Words(
                "The dates cannot be worked out: libical is not on this machine. Install libical3, or run scripts/setup.",
                es:
                    "No se pueden calcular las fechas: libical no está en esta máquina. Instale libical3 o ejecute scripts/setup."
            )
        case .outOfRange:
            Words(
                "The dates cannot be worked out so far from today.",
                es: "No se pueden calcular las fechas tan lejos de hoy.")
        case .refused:
            Words("The dates of this rule cannot be worked out.", es: "No se pueden calcular las fechas de esta regla.")
        }
    }
}
