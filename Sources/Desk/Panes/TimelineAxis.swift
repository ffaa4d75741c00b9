import Records
import Timekeeping

/// The first and the last day that a date can mean; where one end is open it is the other.
struct TimelineSpan: Hashable {
    let first: CivilDate
    let last: CivilDate

    init?(_ when: EDTF) {
        switch (when.earliest, when.latest) {
        case (let first?, let last?): (self.first, self.last) = (first, last)
        case (let day?, nil), (nil, let day?): (first, last) = (day, day)
        case (nil, nil): return nil
        }
    }
}

/// Places days on a row of cells, in proportion, with the years in which nothing happened left out.
///
/// A stretch of years without an entry becomes a break of two cells: from 2004 to 2022 with entries in seven of the
/// years, 80 cells then give each month about one, where an unbroken axis would give it a third.
struct TimelineAxis: Equatable {
    /// A run of years that are drawn, and the cell that its first day falls on.
    struct Stretch: Equatable {
        let years: ClosedRange<Int>
        let start: Int
    }

    static let breakWidth = 2
    let width: Int
    let stretches: [Stretch]
    let cellsPerYear: Double

    /// An axis that has room for every span, given in order of time; nil where there is none.
    ///
    /// Where the years are too many for two cells each, no year is left out and each gets what there is.
    init?(_ spans: [TimelineSpan], width: Int) {
        let runs = TimelineAxis.runs(spans, longest: max(1, width / 4))
        guard width > 0, let first = runs.first, let last = runs.last else { return nil }
        let years = runs.reduce(0) { $0 + $1.count }
        let room = width - TimelineAxis.breakWidth * (runs.count - 1)
        self.width = width
        guard room >= 2 * years else {
            let all = first.lowerBound...last.upperBound
            stretches = [Stretch(years: all, start: 0)]
            cellsPerYear = Double(width) / Double(all.count)
            return
        }
        let cells = Double(room) / Double(years)
        var stretches: [Stretch] = []
        var start = 0
        var drawn = 0
        for run in runs {
            stretches.append(Stretch(years: run, start: start))
            drawn += run.count
            start = Int((Double(drawn) * cells).rounded(.up)) + TimelineAxis.breakWidth * stretches.count
        }
        self.stretches = stretches
        cellsPerYear = cells
    }

    /// The cell that a day falls on; a day in a year that is left out falls on the break before the next.
    func cell(of day: CivilDate) -> Int {
        guard let stretch = stretches.last(where: { $0.years.lowerBound <= day.year }) else { return 0 }
        let inside = min(day.year, stretch.years.upperBound)
        let start = CivilDate(year: inside, month: 1, day: 1)?.dayNumber ?? day.dayNumber
        let fraction = day.year > inside ? 1 : Double(day.dayNumber - start) / 366
        let years = Double(inside - stretch.years.lowerBound) + fraction
        return min(width - 1, stretch.start + Int(years * cellsPerYear))
    }

    func cells(of span: TimelineSpan) -> ClosedRange<Int> {
        let start = cell(of: span.first)
        return start...max(start, cell(of: span.last))
    }

    /// The years in which something happened as runs; of a span of `longest` years or more, only its ends count.
    private static func runs(_ spans: [TimelineSpan], longest: Int) -> [ClosedRange<Int>] {
        var years: [ClosedRange<Int>] = []
        for span in spans {
            let (first, last) = (span.first.year, span.last.year)
            let parts = last - first < longest ? [first...last] : [first...first, last...last]
            // Most spans of a long timeline lie in the same year as the one before.
            for part in parts where part != years.last { years.append(part) }
        }
        var runs: [ClosedRange<Int>] = []
        for part in years.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let run = runs.last, part.lowerBound <= run.upperBound + 1 {
                runs[runs.count - 1] = run.lowerBound...max(run.upperBound, part.upperBound)
            } else {
                runs.append(part)
            }
        }
        return runs
    }
}
