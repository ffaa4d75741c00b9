import Records
import Screen
import Timekeeping

/// The gatherings: the coming ones with the days to go, the ones without a date, and the past.
enum RalliesPane: RecordPane {
    static let digit: Character = "2"
    static let title = Words("Rallies", es: "Eventos")
    static let about = Words(
        "Rallies shows every gathering: rallies, fairs, board meetings, petitions. The coming ones stand first, with the "
            + "days to go.",
        es:
            "Actos muestra cada reunión pública: manifestaciones, ferias, juntas, peticiones. Primero lo que viene, con los "
            + "días que faltan.")
    static let emptyAdvice = Words(
        "No gathering yet. Write the first into rallies.json: docs/FORMAT.md shows how.",
        es: "Aún no hay eventos. Escriba el primero en rallies.json: docs/FORMAT.md muestra cómo.")

    static func items(_ library: Library) -> Shelf<Rally> { library.rallies }

    static let columns: [Column<Rally>] = [
        Column(title: Words("When", es: "Cuándo"), least: 13, most: 24) { rally, _, context in
            Line(SafeText(RallyTime.when(rally, context)))
        },
        Column(title: Words("From today", es: "Desde hoy"), least: 12, dropOrder: 2) { rally, _, context in
            Line(SafeText(RallyTime.distance(rally, context) ?? ""), .dim)
        },
        Column(title: Words("What", es: "Qué"), least: 24, grows: true) { rally, _, _ in Line(SafeText(rally.title)) },
        Column(title: Words("Kind", es: "Tipo"), least: 24, dropOrder: 3) { rally, _, context in
            Line(context.say(RecordWords.kind(rally.kind)), .dim)
        },
        Column(title: Words("Status", es: "Estado"), least: 10, dropOrder: 1) { rally, _, context in
            let (words, style) = RecordWords.status(rally.status)
            return Line(context.say(words), style)
        },
    ]

    static let orders: [Order<Rally>] = [
        Order(title: Words("date", es: "fecha"), grouping: byTime) { RallyStart(starts: $0.starts) },
        Order(title: Words("title", es: "título"), by: \.title),
        Order(title: Words("kind", es: "tipo"), by: \.kind.rawValue),
    ]

    private static let byTime = Grouping<Rally>(
        key: { RallyTime.key(of: $0) },
        rank: { key, _, context in RallyTime(key: key, today: context.today).rawValue },
        group: { rank, _ in
            switch RallyTime(rawValue: rank) {
            case .coming: Group(title: Words("Coming", es: "Por venir"))
            case .past: Group(title: Words("Past", es: "Pasados"), isReversed: true)
            case .undated, nil: Group(title: Words("Ongoing, or without a date", es: "Continuos o sin fecha"))
            }
        })

    static func blocks(_ rally: Rally, at index: Int, _ context: Context) -> [Block] {
        let (status, style) = RecordWords.status(rally.status)
        var blocks: [Block] = [.title(SafeText(rally.title))]
        blocks.append(
            .line(
                Line([
                    Span(context.say(RecordWords.kind(rally.kind))), Span(", ", .dim), Span(context.say(status), style),
                ])))
        if rally.starts != nil || RallyTime.next(rally, context) != nil {
            var when = Line(SafeText(RallyTime.when(rally, context, inFull: true)), .heading)
            if let distance = RallyTime.distance(rally, context) { when.add(SafeText("  \(distance)"), .dim) }
            blocks.append(.line(when))
        }
        blocks += warnings(rally, context)
        if let summary = rally.summary { blocks += [.gap, .paragraph(summary, .plain), .gap] }
        blocks += repetition(rally, context)
        blocks.field(Words("As printed", es: "Como aparece"), rally.label)
        blocks.field(Words("Time zone", es: "Zona horaria"), rally.timezone)
        blocks.field(Words("Place", es: "Lugar"), rally.place?.line)
        blocks.field(Words("Organizer", es: "Organiza"), rally.organiser)
        blocks.field(Words("Contact", es: "Contacto"), rally.contact)
        blocks.field(Words("Capacity", es: "Cupo"), rally.capacity.map(String.init))
        blocks.field(
            Words("Languages", es: "Idiomas"),
            list: rally.languages.map { RecordWords.language($0).text(context.language) })
        blocks.field(Words("Accessibility", es: "Accesibilidad"), list: rally.accessibility)
        blocks.field(Words("Bring", es: "Traiga"), list: rally.bring)
        let bills = rally.bills.map { context.library.find($0)?.heading ?? $0.text }
        blocks.field(Words("Bills", es: "Iniciativas"), lines: bills)
        return blocks
    }

    /// How it repeats as it was written and as it was read, and the next dates.
    private static func repetition(_ rally: Rally, _ context: Context) -> [Block] {
        guard let repetition = rally.repetition(on: context.today) else { return [] }
        let answer = RepetitionReadBack(repetition, today: context.today, zone: context.zone)
        var blocks: [Block] = []
        blocks.field(Words("Repeats", es: "Se repite"), rally.repeats)
        blocks.field(Words("Read as", es: "Se lee"), answer.sentence?.text(context.language))
        // Passers-by cannot mend how it is written.
        if !context.isPublic { blocks += answer.remarks.map { .paragraph($0.text(context.language), .dim) } }
        if let starts = rally.starts {
            let first = DateWords(language: context.language).date(starts)
            blocks.field(Words("First date", es: "Primera fecha"), first)
        }
        if RallyTime.isPlanned(rally) {
            blocks.field(Words("Next dates", es: "Próximas"), lines: answer.dates(context.language))
        }
        return blocks
    }
}

/// When a gathering starts, to order by: the earliest first, and those without a date before them. The past is shown the
/// other way round, so that what has no date is last there too.
struct RallyStart: Comparable {
    let starts: EDTF?

    static func < (left: RallyStart, right: RallyStart) -> Bool {
        switch (left.starts, right.starts) {
        case (let first?, let second?): first < second
        case (nil, .some): true
        case (_, nil): false
        }
    }
}

/// Whether a gathering is to come, past, or has no date.
enum RallyTime: Int {
    case coming, undated, past

    private static let (held, noEnd, noDate) = (Int.min, Int.max - 1, Int.max)

    /// What tells, with the day, whether a gathering is past: the number of the last day that it can be on.
    static func key(of rally: Rally) -> Int {
        if rally.status == .held { return held }
        if let repetition = rally.repetition(on: CivilDate(dayNumber: 0)), repetition.isUnderstood {
            // Without a start, the end's year depends on the day that it is read on.
            let isDated = repetition.start != nil || !repetition.reading.remarks.contains(.nextYear)
            guard isDated, case .onDay(let last)? = repetition.reading.rule?.ending else { return noEnd }
            return last.dayNumber
        }
        guard let starts = rally.starts, starts.earliest != nil else { return noDate }
        return (rally.ends?.latest ?? starts.latest)?.dayNumber ?? noDate
    }

    /// A gathering is past when it was held, or when the last day that it can have been on is over.
    init(key: Int, today: CivilDate) {
        switch key {
        case RallyTime.noDate: self = .undated
        case RallyTime.held: self = .past
        default: self = key < today.dayNumber ? .past : .coming
        }
    }

    /// Whether a gathering is to take place, as far as anybody has said.
    static func isPlanned(_ rally: Rally) -> Bool { rally.status == .planned || rally.status == .confirmed }

    /// The next day of a gathering that repeats and takes place; nil for others, and where it is not known.
    static func next(_ rally: Rally, _ context: Context) -> CivilDate? {
        guard isPlanned(rally), let repetition = rally.repetition(on: context.today) else { return nil }
        return try? repetition.days(from: context.today, limit: 1, in: context.zone).first
    }

    /// The next date and the time of a gathering that repeats.
    private static func whenNext(_ rally: Rally, _ context: Context, inFull: Bool) -> String? {
        guard let day = next(rally, context), let repetition = rally.repetition(on: context.today) else { return nil }
        let dates = DateWords(language: context.language)
        let date = inFull ? "\(dates.weekday(day.weekday)) \(dates.day(day))" : dates.shortDay(day)
        guard let minute = repetition.minute else { return date }
        let end = repetition.duration.map { " – " + dates.time(minute + $0) } ?? ""
        return "\(date), \(dates.time(minute))\(inFull ? end : "")"
    }

    /// The date and the time, as far as they are known, of what repeats the next; else as they were printed.
    static func when(_ rally: Rally, _ context: Context, inFull: Bool = false) -> String {
        if let next = whenNext(rally, context, inFull: inFull) { return next }
        guard let starts = rally.starts else { return rally.label ?? "–" }
        let dates = DateWords(language: context.language)
        guard let ends = rally.ends, ends != starts else { return dates.date(starts, short: !inFull) }
        // Of two times of one day, the day is said once.
        if let day = starts.earliest, day == starts.latest, day == ends.earliest, let end = ends.time {
            return "\(dates.date(starts, short: !inFull)) – \(dates.time(end))"
        }
        return "\(dates.date(starts, short: !inFull)) – \(dates.date(ends, short: !inFull))"
    }

    /// How far off it is, where the day is known: a year alone is no day to count from.
    static func distance(_ rally: Rally, _ context: Context) -> String? {
        if let next = next(rally, context) {
            return DateWords(language: context.language).distance(from: context.today, to: next)
        }
        guard let day = rally.starts?.earliest, day == rally.starts?.latest else { return nil }
        return DateWords(language: context.language).distance(from: context.today, to: day)
    }
}
