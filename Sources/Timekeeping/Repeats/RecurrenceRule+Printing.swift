extension RecurrenceRule: CustomStringConvertible {
    /// The value of an RRULE, which reads back as the same rule.
    public var description: String {
        switch ending {
        case .never: text(ending: nil)
        case .after(let count): text(ending: "COUNT=\(count)")
        case .onDay(let day): text(ending: "UNTIL=" + Self.digits(day))
        case .at(let moment, let isUTC):
            text(
                ending: "UNTIL=" + Self.digits(moment.date) + "T" + padded(UInt(moment.minute / 60), to: 2)
                    + padded(UInt(moment.minute % 60), to: 2) + "00" + (isUTC ? "Z" : ""))
        }
    }

    /// The rule with that part for its ending.
    func text(ending: String?) -> String {
        var parts = ["FREQ=" + frequency.rawValue]
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        if let ending { parts.append(ending) }
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { parts.append(name + "=" + values.joined(separator: ",")) }
        }
        add("BYMONTH", months.map(String.init))
        add("BYMONTHDAY", monthDays.map(String.init))
        add("BYDAY", weekdays.map { ($0.ordinal.map(String.init) ?? "") + $0.day.recurrenceName })
        add("BYSETPOS", positions.map(String.init))
        if weekStart != .monday { parts.append("WKST=" + weekStart.recurrenceName) }
        return parts.joined(separator: ";")
    }

    private static func digits(_ date: CivilDate) -> String {
        padded(UInt(max(date.year, 0)), to: 4) + padded(UInt(date.month), to: 2) + padded(UInt(date.day), to: 2)
    }
}
