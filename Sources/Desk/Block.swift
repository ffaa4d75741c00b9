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
        case .gap: return [Line()]
        }
    }

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
    private static func paragraphs(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
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
