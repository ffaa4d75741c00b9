/// One stretch of opening on one day, before those of several days are put together.
struct HoursStretch: Hashable {
    var day: Weekday
    var open: Int
    var close: Int?
    var conditions: [HoursCondition]
    var assumptions: Set<HoursReading.Assumption>
    /// The clause it comes from.
    var clause: Int

    func meets(_ other: HoursStretch) -> Bool {
        day == other.day && open < (other.close ?? other.open + 1) && other.open < (close ?? open + 1)
    }

    /// Makes a stretch that opens past midnight one of the day on which it does.
    mutating func moveToNextDay() {
        day = Weekday.allCases[day.rawValue % 7]
        open -= 1440
        close = close.map { $0 - 1440 }
    }

    func isSameTime(as other: HoursStretch) -> Bool {
        day == other.day && open == other.open && close == other.close
    }

    var writtenAssumptions: [HoursReading.Assumption] { HoursReading.Assumption.allCases.filter(assumptions.contains) }
}

extension Sequence<HoursStretch> {
    /// The stretches with their days together, in the order they were read.
    var intervals: [WeeklyInterval] {
        var result: [WeeklyInterval] = []
        for stretch in self {
            let match = result.firstIndex {
                $0.open == stretch.open && $0.close == stretch.close && $0.conditions == stretch.conditions
                    && $0.assumptions == stretch.writtenAssumptions
            }
            if let match {
                result[match].days = Set(result[match].days + [stretch.day]).sorted()
            } else {
                result.append(
                    WeeklyInterval(
                        days: [stretch.day], open: stretch.open, close: stretch.close, conditions: stretch.conditions,
                        assumptions: stretch.writtenAssumptions))
            }
        }
        return result
    }
}
