extension RecurrenceRule {
    /// The most that `INTERVAL` may be.
    public static let longestInterval = 999
    /// The most that `COUNT` may be.
    public static let largestCount = 1_000

    /// Throws for what is out of range, for parts that do not go together (the table of section 3.3.10), and for what
    /// libical is known to read otherwise.
    func check() throws(RecurrenceError) {
        try checkNumbers()
        switch frequency {
        case .daily:
            // libical finds no day for BYMONTHDAY=-1 here; a monthly rule says the same.
            if !monthDays.isEmpty { throw .misplaced(part: "BYMONTHDAY", with: "FREQ=DAILY") }
        case .weekly:
            if !monthDays.isEmpty { throw .misplaced(part: "BYMONTHDAY", with: "FREQ=WEEKLY") }
        case .monthly, .yearly: break
        }
        try checkOrdinals()
        try checkPositions()
    }

    private func checkNumbers() throws(RecurrenceError) {
        guard (1...Self.longestInterval).contains(interval) else {
            throw .unreadable(part: "INTERVAL", value: String(interval))
        }
        if case .after(let count) = ending, !(1...Self.largestCount).contains(count) {
            throw .unreadable(part: "COUNT", value: String(count))
        }
        if let month = months.first(where: { !(1...12).contains($0) }) {
            throw .unreadable(part: "BYMONTH", value: String(month))
        }
        if let day = monthDays.first(where: { !(1...31).contains($0.magnitude) }) {
            throw .unreadable(part: "BYMONTHDAY", value: String(day))
        }
        if let position = positions.first(where: { !(1...366).contains($0.magnitude) }) {
            throw .unreadable(part: "BYSETPOS", value: String(position))
        }
    }

    private func checkOrdinals() throws(RecurrenceError) {
        let ordinals = weekdays.compactMap(\.ordinal)
        guard !ordinals.isEmpty else { return }
        switch frequency {
        case .daily, .weekly: throw .misplaced(part: "BYDAY", with: "FREQ=\(frequency.rawValue)")
        case .monthly, .yearly: break
        }
        let most = frequency == .yearly && months.isEmpty ? 53 : 5
        if let ordinal = ordinals.first(where: { !(1...UInt(most)).contains($0.magnitude) }) {
            throw .unreadable(part: "BYDAY", value: String(ordinal))
        }
        if !monthDays.isEmpty { throw .misplaced(part: "BYDAY", with: "BYMONTHDAY") }
        if ordinals.count < weekdays.count { throw .misplaced(part: "BYDAY", with: "BYDAY") }
    }

    /// libical passes over positions of days in a week, and searches for a position that no month has for a second and
    /// more: so there are positions in months and years only, and only such as some have.
    private func checkPositions() throws(RecurrenceError) {
        guard !positions.isEmpty else { return }
        switch frequency {
        case .daily, .weekly: throw .misplaced(part: "BYSETPOS", with: "FREQ=\(frequency.rawValue)")
        case .monthly, .yearly: break
        }
        guard !monthDays.isEmpty || !weekdays.isEmpty else {
            throw .misplaced(part: "BYSETPOS", with: "FREQ=\(frequency.rawValue)")
        }
        // libical counts a day twice that is both the 27th and the last but one.
        if monthDays.contains(where: { $0 > 0 }), monthDays.contains(where: { $0 < 0 }) {
            throw .misplaced(part: "BYSETPOS", with: "BYMONTHDAY")
        }
        if let position = positions.first(where: { Int($0.magnitude) > fewestDays }) {
            throw .outOfReach(position: position)
        }
    }

    /// How many days the rule has at least in every month or year that it has any in, or in some if it is the fifth of
    /// a month's weekdays.
    private var fewestDays: Int {
        let monthsInPeriod = frequency == .monthly ? 1 : months.isEmpty ? 12 : months.count
        if hasOrdinals || !monthDays.isEmpty && !weekdays.isEmpty { return 1 }
        if weekdays.isEmpty { return max(1, monthDays.count { (1...28).contains($0.magnitude) } * monthsInPeriod) }
        if frequency == .yearly { return (months.isEmpty ? 52 : 4 * monthsInPeriod) * weekdays.count }
        return 4 * weekdays.count + 1
    }
}
