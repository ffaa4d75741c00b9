/// A rectangle of cells to draw on; drawing outside it, or outside the rectangle given, changes nothing.
public struct Canvas: Equatable, Sendable {
    public struct Cell: Hashable, Sendable {
        public var glyph: Glyph
        public var style: Style
    }

    public let size: Size
    /// Row after row, `size.width` cells each.
    public private(set) var cells: [Cell]

    public init(_ size: Size) {
        self.size = size
        cells = Array(repeating: Cell(glyph: .space, style: .plain), count: size.width * size.height)
    }

    public var bounds: Rect { Rect(size) }

    public subscript(point: Point) -> Cell? {
        bounds.contains(point) ? cells[point.y * size.width + point.x] : nil
    }

    /// Makes every cell of a rectangle blank in this style.
    public mutating func clear(_ rect: Rect, _ style: Style = .plain) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for y in area.y..<area.bottom {
            mendHalves(y: y, from: area.x, to: area.right)
            for index in (y * size.width + area.x)..<(y * size.width + area.right) {
                cells[index] = Cell(glyph: .space, style: style)
            }
        }
    }

    /// Draws text into the first row of `rect`, cut with `…` where it does not fit, and answers with the cells used.
    @discardableResult
    public mutating func write(_ text: SafeText, in rect: Rect, _ style: Style = .plain) -> Int {
        guard rect.height > 0 else { return 0 }
        let shown = text.cut(to: rect.width)
        put(shown, at: rect.origin, style, within: rect.row(0))
        return shown.width
    }

    /// Draws a line of styled pieces into the first row of `rect`, cut with `…` where it does not fit.
    @discardableResult
    public mutating func write(_ line: Line, in rect: Rect, on ground: Style.Ground? = nil) -> Int {
        guard rect.height > 0 else { return 0 }
        let shown = line.cut(to: rect.width)
        var x = rect.x
        for span in shown.spans {
            let style = ground.map { span.style.on($0) } ?? span.style
            put(span.text, at: Point(x: x, y: rect.y), style, within: rect.row(0))
            x += span.text.width
        }
        return x - rect.x
    }

    private mutating func put(_ text: SafeText, at point: Point, _ style: Style, within rect: Rect) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty, point.y >= area.y, point.y < area.bottom else { return }
        let start = max(point.x, area.x)
        let end = min(point.x + text.width, area.right)
        guard start < end else { return }
        mendHalves(y: point.y, from: start, to: end)
        var x = point.x
        for glyph in text.glyphs {
            let width = Int(glyph.width)
            if x >= area.right { break }
            if x >= area.x {
                let index = point.y * size.width + x
                if x + width > area.right {
                    cells[index] = Cell(glyph: .space, style: style)
                } else {
                    cells[index] = Cell(glyph: glyph, style: style)
                    if width == 2 { cells[index + 1] = Cell(glyph: .rightHalf, style: style) }
                }
            } else if x + width > area.x {
                cells[point.y * size.width + area.x] = Cell(glyph: .space, style: style)
            }
            x += width
        }
    }

    /// Blanks the halves of wide glyphs that are about to lose their other half at either end of a stretch.
    private mutating func mendHalves(y: Int, from left: Int, to right: Int) {
        let row = y * size.width
        if left > 0, cells[row + left].glyph.width == 0 { cells[row + left - 1].glyph = .space }
        if right < size.width, cells[row + right].glyph.width == 0 { cells[row + right].glyph = .space }
    }
}

extension Canvas {
    /// What the rows show, trailing blanks removed.
    public var text: String {
        plane { cell, scalars in cell.glyph.append(to: &scalars) }
    }

    /// A letter a cell for its style (`Style.letter`), trailing blanks removed.
    public var styles: String {
        plane { cell, scalars in scalars.append(contentsOf: cell.style.letter.unicodeScalars) }
    }

    private func plane(_ append: (Cell, inout String.UnicodeScalarView) -> Void) -> String {
        var rows: [String] = []
        for y in 0..<size.height {
            var scalars = String.UnicodeScalarView()
            for x in 0..<size.width { append(cells[y * size.width + x], &scalars) }
            while scalars.last == " " { scalars.removeLast() }
            rows.append(String(scalars))
        }
        return rows.joined(separator: "\n")
    }
}

/// A whole screen, and where the terminal's own cursor stands: on the selected row or the caret, always, since that
/// is what a screen reader follows.
public struct Frame: Equatable, Sendable {
    public var canvas: Canvas
    public var cursor: Point

    public init(canvas: Canvas, cursor: Point) {
        self.canvas = canvas
        self.cursor = cursor
    }
}
