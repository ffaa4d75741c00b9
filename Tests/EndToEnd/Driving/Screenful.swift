/// What a terminal showed at one moment.
struct Screenful: Equatable, CustomStringConvertible {
    /// The rows from the top, without the blanks at their ends.
    let rows: [String]

    /// Reads what `tmux capture-pane -p` prints.
    init(captured text: String) {
        var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
            String(row.reversed().drop { $0 == " " }.reversed())
        }
        // The last row ends in a line end too.
        if rows.last == "" { rows.removeLast() }
        self.rows = rows
    }

    var text: String { rows.joined(separator: "\n") }
    var description: String { rows.map { "│\($0)\n" }.joined() }

    var isASCII: Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    /// What is between the bars at the top and at the foot, where a clock and a count may change.
    var body: ArraySlice<String> { rows.dropFirst().dropLast() }

    func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

    /// Whether every one of these is shown, in whatever row.
    func shows(_ text: String, and others: String...) -> Bool { ([text] + others).allSatisfy { shows($0) } }

    /// Whether one row shows all of these.
    func showsRow(of texts: String...) -> Bool {
        rows.contains { row in texts.allSatisfy { row.contains($0) } }
    }

    /// The column and row, counted from 0, at which a text begins; nil if it is not shown.
    func place(of text: String) -> (x: Int, y: Int)? {
        for (y, row) in rows.enumerated() {
            if let range = row.firstRange(of: text) {
                return (row.distance(from: row.startIndex, to: range.lowerBound), y)
            }
        }
        return nil
    }

    /// The last row that is not blank.
    var lastRow: String { rows.last { !$0.isEmpty } ?? "" }
}
