extension HoursReading {
    /// The conditions that some stretch or some days have, and not only the text as a whole.
    var boundConditions: Set<HoursCondition> {
        var result: Set<HoursCondition> = []
        for interval in weekly { result.formUnion(interval.conditions) }
        for interval in ordinal { result.formUnion(interval.conditions) }
        for interval in dated { result.formUnion(interval.conditions) }
        for days in untimed { result.formUnion(days.conditions) }
        for service in services {
            for interval in service.weekly { result.formUnion(interval.conditions) }
            for interval in service.ordinal { result.formUnion(interval.conditions) }
        }
        return result
    }
}
