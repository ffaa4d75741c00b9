extension HoursGrammar {
    /// The words of a name, and what follows them.
    mutating func readName() {
        var kinds: [HoursNameKind] = []
        var language: NamedLanguage?
        let first = position
        var last = position
        while case .name(let kind) = term(at: position) {
            kinds.append(kind)
            if case .language(let code) = kind { language = code }
            last = position
            position += 1
            skipWithinName()
        }
        position = last + 1
        let range = terms[first].range.lowerBound..<terms[last].range.upperBound
        let name = HoursName(kind: Self.kind(of: kinds), place: placeOfName(), language: language, range: range)
        add(.name(name), taking: 0)
    }

    /// Skips what stands between the words of one name, if another follows.
    private mutating func skipWithinName() {
        var next = position
        while let joint = term(at: next) {
            let joins: Bool =
                switch joint {
                case .filler, .and, .slash, .aside: true
                case .dash:
                    terms[next].follows == .nothing && next + 1 < terms.count && terms[next + 1].follows == .nothing
                case .to, .starting, .at: next + 1 < terms.count && !terms[next].isCapitalised
                case .stop: terms[next].range.count == 1 && isAbbreviation(next)
                default: false
                }
            guard joins else { break }
            next += 1
        }
        if case .name = term(at: next) { position = next }
    }

    /// The full stop of `St. Example`, which ends no sentence.
    private func isAbbreviation(_ index: Int) -> Bool {
        guard index > 0, index + 1 < terms.count else { return false }
        return terms[index].follows == .nothing && terms[index - 1].range.count <= 3 && terms[index - 1].isCapitalised
    }

    private static func kind(of kinds: [HoursNameKind]) -> HoursNameKind {
        if kinds.contains(.line) { return .line }
        let own = kinds.filter { !$0.isLanguage }
        guard let first = own.first else { return kinds.first ?? .plain }
        if own.allSatisfy({ $0 == first }) { return first }
        return kinds.contains(.service) || kinds.contains(.food) || kinds.contains(.general) || kinds.contains(.worship)
            ? .service : .plain
    }

    /// What comes behind the name that was taken.
    private func placeOfName() -> HoursName.Place {
        var next = position
        var isAfterComma = false
        while let term = term(at: next) {
            switch term {
            case .colon: return .separated
            case .dash:
                return terms[next].follows == .space || isHours(next + 1) || next + 1 >= terms.count
                    ? .separated : .trailing
            case .comma: isAfterComma = true
            case .filler, .aside, .hourMark: break
            case .openParenthesis:
                guard let close = endOfRemark(next) else { return .trailing }
                next = close
            default: return isHours(next) ? (isAfterComma ? .beforeComma : .direct) : .trailing
            }
            next += 1
        }
        return .trailing
    }

    private func isHours(_ index: Int) -> Bool {
        switch term(at: index) {
        case .day, .days, .otherDays, .nightly, .ordinal, .firstFew, .alternate, .month, .date, .season, .number,
            .clock, .starting, .at,
            .between,
            .allDay, .always, .until, .closes, .closed, .part, .conditions, .machine:
            true
        default: false
        }
    }

    /// The end of parentheses that hold no hours: `(ages 1-3)`.
    private func endOfRemark(_ start: Int) -> Int? {
        for index in start + 1..<min(start + 10, terms.count) {
            switch terms[index].term {
            case .closeParenthesis: return index
            case .name, .aside, .filler, .and, .comma, .dash, .slash: continue
            default: return nil
            }
        }
        return nil
    }
}

extension HoursNameKind {
    fileprivate var isLanguage: Bool {
        if case .language = self { true } else { false }
    }
}
