import Records

/// Lays a value out as text.
///
/// Lists of plain values stand on one line where they fit, everything else one element a line, so that a version
/// control system sees one changed line for one changed fact.
struct JSONLayout {
    /// The most columns a list may take with all that stands before and after it on its line.
    static let columns = 110

    /// How a value is laid out among others.
    struct Style {
        /// What ends a line; nil for a value that stays on the line it starts on.
        var lineEnd: [UInt8]? = [ASCII.lineFeed]
        /// The indentation of the line that the value starts on.
        var indent: [UInt8] = []
        /// What each level of lists and objects is indented by.
        var unit: [UInt8] = [ASCII.space, ASCII.space]
        /// What stands after a colon, and after a comma that does not end its line.
        var space: StaticString = " "
    }

    private let style: Style
    private var output: [UInt8] = []
    private var lineStart = 0
    /// The columns of the line that the value starts on which are taken already; none on the lines after it.
    private var columnsBefore: Int

    private init(_ style: Style, after columns: Int) {
        self.style = style
        columnsBefore = columns
    }

    /// The value on several lines, indented by two spaces, without a line end after it.
    static func pretty(_ value: JSONValue) -> [UInt8] { text(of: value, Style()) }

    /// The value on one line, without a space between anything.
    static func compact(_ value: JSONValue) -> [UInt8] { text(of: value, Style(lineEnd: nil, space: "")) }

    /// The value in a style, without a line end after it, where some columns of its first line are taken already.
    static func text(of value: JSONValue, _ style: Style, after columns: Int = 0) -> [UInt8] {
        var layout = JSONLayout(style, after: columns)
        layout.write(value, depth: 0)
        return layout.output
    }

    /// A name, a colon and a value in a style, where they stand first on their line or, in a style of one line, anywhere.
    static func member(_ name: String, _ value: JSONValue, _ style: Style) -> [UInt8] {
        var layout = JSONLayout(style, after: columns(of: style.indent))
        layout.writeName(name)
        layout.write(value, depth: 0)
        return layout.output
    }

    private mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case _ where style.lineEnd == nil:
            writeLine(value)
        case .list(let elements) where !elements.isEmpty:
            if fitsOneLine(elements) { return }
            writeLines("[", "]", elements.count, depth: depth) { layout, index in
                layout.write(elements[index], depth: depth + 1)
            }
        case .object(let members) where !members.isEmpty:
            writeLines("{", "}", members.count, depth: depth) { layout, index in
                layout.writeName(members[index].name)
                layout.write(members[index].value, depth: depth + 1)
            }
        default:
            writeLine(value)
        }
    }

    private mutating func writeLines(
        _ opening: StaticString, _ closing: StaticString, _ count: Int, depth: Int,
        _ writeElement: (inout JSONLayout, Int) -> Void
    ) {
        put(opening)
        for index in 0..<count {
            newLine(depth + 1)
            writeElement(&self, index)
            if index < count - 1 { put(",") }
        }
        newLine(depth)
        put(closing)
    }

    /// Writes a list of plain values on this line; writes nothing if it holds others, or would not fit with a comma
    /// after it.
    private mutating func fitsOneLine(_ elements: [JSONValue]) -> Bool {
        guard elements.count <= Self.columns, elements.allSatisfy(\.isScalar) else { return false }
        let start = output.count
        writeLine(.list(elements))
        if columnsBefore + Self.columns(of: output[lineStart...]) + 1 <= Self.columns { return true }
        output.removeLast(output.count - start)
        return false
    }

    /// How many columns some UTF-8 takes: every byte but those that continue a sequence starts a scalar, which is one.
    static func columns(of text: some Sequence<UInt8>) -> Int {
        text.reduce(0) { columns, byte in byte & 0xC0 == 0x80 ? columns : columns + 1 }
    }

    private mutating func writeLine(_ value: JSONValue) {
        switch value {
        case .null: put("null")
        case .bool(let value): put(value ? "true" : "false")
        case .number(let spelling): output.append(contentsOf: spelling.utf8)
        case .text(let text): JSONEscapes.write(text, to: &output)
        case .list(let elements):
            put("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { putComma() }
                writeLine(element)
            }
            put("]")
        case .object(let members):
            put("{")
            for (index, member) in members.enumerated() {
                if index > 0 { putComma() }
                writeName(member.name)
                writeLine(member.value)
            }
            put("}")
        }
    }

    private mutating func writeName(_ name: String) {
        JSONEscapes.write(name, to: &output)
        put(":")
        put(style.space)
    }

    private mutating func putComma() {
        put(",")
        put(style.space)
    }

    private mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    private mutating func newLine(_ depth: Int) {
        output.append(contentsOf: style.lineEnd ?? [])
        lineStart = output.count
        columnsBefore = 0
        output.append(contentsOf: style.indent)
        for _ in 0..<depth { output.append(contentsOf: style.unit) }
    }
}
