/// The stretches of a day that have the same conditions, and the days of the week that share them.
struct DayProgramme: Hashable {
    /// A stretch of opening, in minutes after midnight of the day on which it begins.
    struct Stretch: Hashable, Comparable {
        var open: Int
        /// Nothing where no closing time is known.
        var close: Int?

        /// Whether it is one whole day.
        var isWholeDay: Bool { open == 0 && close == 1440 }

        static func < (left: Stretch, right: Stretch) -> Bool {
            (left.open, left.close ?? Int.max) < (right.open, right.close ?? Int.max)
        }
    }

    /// Monday first and each once.
    var days: [Weekday]
    /// In order of time and each once.
    var stretches: [Stretch]
    var conditions: [HoursCondition]

    /// Weekly hours day by day, the days with the same hours together, in order of their first day.
    static func programmes(of weekly: [WeeklyInterval]) -> [DayProgramme] {
        var result: [DayProgramme] = []
        for day in Weekday.allCases {
            for programme in programmes(of: weekly, on: day) {
                let same = result.firstIndex {
                    $0.stretches == programme.stretches && $0.conditions == programme.conditions
                }
                if let same { result[same].days.append(day) } else { result.append(programme) }
            }
        }
        return result
    }

    private static func programmes(of weekly: [WeeklyInterval], on day: Weekday) -> [DayProgramme] {
        var result: [DayProgramme] = []
        for interval in weekly where interval.days.contains(day) {
            let stretch = Stretch(open: interval.open, close: interval.close)
            if let same = result.firstIndex(where: { $0.conditions == interval.conditions }) {
                if !result[same].stretches.contains(stretch) { result[same].stretches.append(stretch) }
            } else {
                result.append(DayProgramme(days: [day], stretches: [stretch], conditions: interval.conditions))
            }
        }
        for index in result.indices { result[index].stretches.sort() }
        return result.sorted { $0.stretches[0] < $1.stretches[0] }
    }
}

extension [Weekday] {
    /// The days as runs without a gap, over the end of the week if need be, in order of their first days.
    ///
    /// A run of two is two runs of one: nobody writes Monday to Tuesday.
    var runs: [(first: Weekday, last: Weekday)] {
        let all = Weekday.allCases
        guard Set(self).count < 7 else { return [(.monday, .sunday)] }
        func has(_ number: Int) -> Bool { contains(all[(number + 7) % 7]) }
        var result: [(first: Weekday, last: Weekday)] = []
        for start in 0..<7 where has(start) && !has(start - 1) {
            var end = start
            while has(end + 1) { end += 1 }
            if end - start < 2 {
                result += (start...end).map { (all[$0 % 7], all[$0 % 7]) }
            } else {
                result.append((all[start], all[end % 7]))
            }
        }
        return result
    }
}
