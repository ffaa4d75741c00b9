extension HoursReading {
    /// The conditions that some stretch or some days have, and not only the text as a whole.
    var boundConditions: [HoursCondition] {
        var result: [HoursCondition] = []
        guard !conditions.isEmpty else { return result }
        for interval in weekly { result += interval.conditions }
        for interval in ordinal { result += interval.conditions }
        for interval in dated { result += interval.conditions }
        for days in untimed where !days.isWayIn { result += days.conditions }
        for service in services {
            for interval in service.weekly { result += interval.conditions }
            for interval in service.ordinal { result += interval.conditions }
        }
        return result
    }
}

extension UntimedDays {
    /// Whether these are no days at all, but a way in besides the hours: `or by appointment`.
    var isWayIn: Bool { days.isEmpty && part == nil }
}
