import Screen

extension Desk {
    /// The whole screen as it should look now.
    public func frame() -> Frame {
        var canvas = Canvas(size)
        guard !size.isEmpty else { return Frame(canvas: canvas, cursor: .zero) }
        var cursor = Panes.pane(pane).draw(state, context, in: paneRect, on: &canvas)
        drawBars(on: &canvas)
        for layer in layers { cursor = layer.draw(self, on: &canvas) }
        // A cursor outside the screen would be an error for the terminal, and on no row for a screen reader.
        let inside = Point(
            x: min(max(0, cursor.x), size.width - 1), y: min(max(0, cursor.y), size.height - 1))
        return Frame(canvas: canvas, cursor: inside)
    }

    private func drawBars(on canvas: inout Canvas) {
        for item in topBar() { draw(item, on: &canvas) }
        guard size.height > 2 else { return }
        if let notice {
            // A long sentence takes more rows: cut, it would say less than nothing.
            let rows = Line(context.say(notice), .heading).wrapped(to: size.width - 2)
                .prefix(max(1, size.height / 6))
            for (offset, row) in rows.enumerated() {
                let y = size.height - rows.count + offset
                canvas.clear(Rect(x: 0, y: y, width: size.width, height: 1))
                canvas.write(row, in: Rect(x: 1, y: y, width: size.width - 2, height: 1))
            }
        } else {
            let keys = keyBar()
            for item in keys { draw(item, on: &canvas) }
            drawPosition(after: keys.last?.rect.right ?? 0, on: &canvas)
        }
    }

    /// Which of how many, at the right end of the key bar where there is room.
    private func drawPosition(after end: Int, on canvas: inout Canvas) {
        let count = state.arrangement.stops.count
        guard pane != .home, count > 0, layers.isEmpty else { return }
        let text = SafeText("\(state.list.selected + 1)/\(count)")
        let x = size.width - text.width - 1
        guard x > end + 1 else { return }
        canvas.write(text, in: Rect(x: x, y: size.height - 1, width: text.width, height: 1), .dim)
    }

    private func draw(_ item: BarItem, on canvas: inout Canvas) {
        canvas.write(item.line, in: item.rect.intersection(canvas.bounds), on: item.ground == .none ? nil : item.ground)
    }
}
