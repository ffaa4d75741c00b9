import Records
import Screen
import Timekeeping

/// The gatherings: the coming ones with the days to go, the ones without a date, and the past.
enum RalliesPane: RecordPane {
    static let digit: Character = "2"
    static let title = Words("Rallies", es: "Actos")
    static let about = Words(
        "Rallies shows every gathering: rallies, fairs, board meetings, petitions. The coming ones stand first, with the "
            + "days to go.",
        es:
            "Actos muestra cada reunión pública: manifestaciones, ferias, juntas, peticiones. Primero lo que viene, con los "
            + "días que faltan.")
    static let emptyAdvice = Words(
        "No gathering yet. Write the first into rallies.json: docs/FORMAT.md shows how.",
        es: "Aún no hay actos. Escriba el primero en rallies.json: docs/FORMAT.md muestra cómo.")

    static func items(_ library: Library) -> [Rally] { library.rallies }

    static let columns: [Column<Rally>] = [
        Column(title: Words("When", es: "Cuándo"), least: 12) { rally, _, context in
            Line(SafeText(RallyTime.when(rally, context)).cut(to: 20))
        },
        Column(title: Words("Days to go", es: "Faltan"), least: 12, dropOrder: 1) { rally, _, context in
            guard let day = rally.starts?.earliest, RallyTime.of(rally, today: context.today) != .undated else {
                return Line()
            }
            // A year alone is no day to count from.
            guard rally.starts?.earliest == rally.starts?.latest else { return Line() }
            return Line(SafeText(DateWords(language: context.language).distance(from: context.today, to: day)), .dim)
        },
        Column(title: Words("What", es: "Qué"), least: 24, grows: true) { rally, _, _ in Line(SafeText(rally.title)) },
        Column(title: Words("Kind", es: "Tipo"), least: 7, dropOrder: 3) { rally, _, context in
            Line(context.say(RecordWords.kind(rally.kind)), .dim)
        },
        Column(title: Words("Status", es: "Estado"), least: 6, dropOrder: 2) { rally, _, context in
            let (words, style) = RecordWords.status(rally.status)
            return Line(context.say(words), style)
        },
    ]

    static let orders: [Order<Rally>] = [
        Order(title: Words("date", es: "fecha"), group: group, precedes: RallyTime.precedes),
        Order(title: Words("title", es: "título")) { ($0.title, $0.id) < ($1.title, $1.id) },
        Order(title: Words("kind", es: "tipo")) { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) },
    ]

    @Sendable private static func group(_ rally: Rally, _ index: Int, _ context: Context) -> Group {
        let time = RallyTime.of(rally, today: context.today)
        let words =
            switch time {
            case .coming: Words("Coming", es: "Por venir")
            case .undated: Words("Ongoing, or without a date", es: "Continuos o sin fecha")
            case .past: Words("Past", es: "Pasados")
            }
        return Group(rank: time.rawValue, title: words.text(context.language), isReversed: time == .past)
    }

    static func blocks(_ rally: Rally, at index: Int, _ context: Context) -> [Block] {
        let dates = DateWords(language: context.language)
        let (status, style) = RecordWords.status(rally.status)
        var blocks: [Block] = [.title(SafeText(rally.title))]
        blocks.append(
            .line(
                Line([
                    Span(context.say(RecordWords.kind(rally.kind))), Span(", ", .dim), Span(context.say(status), style),
                ])))
        if let starts = rally.starts {
            var when = Line(SafeText(dates.date(starts)), .heading)
            if let ends = rally.ends, ends != starts { when.add(SafeText(" – \(dates.date(ends))"), .heading) }
            if let day = starts.earliest, day == starts.latest {
                when.add(SafeText("  \(dates.distance(from: context.today, to: day))"), .dim)
            }
            blocks.append(.line(when))
        }
        blocks += warnings(rally, context)
        if let summary = rally.summary { blocks += [.gap, .paragraph(summary, .plain), .gap] }
        blocks.field(Words("As printed", es: "Como se lee"), rally.label)
        blocks.field(Words("Time zone", es: "Zona horaria"), rally.timezone)
        blocks.field(Words("Place", es: "Lugar"), rally.place?.line)
        blocks.field(Words("Organiser", es: "Organiza"), rally.organiser)
        blocks.field(Words("Contact", es: "Contacto"), rally.contact)
        blocks.field(Words("Capacity", es: "Cupo"), rally.capacity.map(String.init))
        blocks.field(
            Words("Languages", es: "Idiomas"),
            list: rally.languages.map { RecordWords.language($0).text(context.language) })
        blocks.field(Words("Accessibility", es: "Accesibilidad"), list: rally.accessibility)
        blocks.field(Words("Bring", es: "Traiga"), list: rally.bring)
        let bills = rally.bills.map { context.library.find($0)?.heading ?? $0.text }
        blocks.field(Words("Bills", es: "Leyes"), lines: bills)
        return blocks
    }
}

/// Whether a gathering is to come, past, or has no date.
enum RallyTime: Int, Comparable {
    case coming, undated, past

    static func < (left: RallyTime, right: RallyTime) -> Bool { left.rawValue < right.rawValue }

    /// A gathering is past when the last day that it can have been on is over.
    static func of(_ rally: Rally, today: CivilDate) -> RallyTime {
        guard let starts = rally.starts, starts.earliest != nil else { return .undated }
        let last = rally.ends?.latest ?? starts.latest
        guard let last else { return .undated }
        return last < today ? .past : .coming
    }

    /// By date, the earliest first and those without one last; ties by id.
    static func precedes(_ left: Rally, _ right: Rally) -> Bool {
        switch (left.starts, right.starts) {
        case (let first?, let second?) where first != second: first < second
        case (.some, nil): true
        case (nil, .some): false
        default: left.id < right.id
        }
    }

    /// The date for a list: in figures of the desk where it is a day, else as it was printed.
    static func when(_ rally: Rally, _ context: Context) -> String {
        let dates = DateWords(language: context.language)
        if let day = rally.starts?.earliest, day == rally.starts?.latest, rally.ends == nil {
            return dates.shortDay(day)
        }
        guard let starts = rally.starts else { return rally.label ?? "–" }
        let ends = rally.ends.map { $0 == starts ? "" : " – \(dates.date($0))" } ?? ""
        return dates.date(starts) + ends
    }
}
