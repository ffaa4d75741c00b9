import Records
import Timekeeping

/// Places days on a row of cells, in proportion, with the years in which nothing happened left out.
///
/// A stretch of years without an entry becomes a break of two cells: from 2004 to 2022 with entries in seven of the
/// years, 80 cells then give each month one, where an unbroken axis would give it a third.
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

    /// An axis that has room for every entry; nil where there is none with a date, or no room for its years.
    init?(_ entries: [TimelineEntry], width: Int) {
        var years = Set<Int>()
        for entry in entries {
            guard let (first, last) = TimelineAxis.days(entry) else { continue }
            // A span of centuries is shown by its ends.
            if last.year - first.year > 200 {
                years.formUnion([first.year, last.year])
            } else {
                years.formUnion(first.year...last.year)
            }
        }
        let runs = TimelineAxis.runs(of: years.sorted())
        let room = width - TimelineAxis.breakWidth * max(0, runs.count - 1)
        guard !years.isEmpty, room >= 2 * years.count else { return nil }
        let cells = Double(room) / Double(years.count)
        var stretches: [Stretch] = []
        var start = 0
        var drawn = 0
        for run in runs {
            stretches.append(Stretch(years: run, start: start))
            drawn += run.count
            let end = Int((Double(drawn) * cells).rounded(.up))
            start = end + TimelineAxis.breakWidth * stretches.count
        }
        self.width = width
        self.stretches = stretches
        cellsPerYear = cells
    }

    /// The cell that a day falls on; a day in a year that is left out falls on the break.
    func cell(of day: CivilDate) -> Int {
        guard let stretch = stretches.last(where: { $0.years.lowerBound <= day.year }) else { return 0 }
        let inside = min(day.year, stretch.years.upperBound)
        let start = CivilDate(year: inside, month: 1, day: 1)?.dayNumber ?? day.dayNumber
        let fraction = day.year > inside ? 1 : Double(day.dayNumber - start) / 366
        let years = Double(inside - stretch.years.lowerBound) + fraction
        return min(width - 1, stretch.start + Int(years * cellsPerYear))
    }

    /// The first and the last day that an entry can mean; an open end is the other end.
    static func days(_ entry: TimelineEntry) -> (first: CivilDate, last: CivilDate)? {
        switch (entry.date.earliest, entry.date.latest) {
        case (let first?, let last?): (first, last)
        case (let day?, nil), (nil, let day?): (day, day)
        case (nil, nil): nil
        }
    }

    /// Years one after another as runs.
    private static func runs(of years: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for year in years {
            if let last = runs.last, year <= last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...year
            } else {
                runs.append(year...year)
            }
        }
        return runs
    }
}
