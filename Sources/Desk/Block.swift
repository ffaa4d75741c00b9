import Screen

/// A piece of a record's full text, before it is fitted to a width.
enum Block: Equatable, Sendable {
    case title(SafeText)
    /// A line in styles of its own, such as whether a place is open.
    case line(Line)
    case paragraph(String, Style)
    /// A name and what it is; several values stand under each other.
    case field(Words, [String])
    case heading(Words)
    case bullets([String])
    /// Two versions of one thing beside each other.
    case sides(Side, Side)
    /// Something to look at before relying on the record.
    case warning(String)
    case gap

    /// The rows of the blocks in a width; runs of gaps become one, and none stands at either end.
    static func rows(_ blocks: [Block], width: Int, language: Language) -> [Line] {
        var rows: [Line] = []
        for block in blocks {
            if block == .gap {
                if let last = rows.last, !last.isEmpty { rows.append(Line()) }
            } else {
                rows += block.rows(width: width, language)
            }
        }
        while let last = rows.last, last.isEmpty { rows.removeLast() }
        return rows
    }

    private func rows(width: Int, _ language: Language) -> [Line] {
        switch self {
        case .title(let text): return Line(text, .heading).wrapped(to: width)
        case .line(let line): return line.wrapped(to: width)
        case .paragraph(let text, let style):
            return Block.paragraphs(text).flatMap { Line(SafeText($0), style).wrapped(to: width) }
        case .field(let name, let values): return Block.field(name.safe(language), values, width: width)
        case .heading(let words): return Line(words.safe(language), .heading).wrapped(to: width)
        case .bullets(let texts):
            return texts.flatMap { Line("• \(SafeText($0).string)").wrapped(to: width, indent: 2) }
        case .warning(let text):
            return Line([Span("! ", .warning), Span(SafeText(text), .warning)]).wrapped(to: width, indent: 2)
        case .sides(let left, let right): return Block.sides(left, right, width: width, language)
        case .gap: return [Line()]
        }
    }

    /// In two columns where the width allows it, else one under the other.
    private static func sides(_ left: Side, _ right: Side, width: Int, _ language: Language) -> [Line] {
        let column = (width - 4) / 2
        guard column >= 16 else {
            return [left, right].flatMap { $0.rows(width: max(1, width - 2), language) }.map(indented)
        }
        let (first, second) = (left.rows(width: column, language), right.rows(width: column, language))
        return (0..<max(first.count, second.count)).map { row in
            var line = row < first.count ? first[row] : Line()
            line.pad(to: column + 2)
            if row < second.count { line.add(second[row]) }
            return indented(line)
        }
    }

    private static func indented(_ line: Line) -> Line { Line("  ") + line }

    /// The name in a column of its own where the width allows it, else above its values.
    private static func field(_ name: SafeText, _ values: [String], width: Int) -> [Line] {
        let column = 15
        guard width >= 34 else {
            return Line(name, .dim).wrapped(to: width)
                + values.flatMap { Line(SafeText("  " + $0)).wrapped(to: width, indent: 2) }
        }
        var rows: [Line] = []
        for value in values.flatMap(paragraphs) {
            var line = Line(rows.isEmpty ? name.cut(to: column - 1) : .empty, .dim)
            line.pad(to: column)
            line.add(SafeText(value))
            rows += line.wrapped(to: width, indent: column)
        }
        return rows
    }

    /// The lines of a text that a person wrote on several lines.
    fileprivate static func paragraphs(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
}

/// One of two versions of something.
struct Side: Equatable, Sendable {
    let title: Words
    let text: String

    fileprivate func rows(width: Int, _ language: Language) -> [Line] {
        Line(title.safe(language), .dim).wrapped(to: width)
            + Block.paragraphs(text).flatMap { Line(SafeText($0), .heading).wrapped(to: width) }
    }
}

extension [Block] {
    /// Adds a field where there is something to show.
    mutating func field(_ name: Words, _ value: String?) {
        if let value, !value.isEmpty { append(.field(name, [value])) }
    }

    mutating func field(_ name: Words, list values: [String]) {
        if !values.isEmpty { append(.field(name, [values.joined(separator: ", ")])) }
    }

    mutating func field(_ name: Words, lines values: [String]) {
        if !values.isEmpty { append(.field(name, values)) }
    }
}
