import Records
import Screen
import Timekeeping

/// Records as lines of text, for scripts, screen readers and paper: the words that the panes have.
public struct DeskText: Sendable {
    let context: Context

    public init(
        library: Library, settings: DeskSettings, zone: ZoneRules, instant: Instant, language: Language
    ) {
        context = Context(library: library, settings: settings, zone: zone, instant: instant, language: language)
    }

    /// What was found about the records, the weightiest kinds first.
    public var findings: [Finding] { context.library.findings() }

    /// Everything about a record; nil where there is none with this id.
    public func lines(of id: RecordID, width: Int) -> [Line]? {
        guard let record = context.library.find(id) else { return nil }
        return Block.rows(Panes.blocks(for: record, context), width: width, language: context.language)
    }

    /// A line a record, its id first, then the columns of its pane. With no `width` nothing is cut.
    public func lines(of collection: CollectionID, width: Int?) -> [Line] {
        Panes.pane(.collection(collection)).table(context, width: width)
    }

    /// A finding as a sentence that names what it is about.
    public func sentence(_ finding: Finding) -> String {
        let heading = context.library.find(finding.record)?.heading ?? finding.record.text
        let detail = finding.detail.map { " " + $0 } ?? ""
        if finding.code == .contradiction, let entry = context.library.find(finding.record) as? TimelineEntry {
            return "\(heading): \(finding.detail ?? contradiction(entry))"
        }
        return "\(heading): \(RecordWords.finding(finding.code).text(context.language))\(detail)"
    }

    private func contradiction(_ entry: TimelineEntry) -> String {
        let printed = entry.printedDate ?? ""
        return Words(
            "the label says “\(entry.label)”, the date printed beside it “\(printed)”.",
            es: "la etiqueta dice «\(entry.label)», la fecha impresa al lado «\(printed)»."
        ).text(context.language)
    }
}

extension Pane {
    /// The pane's list as a table of text; a pane without records has none.
    static func table(_ context: Context, width: Int?) -> [Line] { [] }
}

extension RecordPane {
    static func table(_ context: Context, width: Int?) -> [Line] {
        let items = items(context.library)
        let arrangement = arrange(PaneState(), context)
        let rows = arrangement.rows.compactMap { row -> [Line]? in
            guard case .record(let index) = row else { return nil }
            return [Line(SafeText(items.ids[index].text), .accent)]
                + columns.map { $0.line(items[index], index, context) }
        }
        let measured = rows.reduce(into: [Int](repeating: 1, count: columns.count + 1)) { widths, cells in
            for (place, cell) in cells.enumerated() { widths[place] = max(widths[place], cell.width) }
        }
        var wishes = [ColumnWish(least: 12, content: measured[0])]
        for (column, content) in zip(columns, measured.dropFirst()) {
            wishes.append(
                ColumnWish(least: column.least, content: content, dropOrder: column.dropOrder, grows: column.grows))
        }
        let widths = width.map { Columns.fit(wishes, into: $0) } ?? measured
        return rows.map { Columns.row($0, widths) }
    }
}
