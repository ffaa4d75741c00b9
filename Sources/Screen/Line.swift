/// A piece of text in one style.
public struct Span: Hashable, Sendable {
    public var text: SafeText
    public var style: Style

    public init(_ text: SafeText, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// One row's text, in as many styles as it needs.
public struct Line: Hashable, Sendable {
    public var spans: [Span]

    public init(_ spans: [Span] = []) { self.spans = spans }

    public init(_ text: SafeText, _ style: Style = .plain) { spans = [Span(text, style)] }

    public var width: Int { spans.reduce(0) { $0 + $1.text.width } }
    public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }
    public var string: String { spans.map(\.text.string).joined() }

    public mutating func add(_ text: SafeText, _ style: Style = .plain) { spans.append(Span(text, style)) }

    public mutating func add(_ line: Line) { spans += line.spans }

    /// Blanks up to this column; nothing if the line is already there.
    public mutating func pad(to column: Int, _ style: Style = .plain) {
        let missing = column - width
        if missing > 0 { add(SafeText(glyphs: Array(repeating: .space, count: missing)), style) }
    }

    public static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

    /// The line cut to `limit` cells, its end an `…` where something was cut.
    public func cut(to limit: Int) -> Line {
        guard width > limit else { return self }
        var kept: [Span] = []
        var room = limit
        for span in spans {
            if span.text.width < room {
                kept.append(span)
                room -= span.text.width
                continue
            }
            // The cut falls here: into this piece, or right behind it, so that the `…` always has a cell.
            if room > 0 {
                let cut = span.text.width > room ? span.text.cut(to: room) : span.text.cutForEllipsis()
                kept.append(Span(cut, span.style))
            }
            break
        }
        return Line(kept)
    }

    /// The line broken at spaces into rows of at most `width` cells; `indent` blanks stand before all rows but the
    /// first. A word longer than a row is broken where the row ends.
    public func wrapped(to width: Int, indent: Int = 0) -> [Line] {
        guard width > 0 else { return [] }
        // Most lines fit, and end in a word.
        if let last = spans.last?.text.glyphs.last, last != .space, self.width <= width { return [self] }
        var breaker = LineBreaker(width: width, indent: min(max(0, indent), width - 1))
        for span in spans { breaker.add(span) }
        return breaker.finish()
    }
}

extension SafeText {
    /// The text with its last cells given to an `…`, for text after which more was cut away.
    fileprivate func cutForEllipsis() -> SafeText {
        var kept = glyphs
        var room = width
        while room > width - 1, let last = kept.popLast() { room -= Int(last.width) }
        return SafeText(glyphs: kept + [.ellipsis])
    }
}

/// Fills rows with words.
private struct LineBreaker {
    let width: Int
    let indent: Int
    private var rows: [Line] = []
    private var row = Line()
    private var used = 0
    private var word: [(glyph: Glyph, style: Style)] = []
    private var wordWidth = 0
    private var gap: (width: Int, style: Style) = (0, .plain)
    private var rowHasWord = false

    init(width: Int, indent: Int) {
        self.width = width
        self.indent = indent
    }

    mutating func add(_ span: Span) {
        for glyph in span.text.glyphs {
            if glyph == .space {
                endWord()
                gap = (gap.width + 1, span.style)
            } else {
                word.append((glyph, span.style))
                wordWidth += Int(glyph.width)
            }
        }
    }

    mutating func finish() -> [Line] {
        endWord()
        rows.append(row)
        return rows
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        let isFirstWord = !rowHasWord && rows.isEmpty
        if rowHasWord && used + gap.width + wordWidth > width { breakRow() }
        // Blanks at the start give way before a word is broken.
        if isFirstWord && wordWidth <= width { gap.width = min(gap.width, width - wordWidth) }
        if rowHasWord || rows.isEmpty { place(Array(repeating: (.space, gap.style), count: min(gap.width, width))) }
        place(word)
        rowHasWord = true
        word = []
        wordWidth = 0
        gap = (0, .plain)
    }

    private mutating func place(_ glyphs: [(glyph: Glyph, style: Style)]) {
        var run: [Glyph] = []
        var runStyle = Style.plain
        func flush(_ row: inout Line) {
            if !run.isEmpty { row.add(SafeText(glyphs: run), runStyle) }
            run = []
        }
        for (glyph, style) in glyphs {
            // A wide glyph that no row has room for.
            let glyph = Int(glyph.width) > width - indent ? Glyph.replacement : glyph
            if used + Int(glyph.width) > width {
                flush(&row)
                breakRow()
            }
            if style != runStyle { flush(&row) }
            runStyle = style
            run.append(glyph)
            used += Int(glyph.width)
        }
        flush(&row)
    }

    private mutating func breakRow() {
        rows.append(row)
        row = Line()
        row.pad(to: indent)
        used = indent
        gap = (0, .plain)
        rowHasWord = false
    }
}
