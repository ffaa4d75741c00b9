import Screen

/// The commands as a list that typing narrows: the help, which explains the pane first, and the palette.
struct CommandListLayer: Sendable {
    enum Kind: Sendable { case help, palette }

    private enum Row {
        case text(Line)
        case command(Command)
    }

    let kind: Kind
    private var editor = Editor()
    private var commands: [Command]
    private var list = ListView()
    /// Whether the last key moved in the list: the cursor is then on its row, where a screen reader looks.
    private var isChoosing = true
    private let pane: PaneID
    /// What the help says of the pane.
    private let about: Words

    init(_ kind: Kind, _ desk: Desk) {
        self.kind = kind
        let own = Panes.pane(desk.pane).about
        about = desk.pane == .home || desk.context.isPublic ? own : own + ConflictWords.legend
        commands = Commands.available(desk)
        pane = desk.pane
    }

    mutating func take(_ input: Input, _ desk: Desk) -> LayerAnswer {
        switch input {
        case .key(.escape): return .goes
        case .key(.function(1)) where kind == .help: return .goes
        case .key(.enter):
            guard shown.indices.contains(list.selected) else { return .stays }
            return .runs(shown[list.selected])
        case .key(let key):
            if key != .home, key != .end, let motion = Motion(key) {
                isChoosing = true
                list.move(motion, of: shown.count, page: body(desk.size).height)
                return .stays
            }
            let before = editor.text
            guard editor.take(key) else { return .untaken }
            isChoosing = false
            if editor.text != before { list = ListView() }
            return .stays
        case .paste(let text):
            editor.paste(text)
            isChoosing = false
            list = ListView()
            return .stays
        case .mouse(let mouse): return take(mouse, desk)
        case .resize: return .stays
        }
    }

    private mutating func take(_ mouse: Mouse, _ desk: Desk) -> LayerAnswer {
        switch mouse.action {
        case .wheelUp: list.move(.by(-1), of: shown.count, page: 1)
        case .wheelDown: list.move(.by(1), of: shown.count, page: 1)
        case .doubleClick: break
        case .click:
            let body = body(desk.size)
            let rows = rows(width: body.width, desk.language)
            let row = list.top + mouse.at.y - body.y
            guard desk.paneRect.contains(mouse.at) else { return .untaken }
            guard body.contains(mouse.at), rows.indices.contains(row), case .command(let command) = rows[row] else {
                return .stays
            }
            return .runs(command)
        }
        return .stays
    }

    /// The commands that match what was typed, in either language.
    private var shown: [Command] {
        let typed = editor.text.lowercased().split(separator: " ")
        guard !typed.isEmpty else { return commands }
        let matching = commands.filter { command in
            let texts = [command.title, command.help].flatMap { [$0.english, $0.spanish] }
            let all = (texts + command.keys.map(\.name)).joined(separator: " ").lowercased()
            return typed.allSatisfy { all.contains($0) }
        }
        // A command that is called so comes before one whose explanation has the letters.
        func isCalled(_ command: Command) -> Bool {
            [command.title.english, command.title.spanish].contains { title in
                title.lowercased().split(separator: " ").contains { $0.hasPrefix(typed[0]) }
            }
        }
        return matching.filter(isCalled) + matching.filter { !isCalled($0) }
    }

    private func rows(width: Int, _ language: Language) -> [Row] {
        var rows: [Row] = []
        if kind == .help && editor.isEmpty {
            let pane = Panes.pane(pane)
            rows.append(.text(Line(pane.title.safe(language), .heading)))
            rows += Line(about.safe(language)).wrapped(to: width).map(Row.text)
            rows.append(.text(Line()))
            rows.append(.text(Line(Words("Keys", es: "Teclas").safe(language), .heading)))
        }
        return rows + shown.map(Row.command)
    }

    mutating func settle(in size: Size, _ language: Language) {
        list.select(list.selected, of: shown.count)
        let body = body(size)
        let rows = rows(width: body.width, language)
        let selected = rows.count - shown.count + list.selected
        // The explanation above the first command comes back into view with it.
        list.follow(row: list.selected == 0 ? 0 : selected, height: body.height, of: rows.count)
        list.follow(row: selected, height: body.height, of: rows.count)
    }

    // MARK: Drawing

    private func area(_ size: Size) -> Rect {
        size.betweenBars.inset(columns: size.width > 110 ? (size.width - 100) / 2 : 0)
    }

    /// Where the list is: between the line that is typed into and the foot.
    private func body(_ size: Size) -> Rect {
        let rest = area(size).split(top: 2).rest.inset(columns: 1)
        return rest.split(top: rest.height - CommandFoot.rows(on: size) + 1).top
    }

    func draw(_ desk: Desk, on canvas: inout Canvas) -> Point {
        let area = area(desk.size)
        canvas.clear(desk.paneRect)
        let caret = drawPrompt(desk, in: area.row(0), on: &canvas)
        let body = body(desk.size)
        let rows = rows(width: body.width, desk.language)
        let selected = rows.count - shown.count + list.selected
        let columns = columns(desk)
        var cursor = caret
        for offset in 0..<body.height where list.top + offset < rows.count {
            let rect = body.row(offset)
            switch rows[list.top + offset] {
            case .text(let line): canvas.write(line, in: rect)
            case .command(let command):
                let isSelected = list.top + offset == selected
                if isSelected && isChoosing { cursor = rect.origin }
                draw(command, columns, isSelected: isSelected, desk, in: rect, on: &canvas)
            }
        }
        if shown.isEmpty {
            let none = Words("No command is called that.", es: "Ningún comando se llama así.")
            canvas.write(desk.context.say(none), in: body, .dim)
        } else if shown.indices.contains(list.selected) {
            CommandFoot.draw(shown[list.selected], desk, on: &canvas)
        }
        return cursor
    }

    /// Draws the line that is typed into, and answers with the place of the caret.
    private func drawPrompt(_ desk: Desk, in rect: Rect, on canvas: inout Canvas) -> Point {
        let prompt: Words =
            kind == .help
            ? Words(" Help. Type to narrow: ", es: " Ayuda. Escriba para buscar: ")
            : Words(" Command: ", es: " Comando: ")
        let name = desk.context.say(prompt)
        let field = rect.split(left: name.width).rest
        let view = editor.view(width: max(1, field.width))
        canvas.write(name, in: rect, .accent)
        canvas.write(view.text, in: field, .heading)
        return Point(x: field.x + view.caret, y: rect.y)
    }

    private static func keys(_ command: Command) -> SafeText {
        SafeText(command.keys.prefix(2).map(\.name).joined(separator: "  "))
    }

    /// The columns at which the titles and the explanations start.
    private func columns(_ desk: Desk) -> (title: Int, help: Int) {
        let keys = commands.map { CommandListLayer.keys($0).width }.max() ?? 0
        let titles = commands.map { desk.context.say($0.title).width }.max() ?? 0
        return (keys + Columns.gap, keys + titles + 2 * Columns.gap)
    }

    private func draw(
        _ command: Command, _ columns: (title: Int, help: Int), isSelected: Bool, _ desk: Desk, in rect: Rect,
        on canvas: inout Canvas
    ) {
        var line = Line(CommandListLayer.keys(command), .accent)
        line.pad(to: columns.title)
        line.add(desk.context.say(command.title), command.obstacle(desk) == nil ? .heading : .dim)
        line.pad(to: columns.help)
        line.add(desk.context.say(command.help), .dim)
        if isSelected { canvas.clear(rect, Style(.plain, on: .selected)) }
        canvas.write(line, in: rect, on: isSelected ? .selected : nil)
    }
}

/// What the chosen command of a list or a menu does, and why it cannot run now, at the foot of the screen.
enum CommandFoot {
    /// The rows that it may take, the key bar's among them; what is above keeps clear of them.
    static func rows(on size: Size) -> Int { size.height >= 12 ? 2 : size.height > 2 ? 1 : 0 }

    static func draw(_ command: Command, _ desk: Desk, on canvas: inout Canvas) {
        var rows = Line(desk.context.say(command.help), .dim).wrapped(to: desk.size.width - 2)
        if let obstacle = command.obstacle(desk) { rows.insert(Line(desk.context.say(obstacle), .heading), at: 0) }
        rows = Array(rows.prefix(CommandFoot.rows(on: desk.size)))
        for (offset, row) in rows.enumerated() {
            let foot = Rect(x: 0, y: desk.size.height - rows.count + offset, width: desk.size.width, height: 1)
            canvas.clear(foot)
            canvas.write(row, in: foot.inset(columns: 1))
        }
    }
}
