import Records
import Screen
import Timekeeping

/// The union timeline: an axis, with each entry as precise as its date is known.
enum TimelinePane: RecordPane {
    static let digit: Character = "4"
    static let title = Words("Timeline", es: "Cronología")
    static let about = Words(
        "Timeline shows what happened, in order. On the axis ● is a day and ━ a month, a year or a range, as precise as "
            + "the source is. A ! marks sources that contradict each other; the record shows both readings.",
        es:
            "Cronología muestra lo que pasó, en orden. En el eje ● es un día y ━ un mes, un año o un periodo, tan preciso "
            + "como la fuente. Un ! marca fuentes que se contradicen; la ficha muestra ambas lecturas.")
    static let emptyAdvice = Words(
        "No entry yet. Write the first into timeline.json: docs/FORMAT.md shows how.",
        es: "Aún no hay entradas. Escriba la primera en timeline.json: docs/FORMAT.md muestra cómo.")

    static func items(_ library: Library) -> Shelf<TimelineEntry> { library.timeline }

    static let columns: [Column<TimelineEntry>] = [
        Column(title: Words("Date as printed", es: "Fecha impresa"), least: 26, most: 27) { entry, _, context in
            let mark: Line = entry.isContradicted ? Line("! ", .warning) : Line("  ")
            return mark + TimelineMark.sign(entry) + Line(SafeText(" " + entry.label))
        },
        Column(title: Words("What happened", es: "Qué pasó"), least: 20, grows: true) { entry, _, _ in
            Line(SafeText(entry.title))
        },
        Column(title: Words("Side", es: "Parte"), least: 11, dropOrder: 1) { entry, _, context in
            Line(context.say(RecordWords.side(entry.side)), .dim)
        },
    ]

    /// An entry with its dates, which are read once.
    struct DatedEntry {
        let entry: TimelineEntry
        let dates: TimelineDates
        var when: EDTF { dates.when }
    }

    static func sight(_ entry: TimelineEntry) -> DatedEntry { DatedEntry(entry: entry, dates: TimelineDates(entry)) }

    static let orders: [Order<DatedEntry>] = [
        Order(title: Words("date", es: "fecha"), grouping: years, by: \.when),
        Order(title: Words("side", es: "parte"), grouping: sides, by: \.when),
        Order(title: Words("title", es: "título"), by: \.entry.title),
    ]

    private static let years = Grouping<DatedEntry>(
        key: { entry in
            let when = entry.when
            return when.earliest?.year ?? when.latest?.year ?? .max
        },
        rank: { year, _, _ in year },
        group: { year, _ in
            Group(title: year == .max ? Words("Date not known", es: "Fecha desconocida") : Words(same: String(year)))
        })

    private static let sides = Grouping<DatedEntry>(
        key: { TimelineEntry.Side.allCases.firstIndex(of: $0.entry.side) ?? 0 },
        rank: { side, _, _ in side },
        group: { side, _ in Group(title: RecordWords.side(TimelineEntry.Side.allCases[side])) })

    static func blocks(_ entry: TimelineEntry, at index: Int, _ context: Context) -> [Block] {
        let dates = DateWords(language: context.language)
        var blocks: [Block] = [
            .title(SafeText(entry.title)),
            .line(
                TimelineMark.sign(entry)
                    + Line([
                        Span(" "), Span(SafeText(dates.date(entry.when)), .heading),
                        Span(SafeText("  \(entry.kind)"), .dim),
                    ])
            ),
        ]
        let isContradicted = entry.isContradicted
        if isContradicted { blocks += [.gap] + contradiction(entry, context) + [.gap] }
        blocks += warnings(entry, context)
        if let summary = entry.summary { blocks += [.gap, .paragraph(summary, .plain), .gap] }
        // A contradiction has shown both.
        if !isContradicted {
            blocks.field(Words("As printed", es: "Como aparece"), entry.label)
            blocks.field(Words("Date beside it", es: "Fecha al lado"), entry.printedDate)
        }
        let when = entry.when
        blocks.field(Words("Read as", es: "Leída como"), when.description)
        if when != entry.date { blocks.field(Words("In the file", es: "En el archivo"), entry.date.description) }
        blocks.field(Words("Side", es: "Parte"), RecordWords.side(entry.side).text(context.language))
        blocks.field(Words("Who", es: "Quiénes"), list: entry.actors)
        return blocks
    }

    /// Both readings, and which one the desk follows.
    private static func contradiction(_ entry: TimelineEntry, _ context: Context) -> [Block] {
        var blocks: [Block] = [
            .warning(RecordWords.finding(.contradiction).text(context.language)),
            .field(
                Words("  The label", es: "  La etiqueta"),
                [
                    entry.label
                        + Words(" (the desk follows this one)", es: " (es la que vale aquí)").text(context.language)
                ]),
        ]
        let contradiction = TimelineDates(entry).contradiction
        var readings = [contradiction?.words, entry.printedDate].compactMap { $0 }
        if Set(readings).count == 1 { readings = [readings[0]] }
        blocks.field(Words("  The date", es: "  La fecha"), lines: readings)
        if let conflict = entry.conflict {
            blocks.append(.paragraph(conflict, .plain))
        } else if let days = contradiction?.days {
            blocks.append(.paragraph(FindingSentence.apart(days).text(context.language), .plain))
        }
        return blocks
    }

    // MARK: The axis

    static func hasBand(_ context: Context) -> Bool { context.survey?.timelineSpans.isEmpty == false }

    static func bandHeight(_ state: PaneState, in rect: Rect) -> Int {
        rect.height >= 14 && rect.width >= 40 && state.arrangement.hasBand ? TimelineBand.height : 0
    }

    static func drawBand(_ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas) {
        let selected = state.selectedID.flatMap { context.library.find($0) as? TimelineEntry }
        TimelineBand(context: context, selected: selected).draw(in: rect, on: &canvas)
    }
}

/// The sign of an entry's precision.
enum TimelineMark {
    static func sign(_ entry: TimelineEntry) -> Line {
        switch entry.when.precision {
        case .minute, .day: Line([Span(" "), Span("●", .accent), Span(" ")])
        case .month: Line([Span(" "), Span("━", .accent), Span(" ")])
        case .interval, .oneOf, .allOf: Line("├─┤", .accent)
        case .season, .year, .unspecified: Line("━━━", .accent)
        }
    }
}
