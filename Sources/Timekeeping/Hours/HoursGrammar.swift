/// Joins the terms of an hours text into items: ranges and lists of days, stretches of time.
struct HoursGrammar {
    private let terms: [PlacedTerm]
    private var position = 0
    private var start = 0
    private var items: [PlacedItem] = []

    private init(_ terms: [PlacedTerm]) {
        self.terms = terms
    }

    /// The items of a text, in its order.
    static func items(of terms: [PlacedTerm]) -> [PlacedItem] {
        var grammar = HoursGrammar(terms)
        while grammar.position < terms.count { grammar.readItem() }
        return grammar.items
    }

    private mutating func readItem() {
        start = position
        switch terms[position].term {
        case .day, .dayGroup: readDays(everyWeek: true)
        case .ordinal: readOrdinal()
        case .clock, .allDay, .starting: readSpan()
        case .always:
            add(.days(Weekday.allCases, everyWeek: true), taking: 0)
            add(.span(.wholeDay), taking: 1)
        case .until: readUntil()
        case .closed: add(.closed, taking: 1)
        case .except: add(.except, taking: 1)
        case .or: add(.or, taking: 1)
        case .and: readAnd()
        case .condition(let condition): add(.condition(condition), taking: 1)
        case .partOfDay: add(.partOfDay, taking: 1)
        case .date: add(.date, taking: 1)
        case .season: add(.season, taking: 1)
        case .machine: add(.machine, taking: 1)
        case .service: add(.service, taking: 1)
        case .stop: add(.stop, taking: 1)
        case .openParenthesis: add(.openParenthesis, taking: 1)
        case .closeParenthesis: add(.closeParenthesis, taking: 1)
        case .dash, .to, .comma, .filler, .hourMark: position += 1
        case .half, .ofMonth, .unread: add(.unread, taking: 1)
        }
    }

    private mutating func add(_ item: HoursItem, taking count: Int) {
        position += count
        items.append(PlacedItem(item: item, source: terms[start..<position].source))
        start = position
    }

    private func term(at index: Int) -> HoursTerm? {
        terms.indices.contains(index) ? terms[index].term : nil
    }

    /// `and by appointment` opens another way in; any other `and` only joins.
    private mutating func readAnd() {
        if case .condition(.appointment) = term(at: position + 1) { add(.or, taking: 1) } else { position += 1 }
    }

    // MARK: Days

    /// Days and ranges of days, joined by commas, `and` or nothing.
    private mutating func readDays(everyWeek: Bool) {
        var days: [Weekday] = []
        while let part = takeDayRange() {
            days += part
            skipJoints { if case .day = $0 { true } else if case .dayGroup = $0 { true } else { false } }
        }
        var isEveryWeek = everyWeek
        if term(at: position) == .ofMonth {
            isEveryWeek = false
            position += 1
        }
        add(.days(Set(days).sorted(), everyWeek: isEveryWeek), taking: 0)
    }

    private mutating func takeDayRange() -> [Weekday]? {
        switch term(at: position) {
        case .dayGroup(let days):
            position += 1
            return days
        case .day(let first):
            position += 1
            var chain = [first]
            while let next = dayAfterDash() { chain.append(next) }
            guard chain.count == 2 else { return chain }
            return Self.range(chain[0], chain[1])
        default: return nil
        }
    }

    /// The day after a dash or `to`, which is taken. More than one in a row make a list: `M-W-F`.
    private mutating func dayAfterDash() -> Weekday? {
        let separator = term(at: position)
        guard separator == .dash || separator == .to || separator == .until else { return nil }
        var next = position + 1
        while term(at: next) == .filler { next += 1 }
        guard case .day(let day) = term(at: next) else { return nil }
        position = next + 1
        return day
    }

    /// The days from one to the other, over the end of the week if need be.
    private static func range(_ first: Weekday, _ last: Weekday) -> [Weekday] {
        let length = floorRemainder(last.rawValue - first.rawValue, 7) + 1
        return (0..<length).map { Weekday.allCases[(first.rawValue - 1 + $0) % 7] }
    }

    /// Skips commas, `and` and fillers if they lead to such a term; otherwise stays.
    private mutating func skipJoints(to isWanted: (HoursTerm) -> Bool) {
        var next = position
        while let joint = term(at: next), joint == .comma || joint == .and || joint == .filler { next += 1 }
        if let wanted = term(at: next), isWanted(wanted) { position = next }
    }

    /// `first and third Saturday`: days of some weeks only. An ordinal without a day is not understood.
    private mutating func readOrdinal() {
        while term(at: position) == .ordinal {
            position += 1
            skipJoints { $0 == .ordinal }
        }
        skipJoints { if case .day = $0 { true } else if case .dayGroup = $0 { true } else { false } }
        switch term(at: position) {
        case .day, .dayGroup: readDays(everyWeek: false)
        default:
            if term(at: position) == .ofMonth { position += 1 }
            add(.days([], everyWeek: false), taking: 0)
        }
    }

    // MARK: Times

    private mutating func readSpan() {
        if term(at: position) == .allDay {
            add(.span(.wholeDay), taking: 1)
            return
        }
        let isStarting = term(at: position) == .starting
        if isStarting { position += 1 }
        skipFillers()
        guard let open = takeClock() else {
            if isStarting, case .day = term(at: position) { return }
            add(.unread, taking: position == start ? 1 : 0)
            return
        }
        skipAbbreviationStop()
        let beforeSeparator = position
        if let separator = term(at: position), [.dash, .to, .until, .and].contains(separator) {
            position += 1
            if separator != .and { skipFillers() }
            if separator != .and || isBetween, let close = takeClock() {
                add(.span(.between(open, close)), taking: 0)
                return
            }
            position = beforeSeparator
            // A dash that leads to no time is a text cut off, not an opening without an end.
            if separator != .and {
                add(.unread, taking: 1)
                return
            }
        }
        let isTime = open.half != nil || open.hasMinutes || open.isTwentyFourHour || isStarting
        add(isTime ? .span(.from(open)) : .unread, taking: 0)
    }

    /// The full stop of `7:30 am. - 5:30 pm.`, which ends no statement because a closing time follows.
    private mutating func skipAbbreviationStop() {
        guard term(at: position) == .stop, terms[position].lexemes.first?.key == ".",
            let next = term(at: position + 1), [.dash, .to, .until].contains(next)
        else { return }
        position += 1
    }

    /// Whether the word before the span was `between`, whose `and` means `to`.
    private var isBetween: Bool {
        start > 0 && terms[start - 1].lexemes.first?.key == "between"
    }

    private mutating func readUntil() {
        position += 1
        skipFillers()
        guard let clock = takeClock() else {
            add(.unread, taking: 0)
            return
        }
        add(.until(clock), taking: 0)
    }

    private mutating func skipFillers() {
        while term(at: position) == .filler { position += 1 }
    }

    /// A clock with the half of the day or the `h` after it.
    private mutating func takeClock() -> ClockReading? {
        guard case .clock(var clock) = term(at: position) else { return nil }
        position += 1
        if term(at: position) == .hourMark {
            clock.isTwentyFourHour = true
            position += 1
        }
        if case .half(let half) = term(at: position), clock.hour <= 12 {
            clock.half = half
            clock.isTwentyFourHour = false
            position += 1
        }
        return clock
    }
}
