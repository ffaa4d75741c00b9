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

    /// Keeps the selection where it was, among rows that have been worked out anew: on the same record at the same
    /// height of the screen. Where that is gone, on the one that took its place.
    mutating func keepPlace(from old: Arrangement) {
        guard old.stops.indices.contains(list.selected), !arrangement.stops.isEmpty else { return }
        // Nobody has chosen a row of a list that was not in its order yet.
        if old.isProvisional, !arrangement.isProvisional, list.selected == 0, part == .list { return }
        guard let stop = arrangement.place(ofStop: list.selected, of: old) else { return }
        let moved = arrangement.row(ofStop: stop) - old.row(ofStop: list.selected)
        list = ListView(selected: stop, top: list.top + moved)
    }

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
    var lines: [Int: DrawnRow] = [:]
}

/// A record as it stands in a list.
struct DrawnRow: Equatable, Sendable {
    let line: Line
    /// Whether two sides changed the record, and a person has to choose.
    let hasTwoVersions: Bool
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
    /// Records that stay in the list of a finding though it no longer is so: what a person has just mended must not
    /// vanish under their eyes.
    var kept: Set<RecordID> = []
    /// Whether the records have changed since the question was asked.
    var isOutdated = false

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

    /// Whether the records stand in the order of their file, because the pane's order is still being worked out.
    var isProvisional = false
    /// Whether the pane draws its band.
    var hasBand = false
    /// The row that a second column starts with, where there is room for two; nil for a list of one column.
    var secondColumn: Int?
    /// A sentence above the list about all that is in it.
    var warning: SafeText?
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

    /// What a stop stands for, whatever else is in the list.
    private enum Identity: Hashable {
        case record(RecordID)
        case link(PaneID, RecordID?)
        case finding(PaneID, Finding.Code)
    }

    private func identity(ofStop stop: Int) -> Identity? {
        if let id = ids[stop] { return .record(id) }
        guard case .link(let link) = rows[stops[stop]] else { return nil }
        return link.finding.map { .finding(link.pane, $0) } ?? .link(link.pane, link.record)
    }

    /// The stop at which an old list's stop is found; where that is gone, the first of the ones behind it that is still
    /// there, else the last of the ones before it.
    func place(ofStop stop: Int, of old: Arrangement) -> Int? {
        if let id = old.ids[stop] {
            if stop < ids.count, ids[stop] == id { return stop }
            if let place = ids.firstIndex(of: id) { return place }
        }
        var places: [Identity: Int] = [:]
        for place in stops.indices {
            if let identity = identity(ofStop: place) { places[identity] = places[identity] ?? place }
        }
        for candidate in Array(stop..<old.stops.count) + (0..<stop).reversed() {
            if let place = old.identity(ofStop: candidate).flatMap({ places[$0] }) { return place }
        }
        return nil
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
