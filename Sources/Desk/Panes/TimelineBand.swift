import Records
import Screen
import Timekeeping

/// The axis above the timeline: its years, every entry as precise as its date is known, and the selected one's label.
struct TimelineBand {
    static let height = 4
    let context: Context
    let selected: TimelineEntry?

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let area = rect.inset(columns: 1)
        guard let axis = TimelineAxis(context.survey?.timelineSpans ?? [], width: area.width) else { return }
        drawYears(axis, in: area.row(0), on: &canvas)
        canvas.write(Line(line(axis)), in: area.row(1))
        guard let selected, let span = TimelineSpan(selected.when) else { return }
        let cells = axis.cells(of: span)
        let mark = SafeText(span.first == span.last ? "●" : String(repeating: "━", count: cells.count))
        canvas.write(mark, in: area.row(1).split(left: cells.lowerBound).rest, .accent)
        drawLabel(of: selected, at: cells.lowerBound, axis, in: area.row(2), on: &canvas)
    }

    private func drawYears(_ axis: TimelineAxis, in rect: Rect, on canvas: inout Canvas) {
        var free = 0
        for stretch in axis.stretches {
            // Years that have less than a cell each cannot all be named: the ones that stand at a new cell are.
            let step = max(1, Int(5 / axis.cellsPerYear))
            for year in stride(from: stretch.years.lowerBound, through: stretch.years.upperBound, by: step) {
                guard let day = CivilDate(year: year, month: 1, day: 1) else { continue }
                let x = axis.cell(of: day)
                let name = SafeText(String(year))
                if x < free || x + name.width > rect.width { continue }
                canvas.write(name, in: rect.split(left: x).rest, .dim)
                free = x + name.width + 1
            }
        }
    }

    /// What a cell of the axis shows; what comes later hides what comes before.
    private enum Cell: Int {
        case plain, tick, gap, span, day

        var glyph: Character {
            switch self {
            case .plain: "─"
            case .tick: "┬"
            case .gap: "╌"
            case .span: "━"
            case .day: "●"
            }
        }

        var style: Style { rawValue < Cell.span.rawValue ? .dim : .plain }
    }

    private func line(_ axis: TimelineAxis) -> [Span] {
        var cells = Array(repeating: Cell.plain, count: axis.width)
        func set(_ cell: Cell, _ places: ClosedRange<Int>) {
            for place in places where cells.indices.contains(place) && cells[place].rawValue < cell.rawValue {
                cells[place] = cell
            }
        }
        for stretch in axis.stretches {
            set(.tick, stretch.start...stretch.start)
            if stretch.start > 0 { set(.gap, stretch.start - TimelineAxis.breakWidth...stretch.start - 1) }
        }
        for span in context.survey?.timelineSpans ?? [] {
            set(span.first == span.last ? .day : .span, axis.cells(of: span))
        }
        var spans: [Span] = []
        var rest = cells[...]
        while let first = rest.first {
            let run = rest.prefix { $0.style == first.style }
            spans.append(Span(SafeText(String(run.map(\.glyph))), first.style))
            rest = rest.dropFirst(run.count)
        }
        return spans
    }

    /// Under the axis: what the label says, and where the contradicting date would put it.
    private func drawLabel(
        of entry: TimelineEntry, at cell: Int, _ axis: TimelineAxis, in rect: Rect, on canvas: inout Canvas
    ) {
        let label = SafeText("↑ \(entry.label)").cut(to: rect.width)
        let x = min(cell, max(0, rect.width - label.width))
        canvas.write(label, in: rect.split(left: x).rest, .accent)
        guard let other = entry.contradictingDate, let day = other.earliest ?? other.latest else { return }
        let reading = SafeText("! \(DateWords(language: context.language).date(other, short: true))")
        let place = axis.cell(of: day)
        let after = x + label.width + 2
        // Where it belongs if that does not cover the label, else beside the label, on the side that has room.
        let column: Int
        if place + reading.width + 1 < x || place >= after && place + reading.width <= rect.width {
            column = place
        } else if after + reading.width <= rect.width {
            column = after
        } else {
            column = x - reading.width - 2
        }
        if column >= 0 { canvas.write(reading, in: rect.split(left: column).rest, .warning) }
    }
}
