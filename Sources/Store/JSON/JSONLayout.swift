import Records

/// Lays a value out as text.
///
/// Lists of plain values stand on one line where they fit, everything else one element a line, so that a version
/// control system sees one changed line for one changed fact.
struct JSONLayout {
    /// The most columns a list may take with all that stands before and after it on its line.
    static let columns = 110

    private var output: [UInt8] = []
    private var lineStart = 0

    /// The value on several lines, indented by two spaces, without a line end after it.
    static func pretty(_ value: JSONValue) -> [UInt8] {
        var layout = JSONLayout()
        layout.write(value, indent: 0)
        return layout.output
    }

    /// The value on one line, without a space between anything.
    static func compact(_ value: JSONValue) -> [UInt8] {
        var layout = JSONLayout()
        layout.writeLine(value, between: "")
        return layout.output
    }

    private mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .list(let elements) where !elements.isEmpty:
            if fitsOneLine(elements) { return }
            writeLines("[", "]", elements.count, indent: indent) { layout, index in
                layout.write(elements[index], indent: indent + 2)
            }
        case .object(let members) where !members.isEmpty:
            writeLines("{", "}", members.count, indent: indent) { layout, index in
                JSONEscapes.write(members[index].name, to: &layout.output)
                layout.put(": ")
                layout.write(members[index].value, indent: indent + 2)
            }
        default:
            writeLine(value, between: " ")
        }
    }

    private mutating func writeLines(
        _ opening: StaticString, _ closing: StaticString, _ count: Int, indent: Int,
        _ writeElement: (inout JSONLayout, Int) -> Void
    ) {
        put(opening)
        for index in 0..<count {
            newLine(indent + 2)
            writeElement(&self, index)
            if index < count - 1 { put(",") }
        }
        newLine(indent)
        put(closing)
    }

    /// Writes a list of plain values on this line; writes nothing if it holds others, or would not fit with a comma
    /// after it.
    private mutating func fitsOneLine(_ elements: [JSONValue]) -> Bool {
        guard elements.count <= Self.columns, elements.allSatisfy(\.isScalar) else { return false }
        let start = output.count
        writeLine(.list(elements), between: " ")
        // Every byte but those that continue a UTF-8 sequence starts a scalar, which is a column.
        let columns = output[lineStart...].count { $0 & 0xC0 != 0x80 }
        if columns + 1 <= Self.columns { return true }
        output.removeLast(output.count - start)
        return false
    }

    private mutating func writeLine(_ value: JSONValue, between space: StaticString) {
        switch value {
        case .null: put("null")
        case .bool(let value): put(value ? "true" : "false")
        case .number(let spelling): output.append(contentsOf: spelling.utf8)
        case .text(let text): JSONEscapes.write(text, to: &output)
        case .list(let elements):
            put("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { putComma(space) }
                writeLine(element, between: space)
            }
            put("]")
        case .object(let members):
            put("{")
            for (index, member) in members.enumerated() {
                if index > 0 { putComma(space) }
                JSONEscapes.write(member.name, to: &output)
                put(":")
                put(space)
                writeLine(member.value, between: space)
            }
            put("}")
        }
    }

    private mutating func putComma(_ space: StaticString) {
        put(",")
        put(space)
    }

    private mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    private mutating func newLine(_ indent: Int) {
        output.append(ASCII.lineFeed)
        lineStart = output.count
        output.append(contentsOf: repeatElement(ASCII.space, count: indent))
    }
}
