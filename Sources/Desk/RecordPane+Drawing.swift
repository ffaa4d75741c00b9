import Records
import Screen

extension RecordPane {
    static func layout(_ state: PaneState, in rect: Rect) -> PaneLayout {
        let above = warningRows(state, in: rect).count + bandHeight(state, in: rect)
        return PaneLayout(
            in: rect.split(top: above).rest, headRows: 1 + (state.filter.isActive ? 1 : 0), part: state.part,
            hasDetail: true)
    }

    /// What is wrong with the collection, as many rows of it as there is room for.
    private static func warningRows(_ state: PaneState, in rect: Rect) -> [Line] {
        guard let warning = state.arrangement.warning, rect.height >= 8 else { return [] }
        let rows = Line([Span("! ", .bad), Span(warning, .bad)]).wrapped(to: rect.width, indent: 2)
        let most = rect.height >= 16 ? 3 : 1
        guard rows.count > most else { return rows }
        var last = rows[most - 1].cut(to: max(0, rect.width - 2))
        last.add(" …", .bad)
        return rows.prefix(most - 1) + [last]
    }

    static func row(at point: Point, _ state: PaneState, in rect: Rect) -> Int? {
        let list = layout(state, in: rect).list
        return list.contains(point) ? state.list.top + point.y - list.y : nil
    }

    static func draw(_ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas) -> Point {
        let warning = warningRows(state, in: rect)
        for (offset, line) in warning.enumerated() { canvas.write(line, in: rect.row(offset)) }
        let band = rect.split(top: warning.count).rest.split(top: bandHeight(state, in: rect)).top
        if !band.isEmpty { drawBand(state, context, in: band, on: &canvas) }
        let layout = layout(state, in: rect)
        var cursor = rect.origin
        if !layout.list.isEmpty {
            cursor = drawHead(state, context, in: layout.head, on: &canvas) ?? layout.list.origin
            let selected = drawList(state, context, in: layout.list, on: &canvas)
            if !state.filter.isTyping || state.filter.isChoosing { cursor = selected }
        }
        drawDivider(layout.divider, state, context, on: &canvas)
        if !layout.detail.isEmpty {
            drawDetail(state, context, in: layout.detail, on: &canvas)
            if state.part == .detail { cursor = layout.detail.origin }
        }
        return cursor
    }

    /// The filter, and the titles of the columns; answers with the caret while a filter is being typed.
    private static func drawHead(
        _ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas
    ) -> Point? {
        var caret: Point?
        var titles = rect
        if state.filter.isActive {
            caret = drawFilter(state, context, in: rect.row(0), on: &canvas)
            titles = rect.split(top: 1).rest
        }
        let widths = widths(state, in: rect)
        let cells = columns.map { Line(context.say($0.title), .dim) }
        canvas.write(Columns.row(cells, widths), in: titles.row(0).split(left: 2).rest)
        return caret
    }

    private static func drawFilter(
        _ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas
    ) -> Point {
        if let code = state.filter.finding {
            let only = context.say(Words("Only: ", es: "Solo: ")).string
            let all = context.say(Words("  Esc shows all", es: "  Esc muestra todo"))
            let what = SafeText(only + RecordWords.finding(code).text(context.language))
            canvas.write(Line([Span(what, .accent), Span(all, .dim)]), in: rect)
            return rect.origin
        }
        let name = context.say(Words("Filter: ", es: "Filtrar: "))
        let field = rect.split(left: name.width).rest
        let view = state.filter.editor.view(width: field.width)
        canvas.write(name, in: rect, .accent)
        canvas.write(view.text, in: field, .heading)
        let isPartial = !state.filter.editor.isEmpty && !context.isSearchReady
        let count = isPartial ? context.searchProgress.map(context.say) : SafeText("\(state.arrangement.stops.count)")
        if let count, view.text.width + count.width + 2 < field.width {
            canvas.write(count, in: field.split(left: field.width - count.width).rest, isPartial ? .warning : .dim)
        }
        return Point(x: min(field.x + view.caret, max(rect.x, rect.right - 1)), y: rect.y)
    }

    static func prepare(_ state: inout PaneState, _ context: Context, in rect: Rect) {
        let list = layout(state, in: rect).list
        let widths = widths(state, in: list)
        if state.drawn.widths != widths { state.drawn = DrawnRows(widths: widths) }
        let view = state.list.top..<max(state.list.top, min(state.list.top + list.height, state.arrangement.rows.count))
        // What was scrolled past is let go of now and then.
        if state.drawn.lines.count > 4 * view.count {
            state.drawn.lines = state.drawn.lines.filter { view.contains($0.key) }
        }
        let items = items(context.library)
        for index in view where state.drawn.lines[index] == nil {
            guard case .record(let place) = state.arrangement.rows[index], items.indices.contains(place) else {
                continue
            }
            state.drawn.lines[index] = row(items[place], place, widths, context)
        }
    }

    private static func row(_ item: Item, _ place: Int, _ widths: [Int], _ context: Context) -> DrawnRow {
        DrawnRow(
            line: Columns.row(columns.map { $0.line(item, place, context) }, widths),
            hasTwoVersions: !context.isPublic && !item.conflicts.isEmpty)
    }

    private static func drawList(
        _ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas
    ) -> Point {
        guard !state.arrangement.stops.isEmpty else {
            drawEmpty(state, context, in: rect, on: &canvas)
            return rect.origin
        }
        let items = items(context.library)
        let rows = state.arrangement.rows
        let selected = state.arrangement.row(ofStop: state.list.selected)
        let widths = widths(state, in: rect)
        var cursor = rect.origin
        for offset in 0..<rect.height where state.list.top + offset < rows.count {
            let index = state.list.top + offset
            let row = rect.row(offset)
            switch rows[index] {
            case .heading(let line), .text(let line): canvas.write(line, in: row)
            case .record(let place) where items.indices.contains(place):
                let drawn = state.drawn.widths == widths ? state.drawn.lines[index] : nil
                let shown = drawn ?? Self.row(items[place], place, widths, context)
                drawRow(shown, isSelected: index == selected, state, in: row, on: &canvas)
                if index == selected { cursor = row.origin }
            case .record, .blank, .link: break
            }
        }
        ScrollMarks.draw(top: state.list.top, of: rows.count, in: rect, on: &canvas)
        return cursor
    }

    /// The columns between the sign of the selection and the signs of scrolling.
    private static func widths(_ state: PaneState, in rect: Rect) -> [Int] {
        Columns.fit(state.arrangement.wishes, into: max(0, rect.width - 3))
    }

    private static func drawRow(
        _ row: DrawnRow, isSelected: Bool, _ state: PaneState, in rect: Rect, on canvas: inout Canvas
    ) {
        let ground: Style.Ground? = isSelected ? (state.part == .list ? .selected : .idle) : nil
        if let ground { canvas.clear(rect, Style(.plain, on: ground)) }
        // The sign says what the colour says: a screen without colours shows the selection too.
        if isSelected { canvas.write("›", in: rect, Style(.heading, on: ground ?? .none)) }
        if row.hasTwoVersions { canvas.write("≠", in: rect.split(left: 1).rest, Style(.bad, on: ground ?? .none)) }
        canvas.write(row.line, in: rect.split(left: 2).rest, on: ground)
    }

    private static func drawEmpty(
        _ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas
    ) {
        var lines: [Line]
        if let sentence = context.broken[Item.collection] {
            lines = Line("! \(SafeText(sentence).string)", .bad).wrapped(to: rect.width, indent: 2)
        } else if state.filter.isActive {
            let nothing = Words("Nothing here matches. Esc shows all again.", es: "Nada coincide. Esc muestra todo.")
            lines = Line(context.say(nothing), .dim).wrapped(to: rect.width)
        } else {
            lines = Line(context.say(emptyAdvice)).wrapped(to: rect.width)
        }
        for (offset, line) in lines.prefix(rect.height).enumerated() { canvas.write(line, in: rect.row(offset)) }
    }

    /// The line between the list and the record; a heavy one says that the keys go to the record.
    private static func drawDivider(
        _ rect: Rect, _ state: PaneState, _ context: Context, on canvas: inout Canvas
    ) {
        let isReading = state.part == .detail
        let style = isReading ? Style.accent : .dim
        if rect.width == 1 {
            for offset in 0..<rect.height { canvas.write(isReading ? "┃" : "│", in: rect.row(offset), style) }
        } else {
            canvas.write(SafeText(String(repeating: isReading ? "━" : "─", count: rect.width)), in: rect, style)
        }
    }

    private static func drawDetail(
        _ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas
    ) {
        let lines = detailRows(state, context, width: rect.width)
        DetailView.draw(
            lines, from: state.detailTop, isReading: state.part == .detail, context, in: rect, on: &canvas)
    }
}

extension Pane {
    /// The rows of the selected record in a width.
    static func detailRows(_ state: PaneState, _ context: Context, width: Int) -> [Line] {
        guard let id = state.selectedID, let record = context.library.find(id) else { return [] }
        return Block.rows(Panes.blocks(for: record, context), width: width, language: context.language)
    }
}

/// Signs in the last column that a list goes on above or below what is seen.
enum ScrollMarks {
    static func draw(top: Int, of count: Int, in rect: Rect, on canvas: inout Canvas) {
        guard rect.height > 1, rect.width > 2 else { return }
        let column = Rect(x: rect.right - 1, y: rect.y, width: 1, height: rect.height)
        if top > 0 { canvas.write("↑", in: column, .dim) }
        if top + rect.height < count { canvas.write("↓", in: column.row(rect.height - 1), .dim) }
    }
}

/// A long text of which a part is seen.
enum DetailView {
    /// Draws the rows from `top` on; where more follows, the last row says so.
    static func draw(
        _ lines: [Line], from top: Int, isReading: Bool, _ context: Context, in rect: Rect, on canvas: inout Canvas
    ) {
        let top = min(max(0, top), max(0, lines.count - rect.height))
        for (offset, line) in lines.dropFirst(top).prefix(rect.height).enumerated() {
            canvas.write(line, in: rect.row(offset))
        }
        let below = lines.count - top - rect.height
        guard below > 0, rect.height > 2 else { return }
        let last = rect.row(rect.height - 1)
        canvas.clear(last)
        let more = Words("↓ \(below + 1) more lines", es: "↓ \(below + 1) más líneas")
        let how = isReading ? Words("", es: "") : Words(": Enter, then ↓", es: ": Enter y luego ↓")
        canvas.write(SafeText(context.say(more).string + context.say(how).string), in: last, .dim)
    }
}
