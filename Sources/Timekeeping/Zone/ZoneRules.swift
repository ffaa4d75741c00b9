/// One time zone's offsets from UTC, past and to come.
public struct ZoneRules: Sendable, Equatable {
    /// Universal time: no offset, ever.
    public static let utc = ZoneRules(
        initial: LocalTimeType(offset: 0, abbreviation: "UTC"), transitions: [], recurring: nil)

    /// What holds before the first transition.
    private let initial: LocalTimeType
    private let transitions: [Transition]
    /// What holds after the last transition; nothing: the last transition's type goes on.
    private let recurring: RecurringRules?

    private init(initial: LocalTimeType, transitions: [Transition], recurring: RecurringRules?) {
        self.initial = initial
        self.transitions = transitions
        self.recurring = recurring
    }

    /// Reads a compiled time zone file.
    ///
    /// TZif versions 1 to 4 (RFC 9636), and later ones as if they were 4. After the last transition the footer holds
    /// (section 3.3). Files that count leap seconds are refused.
    public init(tzif: [UInt8]) throws(ZoneError) {
        var parser = TZifParser(tzif)
        let contents = try parser.contents()
        self.init(initial: contents.initial, transitions: contents.transitions, recurring: contents.footer)
    }

    /// Reads a POSIX TZ string, such as `PST8PDT,M3.2.0,M11.1.0`.
    ///
    /// With the wider times and quoted names of RFC 9636, section 3.3.1. A daylight time must come with its rules.
    public init(posix: String) throws(ZoneError) {
        var parser = POSIXZoneParser(Array(posix.utf8))
        let rules = try parser.rules()
        self.init(initial: rules.standard, transitions: [], recurring: rules)
    }

    /// The offset at that moment, in seconds east of UTC.
    public func offset(at instant: Instant) -> Int {
        type(at: instant.seconds).offset
    }

    /// The name of the time in force at that moment, such as `PDT`.
    public func abbreviation(at instant: Instant) -> String {
        type(at: instant.seconds).abbreviation
    }

    /// What a wall clock in the zone shows at that moment, kept within the years that a civil date can have.
    public func local(_ instant: Instant) -> CivilDateTime {
        let seconds = instant.boundedSeconds + Int64(offset(at: instant))
        let day = floorDivide(seconds, 86_400)
        let date = CivilDate(dayNumber: Int(day))
        return CivilDateTime(date: date, minute: Int(floorRemainder(seconds, 86_400) / 60))
    }

    /// The moments at which a wall clock in the zone shows that time, in order.
    ///
    /// None where clocks are put forward over it, two where they are put back over it, otherwise one.
    public func instants(of local: CivilDateTime) -> [Instant] {
        history(around: local.date, days: 0...0).instants(of: local)
    }

    /// The first moment at which a wall clock in the zone shows that time or, where clocks are put forward over it, the
    /// moment at which they are.
    public func firstInstant(of local: CivilDateTime) -> Instant {
        history(around: local.date, days: 0...0).firstInstant(of: local)
    }

    /// The offsets from two days before the first of those days to two days after the last, counted from that date.
    ///
    /// Two days, because an offset may be as much as 26 hours.
    func history(around date: CivilDate, days: ClosedRange<Int>) -> OffsetHistory {
        let start = Int64(date.dayNumber + days.lowerBound - 2) * 86_400
        let end = Int64(date.dayNumber + days.upperBound + 3) * 86_400
        var stretches = [Transition(seconds: start, type: type(at: start))]
        stretches += transitions[indexOfFirstTransition(after: start)...].prefix { $0.seconds <= end }
        if let recurring {
            let lastListed = transitions.last?.seconds ?? Int64.min
            stretches += recurring.transitions(in: date.year - 1...date.year + 1)
                .filter { $0.seconds > max(start, lastListed) && $0.seconds <= end }
        }
        return OffsetHistory(stretches: stretches)
    }

    private func type(at seconds: Int64) -> LocalTimeType {
        if let last = transitions.last, seconds >= last.seconds {
            return recurring?.type(at: seconds) ?? last.type
        }
        guard !transitions.isEmpty else { return recurring?.type(at: seconds) ?? initial }
        let next = indexOfFirstTransition(after: seconds)
        return next == 0 ? initial : transitions[next - 1].type
    }

    private func indexOfFirstTransition(after seconds: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].seconds > seconds { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
