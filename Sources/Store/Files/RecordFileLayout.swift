/// How a file that anybody may have written is laid out, seen from a place in it.
struct FileLayout {
    let bytes: [UInt8]

    /// The space that the line of an offset starts with.
    func indent(at offset: Int) -> [UInt8] {
        Array(bytes[lineStart(of: offset)..<offset].prefix(while: LineBreak.isIndent))
    }

    /// How many columns of its line stand before an offset.
    func columns(before offset: Int) -> Int { JSONLayout.columns(of: bytes[lineStart(of: offset)..<offset]) }

    private func lineStart(of offset: Int) -> Int {
        bytes[..<offset].lastIndex(where: LineBreak.isLineEnd).map { $0 + 1 } ?? 0
    }

    /// The style of the list of records, and of a record in it that says no more: the indentation of the list's own
    /// line is a level of it, and lines end as the file's first one does.
    func style(ofList list: Range<Int>) -> JSONLayout.Style {
        var style = JSONLayout.Style()
        style.indent = indent(at: list.lowerBound)
        if !style.indent.isEmpty { style.unit = style.indent }
        if let first = bytes.firstIndex(where: LineBreak.isLineEnd) {
            style.lineEnd = LineBreak(in: bytes[first..<min(first + 2, bytes.count)])?.lineEnd
        }
        return style
    }
}

/// A list or an object in a file, with at least one item, and how it is laid out there.
struct Container {
    let layout: FileLayout
    let items: BracketedItems
    /// The elements, or the members' values.
    let values: [JSONNode]
    /// The style that its items inherit.
    private var style: JSONLayout.Style

    /// Nil for a value of another kind, and where there are no items.
    ///
    /// The node is of a tree whose text starts at an offset of the file, and the style is the one that its value would
    /// have if it were new.
    init?(_ node: JSONNode, base: Int, in layout: FileLayout, _ style: JSONLayout.Style) {
        let names = node.kind == .object ? Array(node.names) : nil
        let values = node.kind == .object ? Array(node.values) : Array(node.elements)
        guard let first = values.first else { return nil }
        self.layout = layout
        self.values = values
        self.style = style
        let range = node.range.shifted(by: base)
        var items = values.map { $0.range.shifted(by: base) }
        if let names, let name = names.first {
            items = zip(names, items).map { $0.range.lowerBound + base..<$1.upperBound }
            let colon = layout.bytes[name.range.upperBound + base..<first.range.lowerBound + base]
            self.style.space = colon.count > 1 ? " " : ""
        }
        self.items = BracketedItems(bytes: layout.bytes, range: range, items: items, space: self.style.space)
        self.style.unit = unit ?? self.style.unit
    }

    /// What the first item is indented by, seen from the line that the container starts on; nil where it shares that.
    private var unit: [UInt8]? {
        guard let inner = LineBreak(in: layout.bytes[items.gap(before: 0)])?.indent else { return nil }
        let outer = layout.indent(at: items.range.lowerBound)
        return inner.starts(with: outer) && inner.count > outer.count ? Array(inner.dropFirst(outer.count)) : nil
    }

    /// The style of what takes the place of an item, or of a member's value: on one line where it does not start one.
    func style(ofItem index: Int) -> JSONLayout.Style { style(ofItemAfter: layout.bytes[items.gap(before: index)]) }

    /// The style of a new item that stands after some space.
    func style(ofItemAfter space: ArraySlice<UInt8>) -> JSONLayout.Style {
        var style = style
        let lineBreak = LineBreak(in: space)
        style.lineEnd = lineBreak?.lineEnd
        style.indent = lineBreak?.indent ?? []
        return style
    }

    /// The style of another container beside this one: on one line if this one is, else on as many as it takes.
    func style(ofSiblingAfter space: ArraySlice<UInt8>) -> JSONLayout.Style {
        var style = style
        style.indent = LineBreak(in: space)?.indent ?? layout.indent(at: items.range.lowerBound)
        style.lineEnd = LineBreak(in: layout.bytes[items.range])?.lineEnd
        return style
    }
}

extension Range<Int> {
    fileprivate func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
