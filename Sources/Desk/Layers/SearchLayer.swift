import Records
import Screen

/// The search over everything: a line to type into, and what was found, as it is typed.
struct SearchLayer: Sendable {
    private enum Row: Sendable, Equatable {
        case heading(CollectionID, Int)
        case found(Int)
        case reason(Int)
        case passage(Int)
    }

    private(set) var editor = Editor()
    private var request: RequestID?
    private(set) var findings: Findings?
    /// The words that `findings` answers.
    private var answered: String?
    /// Whether the records have changed since the question was asked.
    var isOutdated = false
    private var rows: [Row] = []
    /// The rows at which the selection can stop, in the order in which they are seen.
    private var stops: [Int] = []
    private var list = ListView()
    /// How many results have come in above the selected one since it was chosen, out of sight.
    private var newAbove = 0
    /// Whether the last key moved in the list: the cursor is then on its row, where a screen reader looks.
    private var isChoosing = false

    static let limit = 200

    mutating func take(_ input: Input, _ desk: inout Desk) -> LayerAnswer {
        switch input {
        case .key(.escape): return .goes
        case .key(.enter): return open(selected, &desk)
        case .key(let key) where key == .tab || key == .right && editor.isAtEnd: return complete(&desk)
        case .key(let key):
            if key != .home, key != .end, let motion = Motion(key) {
                isChoosing = true
                newAbove = 0
                list.move(motion, of: stops.count, page: listRect(desk.size).height / 2)
                return .stays
            }
            let before = editor.text
            guard editor.take(key) else { return .untaken }
            isChoosing = false
            return editor.text == before ? .stays : ask(&desk)
        case .paste(let text):
            editor.paste(text)
            return ask(&desk)
        case .mouse(let mouse): return take(mouse, &desk)
        case .resize: return .stays
        }
    }

    /// Puts in the first way that the query could go on.
    private mutating func complete(_ desk: inout Desk) -> LayerAnswer {
        guard editor.isAtEnd, answered == editor.text, let first = findings?.completions.first else { return .stays }
        editor = Editor(first.query)
        isChoosing = false
        return ask(&desk)
    }

    private mutating func ask(_ desk: inout Desk) -> LayerAnswer {
        let request = desk.nextRequest()
        self.request = request
        isOutdated = false
        if answered != editor.text { newAbove = 0 }
        guard editor.text.contains(where: { !$0.isWhitespace }) else {
            (findings, answered) = (nil, nil)
            rows = []
            stops = []
            return .stays
        }
        // What is asked again is on the screen already, maybe far down.
        let first = answered == editor.text ? nil : desk.size.height
        let question = SearchRequest(
            query: editor.text, limit: SearchLayer.limit, wantsPassages: true, firstShown: first,
            language: desk.language)
        return LayerAnswer(effects: [.find(request, question)])
    }

    /// Asks once more what was answered from other records.
    mutating func askAgain(_ desk: inout Desk) -> [Effect] {
        guard isOutdated else { return [] }
        isOutdated = false
        return findings == nil && request == nil ? [] : ask(&desk).effects
    }

    mutating func take(_ findings: Findings, for request: RequestID) {
        guard request == self.request else { return }
        let before = answered == editor.text ? selected?.id : nil
        let placeBefore = list.selected
        let height = (stops.indices.contains(list.selected) ? stops[list.selected] : 0) - list.top
        arrange(findings)
        answered = editor.text
        list = ListView()
        // The same question asked again, since the records changed: who was about to press Enter still is.
        guard let before, let place = stops.firstIndex(where: { id(atRow: $0) == before }) else {
            newAbove = 0
            return
        }
        list = ListView(selected: place, top: stops[place] - height)
        newAbove = max(0, newAbove + place - placeBefore)
    }

    private func id(atRow row: Int) -> RecordID? {
        guard case .found(let index) = rows[row] else { return nil }
        return findings?.records[index].id
    }

    private mutating func arrange(_ findings: Findings) {
        self.findings = findings.withoutRepetition
        rows = []
        stops = []
        for (group, members) in findings.groups {
            rows.append(.heading(group, members.count))
            for index in members {
                stops.append(rows.count)
                rows.append(.found(index))
                if findings.records[index].isFoundThrough { rows.append(.reason(index)) }
                if findings.records[index].hasMore { rows.append(.passage(index)) }
            }
        }
    }

    private var selected: FoundRecord? {
        guard let findings, stops.indices.contains(list.selected), case .found(let index) = rows[stops[list.selected]]
        else { return nil }
        return findings.records[index]
    }

    private func open(_ found: FoundRecord?, _ desk: inout Desk) -> LayerAnswer {
        guard let found else { return .stays }
        guard desk.context.library.place(of: found.id) != nil else {
            desk.notice = Words("This record is no longer in this desk.", es: "Esta ficha ya no está aquí.")
            return .stays
        }
        return LayerAnswer(closes: true) { desk in
            desk.open(found.id, leaving: [.search(self)])
            return []
        }
    }

    private mutating func take(_ mouse: Mouse, _ desk: inout Desk) -> LayerAnswer {
        switch mouse.action {
        case .wheelUp: list.move(.by(-1), of: stops.count, page: 1)
        case .wheelDown: list.move(.by(1), of: stops.count, page: 1)
        case .doubleClick: break
        case .click:
            let rect = listRect(desk.size)
            guard rect.contains(mouse.at) else { return desk.paneRect.contains(mouse.at) ? .stays : .untaken }
            let row = list.top + mouse.at.y - rect.y
            guard let stop = stops.lastIndex(where: { $0 <= row }), row <= lastRow(ofStop: stop) else { return .stays }
            list.select(stop, of: stops.count)
            return open(selected, &desk)
        }
        return .stays
    }

    /// The last of the rows that a result takes; 0 where there is none.
    private func lastRow(ofStop stop: Int) -> Int {
        guard stops.indices.contains(stop) else { return 0 }
        var row = stops[stop]
        while row + 1 < rows.count {
            switch rows[row + 1] {
            case .reason, .passage: row += 1
            case .heading, .found: return row
            }
        }
        return row
    }

    mutating func settle(in size: Size) {
        let row = stops.indices.contains(list.selected) ? stops[list.selected] : 0
        let height = listRect(size).height
        let last = lastRow(ofStop: list.selected)
        if last > row, height > last - row + 1 { list.follow(row: last, height: height, of: rows.count) }
        list.follow(row: row, height: height, of: rows.count)
    }

    // MARK: Drawing

    /// The most rows between what is typed and what was found.
    private static let mostNotes = 3

    /// The rows between what is typed and what was found: one is always there, so that the list seldom moves.
    private var noteRows: Int {
        let notes = (findings?.notices.count ?? 0) + (findings?.completions.isEmpty ?? true ? 0 : 1)
        return min(max(1, notes), SearchLayer.mostNotes)
    }

    private func listRect(_ size: Size) -> Rect {
        let list = size.betweenBars.split(top: 1 + noteRows).rest
        return size.width >= 100 ? list.split(left: size.width * 11 / 20 - 1).left : list
    }

    func draw(_ desk: Desk, on canvas: inout Canvas) -> Point {
        let area = desk.paneRect
        canvas.clear(area)
        let name = SafeText(" " + desk.context.say(Words("Search: ", es: "Buscar: ")).string)
        let field = area.row(0).split(left: name.width).rest
        let count = status(desk.context)
        let view = editor.view(width: max(1, field.width - count.width - 2))
        canvas.write(name, in: area.row(0), .accent)
        canvas.write(view.text, in: field, .heading)
        if view.text.width + count.width + 1 < field.width {
            canvas.write(count, in: field.split(left: field.width - count.width - 1).rest)
        }
        for (offset, line) in notes(desk.context).prefix(noteRows).enumerated() {
            canvas.write(line.cut(to: max(0, area.width - 2)), in: area.row(1 + offset).inset(columns: 1))
        }
        let caret = Point(x: field.x + view.caret, y: area.y)
        if let findings, !findings.records.isEmpty {
            let row = drawList(desk, findings, on: &canvas)
            if isChoosing { return row ?? caret }
        } else {
            drawAdvice(desk, in: listRect(desk.size), on: &canvas)
        }
        return caret
    }

    private func status(_ context: Context) -> Line {
        guard let findings, !findings.isUnfinished else { return Line() }
        return Line(context.say(findings.countWords), .dim)
    }

    /// What stands between what is typed and what was found, the most pressing first.
    private func notes(_ context: Context) -> [Line] {
        var notes: [Line] = []
        if !context.isSearchReady { notes.append(Line(context.say(SearchLayer.wait(context)), .warning)) }
        guard let findings else { return notes }
        if context.isSearchReady, newAbove > 0, list.top > 0 {
            let count = NumberWords.grouped(newAbove)
            notes.append(
                Line(context.say(Words("↑ \(count) more above.", es: "↑ \(count) más arriba.")), .accent))
        }
        if !findings.completions.isEmpty { notes.append(SearchLayer.line(findings.completions)) }
        return notes + findings.notices.map { Line(context.say($0), .dim) }
    }

    /// That not all records are searched yet.
    private static func wait(_ context: Context) -> Words {
        if let (searched, all) = context.searchedOfAll {
            let rest = context.searchPercent.map { ": \($0)%" } ?? ""
            return Words(
                "Only \(searched) of \(all) records are searched so far; reading the rest\(rest).",
                es: "Hasta ahora se buscó en \(searched) de \(all) fichas; leyendo las demás\(rest).")
        }
        let share = context.searchPercent.map { " (\($0)%)" } ?? ""
        return Words(
            "The search is still reading the records\(share); results may be missing.",
            es: "La búsqueda aún lee las fichas\(share); pueden faltar resultados.")
    }

    /// The ways to go on, the first of which Tab takes.
    private static func line(_ completions: [Findings.Completion]) -> Line {
        var line = Line("Tab ", .accent)
        for (place, completion) in completions.enumerated() {
            if place > 0 { line.add("  ") }
            line.add(SafeText(completion.shown), place == 0 ? .heading : .dim)
            if let count = completion.count { line.add(" \(NumberWords.grouped(count))", .dim) }
        }
        return line
    }

    private func drawAdvice(_ desk: Desk, in rect: Rect, on canvas: inout Canvas) {
        let words: [Words]
        if let findings, findings.isUnfinished {
            words = [
                Words("Tab puts in the first of these. Or type on.", es: "Tab pone la primera. O siga escribiendo.")
            ]
        } else if let findings {
            let nothing =
                findings.isPartial
                ? Words("Nothing was found so far.", es: "Hasta ahora no se encontró nada.")
                : Words("Nothing was found.", es: "No se encontró nada.")
            words =
                [nothing] + [findings.missingWords].compactMap { $0 }
                + [Words("Try fewer or shorter words. Esc goes back.", es: "Pruebe menos palabras. Esc vuelve.")]
        } else {
            words = [
                Words(
                    "Type a name, a bill, a phone number, a ZIP code, any word:",
                    es: "Escriba un nombre, una ley, un teléfono, un código postal, una palabra:"),
                Words("  chirla     ab 1505     353-1333     90057", es: "  chirla     ab 1505     353-1333     90057"),
                Words(
                    "Or narrow it:  city:  kind:  lang:  before:", es: "O precise:  ciudad:  tipo:  idioma:  antes:"),
                Words("Enter opens a record. Esc goes back.", es: "Enter abre una ficha. Esc vuelve."),
            ]
        }
        for (offset, sentence) in words.enumerated() {
            canvas.write(desk.context.say(sentence), in: rect.row(offset).inset(columns: 1), .dim)
        }
    }

    /// Draws the results, and answers with the place of the selected one.
    private func drawList(_ desk: Desk, _ findings: Findings, on canvas: inout Canvas) -> Point? {
        let rect = listRect(desk.size)
        var place: Point?
        let selectedRow = stops.indices.contains(list.selected) ? stops[list.selected] : -1
        for offset in 0..<rect.height where list.top + offset < rows.count {
            let row = rect.row(offset)
            switch rows[list.top + offset] {
            case .heading(let collection, let count):
                let title = desk.context.say(Panes.pane(.collection(collection)).title)
                canvas.write(SafeText(" \(title.string) (\(count))"), in: row, .heading)
            case .found(let index):
                let isSelected = list.top + offset == selectedRow
                let ground: Style.Ground = isSelected ? .selected : .none
                if isSelected {
                    canvas.clear(row, Style(.plain, on: ground))
                    place = row.origin
                }
                canvas.write(isSelected ? " ›" : "  ", in: row, Style(.heading, on: ground))
                let line = findings.records[index].heading.line(.plain)
                canvas.write(line, in: row.split(left: 3).rest, on: isSelected ? ground : nil)
            case .reason(let index):
                let reason = findings.records[index].reason.map(desk.context.say) ?? .empty
                canvas.write(reason, in: row.split(left: 5).rest)
            case .passage(let index):
                canvas.write(findings.records[index].more(desk.context), in: row.split(left: 5).rest)
            }
        }
        drawPreview(desk, beside: rect, on: &canvas)
        return place
    }

    /// The selected record beside the list, where there is room.
    private func drawPreview(_ desk: Desk, beside rect: Rect, on canvas: inout Canvas) {
        guard rect.width < desk.size.width, let found = selected, let record = desk.context.library.find(found.id)
        else { return }
        let left = rect.right + 1
        let rest = Rect(x: left, y: rect.y, width: desk.size.width - left, height: rect.height)
        for offset in 0..<rest.height { canvas.write("│", in: rest.row(offset), .dim) }
        let body = rest.split(left: 2).rest.split(left: rest.width - 3).left
        let blocks = Panes.blocks(for: record, desk.context)
        let lines = Block.rows(blocks, width: body.width, language: desk.language)
        for (offset, line) in lines.prefix(body.height).enumerated() { canvas.write(line, in: body.row(offset)) }
    }
}

extension Findings {
    /// What no record has is said once, and not of every record.
    fileprivate var withoutRepetition: Findings {
        var findings = self
        for place in records.indices { findings.records[place].missing.removeAll(where: missing.contains) }
        return findings
    }

    /// Whether nothing can be found yet, because a field has no value so far.
    fileprivate var isUnfinished: Bool { records.isEmpty && missing.isEmpty && !completions.isEmpty }
}

extension FoundRecord {
    /// Whether something else was found than what was typed: why it is here needs a line of its own.
    fileprivate var isFoundThrough: Bool { !through.isEmpty }

    /// Whether there is more to show of it than its heading, and why it was found.
    fileprivate var hasMore: Bool { !passage.pieces.isEmpty || !isFoundThrough && reason != nil }

    /// What it has not got, where that is not said already, and the passage.
    fileprivate func more(_ context: Context) -> Line {
        guard !isFoundThrough, let reason else { return passage.line(.dim) }
        let words = Line(context.say(reason))
        return passage.pieces.isEmpty ? words : words + Line(": ", .dim) + passage.line(.dim)
    }
}
