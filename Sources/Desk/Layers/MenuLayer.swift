import Screen

/// The menu bar, one menu open: every command, grouped, with its key.
struct MenuLayer: Sendable {
    private(set) var menu: Menu
    private(set) var item = 0

    init() { menu = .go }

    /// The menu that Alt with this letter opens; nil if none does.
    init?(letter: Character, _ desk: Desk) {
        guard let menu = Menu.shown(desk).first(where: { $0.letter(desk.language) == letter }) else { return nil }
        self.menu = menu
    }

    mutating func take(_ input: Input, _ desk: Desk) -> LayerAnswer {
        switch input {
        case .key(let key): return take(key, desk)
        case .mouse(let mouse) where mouse.action == .click: return take(clickAt: mouse.at, desk)
        case .mouse, .paste, .resize: return .stays
        }
    }

    private mutating func take(_ key: Key, _ desk: Desk) -> LayerAnswer {
        let commands = Commands.commands(in: menu, desk)
        switch key {
        case .escape, .function(9): return .goes
        case .left, .backTab: turn(by: -1, desk)
        case .right, .tab: turn(by: 1, desk)
        case .up: item = (item + max(1, commands.count) - 1) % max(1, commands.count)
        case .down: item = (item + 1) % max(1, commands.count)
        case .home, .pageUp: item = 0
        case .end, .pageDown: item = max(0, commands.count - 1)
        case .enter, .character(" "):
            guard commands.indices.contains(item) else { return .goes }
            return .runs(commands[item])
        case .alt(let letter):
            if let other = MenuLayer(letter: letter, desk) { self = other }
        case .character:
            // A key that a menu shows beside a command runs it from the menu as well.
            guard let command = Commands.command(for: key), command.menu != nil else { return .stays }
            return .runs(command)
        default: return .untaken
        }
        return .stays
    }

    private mutating func turn(by step: Int, _ desk: Desk) {
        let menus = Menu.shown(desk)
        let place = menus.firstIndex(of: menu) ?? 0
        menu = menus[(place + step + menus.count) % menus.count]
        item = 0
    }

    private mutating func take(clickAt point: Point, _ desk: Desk) -> LayerAnswer {
        if let title = titles(desk).first(where: { $0.rect.contains(point) }) {
            menu = title.menu
            item = 0
            return .stays
        }
        let box = box(desk)
        let commands = Commands.commands(in: menu, desk)
        guard box.contains(point) else { return .goes }
        let row = firstShown(in: box) + point.y - box.y
        return commands.indices.contains(row) ? .runs(commands[row]) : .goes
    }

    // MARK: Drawing

    private func titles(_ desk: Desk) -> [(menu: Menu, rect: Rect, text: SafeText)] {
        var x = 0
        return Menu.shown(desk).map { menu in
            let text = SafeText(" \(desk.context.say(menu.title).string) ")
            defer { x += text.width + 1 }
            return (menu, Rect(x: x, y: 0, width: text.width, height: 1), text)
        }
    }

    private func rows(_ desk: Desk) -> [(title: SafeText, key: SafeText, isReady: Bool)] {
        Commands.commands(in: menu, desk).map { command in
            (
                desk.context.say(command.title), SafeText(command.keys.first?.name ?? ""),
                command.obstacle(desk) == nil
            )
        }
    }

    private func box(_ desk: Desk) -> Rect {
        let rows = rows(desk)
        let left = titles(desk).first { $0.menu == menu }?.rect.x ?? 0
        let width = (rows.map { $0.title.width + $0.key.width }.max() ?? 0) + 6
        let height = min(rows.count, max(0, desk.size.height - 1 - CommandFoot.rows(on: desk.size)))
        let x = max(0, min(left, desk.size.width - width))
        return Rect(x: x, y: 1, width: min(width, desk.size.width), height: height)
    }

    /// The first item that is shown: on a screen that is too low for all, the chosen one stays in view.
    private func firstShown(in box: Rect) -> Int { max(0, item - box.height + 1) }

    func draw(_ desk: Desk, on canvas: inout Canvas) -> Point {
        let top = Rect(x: 0, y: 0, width: desk.size.width, height: 1)
        canvas.clear(top, .bar)
        for title in titles(desk) {
            canvas.write(
                title.text, in: title.rect.intersection(top),
                Style(.heading, on: title.menu == menu ? .selected : .bar))
        }
        let box = box(desk)
        let first = firstShown(in: box)
        for (offset, row) in rows(desk).dropFirst(first).prefix(box.height).enumerated() {
            let rect = box.row(offset)
            let isSelected = first + offset == item
            let ground: Style.Ground = isSelected ? .selected : .bar
            canvas.clear(rect, Style(.plain, on: ground))
            let style = Style(row.isReady ? .plain : .dim, on: ground)
            canvas.write(SafeText(" \(row.title.string)"), in: rect, style)
            canvas.write(row.key, in: rect.split(left: rect.width - row.key.width - 1).rest, style)
        }
        let commands = Commands.commands(in: menu, desk)
        if commands.indices.contains(item) { CommandFoot.draw(commands[item], desk, on: &canvas) }
        return Point(x: box.x, y: box.y + min(item, max(0, box.height - 1)))
    }
}

extension Menu {
    /// The menus in which the person at the desk has a command.
    fileprivate static func shown(_ desk: Desk) -> [Menu] {
        allCases.filter { !Commands.commands(in: $0, desk).isEmpty }
    }
}
