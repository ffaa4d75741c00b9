/// A closing at midday that a text says, put back into the hours that it was cut out of.
struct LunchBreak {
    /// When it begins and ends.
    let gap: DayProgramme.Stretch
    /// The hours as they would be without it.
    let weekly: [WeeklyInterval]

    /// The break of a reading; nothing where it has none, or not the same on all days that have hours around it.
    init?(in reading: HoursReading) {
        guard reading.conditions.contains(.lunchClosure) else { return nil }
        let programmes = DayProgramme.programmes(of: reading.weekly)
        var gap: DayProgramme.Stretch?
        var weekly: [WeeklyInterval] = []
        for programme in programmes {
            var whole: [DayProgramme.Stretch] = []
            for stretch in programme.stretches {
                if let last = whole.last, let end = last.close, end < stretch.open,
                    gap == nil || gap == DayProgramme.Stretch(open: end, close: stretch.open)
                {
                    gap = .init(open: end, close: stretch.open)
                    whole[whole.count - 1].close = stretch.close
                } else {
                    whole.append(stretch)
                }
            }
            weekly += whole.map {
                WeeklyInterval(
                    days: programme.days, open: $0.open, close: $0.close, conditions: programme.conditions)
            }
        }
        guard let gap, gap.open >= 600, let end = gap.close, end <= 960,
            weekly.allSatisfy({ $0.isAround(gap.open, end) || !$0.meets(gap.open, end) })
        else { return nil }
        self.gap = gap
        self.weekly = weekly
    }
}

extension WeeklyInterval {
    fileprivate func isAround(_ start: Int, _ end: Int) -> Bool { open < start && (close ?? 0) > end }

    fileprivate func meets(_ start: Int, _ end: Int) -> Bool { open < end && (close ?? Int.max) > start }
}
