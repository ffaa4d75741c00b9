/// Reads the items of an hours text as statements about days.
struct HoursStatementReader {
    private var statements = HoursStatements()
    private let inference: SpanInference
    /// The clause that times and conditions belong to.
    private var current: Int?
    /// The first clause of the segment being read.
    private var segmentStart = 0
    /// Times named before their days.
    private var waiting: [(span: ClockSpan, source: WrittenWords)] = []
    private var isTimesFirst = false
    /// Whether a date was named, so that times from here on are not weekly.
    private var isDated = false
    private var expectation = Expectation.nothing
    private var partOfDay: WrittenWords?
    private var isAlternative = false
    private var isInParentheses = false
    /// Conditions that bind every clause of the segment.
    private var segmentConditions: [HoursCondition] = []

    /// What a word such as `closed` or `except` still waits for.
    private enum Expectation: Hashable {
        case nothing
        case closed(source: WrittenWords)
        /// Days were closed, and a time after them says when.
        case closedDays([Weekday])
        case except(source: WrittenWords)
    }

    private init(_ inference: SpanInference) {
        self.inference = inference
    }

    /// What the items say.
    static func statements(of items: [PlacedItem]) -> HoursStatements {
        var reader = HoursStatementReader(SpanInference(isTwentyFourHour: isTwentyFourHour(items)))
        for segment in items.split(whereSeparator: { $0.item == .stop }) {
            reader.read(Array(segment))
        }
        return reader.statements
    }

    /// A text is on the 24-hour clock if one of its times shows that and none has a half of the day.
    private static func isTwentyFourHour(_ items: [PlacedItem]) -> Bool {
        let clocks = items.flatMap { placed -> [ClockReading] in
            switch placed.item {
            case .span(.between(let open, let close)): [open, close]
            case .span(.from(let clock)), .until(let clock): [clock]
            default: []
            }
        }
        return clocks.contains { $0.isTwentyFourHour } && !clocks.contains { $0.half != nil }
    }

    // MARK: Segments

    private mutating func read(_ segment: [PlacedItem]) {
        begin(segment)
        let hasMachine = segment.contains { $0.item == .machine }
        for (index, placed) in segment.enumerated() {
            let next = index + 1 < segment.count ? segment[index + 1].item : nil
            read(placed, next: next, hasMachine: hasMachine)
        }
        end()
    }

    private mutating func begin(_ segment: [PlacedItem]) {
        let firstSpan = segment.firstIndex { if case .span = $0.item { true } else { false } }
        let firstDays = segment.firstIndex { if case .days = $0.item { true } else { false } }
        let isAwaited = statements.clauses.last?.isBare == true && current != nil
        isTimesFirst = !isAwaited && (firstSpan ?? Int.max) < (firstDays ?? Int.min)
        segmentStart = statements.clauses.count
        if isTimesFirst { current = nil }
        segmentConditions = []
        isInParentheses = false
    }

    private mutating func end() {
        switch expectation {
        case .closed(let source), .except(let source): statements.doubt(source)
        case .nothing, .closedDays: break
        }
        expectation = .nothing
        for time in waiting { addHomeless(time.span, time.source) }
        waiting = []
        if let partOfDay { statements.doubt(partOfDay) }
        partOfDay = nil
        isAlternative = false
        for index in statements.clauses.indices where index >= segmentStart {
            for condition in segmentConditions { statements.clauses[index].conditions.include(condition) }
        }
        if segmentStart == statements.clauses.count {
            for condition in segmentConditions { statements.generalConditions.include(condition) }
        }
    }

    private mutating func read(_ placed: PlacedItem, next: HoursItem?, hasMachine: Bool) {
        switch placed.item {
        case .days(let days, let everyWeek): readDays(days, everyWeek, placed.source)
        case .span(let span):
            if hasMachine, span == .wholeDay { return }
            readSpan(span, placed.source)
        case .until(let clock): readUntil(clock, placed.source)
        case .closed: readClosed(placed.source, next)
        case .except: expectation = .except(source: placed.source)
        case .or: readAlternative(placed.source, next)
        case .condition(let condition): readCondition(condition, next, placed.source)
        case .partOfDay: partOfDay = placed.source
        case .date: readDate()
        case .season:
            statements.state(.seasonal)
            statements.isPartial = true
        case .machine: break
        case .service: readService(placed.source)
        case .openParenthesis: isInParentheses = true
        case .closeParenthesis: isInParentheses = false
        case .stop: break
        case .unread: statements.doubt(placed.source)
        }
    }

    // MARK: Days

    private mutating func readDays(_ days: [Weekday], _ everyWeek: Bool, _ source: WrittenWords) {
        defer { expectation = isClosing ? .closedDays(days) : .nothing }
        guard everyWeek, !days.isEmpty else {
            if expectation == .nothing { begin(HoursClause(days: days, isEveryWeek: false)) }
            statements.doubt(days.isEmpty ? source : nil)
            return
        }
        switch expectation {
        case .closed: begin(HoursClause(days: days, isEveryWeek: true, isClosed: true))
        case .except: statements.exceptions += days
        case .nothing, .closedDays: begin(HoursClause(days: days, isEveryWeek: true))
        }
    }

    private var isClosing: Bool {
        if case .closed = expectation { true } else { false }
    }

    private mutating func begin(_ clause: HoursClause) {
        statements.clauses.append(clause)
        current = statements.clauses.count - 1
        for time in waiting { add(time.span, time.source) }
        waiting = []
    }

    // MARK: Times

    private mutating func readSpan(_ span: ClockSpan, _ source: WrittenWords) {
        switch expectation {
        case .closed:
            let isBound = current.map { statements.clauses[$0].isBare } ?? false
            cut(span, current.flatMap { isBound ? statements.clauses[$0].days : nil }, source)
            if isBound { dropCurrent() }
        case .closedDays(let days):
            dropCurrent()
            cut(span, days, source)
        case .except: statements.doubt(source)
        case .nothing:
            if isTimesFirst, !isInParentheses { waiting.append((span, source)) } else { add(span, source) }
        }
        expectation = .nothing
    }

    private mutating func dropCurrent() {
        if let index = current, index == statements.clauses.count - 1 { statements.clauses.removeLast() }
        current = statements.clauses.indices.last
    }

    private mutating func add(_ span: ClockSpan, _ source: WrittenWords) {
        guard let current, !isDated else {
            if isDated { loseTimes() } else { addHomeless(span, source) }
            return
        }
        statements.clauses[current].hasTimes = true
        guard statements.clauses[current].isEveryWeek else {
            loseTimes()
            return
        }
        guard let settled = inference.settle(span) else {
            statements.doubt(source)
            statements.hasOtherTimes = true
            return
        }
        if settled.isAssumed { statements.assume(.ampm) }
        statements.clauses[current].spans.append(settled)
    }

    private mutating func addHomeless(_ span: ClockSpan, _ source: WrittenWords) {
        if span == .wholeDay { statements.isAlwaysOpen = true } else { loseTimes() }
    }

    private mutating func loseTimes() {
        statements.hasOtherTimes = true
        statements.isPartial = true
    }

    private mutating func cut(_ span: ClockSpan, _ days: [Weekday]?, _ source: WrittenWords) {
        guard let settled = inference.settle(span), let close = settled.close else {
            statements.doubt(source)
            return
        }
        if settled.isAssumed { statements.assume(.ampm) }
        statements.cuts.append(HoursCut(days: days, open: settled.open, close: close))
    }

    private mutating func readUntil(_ clock: ClockReading, _ source: WrittenWords) {
        guard expectation == .nothing, let current, statements.clauses[current].isBare,
            statements.clauses[current].isEveryWeek, !isDated
        else {
            statements.doubt(source)
            return
        }
        statements.clauses[current].until = clock
    }

    /// From a date on, times belong to it; so do days without times just before it.
    private mutating func readDate() {
        if let current, statements.clauses[current].isBare { dropCurrent() }
        isDated = true
        statements.isPartial = true
    }

    // MARK: Closing and conditions

    /// `closed` belongs to the days before it if they have no times, otherwise to what follows.
    private mutating func readClosed(_ source: WrittenWords, _ next: HoursItem?) {
        let isFollowedByTime = if case .span = next { true } else { false }
        if let current, current >= segmentStart, statements.clauses[current].isBare, !isFollowedByTime,
            statements.clauses[current].isEveryWeek
        {
            statements.clauses[current].isClosed = true
        } else {
            expectation = .closed(source: source)
        }
    }

    private mutating func readAlternative(_ source: WrittenWords, _ next: HoursItem?) {
        switch next {
        case .condition, .partOfDay: isAlternative = true
        default: statements.doubt(source)
        }
    }

    private mutating func readCondition(_ condition: HoursCondition, _ next: HoursItem?, _ source: WrittenWords) {
        if condition == .holidays {
            readHolidays(next, source)
            return
        }
        if case .except(let word) = expectation {
            // `no walk-ins`, `except by appointment`: the condition turned round, or loosened.
            expectation = .nothing
            statements.doubt(word)
            statements.doubt(source)
            return
        }
        statements.state(condition)
        defer {
            isAlternative = false
            partOfDay = nil
        }
        guard condition != .varies, condition != .seasonal else { return }
        let isFollowedByDays = if case .days = next { true } else { false }
        let own = current.flatMap { $0 >= segmentStart ? $0 : nil }
        if let own, statements.clauses[own].isBare {
            statements.clauses[own].conditions.include(condition)
        } else if isAlternative || partOfDay != nil {
            // Another way in besides the hours, or outside them: it binds none.
            return
        } else if let own, isInParentheses || isFollowedByDays {
            statements.clauses[own].conditions.include(condition)
        } else {
            segmentConditions.include(condition)
        }
    }

    /// Holidays after `closed` or `except`, or beside days; with times of their own they bear no weekly hours.
    private mutating func readHolidays(_ next: HoursItem?, _ source: WrittenWords) {
        statements.state(.holidays)
        let isFollowedByTime = if case .span = next { true } else { false }
        let isBesideDays = current.map { statements.clauses[$0].isBare } ?? false
        if expectation == .nothing, isFollowedByTime, !isBesideDays {
            isDated = true
            statements.doubt(source)
        }
        expectation = .nothing
    }

    /// One name of a service before everything else says whose hours these are; a later one gives it hours of its own.
    private mutating func readService(_ source: WrittenWords) {
        let isFirst = statements.clauses.isEmpty && waiting.isEmpty && !statements.hasOtherTimes && !hasService
        if !isFirst { statements.doubt(source) }
        hasService = true
    }

    private var hasService = false
}
