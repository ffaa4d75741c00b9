extension HoursStatementReader {
    /// A name says whose hours follow or came before, or is a remark.
    mutating func readName(_ name: HoursName, at index: Int) {
        if segment.isNegated || segment.isDoubting {
            if segment.isDoubting { statements.doubt(name.range) }
            segment.isNegated = false
            return
        }
        if segment.isLost { return }
        let next = index + 1 < segment.items.endIndex ? segment.items[index + 1].item : nil
        if name.kind == .food, isBreak(next) {
            segment.isLunch = true
            statements.state(.lunchClosure)
            return
        }
        if name.kind == .food, !statements.clauses.isEmpty, endsBreak(closedAt: index + 2) {
            segment.isLunch = true
            segment.expectation = .closed(name.range)
            return
        }
        if let language = name.language { readLanguage(language, name) }
        if case .language = name.kind { return }
        if hasOwnTimes || isFollowedByName(index + 1), name.place == .direct, name.kind != .plain,
            case .conditions = next
        {
            segment.nameWithWay = name
        } else if isPrefix(name, at: index) {
            beginService(name, at: index)
        } else if isSuffix(name, at: index) {
            endService(name)
        } else {
            // `8-9 seniors only`
            if name.kind == .service, hasOwnTimes, isFollowedByOnly(name) { statements.doubt(name.range) }
            if isGroupOwn, LetterFolding.folded(text[name.range]).hasPrefix("instead") {
                for clause in group { statements.clauses[clause].isInstead = true }
            }
            statements.remarks.append(name.range)
        }
    }

    private func isFollowedByOnly(_ name: HoursName) -> Bool {
        let behind = text[name.range.upperBound...].prefix(12)
        let word = LetterFolding.folded(behind.drop { $0 == UInt8(ascii: " ") })
        return ["only", "solo", "unicamente"].contains { word.hasPrefix($0) }
    }

    private func isFollowedByName(_ index: Int) -> Bool {
        guard index + 1 < segment.items.endIndex, case .name = segment.items[index + 1].item else { return false }
        return true
    }

    /// Whether the name of a meal is that of a break: `closed for lunch`.
    private func isBreak(_ next: HoursItem?) -> Bool {
        if case .closed = segment.expectation { return true }
        return next == .closed
    }

    private mutating func readLanguage(_ language: NamedLanguage, _ name: HoursName) {
        let isBehind = name.place == .trailing || name.place == .beforeComma
        if isBehind, let last = segment.waiting.indices.last {
            segment.waiting[last].span.language = language
        } else if isBehind, isGroupOwn, !isBare(group) {
            for clause in group {
                guard let last = statements.clauses[clause].spans.indices.last else { continue }
                statements.clauses[clause].spans[last].language = language
            }
        } else {
            segment.language = language
        }
    }

    private func isPrefix(_ name: HoursName, at index: Int) -> Bool {
        if segment.isAlternative { return false }
        switch name.place {
        case .separated: return hasHours(after: index) || isFollowedByWay(index) || name.kind != .plain
        case .direct: return hasHours(after: index) || isFollowedByWay(index)
        case .beforeComma: return !hasOwnTimes && hasHours(after: index)
        case .trailing: return false
        }
    }

    private func isFollowedByWay(_ index: Int) -> Bool {
        segment.items[(index + 1)...].contains { placed in
            switch placed.item {
            case .conditions, .machine: true
            default: false
            }
        } && !hasOwnTimes
    }

    private var hasOwnTimes: Bool { (isGroupOwn && !isBare(group)) || !segment.waiting.isEmpty }

    /// A name behind hours is that of a service if it is known to be one, or stands alone in parentheses.
    private func isSuffix(_ name: HoursName, at index: Int) -> Bool {
        guard hasOwnTimes, !segment.hasPrefix || (isInParentheses && hasPartsInParentheses) else { return false }
        guard isInParentheses else { return name.kind != .plain }
        let isAlone =
            index > segment.items.startIndex && segment.items[index - 1].item == .openParenthesis
            && index + 1 < segment.items.endIndex && segment.items[index + 1].item == .closeParenthesis
        return isAlone && (name.kind != .plain || hasPartsInParentheses || isCapitalised(name))
    }

    private func isCapitalised(_ name: HoursName) -> Bool {
        words(name.range).first?.isUppercase ?? false
    }

    private mutating func beginService(_ name: HoursName, at index: Int) {
        if isFrameOfService, name.kind != .food, segment.firstClause < statements.clauses.count || !segment.hasFrame {
            frame = nil
            isFrameOfService = false
        }
        service = number(of: name, at: index)
        segment.hasPrefix = true
        if isBare(group), isGroupOwn {
            for clause in group { statements.clauses[clause].service = service }
        } else if !isInParentheses {
            group = 0..<0
        }
    }

    private mutating func endService(_ name: HoursName) {
        let number = number(of: name, at: nil)
        for place in segment.waiting.indices { segment.waiting[place].service = number }
        if segment.waiting.isEmpty { for clause in group { statements.clauses[clause].service = number } }
    }

    /// The service of that name, which may have been named before.
    ///
    /// `Drop-in` right before a name is a part of it.
    private mutating func number(of name: HoursName, at index: Int?) -> Int {
        var range = name.range
        if let index, index > segment.items.startIndex, case .conditions = segment.items[index - 1].item {
            range = segment.items[index - 1].range.lowerBound..<range.upperBound
        }
        let text = words(range)
        if let place = statements.services.firstIndex(where: { $0.name == text }) { return place }
        statements.services.append(NamedService(name: text, kind: name.kind, language: name.language))
        return statements.services.count - 1
    }
}
