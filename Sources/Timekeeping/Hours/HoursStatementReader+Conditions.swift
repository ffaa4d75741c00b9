extension HoursStatementReader {
    mutating func readConditions(_ conditions: [HoursCondition], at index: Int) {
        let next = index + 1 < segment.items.endIndex ? segment.items[index + 1].item : nil
        if conditions.contains(.holidays) { return readHolidays(next, segment.items[index].range) }
        if segment.isNegated {
            // `no walk-ins`: the condition turned round.
            segment.isNegated = false
            statements.doubt(segment.items[index].range)
            return
        }
        if case .except(let word) = segment.expectation {
            segment.expectation = .nothing
            statements.doubt(word)
            statements.doubt(segment.items[index].range)
            return
        }
        for condition in conditions { statements.state(condition) }
        if isWay(conditions, before: index + 1) {
            segment.pendingConditions = conditions
            segment.isWayPending = true
            return
        }
        let binding = conditions.filter { [.walkIn, .appointment, .byPhone].contains($0) }
        let isAnswered = group.contains { statements.clauses[$0].hasOwnWay } && (next?.isDays ?? false)
        if isBare(group), isGroupOwn, isAnswered {
            segment.pendingConditions = conditions
        } else if isBare(group), isGroupOwn || segment.items.count == 1 {
            bindGroup(to: conditions)
            if conditions.contains(.appointment) {
                for clause in group { statements.clauses[clause].hasOwnWay = true }
            }
            if conditions != [.varies] { giveGroupPart() }
        } else if let name = segment.nameWithWay {
            statements.untimed.append(UntimedPart(days: [], name: words(name.range), conditions: conditions))
            statements.state(.byService)
            segment.nameWithWay = nil
            segment.hasUntimed = true
        } else if segment.hasUntimed, let last = statements.untimed.indices.last {
            for condition in conditions { statements.untimed[last].conditions.include(condition) }
        } else if segment.isAlternative || segment.part != nil {
            if conditions != [.varies] { addUntimed(conditions) }
        } else if !binding.isEmpty {
            bind(binding, at: index, next)
        }
        segment.isAlternative = false
    }

    /// `by appointment Monday, and to everyone Tuesday 9-12`: the condition stands for the times of the days right
    /// behind it, because others follow that anyone may come on.
    private func isWay(_ conditions: [HoursCondition], before index: Int) -> Bool {
        let behind = segment.items.dropFirst(index - segment.items.startIndex)
        guard conditions == [.appointment], case .days = behind.first?.item, let first = behind.first,
            let second = behind.dropFirst().first(where: { $0.item.isHours }), second.item.isDays,
            behind.contains(where: { $0.range.lowerBound >= second.range.upperBound && $0.item.isSpan })
        else { return false }
        let start = first.range.upperBound
        let between = LetterFolding.folded(text[start..<max(start, second.range.lowerBound)])
        return [
            "everyone", "anyone", "all ", "public", "walk", "drop", "open", "todos", "publico", "abiert", "sin cita",
        ]
        .contains(where: between.contains)
    }

    private mutating func bindGroup(to conditions: [HoursCondition]) {
        for clause in group {
            for condition in conditions { statements.clauses[clause].conditions.include(condition) }
        }
    }

    private mutating func giveGroupPart() {
        guard let part = segment.part else { return }
        for clause in group { statements.clauses[clause].part = part }
        segment.part = nil
    }

    /// Another way in besides the hours, or outside them: it binds none.
    private mutating func addUntimed(_ conditions: [HoursCondition]) {
        let name = segment.part.map { words($0.range) }
        // `evenings by appointment` are those of any day; `por la tarde con cita`, those of the days just named.
        let isPlural = name?.hasSuffix("s") ?? true
        let isPlaceless = group.isEmpty || isPlural || isGroupOwn
        let days = isPlaceless ? [] : group.flatMap { statements.clauses[$0].selection.days }
        statements.untimed.append(UntimedPart(days: days, name: name, conditions: conditions))
        segment.part = nil
        segment.hasUntimed = true
    }

    private mutating func bind(_ conditions: [HoursCondition], at index: Int, _ next: HoursItem?) {
        let isFollowedByDays = next?.isDays ?? false
        let hasOwnTimes = isGroupOwn || !segment.waiting.isEmpty
        if let service, segment.hasPrefix, !hasOwnTimes, !hasHours(after: index), conditions != [.byPhone] {
            statements.untimed.append(
                UntimedPart(days: [], name: statements.services[service].name, conditions: conditions))
            statements.state(.byService)
        } else if isGroupOwn, isInParentheses, isFollowedByDays, conditions == [.byPhone] {
            // `9-5 (by phone 24/7)`
            segment.pendingConditions = conditions
        } else if isGroupOwn, isInParentheses || (isFollowedByDays && !segment.beginsWithCondition) {
            segment.isGroupSealed = true
            bindGroup(to: conditions)
        } else if isFollowedByDays, segment.beginsWithCondition, isGroupOwn {
            segment.pendingConditions = conditions
        } else if segment.beginsWithCondition,
            segment.items.dropFirst().contains(where: { $0.item.isOtherCondition(conditions) })
        {
            segment.pendingConditions = conditions
        } else if isGroupOwn, hasOtherWay(than: conditions) {
            bindGroup(to: conditions)
        } else {
            for condition in conditions { segment.conditions.include(condition) }
        }
    }

    /// Whether an earlier clause of the segment has a way in of its own.
    private func hasOtherWay(than conditions: [HoursCondition]) -> Bool {
        (segment.firstClause..<group.lowerBound).contains { clause in
            statements.clauses[clause].conditions.contains { !conditions.contains($0) }
        }
    }

    /// Holidays after `closed` or `except`, or beside days; with times of their own they bear no weekly hours.
    private mutating func readHolidays(_ next: HoursItem?, _ range: Range<Int>) {
        statements.state(.holidays)
        segment.isNegated = false
        let isFollowedByTime = next?.isSpan ?? false
        let isBesideDays = isBare(group)
        if segment.expectation == .nothing, isFollowedByTime, !isBesideDays {
            segment.expectation = .lost
            statements.doubt(range)
            return
        }
        segment.expectation = .nothing
    }

    mutating func readNot(_ range: Range<Int>, _ next: HoursItem?) {
        switch next {
        case .days: readExcept(range)
        case .conditions(let conditions):
            segment.isNegated = true
            if !conditions.contains(.holidays) { statements.doubt(range) }
        case .name where ["but", "pero"].contains(LetterFolding.folded(text[range])): break
        case .name where hasFrameBehind(range):
            // `no groups in December`
            segment.isNegated = true
            segment.expectation = .except(range)
        case .name: segment.isNegated = true
        case .frame: segment.expectation = .except(range)
        case .closed where ["but", "pero"].contains(LetterFolding.folded(text[range])): break
        default: if segment.hasHours { statements.doubt(range) }
        }
    }

    private func hasFrameBehind(_ range: Range<Int>) -> Bool {
        let behind = segment.items.drop { $0.range.lowerBound < range.upperBound }.prefix(2)
        guard behind.count == 2, let last = behind.last, case .frame = last.item else { return false }
        return true
    }

    mutating func readAlternative(_ range: Range<Int>, _ next: HoursItem?) {
        switch next {
        case .conditions, .part, .name: segment.isAlternative = true
        case .span, .days: statements.doubt(range)
        default: break
        }
    }

    mutating func readMachine(_ isPhone: Bool) {
        if isPhone { statements.state(.byPhone) }
        if isPhone, isBare(group) {
            for clause in group { statements.clauses[clause].conditions.include(.byPhone) }
        }
    }
}

extension HoursItem {
    /// Whether it is a condition that binds hours, and another one.
    fileprivate func isOtherCondition(_ conditions: [HoursCondition]) -> Bool {
        guard case .conditions(let own) = self else { return false }
        return own != conditions && own.contains { [.walkIn, .appointment, .byPhone].contains($0) }
    }
}
