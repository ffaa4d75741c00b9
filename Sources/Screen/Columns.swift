/// A column of a table: how narrow it may get, how wide its content is, and whether it goes when there is no room.
public struct ColumnWish: Equatable, Sendable {
    public var least: Int
    public var content: Int
    /// Columns with the highest number go first; 0 never goes.
    public var dropOrder: Int
    /// Whether this column takes the room that is left over.
    public var grows: Bool

    public init(least: Int, content: Int, dropOrder: Int = 0, grows: Bool = false) {
        self.least = max(1, least)
        self.content = max(1, content)
        self.dropOrder = dropOrder
        self.grows = grows
    }
}

/// Fits the columns of a table to a width.
public enum Columns {
    /// Blank cells between two columns.
    public static let gap = 2

    /// A width for each column, 0 for one that is left out; with the gaps they never take more than `width`.
    public static func fit(_ wishes: [ColumnWish], into width: Int) -> [Int] {
        var shown = Set(wishes.indices)
        func need(_ measure: (ColumnWish) -> Int) -> Int {
            shown.reduce(0) { $0 + measure(wishes[$1]) } + gap * max(0, shown.count - 1)
        }
        while need({ min($0.least, $0.content) }) > width {
            let droppable = shown.filter { wishes[$0].dropOrder > 0 }
            guard let next = droppable.max(by: { (wishes[$0].dropOrder, $0) < (wishes[$1].dropOrder, $1) }) else {
                break
            }
            shown.remove(next)
        }
        var widths = wishes.indices.map { shown.contains($0) ? min(wishes[$0].least, wishes[$0].content) : 0 }
        var room = width - need { min($0.least, $0.content) }
        if room < 0 { return squeezed(widths, by: -room) }
        // The first growing column, which names the row, gets its content before any other gets more than it needs;
        // then the fixed ones, then the other growing ones; what is left is the first's.
        let first = wishes.indices.first { shown.contains($0) && wishes[$0].grows }
        let fixed = wishes.indices.filter { shown.contains($0) && !wishes[$0].grows }
        let growing = wishes.indices.filter { shown.contains($0) && wishes[$0].grows }
        for index in [first].compactMap({ $0 }) + fixed + growing {
            let more = min(room, max(0, wishes[index].content - widths[index]))
            widths[index] += more
            room -= more
        }
        if let first { widths[first] += room }
        return widths
    }

    /// The cells of a row in their columns, each cut to its width; a column of width 0 is left out.
    public static func row(_ cells: [Line], _ widths: [Int]) -> Line {
        var line = Line()
        line.spans.reserveCapacity(4 * cells.count)
        var end = 0
        var used = 0
        for (cell, width) in zip(cells, widths) where width > 0 {
            if used < end { line.add(SafeText(glyphs: Array(repeating: .space, count: end - used))) }
            let shown = cell.cut(to: width)
            line.add(shown)
            used = max(used, end) + shown.width
            end += width + gap
        }
        return line
    }

    private static func squeezed(_ widths: [Int], by missing: Int) -> [Int] {
        var result = widths
        var missing = missing
        for index in result.indices.reversed() where missing > 0 {
            let taken = min(missing, result[index])
            result[index] -= taken
            missing -= taken
        }
        return result
    }
}
