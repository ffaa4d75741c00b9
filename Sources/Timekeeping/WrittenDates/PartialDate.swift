/// What one date in a text says, some of which may stand with another: `Mar – Apr 2022` says the year once.
struct PartialDate {
    /// A part of a longer time.
    enum Stretch: Hashable {
        case early, middle, late
        /// The first or the second half, a quarter of a year: 1 to 2, 1 to 4.
        case half(Int)
        case quarter(Int)
    }

    var year: Int?
    /// Tens of years: 199 is the 1990s.
    var decade: Int?
    /// Hundreds of years: 18 is the 19th century.
    var hundreds: Int?
    var season: EDTF.Season?
    var month: Int?
    var day: Int?
    /// A number of which only the other end says what it counts: `5` in `May 3–5`, `19` in `2018–19`.
    var bare: Int?
    var stretch: Stretch?
    var weekday: Weekday?
    var isUncertain = false
    var isApproximate = false

    /// Whether it says when in a year, and not which year.
    var needsYear: Bool { year == nil && decade == nil && hundreds == nil }

    /// Whether it has the words or marks of a date, and not just a number that may count something.
    var isEvident: Bool {
        decade != nil || hundreds != nil || year != nil && (month != nil || season != nil || stretch != nil)
    }

    /// What comes first and what later in a year.
    var placeInYear: (Int, Int) { (month ?? season.map { 3 * ($0.rawValue - 20) } ?? 0, day ?? 0) }
}
