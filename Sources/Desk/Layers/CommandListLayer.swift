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
    private let about: Words
    private let title: Words
    private let language: Language

    init(_ kind: Kind, _ desk: Desk) {
        self.kind = kind
        commands = Commands.available(desk)
        language = desk.language
        let pane = Panes.pane(desk.pane)
        about = pane.about
        title = pane.title
    }

    mutating func take(_ input: Input, _ desk: Desk) -> LayerAnswer {
        switch input {
        case .key(.escape): return .goes
        case .key(.function(1)) where kind == .help: return .goes
        case .key(.enter):
            guard shown.indices.contains(list.selected) else { return .stays }
            return .runs(shown[list.selected])
        case .key(let key):
            if key != .home, key != .end, let motion = Motion(key, letters: false) {
                list.move(motion, of: shown.count, page: area(desk.size).height - 2)
                return .stays
            }
            let before = editor.text
            guard editor.take(key) else { return .untaken }
            if editor.text != before { list = ListView() }
            return .stays
        case .paste(let text):
            editor.paste(text)
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
        case .click, .doubleClick:
            let body = body(desk.size)
            let rows = rows(width: body.width)
            let row = list.top + mouse.at.y - body.y
            guard body.contains(mouse.at), rows.indices.contains(row), case .command(let command) = rows[row] else {
                return area(desk.size).contains(mouse.at) ? .stays : .goes
            }
            return .runs(command)
        }
        return .stays
    }

    /// The commands that match what was typed, in either language.
    private var shown: [Command] {
        let typed = editor.text.lowercased().split(separator: " ")
        guard !typed.isEmpty else { return commands }
        return commands.filter { command in
            let texts = [command.title, command.help].flatMap { [$0.english, $0.spanish] }
            let all = (texts + command.keys.map(\.name)).joined(separator: " ").lowercased()
            return typed.allSatisfy { all.contains($0) }
        }
    }

    private func rows(width: Int) -> [Row] {
        var rows: [Row] = []
        if kind == .help && editor.isEmpty {
            rows.append(.text(Line(title.safe(language), .heading)))
            rows += Line(about.safe(language)).wrapped(to: width).map(Row.text)
            rows.append(.text(Line()))
            rows.append(.text(Line(Words("Keys", es: "Teclas").safe(language), .heading)))
        }
        return rows + shown.map(Row.command)
    }

    private func row(ofStop stop: Int, _ rows: [Row]) -> Int { rows.count - shown.count + stop }

    mutating func settle(in size: Size) {
        list.select(list.selected, of: shown.count)
        let body = body(size)
        let rows = rows(width: body.width)
        // The explanation above the first command comes back into view with it.
        let target = list.selected == 0 ? 0 : row(ofStop: list.selected, rows)
        list.follow(row: target, height: body.height, of: rows.count)
        list.follow(row: row(ofStop: list.selected, rows), height: body.height, of: rows.count)
    }

    // MARK: Drawing

    private func area(_ size: Size) -> Rect {
        let full = Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 2))
        let margin = size.width > 110 ? (size.width - 100) / 2 : 0
        return full.inset(columns: margin)
    }

    private func body(_ size: Size) -> Rect {
        area(size).split(top: 2).rest.inset(columns: 1)
    }

    func draw(_ desk: Desk, on canvas: inout Canvas) -> Point {
        let area = area(desk.size)
        canvas.clear(Rect(x: 0, y: 1, width: desk.size.width, height: max(0, desk.size.height - 2)))
        let prompt: Words =
            kind == .help
            ? Words(" Help. Type to narrow: ", es: " Ayuda. Escriba para buscar: ")
            : Words(" Command: ", es: " Orden: ")
        let name = desk.context.say(prompt)
        let field = area.row(0).split(left: name.width).rest
        let view = editor.view(width: max(1, field.width))
        canvas.write(name, in: area.row(0), .accent)
        canvas.write(view.text, in: field, .heading)
        let body = body(desk.size)
        let rows = rows(width: body.width)
        let selected = row(ofStop: list.selected, rows)
        var cursor = Point(x: field.x + view.caret, y: area.y)
        for offset in 0..<body.height where list.top + offset < rows.count {
            let rect = body.row(offset)
            switch rows[list.top + offset] {
            case .text(let line): canvas.write(line, in: rect)
            case .command(let command):
                let isSelected = list.top + offset == selected
                if isSelected && editor.isEmpty { cursor = rect.origin }
                draw(command, isSelected: isSelected, desk, in: rect, on: &canvas)
            }
        }
        if shown.isEmpty {
            let none = Words("No command is called that.", es: "Ninguna orden se llama así.")
            canvas.write(desk.context.say(none), in: body, .dim)
        }
        return cursor
    }

    private func draw(
        _ command: Command, isSelected: Bool, _ desk: Desk, in rect: Rect, on canvas: inout Canvas
    ) {
        let obstacle = command.obstacle(desk)
        var line = Line(SafeText(command.keys.prefix(2).map(\.name).joined(separator: "  ")), .accent)
        line.pad(to: 13)
        line.add(desk.context.say(command.title), obstacle == nil ? .heading : .dim)
        line.pad(to: 37)
        line.add(desk.context.say(obstacle ?? command.help), .dim)
        if isSelected { canvas.clear(rect, Style(.plain, on: .selected)) }
        canvas.write(line, in: rect, on: isSelected ? .selected : nil)
    }
}
