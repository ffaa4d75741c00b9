/// Joins the terms of an hours text into items: ranges and lists of days, stretches of time, dates, names.
struct HoursGrammar {
    let terms: [PlacedTerm]
    var position = 0
    var start = 0
    private(set) var items: [PlacedItem] = []

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
        case .day, .days, .nightly: readDays(which: nil, isAlternate: false)
        case .saturdayOrSunday, .tuesdayOrWednesday: add(.days(DaySelection(days: [])), taking: 1)
        case .otherDays: readOtherDays()
        case .ordinal, .firstFew: readOrdinal()
        case .alternate: readAlternate()
        case .alternateBefore: add(.alternate, taking: 1)
        case .ofMonth: add(.monthly, taking: 1)
        case .month: readMonths()
        case .date: readDates()
        case .season(let season): add(.frame(.season(season)), taking: 1)
        case .number: readNumber()
        case .clock, .starting, .at, .between: readSpan()
        case .allDay: add(.span(.wholeDay), taking: 1)
        case .always:
            add(.days(DaySelection(days: Weekday.allCases)), taking: 0)
            add(.span(.wholeDay), taking: 1)
        // `Thursday to 7pm`
        case .to where isClock(position + 1): readUntil(isClosing: false)
        case .to where isDateNext: readOpenDate(isEnd: true)
        case .until: readUntil(isClosing: false)
        case .closes: readUntil(isClosing: true)
        case .name: readName()
        case .and: readAnd()
        case .call: readCall()
        case .during: readDuring()
        default: readMark()
        }
    }

    /// The terms that are items by themselves, or nothing.
    private mutating func readMark() {
        switch terms[position].term {
        case .closed: add(.closed, taking: 1)
        case .lunch: add(.lunch, taking: 1)
        case .except: add(.except, taking: 1)
        case .not: add(.not, taking: 1)
        case .or: add(.or, taking: 1)
        case .regular: add(.regular, taking: 1)
        case .ditto: add(.ditto, taking: 1)
        case .conditions(let condition, let other): readConditions([condition] + [other].compactMap(\.self))
        case .part(let part): add(.part(part), taking: 1)
        case .machine(let isPhone): add(.machine(isPhone: isPhone), taking: 1)
        case .relative: add(.relative, taking: 1)
        case .someWeeks: add(.someWeeks, taking: 1)
        case .stop, .bar: add(.stop, taking: 1)
        case .openParenthesis: add(.openParenthesis, taking: 1)
        case .closeParenthesis: add(.closeParenthesis, taking: 1)
        case .half, .doubt, .year, .nextDay: add(.doubt, taking: 1)
        default: position += 1
        }
    }

    mutating func add(_ item: HoursItem, taking count: Int) {
        position += count
        // A second item of the same words takes none of its own, and stands where they end.
        let first = position > start ? start : max(position - 1, 0)
        let last = max(position - 1, first)
        items.append(PlacedItem(item: item, range: terms[first].range.lowerBound..<terms[last].range.upperBound))
        start = position
    }

    /// Puts another meaning to the words of the last item.
    mutating func replaceLast(_ item: HoursItem) {
        guard let last = items.indices.last else { return }
        items[last].item = item
    }

    func term(at index: Int) -> HoursTerm? {
        terms.indices.contains(index) ? terms[index].term : nil
    }

    /// `and by appointment` opens another way in; any other `and` only joins.
    private mutating func readAnd() {
        if case .conditions(.appointment, _) = term(at: position + 1) {
            add(.or, taking: 1)
        } else {
            position += 1
        }
    }

    /// `call` with hours right behind it says when a telephone is answered.
    private mutating func readCall() {
        var next = position + 1
        while term(at: next) == .aside || term(at: next) == .filler || term(at: next) == .openParenthesis
            || term(at: next) == .closeParenthesis
        {
            next += 1
        }
        let tellsWhen: Bool =
            switch term(at: next) {
            case .between, .day, .days, .starting, .clock, .number: true
            default: false
            }
        add(.conditions([tellsWhen ? .byPhone : .call]), taking: 1)
    }

    /// `during` says nothing more before a season, days or a part of the day.
    private mutating func readDuring() {
        var next = position + 1
        while term(at: next) == .filler { next += 1 }
        switch term(at: next) {
        case .season, .month, .date, .day, .days, .part, .starting, .clock, .number: position += 1
        default: add(.doubt, taking: 1)
        }
    }

    /// From one holiday to another is a part of the year.
    private mutating func readConditions(_ conditions: [HoursCondition]) {
        if conditions == [.holidays], let mark = term(at: position + 1), [.dash, .to, .until].contains(mark),
            term(at: position + 2) == .conditions(.holidays)
        {
            add(.frame(.someMonths), taking: 3)
        } else {
            add(.conditions(conditions), taking: 1)
        }
    }

    /// Skips commas, `and` and short fillers if they lead to such a term; otherwise stays.
    ///
    /// A longer one, as in `Tuesday, open Friday`, may part what stands before it from what follows.
    mutating func skipJoints(to isWanted: (HoursTerm) -> Bool) {
        var next = position
        while let joint = term(at: next), [.comma, .and, .filler, .slash].contains(joint) {
            if joint == .filler, terms[next].range.count > 3 { return }
            next += 1
        }
        if let wanted = term(at: next), isWanted(wanted) { position = next }
    }
}
