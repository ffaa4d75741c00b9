extension HoursStatementReader {
    // MARK: Days

    mutating func readDays(_ selection: DaySelection, _ range: Range<Int>) {
        var selection = selection
        if segment.isAlternate { selection.isAlternate = true }
        if selection.areOthers {
            let named = Set(statements.clauses.flatMap(\.selection.days))
            selection = DaySelection(days: Weekday.allCases.filter { !named.contains($0) })
        } else if selection.days.isEmpty {
            selection.days = daysSpokenOf
        }
        if segment.hasCut, !isFollowedByTimes(range), giveCut(to: selection, range) { return }
        if let closed = segment.closedButFor, selection.isEveryWeek {
            segment.closedButFor = nil
            open(selection.days, among: closed)
        }
        let expectation = segment.expectation
        segment.expectation = .nothing
        guard !selection.days.isEmpty else {
            if expectation == .nothing, let which = selection.which, limitGroup(to: which) { return }
            statements.doubt(range)
            if selection.which == nil { segment.expectation = .lost }
            return
        }
        begin(selection, range, as: expectation)
    }

    /// `closed 12-2 on Fridays`, `closed 12-2 on the 2nd Friday`: the days of the closing that was just told.
    private mutating func giveCut(to selection: DaySelection, _ range: Range<Int>) -> Bool {
        guard let last = statements.cuts.indices.last else { return false }
        let end = statements.cuts[last].span.range.upperBound
        if selection.isEveryWeek {
            statements.cuts[last].days = selection.days
        } else if statements.cuts[last].days == nil, !selection.days.isEmpty,
            !isJoined(end..<max(end, range.lowerBound))
        {
            // On some weeks only it takes nothing out of the others.
            let span = statements.cuts.remove(at: last).span
            let before = group
            begin(selection, range) {
                $0.isClosed = true
                $0.spans = [span]
            }
            group = before
        } else {
            return false
        }
        segment.hasCut = false
        return true
    }

    /// Whether a comma or `and` stands there, as in `closed 12-1 and the 2nd Friday`.
    private func isJoined(_ between: Range<Int>) -> Bool {
        let words = LetterFolding.folded(text[between]).split { !$0.isLetter && !",&+".contains($0) }
        return words.contains { ["and", "y", "e", "plus"].contains($0) || $0.contains { ",&+".contains($0) } }
    }

    /// Begins what a word such as `closed` waited for.
    private mutating func begin(_ selection: DaySelection, _ range: Range<Int>, as expectation: Expectation) {
        switch expectation {
        case .closed:
            begin(selection, range) { $0.isClosed = true }
            segment.expectation = .closedDays(group)
        case .except:
            let before = group
            begin(selection, range) {
                $0.isClosed = true
                $0.isException = true
            }
            group = before
            segment.expectation = .exceptedDays(selection)
        case .nothing, .closedDays, .exceptedDays, .lost:
            begin(selection, range) { _ in }
        }
    }

    /// `closed every day but Saturday`: the days that come are open.
    mutating func readExcept(_ range: Range<Int>) {
        if isSaidOfDaysBefore(range) {
            for index in group { statements.clauses[index].isClosed = true }
            return
        }
        guard case .closedDays(let clauses) = segment.expectation else {
            segment.expectation = .except(range)
            return
        }
        segment.expectation = .nothing
        segment.closedButFor = clauses
    }

    /// `Mondays not open, Tuesday to Friday 9-5`: it ends what is said of the days before it.
    private func isSaidOfDaysBefore(_ range: Range<Int>) -> Bool {
        guard isBare(group), isGroupOwn, let place = segment.items.firstIndex(where: { $0.range == range }),
            place > segment.items.startIndex, segment.items[place - 1].item.isDays,
            LetterFolding.folded(text[range]).hasPrefix("no")
        else { return false }
        let between = text[segment.items[place - 1].range.upperBound..<range.lowerBound]
        let behind = text[range.upperBound...].first { $0 != UInt8(ascii: " ") }
        let ends = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: "\n")]
        return between.allSatisfy { $0 == UInt8(ascii: " ") } && (behind.map(ends.contains) ?? true)
    }

    private mutating func open(_ days: [Weekday], among clauses: Range<Int>) {
        for index in clauses { statements.clauses[index].selection.days.removeAll { days.contains($0) } }
    }

    /// The days of `every Wednesday except the third`.
    private var daysSpokenOf: [Weekday] {
        guard segment.expectation != .nothing, let clause = statements.clauses.last(where: { !$0.isClosed }),
            clause.selection.isEveryWeek, clause.selection.days.count == 1
        else { return [] }
        return clause.selection.days
    }

    /// `Wednesdays, 2nd and 4th`: which of the days just named.
    private mutating func limitGroup(to which: [Int]) -> Bool {
        guard isGroupOwn, group.allSatisfy({ statements.clauses[$0].selection.isEveryWeek }) else { return false }
        for index in group { statements.clauses[index].selection.which = which }
        return true
    }

    private func isFollowedByTimes(_ range: Range<Int>) -> Bool {
        segment.items.contains { $0.range.lowerBound >= range.upperBound && ($0.item.isSpan || $0.item == .closed) }
    }

    /// Whether the hours before the parentheses are of these very days: `Mon-Fri 9-5 (lunes a viernes)`.
    private func isRepeated(_ selection: DaySelection, _ range: Range<Int>) -> Bool {
        guard let before = beforeParentheses?.group, before.count == 1, !isFollowedByTimes(range) else { return false }
        let clause = statements.clauses[before.lowerBound]
        return clause.hasTimes && clause.selection.days == selection.days && clause.selection.which == selection.which
    }

    /// Begins a clause, or adds days to those that wait for their times.
    private mutating func begin(_ selection: DaySelection, _ range: Range<Int>, _ change: (inout HoursClause) -> Void) {
        var clause = HoursClause(selection: selection)
        clause.frame = frame
        clause.service = service
        clause.isTypo = hasCorrection(in: range)
        change(&clause)
        clause.until = segment.pendingUntil
        segment.pendingUntil = nil
        if !clause.isClosed {
            clause.conditions = segment.pendingConditions
            segment.pendingConditions = []
            clause.hasOwnWay = segment.isWayPending
            segment.isWayPending = false
            if let part = segment.part, !segment.items.contains(where: { $0.item.isSpan }) {
                statements.untimed.append(UntimedPart(days: [], name: words(part.range), conditions: []))
            } else {
                clause.part = segment.part
            }
            segment.part = nil
            if selection.isNightly { clause.part = WrittenPart(part: .evening, range: range) }
        }
        let isListed = text[min(segment.endOfDays, range.lowerBound)..<range.lowerBound].contains(UInt8(ascii: ":"))
        segment.endOfDays = range.upperBound
        // In `Monday: Tuesday: 9-5` the hours of Monday were left out.
        // In `Monday by appointment, Tuesday 9-5` the hours are those of Tuesday only.
        let hasWay = group.contains { statements.clauses[$0].hasOwnWay }
        let continues =
            !isListed && !hasWay && isGroupOwn && isBare(group) && !clause.isClosed
            && group.upperBound == statements.clauses.count
        if isInParentheses, !clause.isClosed, isRepeated(selection, range) { return }
        if continues, group.contains(where: { statements.clauses[$0].selection == selection }) { return }
        statements.clauses.append(clause)
        let last = statements.clauses.count - 1
        group = continues ? group.lowerBound..<last + 1 : last..<last + 1
        if !clause.isClosed { giveWaitingTimes() }
    }

    /// `Monday 9-5, Tuesday ditto`
    mutating func readDitto(_ range: Range<Int>) {
        guard isBare(group), let before = lastGroup.last, !group.contains(before),
            statements.clauses[before].hasTimes, statements.clauses[before].selection.isEveryWeek
        else { return statements.doubt(range) }
        let spans = statements.clauses[before].spans
        for index in group {
            statements.clauses[index].service = statements.clauses[before].service
            statements.clauses[index].frame = statements.clauses[before].frame
        }
        for span in spans { add(span, to: group) }
    }

    // MARK: Times without days

    /// Gives the times that were named first to the days that have come; each service has a clause of its own.
    private mutating func giveWaitingTimes() {
        guard !segment.waiting.isEmpty else { return }
        let waiting = segment.waiting
        segment.waiting = []
        let isNameBehind = waiting.allSatisfy { $0.service == nil }
        for (place, time) in waiting.enumerated() {
            if place > 0, time.service != waiting[place - 1].service || time.frame != waiting[place - 1].frame {
                copyGroup()
            }
            for index in group {
                statements.clauses[index].service = isNameBehind ? service : time.service
                statements.clauses[index].frame = time.frame ?? frame
                statements.clauses[index].conditions += time.conditions
                statements.clauses[index].spans.append(time.span)
                statements.clauses[index].hasTimes = true
            }
        }
        lastGroup = group
    }

    /// Makes clauses for the same days, without times.
    private mutating func copyGroup() {
        let copies = group.map { HoursClause(selection: statements.clauses[$0].selection) }
        group = statements.clauses.count..<statements.clauses.count + copies.count
        statements.clauses += copies
    }

    /// At the end of a segment: times whose days have not come belong to the days before them, if there are any.
    mutating func flushWaiting() {
        let waiting = segment.waiting
        segment.waiting = []
        for time in waiting {
            if isGroupOwn, time.service == nil || time.service == statements.clauses[group.lowerBound].service {
                add(time.span, to: group)
            } else {
                addWithoutDays(time)
            }
        }
    }

    mutating func addWithoutDays(_ time: HomelessTime) {
        let isDated = if case .dates = time.frame { true } else { false }
        let isWholeDay = time.span.span == .wholeDay
        let isSameRun = !lastGroup.isEmpty && statements.clauses[lastGroup.lowerBound].frame == time.frame
        guard !lastGroup.isEmpty, !isDated || isSameRun, !isWholeDay else {
            statements.homeless.append(time)
            return
        }
        let copies = lastGroup.map { index in
            var copy = HoursClause(selection: statements.clauses[index].selection)
            copy.frame = time.frame
            copy.service = time.service
            copy.conditions = time.conditions
            return copy
        }
        group = statements.clauses.count..<statements.clauses.count + copies.count
        statements.clauses += copies
        add(time.span, to: group)
    }

    mutating func add(_ span: WrittenSpan, to clauses: Range<Int>) {
        for index in clauses {
            var span = span
            span.part = span.part ?? statements.clauses[index].part?.part
            statements.clauses[index].spans.append(span)
            statements.clauses[index].hasTimes = true
        }
        lastGroup = clauses
    }

    /// At the end of the text: times that came before all days, and those of a season, take the days that were named.
    mutating func giveHomelessTimesTheirDays() {
        guard !statements.homeless.isEmpty else { return }
        let timed = statements.clauses.first { $0.hasTimes && $0.selection.isEveryWeek && !$0.isClosed }
        let bare = statements.clauses.indices.filter {
            statements.clauses[$0].isBare && statements.clauses[$0].conditions.isEmpty
        }
        var left: [HomelessTime] = []
        for time in statements.homeless {
            let isSeasonal = if case .season = time.frame { true } else { false }
            if let timed, isSeasonal, time.span.span != .wholeDay {
                var clause = HoursClause(selection: timed.selection, spans: [time.span], hasTimes: true)
                clause.frame = time.frame
                clause.service = time.service
                statements.clauses.append(clause)
            } else if timed == nil, !bare.isEmpty, time.frame == nil {
                for index in bare {
                    statements.clauses[index].spans.append(time.span)
                    statements.clauses[index].hasTimes = true
                    statements.clauses[index].service = statements.clauses[index].service ?? time.service
                }
            } else {
                left.append(time)
            }
        }
        statements.homeless = left
    }

    // MARK: Every other week

    mutating func readAlternate() {
        if isGroupOwn {
            for index in group { statements.clauses[index].selection.isAlternate = true }
        } else {
            segment.isAlternate = true
        }
    }
}
