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

    static func items(_ library: Library) -> [TimelineEntry] { library.timeline }

    static let columns: [Column<TimelineEntry>] = [
        Column(title: Words("Date as printed", es: "Fecha como se lee"), least: 12) { entry, _, context in
            let mark: Line = entry.isContradicted ? Line("! ", .warning) : Line("  ")
            return mark + TimelineMark.sign(entry) + Line(SafeText(" " + entry.label)).cut(to: 21)
        },
        Column(title: Words("What happened", es: "Qué pasó"), least: 26, grows: true) { entry, _, _ in
            Line(SafeText(entry.title))
        },
        Column(title: Words("Side", es: "Parte"), least: 6, dropOrder: 1) { entry, _, context in
            Line(context.say(RecordWords.side(entry.side)), .dim)
        },
    ]

    static let orders: [Order<TimelineEntry>] = [
        Order(title: Words("date", es: "fecha"), group: year, precedes: precedes),
        Order(title: Words("side", es: "parte"), group: side, precedes: precedes),
        Order(title: Words("title", es: "título")) { ($0.title, $0.id) < ($1.title, $1.id) },
    ]

    @Sendable private static func precedes(_ left: TimelineEntry, _ right: TimelineEntry) -> Bool {
        left.date == right.date ? left.id < right.id : left.date < right.date
    }

    @Sendable private static func year(_ entry: TimelineEntry, _ index: Int, _ context: Context) -> Group {
        let year = entry.date.earliest?.year ?? entry.date.latest?.year
        let none = Words("Date not known", es: "Fecha desconocida").text(context.language)
        return Group(rank: year ?? .max, title: year.map(String.init) ?? none)
    }

    @Sendable private static func side(_ entry: TimelineEntry, _ index: Int, _ context: Context) -> Group {
        let rank = TimelineEntry.Side.allCases.firstIndex(of: entry.side) ?? 0
        return Group(rank: rank, title: RecordWords.side(entry.side).text(context.language))
    }

    static func blocks(_ entry: TimelineEntry, at index: Int, _ context: Context) -> [Block] {
        let dates = DateWords(language: context.language)
        var blocks: [Block] = [
            .title(SafeText(entry.title)),
            .line(
                TimelineMark.sign(entry)
                    + Line([
                        Span(" "), Span(SafeText(dates.date(entry.date)), .heading),
                        Span(SafeText("  \(entry.kind)"), .dim),
                    ])
            ),
        ]
        if entry.isContradicted { blocks += [.gap] + contradiction(entry, dates, context) + [.gap] }
        blocks += warnings(entry, context)
        if let summary = entry.summary { blocks += [.gap, .paragraph(summary, .plain), .gap] }
        blocks.field(Words("As printed", es: "Como se lee"), entry.label)
        blocks.field(Words("Date beside it", es: "Fecha al lado"), entry.printedDate)
        blocks.field(Words("Read as", es: "Leída como"), entry.date.description)
        blocks.field(Words("Side", es: "Parte"), RecordWords.side(entry.side).text(context.language))
        blocks.field(Words("Who", es: "Quiénes"), list: entry.actors)
        return blocks
    }

    /// Both readings, and which one the desk follows.
    private static func contradiction(_ entry: TimelineEntry, _ dates: DateWords, _ context: Context) -> [Block] {
        var blocks: [Block] = [
            .warning(RecordWords.finding(.contradiction).text(context.language)),
            .field(Words("  The label", es: "  El rótulo"), [entry.label]),
        ]
        blocks.field(Words("  The date", es: "  La fecha"), entry.printedDate)
        if let conflict = entry.conflict { blocks.append(.paragraph(conflict, .plain)) }
        blocks.append(
            .paragraph(
                Words("The desk follows the label.", es: "La mesa sigue el rótulo.").text(context.language), .dim))
        return blocks
    }

    // MARK: The axis

    static func bandHeight(in rect: Rect) -> Int { rect.height >= 14 && rect.width >= 40 ? 4 : 0 }

    static func drawBand(_ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas) {
        let entries = context.library.timeline
        let area = rect.inset(columns: 1)
        guard let axis = TimelineAxis(entries, width: area.width) else { return }
        drawYears(axis, in: area.row(0), on: &canvas)
        canvas.write(SafeText(String(repeating: "─", count: area.width)), in: area.row(1), .dim)
        for stretch in axis.stretches {
            let x = area.x + stretch.start
            canvas.write("┬", in: Rect(x: x, y: area.y + 1, width: 1, height: 1), .dim)
            if stretch.start > 0 {
                let gap = TimelineAxis.breakWidth
                canvas.write("╌╌", in: Rect(x: x - gap, y: area.y + 1, width: gap, height: 1), .dim)
            }
        }
        for entry in entries { drawMark(of: entry, axis, in: area.row(1), style: .plain, on: &canvas) }
        guard let selected = selectedEntry(state, context) else { return }
        drawMark(of: selected, axis, in: area.row(1), style: .accent, on: &canvas)
        drawSelected(selected, axis, context, in: area.row(2), on: &canvas)
    }

    private static func selectedEntry(_ state: PaneState, _ context: Context) -> TimelineEntry? {
        guard state.arrangement.ids.indices.contains(state.list.selected),
            let id = state.arrangement.ids[state.list.selected]
        else { return nil }
        return context.library.find(id) as? TimelineEntry
    }

    private static func drawYears(_ axis: TimelineAxis, in rect: Rect, on canvas: inout Canvas) {
        var free = 0
        for stretch in axis.stretches {
            for year in stretch.years {
                guard let day = CivilDate(year: year, month: 1, day: 1) else { continue }
                let x = axis.cell(of: day)
                // A year that has no room of its own is left out.
                if x < free || x + 4 > rect.width { continue }
                canvas.write(SafeText(String(year)), in: Rect(x: rect.x + x, y: rect.y, width: 4, height: 1), .dim)
                free = x + 5
            }
        }
    }

    private static func drawMark(
        of entry: TimelineEntry, _ axis: TimelineAxis, in rect: Rect, style: Style, on canvas: inout Canvas
    ) {
        guard let (first, last) = TimelineAxis.days(entry) else { return }
        let start = axis.cell(of: first)
        let end = axis.cell(of: last)
        let sign = first == last ? "●" : String(repeating: "━", count: end - start + 1)
        canvas.write(SafeText(sign), in: Rect(x: rect.x + start, y: rect.y, width: end - start + 1, height: 1), style)
    }

    /// Under the axis: what the label says, and where the contradicting date would put it.
    private static func drawSelected(
        _ entry: TimelineEntry, _ axis: TimelineAxis, _ context: Context, in rect: Rect, on canvas: inout Canvas
    ) {
        guard let (first, _) = TimelineAxis.days(entry) else { return }
        let label = SafeText("↑ \(entry.label)")
        let x = min(axis.cell(of: first), max(0, rect.width - label.width))
        canvas.write(label, in: rect.split(left: x).rest, .accent)
        guard let other = entry.contradictingDate else { return }
        let dates = DateWords(language: context.language)
        let reading = SafeText("! \(dates.shortDay(other))")
        let place = axis.cell(of: other)
        // Beside the label where it would cover it.
        let free = place + reading.width < x || place > x + label.width
        let column = free ? place : min(x + label.width + 2, max(0, rect.width - reading.width))
        canvas.write(reading, in: rect.split(left: column).rest, .warning)
    }
}

/// The sign of an entry's precision.
enum TimelineMark {
    static func sign(_ entry: TimelineEntry) -> Line {
        switch entry.date.precision {
        case .minute, .day: Line(" ● ", .accent)
        case .month: Line(" ━ ", .accent)
        case .interval: Line("├─┤", .accent)
        case .season, .year, .unspecified: Line("━━━", .accent)
        }
    }
}
