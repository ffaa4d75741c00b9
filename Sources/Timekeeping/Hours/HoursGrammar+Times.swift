extension HoursGrammar {
    /// A number is a time, the day of a month, or neither.
    mutating func readNumber() {
        if readDayOfMonth() || readPlainOrdinals() { return }
        readSpan()
    }

    /// `el 1 y 3 miércoles del mes`: numbers that are ordinals, because a day and `of the month` follow.
    private mutating func readPlainOrdinals() -> Bool {
        var which: [Int] = []
        var next = position
        while case .number(let number) = term(at: next), (1...5).contains(number), which.count < 5 {
            which.append(number)
            next += 1
            guard let joint = term(at: next), joint == .and || joint == .comma else { break }
            next += 1
        }
        guard !which.isEmpty, let day = term(at: next), Self.isDay(day), term(at: next + 1) == .ofMonth else {
            return false
        }
        position = next
        readDays(which: which, isAlternate: false)
        return true
    }

    /// A stretch of time, or several times of opening.
    mutating func readSpan() {
        if isBehindDoubt {
            _ = takeClock()
            add(.doubt, taking: 0)
            return
        }
        if readAcross() { return }
        let isBetween = term(at: position) == .between
        let isIntroduced = isBetween || term(at: position) == .starting || term(at: position) == .at
        if isIntroduced { position += 1 }
        skipIntroductions()
        if isIntroduced, isDateHere {
            readOpenDate(isEnd: false)
            return
        }
        if isIntroduced, !isClockNext { return readIntroduced() }
        guard let open = takeClock() else {
            add(.doubt, taking: position == start ? 1 : 0)
            return
        }
        skipAbbreviationStop()
        if let close = takeClose(after: open, isBetween: isBetween) {
            if term(at: position) == .nextDay {
                position += 1
                add(.span(.over(open, close, days: 1)), taking: 0)
            } else {
                add(.span(.between(open, close)), taking: 0)
            }
            return
        }
        if isCutOff {
            add(.doubt, taking: 1)
            return
        }
        readStarts(open, isIntroduced: isIntroduced)
    }

    /// `dawn - 10pm`: the end of a stretch whose beginning was not understood.
    private var isBehindDoubt: Bool {
        guard let mark = term(at: position - 1), [.dash, .to, .until].contains(mark), term(at: position - 2) == .doubt,
            isClock(position)
        else { return false }
        return true
    }

    private mutating func skipIntroductions() {
        while let next = term(at: position), next == .filler || next == .at || next == .starting || next == .between {
            guard isClockAhead(position + 1) else { return }
            position += 1
        }
    }

    /// Whether a clock comes there, behind fillers and other words that lead to a time.
    private func isClockAhead(_ index: Int) -> Bool {
        var next = index
        while let term = term(at: next), term == .filler || term == .at || term == .starting { next += 1 }
        return isClock(next)
    }

    private var isClockNext: Bool { isClock(position) }

    func isClock(_ index: Int) -> Bool {
        switch term(at: index) {
        case .clock: true
        case .number(let number): number <= 24
        default: false
        }
    }

    /// `from` or `at` before something else than a time says nothing.
    private mutating func readIntroduced() {
        if position == start { position += 1 }
        start = position
    }

    /// A dash that leads to no time is a text cut off, not an opening without an end.
    private var isCutOff: Bool {
        guard let next = term(at: position) else { return false }
        if [.to, .until].contains(next), term(at: position + 1) == .aside { return true }
        guard next == .dash else { return false }
        switch term(at: position + 1) {
        case nil, .stop, .comma, .doubt, .aside: return true
        default: return false
        }
    }

    private mutating func takeClose(after open: ClockReading, isBetween: Bool) -> ClockReading? {
        let before = position
        while term(at: position) == .filler { position += 1 }
        guard let separator = term(at: position) else {
            position = before
            return nil
        }
        let joins: Bool =
            switch separator {
            case .dash, .to, .until, .closes: true
            case .at: terms[position].range.count > 2
            case .and: isBetween
            case .slash: open.hasMinutes && isMarkedClock(position + 1)
            case .bar: open.hasMinutes && isMarkedClock(position + 1)
            default: false
            }
        if joins {
            position += 1
            while let next = term(at: position), next == .filler || next == .at || next == .dash { position += 1 }
            if let close = takeClock() { return close }
        }
        position = before
        return nil
    }

    private func isMarkedClock(_ index: Int) -> Bool {
        guard case .clock(let clock) = term(at: index) else { return false }
        return clock.hasMinutes
    }

    /// The full stop of `7:30 am. - 5:30 pm.`, which ends no statement because a closing time follows.
    private mutating func skipAbbreviationStop() {
        guard term(at: position) == .stop, terms[position].range.count == 1,
            let next = term(at: position + 1), [.dash, .to, .until].contains(next)
        else { return }
        position += 1
    }

    mutating func readUntil(isClosing: Bool) {
        if !isClosing, isDateNext {
            readOpenDate(isEnd: true)
            return
        }
        position += 1
        while let next = term(at: position), next == .filler || next == .at || next == .colon { position += 1 }
        if let clock = takeClock() {
            add(.until(clock, isClosing: isClosing), taking: 0)
            return
        }
        // `until the vaccine is gone`
        var next = position
        while let term = term(at: next), term != .stop, term != .closeParenthesis, next - position < 8 {
            if term == .runsOut {
                add(.conditions([.varies]), taking: next + 1 - position)
                return
            }
            next += 1
        }
        add(.doubt, taking: 0)
    }

    /// A clock with the half of the day or the `h` after it.
    mutating func takeClock() -> ClockReading? {
        var clock: ClockReading
        switch term(at: position) {
        case .clock(let reading): clock = reading
        case .number(let hour):
            guard let reading = ClockReading(hour: hour) else { return nil }
            clock = reading
        default: return nil
        }
        position += 1
        if term(at: position) == .hourMark {
            clock.isTwentyFourHour = true
            clock.hasHourMark = true
            position += 1
        }
        if term(at: position) == .filler, case .half = term(at: position + 1) { position += 1 }
        if case .half(let half) = term(at: position) {
            if clock.hour <= 12 {
                clock.half = half
                clock.isTwentyFourHour = clock.hour == 0
            }
            position += 1
        }
        return clock
    }

    // MARK: Several times of opening

    /// `7, 9 and 11 am`: times of opening, of which one at least must look like a time.
    private mutating func readStarts(_ first: ClockReading, isIntroduced: Bool) {
        let isIntroduced = isIntroduced || isBehindWorship
        var clocks = [first]
        while let next = takeFurtherStart(isIntroduced || clocks.contains { $0.isMarked }) { clocks.append(next) }
        guard isIntroduced || clocks.contains(where: { $0.isMarked }) else {
            add(.doubt, taking: 0)
            return
        }
        for clock in StartTimes.shared(clocks) { add(.span(.from(clock)), taking: 0) }
    }

    /// `Sunday Mass 8, 10, 12`
    private var isBehindWorship: Bool {
        for term in terms[..<start].suffix(4).reversed() {
            switch term.term {
            case .name(.worship): return true
            case .colon, .day, .days, .dash, .filler, .comma: continue
            default: return false
            }
        }
        return false
    }

    /// The time after a comma or `and`, if it begins no stretch of its own.
    private mutating func takeFurtherStart(_ isList: Bool) -> ClockReading? {
        var next = position
        while let joint = term(at: next), joint == .comma || joint == .and || joint == .at { next += 1 }
        guard next > position, isClock(next) else { return nil }
        let before = position
        position = next
        guard let clock = takeClock(), clock.isMarked || isList || isListAhead, !startsSpan else {
            position = before
            return nil
        }
        return clock
    }

    private var startsSpan: Bool {
        guard let separator = term(at: position), [.dash, .to, .until].contains(separator) else { return false }
        return isClockAhead(position + 1)
    }

    /// Whether a time that looks like one ends the list.
    private var isListAhead: Bool {
        var next = position
        while let joint = term(at: next), [.comma, .and, .at].contains(joint) || isClock(next) {
            if isClock(next), term(at: next + 1)?.marksTime == true { return true }
            next += 1
        }
        return false
    }

    // MARK: Over several days

    /// `from 9 am Friday to 9 am Saturday`, or `Friday` first; days come after their times here.
    private mutating func readAcross() -> Bool {
        let before = position
        while let next = term(at: position), [.starting, .at, .between, .filler].contains(next) { position += 1 }
        if let open = takeClock(), let first = takeDay(), takeRangeMark(), let close = takeClock(), let last = takeDay()
        {
            let days = floorRemainder(last.rawValue - first.rawValue, 7)
            add(.across(first, .over(open, close, days: days)), taking: 0)
            return true
        }
        position = before
        return false
    }

    private mutating func takeDay() -> Weekday? {
        var next = position
        while term(at: next) == .filler || term(at: next) == .comma { next += 1 }
        guard case .day(let day) = term(at: next) else { return nil }
        position = next + 1
        return day
    }

    private mutating func takeRangeMark() -> Bool {
        guard let mark = term(at: position), [.dash, .to, .until, .at].contains(mark) else { return false }
        position += 1
        while let next = term(at: position), next == .filler || next == .at { position += 1 }
        return true
    }
}

extension HoursTerm {
    /// Whether the number before it is a time.
    fileprivate var marksTime: Bool {
        switch self {
        case .half, .hourMark: true
        default: false
        }
    }
}

extension ClockReading {
    /// Whether it looks like a time and not like any number.
    var isMarked: Bool { half != nil || hasMinutes || hasHourMark }
}
