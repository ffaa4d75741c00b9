import Records
import Screen
import Timekeeping

/// A row of Home that goes somewhere.
struct HomeLink: Equatable, Sendable {
    let line: Line
    let pane: PaneID
    var record: RecordID?
    var finding: Finding.Code?
}

/// What a person sees first: what is in the desk, what comes next, who is open, and what needs a look.
enum HomePane: Pane {
    static let id = PaneID.home
    static let digit: Character = "0"
    static let title = Words("Home", es: "Inicio")
    static let about = Words(
        "Home shows what is in the desk, what comes next, who is open now, and what needs a look. Move with the arrow "
            + "keys and press Enter to go there.",
        es:
            "Inicio muestra lo que hay, lo que viene, quién está abierto ahora y lo que requiere atención. Muévase "
            + "con las flechas y presione Enter para ir.")
    static let orderTitles: [Words] = []

    static func arrange(_ state: PaneState, _ context: Context) -> Arrangement {
        var arrangement = Arrangement()
        if context.library.isEmpty && context.broken.isEmpty {
            addAdvice(to: &arrangement, context)
        } else {
            addReadOnly(to: &arrangement, context)
            addPanes(to: &arrangement, context)
            addComing(to: &arrangement, context)
            addOpen(to: &arrangement, context)
            // What only staff can mend is no news for a passer-by.
            if !context.isPublic { addAttention(to: &arrangement, context) }
        }
        return arrangement
    }

    static func prepare(_ state: inout PaneState, _ context: Context, in rect: Rect) {}

    static func blocks(for record: any Record, _ context: Context) -> [Block] { [] }

    static func layout(_ state: PaneState, in rect: Rect) -> PaneLayout {
        PaneLayout(
            in: rect.inset(columns: rect.width >= 60 ? 2 : 0), headRows: rect.height >= 26 ? 3 : 2, part: .list,
            hasDetail: false)
    }

    static func draw(_ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas) -> Point {
        let layout = layout(state, in: rect)
        canvas.write(SafeText(context.settings.name), in: layout.head.row(layout.head.height - 2), .heading)
        let keys = Words(
            "↑ ↓ move  Enter opens  / searches  Esc menus", es: "↑ ↓ mueve  Enter abre  / busca  Esc menús")
        canvas.write(context.say(keys), in: layout.head.row(layout.head.height - 1), .dim)
        let places = HomeColumns(state.arrangement, top: state.list.top, in: layout.list)
        let selected = state.arrangement.row(ofStop: state.list.selected)
        var cursor = layout.list.origin
        for (index, row) in state.arrangement.rows.enumerated() {
            guard let rect = places.rect(ofRow: index) else { continue }
            switch row {
            case .heading(let line): canvas.write(line, in: rect)
            case .text(let line): canvas.write(line, in: rect.split(left: 2).rest)
            case .link(let link):
                let isSelected = index == selected
                if isSelected {
                    canvas.clear(rect, Style(.plain, on: .selected))
                    canvas.write("›", in: rect, Style(.heading, on: .selected))
                    cursor = rect.origin
                }
                canvas.write(link.line, in: rect.split(left: 2).rest, on: isSelected ? .selected : nil)
            case .blank, .record: break
            }
        }
        if !places.areTwo {
            ScrollMarks.draw(top: state.list.top, of: state.arrangement.rows.count, in: layout.list, on: &canvas)
        }
        return cursor
    }

    static func row(at point: Point, _ state: PaneState, in rect: Rect) -> Int? {
        let places = HomeColumns(state.arrangement, top: state.list.top, in: layout(state, in: rect).list)
        return state.arrangement.rows.indices.first { places.rect(ofRow: $0)?.contains(point) ?? false }
    }

    // MARK: What Home says

    private static func addAdvice(to arrangement: inout Arrangement, _ context: Context) {
        let sentence = Words(
            "This desk is empty. Put records into its folder: docs/FORMAT.md shows how a bill, a rally, a resource or a "
                + "timeline entry is written.",
            es:
                "No hay fichas todavía. Póngalas en la carpeta: docs/FORMAT.md muestra cómo se escribe una iniciativa, un "
                + "evento, un recurso o una entrada de la cronología.")
        arrangement.add(.blank)
        // Narrow enough for every screen that shows more than a list.
        for line in Line(context.say(sentence)).wrapped(to: 54) { arrangement.add(.text(line)) }
        addPanes(to: &arrangement, context)
    }

    /// That nothing can be changed comes first: whoever sits down to change something should know.
    private static func addReadOnly(to arrangement: inout Arrangement, _ context: Context) {
        guard let reason = context.readOnly, !context.isPublic else { return }
        arrangement.add(.blank)
        let words = Words("! Nothing can be changed here now", es: "! Ahora no se puede cambiar nada")
        arrangement.add(.heading(Line(context.say(words), .bad)))
        for line in Line(SafeText(reason)).wrapped(to: 54) { arrangement.add(.text(line)) }
    }

    private static func addHeading(_ words: Words, to arrangement: inout Arrangement, _ context: Context) {
        arrangement.add(.blank)
        arrangement.add(.heading(Line(context.say(words), .heading)))
    }

    private static func addPanes(to arrangement: inout Arrangement, _ context: Context) {
        addHeading(Words("In this desk", es: "Contenido"), to: &arrangement, context)
        for pane in Panes.all where pane.id != .home {
            guard case .collection(let collection) = pane.id else { continue }
            var line = Line([Span(SafeText(String(pane.digit)), .accent), Span(" "), Span(context.say(pane.title))])
            line.pad(to: 24)
            let count = context.library.count(of: collection)
            let isBroken = context.broken[collection] != nil
            if isBroken && count == 0 {
                line.add(context.say(Words("! not available", es: "! no disponible")), .bad)
            } else {
                let text = NumberWords.grouped(count)
                line.add(SafeText(String(repeating: " ", count: max(0, 5 - text.count)) + text), .heading)
                if isBroken && !context.isPublic {
                    line.add(context.say(Words("  ! read only", es: "  ! solo lectura")), .bad)
                }
            }
            arrangement.add(.link(HomeLink(line: line, pane: pane.id)))
        }
    }

    private static func addComing(to arrangement: inout Arrangement, _ context: Context) {
        addHeading(Words("Coming next", es: "Próximos eventos"), to: &arrangement, context)
        guard let gatherings = Gatherings(context) else {
            let count = NumberWords.grouped(context.library.rallies.count)
            return addWait(
                Words("Looking through \(count) gatherings…", es: "Revisando \(count) eventos…"), to: &arrangement,
                context)
        }
        for rally in gatherings.coming {
            var line = Line(SafeText(RallyTime.when(rally, context)), .accent)
            line.add(SafeText("  \(rally.title)"))
            if let distance = RallyTime.distance(rally, context) { line.add(SafeText("  \(distance)"), .dim) }
            arrangement.add(.link(HomeLink(line: line, pane: .collection(.rallies), record: rally.id)))
        }
        if gatherings.coming.isEmpty {
            let none = Words("No gathering has a date to come.", es: "No hay eventos próximos con fecha.")
            arrangement.add(.text(Line(context.say(none), .dim)))
        }
        if let first = gatherings.undated.first {
            let count = gatherings.undated.count
            let words = Words("\(count) without a date, or ongoing", es: "\(count) sin fecha o continuos")
            let link = HomeLink(line: Line(context.say(words)), pane: .collection(.rallies), record: first)
            arrangement.add(.link(link))
        }
    }

    /// What is still being worked out, where its answer will be.
    private static func addWait(_ words: Words, to arrangement: inout Arrangement, _ context: Context) {
        arrangement.add(.text(Line(context.say(words), .dim)))
    }

    private static func addOpen(to arrangement: inout Arrangement, _ context: Context) {
        // The panes and what comes next on the left; who is open and what needs a look on the right.
        arrangement.secondColumn = arrangement.rows.count
        addHeading(Words("Open now, and next", es: "Abiertos ahora, y los próximos"), to: &arrangement, context)
        guard context.survey != nil else {
            let count = NumberWords.grouped(context.library.resources.count)
            let wait = Words("Reading the hours of \(count) listings…", es: "Leyendo el horario de \(count) fichas…")
            return addWait(wait, to: &arrangement, context)
        }
        if let holiday = Holidays.on(context.today).first?.name {
            let words = Words(
                "Today is \(holiday.english): call before you go.",
                es: "Hoy es \(holiday.spanish): llame antes de ir.")
            arrangement.add(.text(Line(context.say(words), .warning)))
        }
        let answers = HelpNow.answers(context, limit: 6)
        let words = OpennessWords(context: context)
        for answer in answers {
            var line = Line(SafeText(answer.resource.name).cut(to: 22))
            line.pad(to: 24)
            // The number before the rest: on a narrow screen the rest is cut.
            if let phone = answer.resource.phones.first { line.add(SafeText(phone.number), .accent) }
            line.pad(to: 40)
            line.add(words.brief(answer.openness))
            let link = HomeLink(line: line, pane: .collection(.resources), record: answer.resource.id)
            arrangement.add(.link(link))
        }
        if answers.isEmpty {
            let none = Words("No listing has opening hours.", es: "Ninguna ficha tiene horario.")
            arrangement.add(.text(Line(context.say(none), .dim)))
        }
    }

    private static func addAttention(to arrangement: inout Arrangement, _ context: Context) {
        addHeading(Words("Needs attention", es: "Requiere atención"), to: &arrangement, context)
        for collection in context.broken.keys.sorted() {
            let file = collection.fileName
            let words =
                context.library.count(of: collection) == 0
                ? Words(
                    "! \(file) could not be read: Enter tells why", es: "! no se pudo leer \(file): Enter dice por qué")
                : Words(
                    "! \(file) can only be read: Enter tells why", es: "! \(file) es solo lectura: Enter dice por qué")
            arrangement.add(.link(HomeLink(line: Line(context.say(words), .bad), pane: .collection(collection))))
        }
        guard let survey = context.survey else {
            let count = NumberWords.grouped(context.library.count)
            return addWait(
                Words("Looking through \(count) records…", es: "Revisando \(count) fichas…"), to: &arrangement, context)
        }
        for code in Finding.Code.allCases {
            for collection in CollectionID.allCases {
                // The pane that the row leads to lists records, so records are counted, each once.
                let records = survey.records(with: code, in: collection)
                guard let first = records.first else { continue }
                let style: Style = code == .conflict ? .bad : .warning
                var line = Line(SafeText(NumberWords.grouped(records.count)), style)
                line.pad(to: max(5, line.width + 1))
                line.add(context.say(RecordWords.counted(code, collection, records.count)))
                arrangement.add(
                    .link(HomeLink(line: line, pane: .collection(collection), record: first, finding: code)))
            }
        }
        if !survey.needsAttention && context.broken.isEmpty {
            arrangement.add(.text(Line(context.say(Words("Nothing.", es: "Nada.")), .dim)))
        }
    }
}
