extension HoursStatementReader {
    mutating func readSpan(_ span: ClockSpan, _ range: Range<Int>) {
        if span == .wholeDay { statements.state(.wholeDay) }
        if segment.hasMachine {
            if span == .wholeDay {
                if segment.isMachineOfPage, isBare(group), isGroupOwn { drop(group) }
                return
            }
            if !segment.isMachineOfPage { return loseTimes(range) }
        }
        if segment.isLost { return loseTimes(range) }
        var written = WrittenSpan(
            span: span, range: range, part: segment.part?.part, language: segment.language,
            isTypo: hasCorrection(in: range))
        if case .from = span { written.isOpeningOnly = isOpeningSaid(range) && !isBeforeName(range) }
        if isOpenSaid(before: range) { segment.expectation = .nothing }
        let expectation = segment.expectation
        segment.expectation = .nothing
        switch expectation {
        case .closed:
            cut(written)
            segment.hasCut = true
        case .closedDays(let clauses): cut(written, on: clauses)
        case .except: cut(written)
        case .exceptedDays where isBare(group): add(written)
        case .exceptedDays(let selection): replaceException(selection, by: written)
        case .lost: loseTimes(range)
        case .nothing: add(written)
        }
    }

    private func isBeforeName(_ range: Range<Int>) -> Bool {
        guard let next = segment.items.first(where: { $0.range.lowerBound >= range.upperBound }),
            case .name = next.item
        else { return false }
        return true
    }

    private func isOpeningSaid(_ range: Range<Int>) -> Bool {
        let words = LetterFolding.folded(text[range])
        return ["from", "desde", "starting", "opens", "opening", "a partir", "doors", "abre"].contains {
            words.hasPrefix($0)
        }
    }

    /// `closed Mondays, open 10-5`: the times are not those of the closing.
    private mutating func isOpenSaid(before range: Range<Int>) -> Bool {
        guard case .closedDays(let clauses) = segment.expectation,
            let days = segment.items.last(where: { $0.item.isDays && $0.range.upperBound <= range.lowerBound })
        else { return false }
        let between = LetterFolding.folded(text[days.range.upperBound..<range.lowerBound])
        guard ["open", "abiert", "abre", "abrimos"].contains(where: between.contains) else { return false }
        group = group == clauses ? 0..<0 : group
        segment.isTimesFirst = true
        return true
    }

    private mutating func loseTimes(_ range: Range<Int>) {
        statements.doubt(range)
    }

    private mutating func add(_ span: WrittenSpan) {
        if segment.part != nil { segment.part = nil }
        if isAdjacentStart(span) { statements.doubt(span.range) }
        let time = HomelessTime(span: span, frame: frame, service: service, conditions: segment.pendingConditions)
        if segment.isTimesFirst, !isInParentheses, !isBare(group) {
            segment.waiting.append(time)
        } else if isGroupOwn, !isBare(group), let next = whatFollowsInParentheses(span.range) {
            // `(9-6 in summer)`, `(9-9 Thursdays)`: not of the days before the parentheses, or not all the year.
            if next.isDays { segment.waiting.append(time) } else { addWithoutDays(time) }
        } else if isBare(group) {
            for index in group {
                statements.clauses[index].service = service
                statements.clauses[index].frame = statements.clauses[index].frame ?? frame
            }
            add(span, to: group)
        } else if isGroupOwn, group.allSatisfy({ belongs(statements.clauses[$0]) }) {
            add(span, to: group)
        } else {
            segment.isGroupSealed = false
            addWithoutDays(time)
        }
    }

    /// The days or the season behind times in parentheses.
    private func whatFollowsInParentheses(_ range: Range<Int>) -> HoursItem? {
        guard isInParentheses else { return nil }
        let behind = segment.items.drop { $0.range.lowerBound < range.upperBound }
        let inside = behind.prefix { $0.item != .closeParenthesis && !$0.item.isSpan }
        return inside.first {
            if case .frame = $0.item { return true }
            return $0.item.isDays
        }?.item
    }

    /// Whether it is a time right behind another without anything between: `9 AM 5 PM`.
    private func isAdjacentStart(_ span: WrittenSpan) -> Bool {
        let before =
            segment.waiting.last?.span ?? lastGroup.last.flatMap { statements.clauses[$0].spans.last }
        guard case .from = span.span, let before, case .from = before.span,
            before.range.upperBound <= span.range.lowerBound, before.range != span.range
        else { return false }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "|")]
        return text[before.range.upperBound..<span.range.lowerBound].allSatisfy(blanks.contains)
            && text[span.range].first.map(digits.contains) ?? false
    }

    /// Whether times that come now are of the same service and season as the clause.
    private func belongs(_ clause: HoursClause) -> Bool {
        clause.service == service && clause.frame == frame && clause.hasTimes && !segment.isGroupSealed
    }

    // MARK: Closing

    /// `closed 12-1`: of the days before it in the same statement, or of all.
    private mutating func cut(_ span: WrittenSpan) {
        if isGroupOwn, isBare(group) {
            let days = group.flatMap { statements.clauses[$0].selection.days }
            drop(group)
            statements.cuts.append(HoursCut(days: days, clauses: nil, span: span, isLunch: segment.isLunch))
            return
        }
        let own = isInParentheses ? beforeParentheses?.group ?? group : segment.firstClause..<statements.clauses.count
        statements.cuts.append(
            HoursCut(days: nil, clauses: own.isEmpty ? nil : own, span: span, isLunch: segment.isLunch))
    }

    /// `closed Thursdays 12:30-4`: the days are not closed all day.
    private mutating func cut(_ span: WrittenSpan, on clauses: Range<Int>) {
        guard clauses.allSatisfy({ statements.clauses[$0].selection.isEveryWeek }) else {
            for index in clauses { statements.clauses[index].spans.append(span) }
            return
        }
        let days = clauses.flatMap { statements.clauses[$0].selection.days }
        drop(clauses)
        statements.cuts.append(HoursCut(days: days, clauses: nil, span: span, isLunch: segment.isLunch))
    }

    /// Takes back clauses that turned out to say something else; they are the last ones.
    private mutating func drop(_ clauses: Range<Int>) {
        guard clauses.upperBound == statements.clauses.count else { return }
        statements.clauses.removeSubrange(clauses)
        let rest = 0..<clauses.lowerBound
        lastGroup = lastGroup.clamped(to: rest)
        group = group == clauses ? lastGroup : group.clamped(to: rest)
        if let before = beforeParentheses { beforeParentheses?.group = before.group.clamped(to: rest) }
        segment.firstClause = min(segment.firstClause, clauses.lowerBound)
    }

    private mutating func dropException() {
        let count = statements.clauses.count
        if statements.clauses.last?.isException == true { drop(count - 1..<count) }
    }

    /// `except Friday 9-12`: these are the hours of that day.
    private mutating func replaceException(_ selection: DaySelection, by span: WrittenSpan) {
        dropException()
        if !selection.isEveryWeek { statements.doubt(span.range) }
        var clause = HoursClause(selection: selection, spans: [span], hasTimes: true)
        clause.frame = frame
        clause.service = service
        statements.clauses.append(clause)
        group = statements.clauses.count - 1..<statements.clauses.count
    }

    mutating func readUntil(_ clock: ClockReading, isClosing: Bool, _ range: Range<Int>) {
        if hasOpenEnd(isClosing: isClosing) { return close(at: clock) }
        switch segment.expectation {
        case .closedDays(let clauses): closeUntil(clock, clauses, range)
        case .exceptedDays(let selection):
            dropException()
            statements.clauses.append(HoursClause(selection: selection, until: clock))
        case .nothing where isBare(group) && group.allSatisfy { statements.clauses[$0].selection.isEveryWeek }:
            for index in group { statements.clauses[index].until = clock }
        case .nothing where isBeforeDaysOnly(range): segment.pendingUntil = clock
        case .nothing where isClosing && isGroupOwn && isSaidToBeNew(before: range):
            for index in group {
                let selection = statements.clauses[index].selection
                statements.clauses.append(HoursClause(selection: selection, until: clock))
            }
        default: statements.doubt(range)
        }
        segment.expectation = .nothing
    }

    /// `until 7 on Thursdays`, with no times behind the days, and hours told before.
    private func isBeforeDaysOnly(_ range: Range<Int>) -> Bool {
        let behind = segment.items.drop { $0.range.lowerBound < range.upperBound }
        guard !lastGroup.isEmpty, case .days(let selection) = behind.first?.item, selection.isEveryWeek else {
            return false
        }
        switch behind.dropFirst().first?.item {
        case nil, .closeParenthesis: return true
        default: return false
        }
    }

    /// `9-5 (now closing at 4)`
    private func isSaidToBeNew(before range: Range<Int>) -> Bool {
        let before = LetterFolding.folded(text[..<range.lowerBound].suffix(12))
        return ["now", "currently", "ahora"].contains { before.drop { $0 == " " }.hasSuffix($0 + " ") }
    }

    private func hasOpenEnd(isClosing: Bool) -> Bool {
        guard segment.expectation == .nothing else { return false }
        if let time = segment.waiting.last, case .from = time.span.span { return true }
        guard !group.isEmpty, isGroupOwn || isClosing, let span = statements.clauses[group.upperBound - 1].spans.last,
            case .from = span.span
        else { return false }
        return true
    }

    /// `opens at 9, closes at 5`.
    private mutating func close(at clock: ClockReading) {
        if let last = segment.waiting.indices.last, case .from(let open) = segment.waiting[last].span.span {
            segment.waiting[last].span.span = .between(open, clock)
            return
        }
        for index in group {
            guard let last = statements.clauses[index].spans.indices.last,
                case .from(let open) = statements.clauses[index].spans[last].span
            else { continue }
            statements.clauses[index].spans[last].span = .between(open, clock)
        }
    }

    /// `closed the first Monday until 1pm`.
    private mutating func closeUntil(_ clock: ClockReading, _ clauses: Range<Int>, _ range: Range<Int>) {
        for index in clauses {
            statements.clauses[index].until = clock
            if statements.clauses[index].selection.isEveryWeek { statements.doubt(range) }
        }
    }

    /// `closed` belongs to the days before it if they have no times, otherwise to what follows.
    mutating func readClosed(_ range: Range<Int>, _ next: HoursItem?, at index: Int) {
        // `Closed/Cerrado`
        if index > segment.items.startIndex, segment.items[index - 1].item == .closed { return }
        // `lunch 12-1 closed`
        if segment.isLunch, segment.hasCut, endsBreak(closedAt: index) { return }
        // `except Tuesday (closed) and Sunday (11-3)`
        if case .exceptedDays = segment.expectation, isInParentheses, next == .closeParenthesis {
            let hasMore = segment.items[(index + 1)...].contains { $0.item.isDays }
            segment.expectation = hasMore ? .except(range) : .nothing
            return
        }
        // `holidays off`
        if index > segment.items.startIndex, segment.items[index - 1].item == .conditions([.holidays]), next == nil,
            !isBare(group)
        {
            return
        }
        let isFollowedByTime = next?.isSpan ?? false
        let isAlone = segment.items.count == 1
        if isBare(group), isGroupOwn || isAlone, !isFollowedByTime {
            for index in group { statements.clauses[index].isClosed = true }
        } else {
            segment.expectation = .closed(range)
        }
    }

    /// Whether the word `closed` at that place is said of the times right before it and of nothing behind it.
    func endsBreak(closedAt index: Int) -> Bool {
        guard segment.items.indices.contains(index), segment.items[index].item == .closed,
            index > segment.items.startIndex, case .span(.between) = segment.items[index - 1].item
        else { return false }
        switch index + 1 < segment.items.endIndex ? segment.items[index + 1].item : nil {
        case nil, .closeParenthesis, .lunch: return true
        default: return false
        }
    }

    /// The break at midday, which is a closing also where that word is left out.
    mutating func readLunch(_ range: Range<Int>, _ next: HoursItem?) {
        segment.isLunch = true
        if segment.expectation == .nothing, next?.isSpan == true { segment.expectation = .closed(range) }
        if case .closed = segment.expectation { statements.state(.lunchClosure) }
    }

    // MARK: Parts of the day

    mutating func readPart(_ part: WrittenPart) {
        // `closed Wednesday afternoon` closes a part of the day that is not told.
        if case .closedDays(let clauses) = segment.expectation {
            drop(clauses)
            segment.expectation = .nothing
            statements.doubt(part.range)
            return
        }
        if isBare(group), isGroupOwn {
            for index in group { statements.clauses[index].part = part }
        } else if isGroupOwn, let half = part.part.half, half == .am || half == .pm, !hasHours(afterPart: part) {
            for index in group {
                guard let last = statements.clauses[index].spans.indices.last else { continue }
                statements.clauses[index].spans[last].part = part.part
            }
        } else if part.part != .other || !segment.items.contains(where: { $0.item.isSpan }) {
            segment.part = part
        }
    }

    /// Whether a condition or times follow, or a comma comes before, so that it is not said of the times before it.
    private func hasHours(afterPart part: WrittenPart) -> Bool {
        guard let place = segment.items.firstIndex(where: { $0.range == part.range }),
            let before = segment.items[..<place].last, before.item.isSpan,
            !text[before.range.upperBound..<part.range.lowerBound].contains(UInt8(ascii: ","))
        else { return true }
        return segment.items[(place + 1)...].contains { placed in
            if case .conditions = placed.item { return true }
            return placed.item.isSpan
        }
    }

    /// A part of the day that got no times.
    mutating func endPart() {
        guard let part = segment.part else { return }
        segment.part = nil
        statements.untimed.append(UntimedPart(days: [], name: words(part.range), conditions: []))
        if !segment.hasMachine { statements.doubt(part.range) }
    }

    /// A time that depends on something else: what follows it in the statement tells no hours.
    mutating func readRelative(_ range: Range<Int>, _ next: HoursItem?) {
        segment.isLost = true
        guard segment.hasHours else { return }
        statements.doubt(range)
    }
}

extension HoursStatementReader.SegmentState {
    /// Whether what is always there is a page and not a telephone.
    var isMachineOfPage: Bool {
        items.contains { $0.item == .machine(isPhone: false) } && !items.contains { $0.item == .machine(isPhone: true) }
    }
}
