/// Weekly hours that hold in one part of the year, which a reading has twice: as weekly and as dated ones.
struct SeasonalTwins {
    /// The part of the year that all weekly hours hold in; nothing where they hold all year.
    let ofAll: HoursSeason?
    /// The dated hours that are not among the weekly ones.
    let others: [DatedInterval]

    /// Finds them in a reading. Only where all weekly hours are those of one season is the season theirs.
    init(in reading: HoursReading) {
        let seasonal = reading.dated.filter { $0.season != nil && $0.from == nil && $0.to == nil && $0.open != nil }
        let isTwin = { (interval: DatedInterval, weekly: WeeklyInterval) in
            interval.days == weekly.days && interval.open == weekly.open && interval.close == weekly.close
                && interval.conditions == weekly.conditions
        }
        let seasons = Set(seasonal.map(\.season))
        let haveTwins = reading.weekly.allSatisfy { weekly in seasonal.contains { isTwin($0, weekly) } }
        guard !reading.weekly.isEmpty, haveTwins, seasons.count == 1, let season = seasonal[0].season else {
            ofAll = nil
            others = reading.dated
            return
        }
        ofAll = season
        others = reading.dated.filter { interval in
            interval.season != season || !reading.weekly.contains { isTwin(interval, $0) }
        }
    }
}
