/// A moment to ask of many places whether they are open: what of it is the same for all of them.
public struct OpennessClock: Sendable {
    /// The moment that is asked about.
    public let instant: Instant
    /// The days around it, from the one before: a stretch of opening lasts to the end of the day after its own at most.
    let days: [OpennessDay]
    /// The first moment that is not looked at any more: the end of the eighth day after the present one.
    let horizon: Instant
    private let zone: ZoneRules
    private let history: OffsetHistory
    private let holidays: @Sendable (CivilDate) -> [Holiday]

    /// How many days are looked at before the present one, and after it.
    private static let before = 1
    private static let after = 8

    /// Makes a clock for a moment in a zone, with the holidays of the United States and of California, or others.
    public init(
        _ instant: Instant, in zone: ZoneRules,
        holidays: @escaping @Sendable (CivilDate) -> [Holiday] = Holidays.on
    ) {
        let today = zone.local(instant).date
        let history = zone.history(around: today, days: -Self.before...Self.after + 1)
        self.instant = instant
        self.zone = zone
        self.history = history
        self.holidays = holidays
        days = (-Self.before...Self.after).map {
            OpennessDay(today.adding(days: $0), history: history, holidays: holidays)
        }
        horizon = history.firstInstant(of: CivilDateTime(date: today.adding(days: Self.after + 1), minute: 0))
    }

    /// The day on which a moment before the horizon lies.
    func day(of instant: Instant) -> OpennessDay? { days.last { $0.starts <= instant } ?? days.first }

    /// When a minute of a day begins, 0 to 2880; the moment of the jump where clocks skip it, and the first of the two
    /// where they show it twice.
    func moment(_ minute: Int, of day: OpennessDay) -> Instant {
        let minute = min(max(minute, 0), 2880)
        return history.firstInstant(ofSeconds: Int64(day.number) * 86_400 + Int64(minute) * 60)
    }

    func local(_ instant: Instant) -> CivilDateTime { history.local(instant) }

    /// The days after the horizon, as many as a month's fifth Monday may be away, with the clock to ask about them.
    func daysBeyond() -> (days: [OpennessDay], history: OffsetHistory) {
        let today = zone.local(instant).date
        let later = Self.after + 1...100
        let history = zone.history(around: today, days: later)
        return (
            later.map { OpennessDay(today.adding(days: $0), history: history, holidays: holidays) }, history
        )
    }
}

/// A day on the calendar, with what hours ask about it.
struct OpennessDay: Sendable {
    var date: CivilDate
    var weekday: Weekday
    /// Days since 1970-01-01.
    var number: Int
    /// Its first moment.
    var starts: Instant
    /// The holidays that it is one of.
    var holidays: [Holiday]

    init(_ date: CivilDate, history: OffsetHistory, holidays: (CivilDate) -> [Holiday]) {
        self.date = date
        weekday = date.weekday
        number = date.dayNumber
        starts = history.firstInstant(of: CivilDateTime(date: date, minute: 0))
        self.holidays = holidays(date)
    }

    /// Whether it is one of those days of its month: the second and fourth Tuesday.
    func isOne(of interval: OrdinalInterval) -> Bool {
        interval.day == weekday
            && (interval.which.contains(date.ordinalInMonth) || interval.which.contains(-1) && date.isLastInMonth)
    }
}
