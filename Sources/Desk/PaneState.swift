import Records
import Screen

/// Where a person is in one pane.
struct PaneState: Equatable, Sendable {
    /// The part of the pane that the keys go to.
    enum Part: Sendable { case list, detail }

    var list = ListView()
    var part = Part.list
    /// The first line of the detail that is seen.
    var detailTop = 0
    /// Which of the pane's orders the list is in.
    var order = 0
    var filter = Filter()
    /// What the list shows, worked out whenever the records, the order, the filter or the day change.
    var arrangement = Arrangement()
    /// The rows in view as they are drawn.
    var drawn = DrawnRows()

    /// The record that is selected, if the selection stands on one.
    var selectedID: RecordID? {
        arrangement.ids.indices.contains(list.selected) ? arrangement.ids[list.selected] : nil
    }
}

/// The rows that are in view, in their columns: while the selection moves among them none is worked out again.
///
/// They are right as long as the arrangement is, and go with it.
struct DrawnRows: Equatable, Sendable {
    var widths: [Int] = []
    var lines: [Int: Line] = [:]
}

/// What narrows a list.
struct Filter: Equatable, Sendable {
    var editor = Editor()
    /// Whether keys are being typed into it.
    var isTyping = false
    /// Whether the last key moved in the list instead of changing what is typed.
    var isChoosing = false
    /// The question that was asked last.
    var request: RequestID?
    /// The records that match what was typed; nil while nothing is typed.
    var matches: Set<RecordID>?
    /// Only records about which this was found.
    var finding: Finding.Code?

    var isActive: Bool { isTyping || !editor.isEmpty || finding != nil }
    var narrows: Bool { matches != nil || finding != nil }
}

/// The rows of a list: headings, and places where the selection can stop.
struct Arrangement: Equatable, Sendable {
    enum Row: Equatable, Sendable {
        case heading(Line)
        case blank
        case text(Line)
        /// A record, by its index in the pane's collection.
        case record(Int)
        case link(HomeLink)
    }

    /// The indexes of all records in the pane's order; nil where that has to be worked out anew.
    var order: [Int]?
    private(set) var rows: [Row] = []
    /// The indexes of the rows at which the selection can stop.
    private(set) var stops: [Int] = []
    /// The ids of the records at the stops; nil for other stops.
    private(set) var ids: [RecordID?] = []
    /// How wide the columns' contents are.
    var wishes: [ColumnWish] = []

    mutating func add(_ row: Row, id: RecordID? = nil) {
        switch row {
        case .record, .link:
            stops.append(rows.count)
            ids.append(id)
        case .heading, .blank, .text: break
        }
        rows.append(row)
    }

    /// The row at a stop.
    func row(ofStop stop: Int) -> Int { stops.indices.contains(stop) ? stops[stop] : 0 }

    /// The stop that a row is, if it is one.
    func stop(atRow row: Int) -> Int? {
        var low = 0
        var high = stops.count
        while low < high {
            let middle = (low + high) / 2
            if stops[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < stops.count && stops[low] == row ? low : nil
    }
}
