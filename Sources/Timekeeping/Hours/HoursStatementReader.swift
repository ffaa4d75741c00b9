/// Reads the items of an hours text as statements about days.
struct HoursStatementReader {
    var statements = HoursStatements()
    let text: [UInt8]
    /// Where a misspelling was put right.
    let corrections: [Int]

    /// The clauses that times and conditions belong to.
    var group = 0..<0
    /// The clause whose days are meant where times follow without any.
    var lastGroup = 0..<0
    /// The part of the calendar that is being spoken of.
    var frame: HoursFrame?
    /// Whether the frame was named under the name of a service, and ends with it.
    var isFrameOfService = false
    /// The service that is being spoken of.
    var service: Int?
    var isInParentheses = false
    var beforeParentheses: (frame: HoursFrame?, group: Range<Int>, service: Int?, isLost: Bool)?
    var segment = SegmentState()
    /// Whether several times have a remark of their own in parentheses, which then tell whose they are.
    var hasPartsInParentheses = false

    /// What is known of the statement being read.
    struct SegmentState {
        var items: ArraySlice<PlacedItem> = []
        /// The first clause of it.
        var firstClause = 0
        /// Times named before their days.
        var waiting: [HomelessTime] = []
        var isTimesFirst = false
        var hasHours = false
        var hasMachine = false
        /// Whether its first item is a condition, so that conditions stand before what they bind.
        var beginsWithCondition = false
        var hasFrame = false
        var hasPrefix = false
        /// Whether the times that come now are not bound by what binds those before them.
        var isGroupSealed = false
        /// Where the last days end that were named in it.
        var endOfDays = Int.max
        /// The name of a part of the place that is open in a way of its own only.
        var nameWithWay: HoursName?
        /// Whether a closing within the hours was just told, whose days may follow.
        var hasCut = false
        var expectation = Expectation.nothing
        /// A closing time whose days follow.
        var pendingUntil: ClockReading?
        /// The closed clauses of which some days are about to be excepted.
        var closedButFor: Range<Int>?
        var isLunch = false
        var part: WrittenPart?
        var language: NamedLanguage?
        var isAlternative = false
        /// Whether what has no times was told of already.
        var hasUntimed = false
        var isAlternate = false
        var isNegated = false
        var isDoubting = false
        var isLost = false
        /// Whether its hours hold in some weeks only.
        var isSomeWeeks = false
        var isMonthly = false
        /// Conditions that bind every clause of it.
        var conditions: [HoursCondition] = []
        var pendingConditions: [HoursCondition] = []
        /// Whether the pending conditions stand for the times of the days that come.
        var isWayPending = false
    }

    /// What a word such as `closed` or `except` still waits for.
    enum Expectation: Hashable {
        case nothing
        case closed(Range<Int>)
        /// Days were closed, and a time after them says when.
        case closedDays(Range<Int>)
        case except(Range<Int>)
        /// Days were excepted, and a time after them says what holds instead.
        case exceptedDays(DaySelection)
        /// A time that comes now is of no use.
        case lost
    }

    private init(_ text: [UInt8], _ corrections: [Int]) {
        self.text = text
        self.corrections = corrections
    }

    /// What the items say.
    static func statements(of items: [PlacedItem], in text: [UInt8], corrections: [Int]) -> HoursStatements {
        var reader = HoursStatementReader(text, corrections)
        reader.hasPartsInParentheses = reader.hasParts(items)
        for segment in items.split(whereSeparator: { $0.item == .stop }) { reader.read(segment) }
        reader.giveHomelessTimesTheirDays()
        return reader.statements
    }

    /// `9-12 (infants), 1-4 (toddlers)`: different names alone in parentheses behind different times.
    private func hasParts(_ items: [PlacedItem]) -> Bool {
        var names: Set<String> = []
        var times: Set<HoursItem> = []
        for index in items.indices where index > 1 && index + 1 < items.count {
            guard case .name(let name) = items[index].item, items[index - 1].item == .openParenthesis,
                items[index + 1].item == .closeParenthesis, items[index - 2].item.isSpan
            else { continue }
            names.insert(LetterFolding.folded(text[name.range]))
            times.insert(items[index - 2].item)
        }
        return names.count > 1 && times.count > 1
    }

    // MARK: Segments

    private mutating func read(_ items: ArraySlice<PlacedItem>) {
        begin(items)
        for index in items.indices { read(items[index], at: index) }
        end()
    }

    private mutating func begin(_ items: ArraySlice<PlacedItem>) {
        if isLineAlwaysOpen { service = nil }
        let firstSpan = items.firstIndex { $0.item.isSpan }
        let firstDays = items.firstIndex { $0.item.isDays }
        let isAwaited = !group.isEmpty && isBare(group)
        segment = SegmentState()
        segment.items = items
        segment.isTimesFirst =
            !isAwaited && (firstSpan ?? Int.max) < (firstDays ?? Int.max) && !continuesDays(items)
            && !isClosingOnly(items)
        segment.firstClause = statements.clauses.count
        segment.hasHours = items.contains { $0.item.isHours }
        segment.hasMachine = items.contains { if case .machine = $0.item { true } else { false } }
        if case .conditions = items.first?.item { segment.beginsWithCondition = true }
        isInParentheses = false
        beforeParentheses = nil
        if segment.isTimesFirst { group = 0..<0 }
    }

    /// `Close: 6:30 pm`, which ends what was opened before.
    private func isClosingOnly(_ items: ArraySlice<PlacedItem>) -> Bool {
        guard case .until(_, isClosing: true) = items.first(where: { $0.item.isSpan })?.item else { return false }
        return !items.contains { placed in
            if case .frame = placed.item { return true }
            return placed.item.isDays
        }
    }

    /// Whether the times it begins with are of the days before, because its own days have times behind them:
    /// `Mon 9-12; 1-4 / Fri 9-12`.
    private func continuesDays(_ items: ArraySlice<PlacedItem>) -> Bool {
        guard !lastGroup.isEmpty, items.contains(where: { $0.item.isDays }) else { return false }
        return items.last { $0.item.isDays || $0.item.isSpan }?.item.isSpan ?? false
    }

    /// Whether a telephone line was just said to be open all day: other hours after it are not those of the line.
    private var isLineAlwaysOpen: Bool {
        guard let service, statements.services[service].kind == .line else { return false }
        let spans =
            statements.homeless.filter { $0.service == service }.map(\.span)
            + statements.clauses.filter { $0.service == service }.flatMap(\.spans)
        return spans.contains { $0.span == .wholeDay }
    }

    private mutating func end() {
        if isInParentheses { closeParenthesis() }
        switch segment.expectation {
        case .closed where segment.isLunch && hasBreak: break
        case .closed(let range), .except(let range): statements.doubt(range)
        case .nothing, .closedDays, .exceptedDays, .lost: break
        }
        flushWaiting()
        endPart()
        let own = segment.firstClause..<statements.clauses.count
        limitToSomeWeeks(own)
        for index in own where !statements.clauses[index].isClosed {
            for condition in segment.conditions { statements.clauses[index].conditions.include(condition) }
        }
        if own.isEmpty { for condition in segment.conditions { statements.generalConditions.include(condition) } }
    }

    /// Whether the hours before have a gap, which is the break that is spoken of: `9-12 and 1-5. Closed for lunch.`
    private var hasBreak: Bool {
        guard let last = lastGroup.last else { return false }
        return statements.clauses[last].spans.count > 1
    }

    private mutating func read(_ placed: PlacedItem, at index: Int) {
        let next = index + 1 < segment.items.endIndex ? segment.items[index + 1].item : nil
        if placed.item.isHours { segment.isDoubting = false }
        switch placed.item {
        case .days(let selection): readDays(selection, placed.range)
        case .span(let span): readSpan(span, placed.range)
        case .across(let day, let span):
            readDays(DaySelection(days: [day]), placed.range)
            readSpan(span, placed.range)
        case .until(let clock, let isClosing): readUntil(clock, isClosing: isClosing, placed.range)
        case .alternate: readAlternate()
        case .someWeeks: readSomeWeeks(placed.range)
        case .monthly:
            statements.isMonthly = true
            segment.isMonthly = true
        case .frame(let frame): readFrame(frame, at: index)
        case .regular: readRegular()
        case .ditto: readDitto(placed.range)
        case .closed: readClosed(placed.range, next, at: index)
        case .lunch: readLunch(placed.range, next)
        case .except: readExcept(placed.range)
        case .not: readNot(placed.range, next)
        case .or: readAlternative(placed.range, next)
        case .conditions(let conditions): readConditions(conditions, at: index)
        case .part(let part): readPart(WrittenPart(part: part, range: placed.range))
        case .machine(let isPhone): readMachine(isPhone)
        case .name(let name): readName(name, at: index)
        case .relative: readRelative(placed.range, next)
        case .openParenthesis: openParenthesis()
        case .closeParenthesis: closeParenthesis()
        case .stop: break
        case .doubt: readDoubt(placed.range)
        }
    }

    /// `once a month`, `some`: what the statement tells does not hold every week.
    private mutating func readSomeWeeks(_ range: Range<Int>) {
        guard segment.hasHours, !isExplainedByOrdinals(range) else { return }
        statements.doubt(range)
        switch segment.expectation {
        case .except, .closed: segment.expectation = .nothing
        default: segment.isSomeWeeks = true
        }
    }

    /// `twice a month: 2nd Monday 6-7, 4th Saturday 10-11`
    private func isExplainedByOrdinals(_ range: Range<Int>) -> Bool {
        guard let place = segment.items.firstIndex(where: { $0.range == range }),
            place + 1 < segment.items.endIndex, segment.items[place + 1].item == .monthly
        else { return false }
        let counts = segment.items.map { placed in
            if case .days(let selection) = placed.item { selection.which?.count ?? 0 } else { 0 }
        }
        return counts.reduce(0, +) > 1
    }

    private mutating func limitToSomeWeeks(_ clauses: Range<Int>) {
        let isMonthly = segment.isMonthly && !clauses.contains { statements.clauses[$0].selection.which != nil }
        guard segment.isSomeWeeks || isMonthly else { return }
        for index in clauses
        where statements.clauses[index].selection.isEveryWeek && statements.clauses[index].frame == nil {
            statements.clauses[index].frame = .someWeeks
        }
    }

    private mutating func readDoubt(_ range: Range<Int>) {
        guard segment.hasHours else { return }
        segment.isDoubting = true
        statements.doubt(range)
    }

    private mutating func openParenthesis() {
        guard !isInParentheses else { return }
        isInParentheses = true
        beforeParentheses = (frame, group, service, segment.isLost)
    }

    private mutating func closeParenthesis() {
        guard let before = beforeParentheses else { return }
        isInParentheses = false
        beforeParentheses = nil
        segment.isLost = before.isLost
        // A season in parentheses before any hours says what the hours after it hold in.
        let hasOwn = statements.clauses.count > segment.firstClause || !segment.waiting.isEmpty
        guard hasOwn, !isBare(before.group) else { return }
        frame = before.frame
        service = before.service
    }

    func isBare(_ clauses: Range<Int>) -> Bool {
        !clauses.isEmpty && clauses.allSatisfy { statements.clauses[$0].isBare }
    }

    /// Whether the group was begun in this segment.
    var isGroupOwn: Bool { !group.isEmpty && group.lowerBound >= segment.firstClause }

    /// Whether hours come behind that item, in the same parentheses if it stands in some.
    func hasHours(after index: Int) -> Bool {
        for placed in segment.items[(index + 1)...] {
            if isInParentheses, placed.item == .closeParenthesis { return false }
            if placed.item.isSpan || placed.item.isDays { return true }
        }
        return false
    }

    func hasCorrection(in range: Range<Int>) -> Bool {
        corrections.contains { range.contains($0) }
    }

    /// The words there, with single spaces.
    func words(_ range: Range<Int>) -> String { WrittenWords(range, of: text).text }
}

extension HoursItem {
    var isSpan: Bool {
        switch self {
        case .span, .until, .across: true
        default: false
        }
    }

    var isDays: Bool {
        switch self {
        case .days, .across: true
        default: false
        }
    }

    /// Whether it tells times or days of opening or closing.
    var isHours: Bool {
        switch self {
        case .span, .until, .across, .days, .closed, .except, .frame: true
        default: false
        }
    }
}

extension WrittenWords {
    /// The words at a place of a text.
    init(_ range: Range<Int>, of text: [UInt8]) {
        let bytes = text[range].split { $0 == 0x20 || (0x09...0x0D).contains($0) }.joined(separator: [0x20])
        self.init(text: String(decoding: Array(bytes), as: UTF8.self), range: range)
    }
}
