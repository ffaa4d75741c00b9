import Screen

/// A piece of a bar: what it says, and the command that a click on it runs.
struct BarItem {
    let rect: Rect
    let line: Line
    let ground: Style.Ground
    let command: Command?
}

extension Desk {
    /// The panes at the top, and the clock.
    func topBar() -> [BarItem] {
        let width = size.width
        guard size.height > 1 else { return [] }
        let menu = Line([Span("≡", .accent), Span(" "), Span(context.say(Words("Menu", es: "Menú")))])
        var items = place([(menu, .none, Commands.command(for: .function(9)))], from: 0, y: 0)
        let start = (items.last?.rect.right ?? 0) + 1
        let full = place(tabs { _ in true }, from: start, y: 0)
        // Where the names do not fit, only the pane that is shown keeps its name.
        let fits = (full.last?.rect.right ?? 0) <= width
        items += fits ? full : place(tabs { $0 == pane }, from: start, y: 0)
        let dates = DateWords(language: language)
        let clock = "\(dates.shortDayOfWeek(context.today)), \(dates.time(context.now.minute))"
        let end = items.last?.rect.right ?? 0
        for text in [clock, dates.time(context.now.minute)] {
            let line = Line(SafeText(text), .dim)
            let x = width - line.width - 1
            if x > end + 1 {
                items.append(
                    BarItem(
                        rect: Rect(x: x, y: 0, width: line.width, height: 1), line: line, ground: .none, command: nil))
                break
            }
        }
        return items
    }

    private func tabs(named: (PaneID) -> Bool) -> [(Line, Style.Ground, Command?)] {
        Panes.all.map { pane in
            let isShown = pane.id == self.pane
            var line = Line([Span(" "), Span(SafeText(String(pane.digit)), isShown ? .plain : .accent)])
            if named(pane.id) { line.add(SafeText(" \(context.say(pane.title).string)"), isShown ? .heading : .plain) }
            line.add(" ")
            return (line, isShown ? .selected : .none, Commands.command(for: .character(pane.digit)))
        }
    }

    /// The commands at the foot in the order of their keys; where not all fit, the ones easiest to do without go.
    func keyBar() -> [BarItem] {
        guard size.height > 2 else { return [] }
        // What cannot run now is in the menus, with the reason.
        var shown = Commands.available(self).filter { $0.bar?.isShown(self) == true && $0.obstacle(self) == nil }
        while true {
            let pieces = shown.sorted { $0.barKey.barPlace < $1.barKey.barPlace }.map { command in
                let title = command.bar.map { context.say($0.title) } ?? .empty
                let line = Line([Span(SafeText(command.barKey.name), .accent), Span(" "), Span(title)])
                return (line, Style.Ground.none, Optional(command))
            }
            let items = place(pieces, from: 1, y: size.height - 1, gap: 2)
            guard let last = items.last, last.rect.right > size.width else { return items }
            let least = shown.indices.max { (shown[$0].bar?.dropOrder ?? 0) < (shown[$1].bar?.dropOrder ?? 0) }
            shown.remove(at: least ?? shown.startIndex)
        }
    }

    private func place(
        _ pieces: [(Line, Style.Ground, Command?)], from start: Int, y: Int, gap: Int = 0
    ) -> [BarItem] {
        var x = start
        return pieces.map { line, ground, command in
            defer { x += line.width + gap }
            return BarItem(
                rect: Rect(x: x, y: y, width: line.width, height: 1), line: line, ground: ground, command: command)
        }
    }

    /// The command under a point of the bars.
    func barCommand(at point: Point) -> Command? {
        if wasNoticeShown, point.y == size.height - 1 { return nil }
        return (topBar() + keyBar()).first { $0.rect.contains(point) }?.command
    }
}

extension Command {
    /// The key that the bar shows: a function key where there is one, since beginners find it on the keyboard.
    fileprivate var barKey: Key { keys.first { $0.barPlace < Key.otherPlace } ?? keys.first ?? .enter }
}

extension Key {
    fileprivate static let otherPlace = 100

    /// Where the key comes on the bar.
    fileprivate var barPlace: Int { if case .function(let number) = self { number } else { Key.otherPlace } }
}
