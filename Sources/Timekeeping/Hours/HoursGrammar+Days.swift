extension HoursGrammar {
    /// `all other days`: those that were not named before.
    mutating func readOtherDays() {
        var selection = DaySelection(days: [])
        selection.areOthers = true
        add(.days(selection), taking: 1)
    }

    /// Days and ranges of days, joined by commas, `and` or nothing.
    mutating func readDays(which: [Int]?, isAlternate: Bool) {
        // `not open Mondays or Tuesdays`
        let isClosing = [.except, .closed].contains(items.last?.item)
        var days: [Weekday] = []
        var isNightly = false
        while let part = takeDayRange(&isNightly) {
            days += part
            if isClosing, term(at: position) == .or, let next = term(at: position + 1), Self.isDay(next) {
                position += 1
            }
            if isBeforeOwnTimes { break }
            skipJoints { Self.isDay($0) }
        }
        let which = which ?? takeBracketedOrdinals()
        skipJoints { $0 == .ofMonth }
        if which != nil, term(at: position) == .ofMonth { position += 1 }
        let isAlternate = isAlternate || takeAlternateBehind()
        var selection = DaySelection(days: Set(days).sorted(), which: which, isAlternate: isAlternate)
        selection.isNightly = isNightly
        add(.days(selection), taking: 0)
    }

    static func isDay(_ term: HoursTerm) -> Bool {
        switch term {
        case .day, .days, .nightly: true
        default: false
        }
    }

    private mutating func takeAlternateBehind() -> Bool {
        guard term(at: position) == .alternateBefore else { return false }
        position += 1
        return true
    }

    private mutating func takeDayRange(_ isNightly: inout Bool) -> [Weekday]? {
        switch term(at: position) {
        case .days(let set):
            position += 1
            return set.days
        case .nightly:
            position += 1
            isNightly = true
            return Weekday.allCases
        case .day(let first):
            position += 1
            var chain = [first]
            while let next = dayAfterDash() { chain.append(next) }
            guard chain.count == 2, !isPairBesideThree(chain) else { return chain }
            return Self.range(chain[0], chain[1])
        default: return nil
        }
    }

    /// Whether after a comma other days begin that have their own times, where times came before the days so far:
    /// `9-5 weekdays, weekends 10-4`.
    private var isBeforeOwnTimes: Bool {
        guard term(at: position) == .comma, areTimesFirst else { return false }
        var next = position + 1
        while let term = term(at: next), Self.isDay(term) || [.dash, .to].contains(term) { next += 1 }
        return next > position + 1 && isClock(next)
    }

    private var areTimesFirst: Bool {
        guard items.last?.item.isSpan == true else { return false }
        let start = items.lastIndex { $0.item == .stop }.map { $0 + 1 } ?? 0
        return items[start...].first { $0.item.isSpan || $0.item.isDays }?.item.isSpan ?? false
    }

    /// `Mo-We-Fr 8-12, Tu-Th 2-6`: beside the other three days it is two days and no range.
    private func isPairBesideThree(_ chain: [Weekday]) -> Bool {
        chain == [.tuesday, .thursday]
            && items.contains { placed in
                guard case .days(let selection) = placed.item else { return false }
                return selection.days == [.monday, .wednesday, .friday]
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
    static func range(_ first: Weekday, _ last: Weekday) -> [Weekday] {
        let length = floorRemainder(last.rawValue - first.rawValue, 7) + 1
        return (0..<length).map { Weekday.allCases[(first.rawValue - 1 + $0) % 7] }
    }

    /// `Sa[2,4]`
    private mutating func takeBracketedOrdinals() -> [Int]? {
        guard term(at: position) == .openParenthesis, terms[position].follows == .nothing else { return nil }
        var which: [Int] = []
        var next = position + 1
        while case .number(let number) = term(at: next), (1...5).contains(number) {
            which.append(number)
            next += 1
            if term(at: next) == .comma { next += 1 }
        }
        guard !which.isEmpty, term(at: next) == .closeParenthesis else { return nil }
        position = next + 1
        return which
    }

    // MARK: Some weeks only

    /// `first and third Saturday`. Before a name an ordinal is a part of it: `Second Avenue`.
    mutating func readOrdinal() {
        let which = takeOrdinals()
        // `last appointment 4 pm`
        if which.contains(-1), case .conditions = term(at: position) {
            add(.relative, taking: 0)
            return
        }
        // `at Fifth & Maple`
        if term(at: position) == .and, case .name(.plain) = term(at: position + 1) { return }
        // `first 20 people`
        if term(at: position) == .aside { return }
        if case .name = term(at: position) {
            // `last entry at 4`: what is told of it are no hours.
            if which.contains(-1) { add(.relative, taking: 0) }
            return
        }
        if term(at: position) == .someWeeks {
            position += 1
            if term(at: position) == .ofMonth { position += 1 }
            add(.someWeeks, taking: 0)
            return
        }
        skipJoints { Self.isDay($0) }
        if let next = term(at: position), Self.isDay(next) {
            readDays(which: which, isAlternate: false)
        } else if term(at: position) == .ofMonth {
            position += 1
            skipJoints { Self.isDay($0) }
            if let next = term(at: position), Self.isDay(next) {
                readDays(which: which, isAlternate: false)
            } else {
                add(.days(DaySelection(days: [], which: which)), taking: 0)
            }
        } else {
            // `last visit 2 pm`
            add(which == [-1] ? .relative : .days(DaySelection(days: [], which: which)), taking: 0)
        }
    }

    private mutating func takeOrdinals() -> [Int] {
        var which: [Int] = []
        while let term = term(at: position) {
            if case .ordinal(let number) = term {
                position += 1
                which.append(number)
                if let last = rangeEnd(after: number) { which += number...last }
            } else if case .firstFew(let count) = term {
                position += 1
                which += 1...count
            } else {
                break
            }
            skipJoints { if case .ordinal = $0 { true } else { false } }
        }
        return which
    }

    /// The third of `1st-3rd`, which is taken.
    private mutating func rangeEnd(after first: Int) -> Int? {
        guard let separator = term(at: position), separator == .dash || separator == .to,
            case .ordinal(let last) = term(at: position + 1), first > 0, last > first
        else { return nil }
        position += 2
        return last
    }

    mutating func readAlternate() {
        position += 1
        skipJoints { Self.isDay($0) }
        if let next = term(at: position), Self.isDay(next) {
            readDays(which: nil, isAlternate: true)
        } else {
            add(.alternate, taking: 0)
        }
    }
}
