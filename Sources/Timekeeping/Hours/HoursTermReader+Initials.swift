/// Tells letters that are days from other letters, by what stands beside them.
extension HoursTermReader {
    mutating func readInitials(_ lexeme: Lexeme) -> Bool {
        let length = lexeme.key.utf8.count
        guard length <= 10 else { return false }
        let isLower = !lexeme.isCapitalised
        if isLower, !(isLowerInitial(lexeme)) { return false }
        let source = lexeme.isAllCapitals ? lexeme.key.uppercased() : lexeme.key.capitalisedASCII
        if length <= 2 {
            guard hasDayNeighbours else { return false }
            if let day = DayInitials.day(source, inSpanish: isSpanish) {
                if length == 1, key(at: position + 1) == ".", lexemes[position + 1].follows == .nothing {
                    add(.day(day), 2)
                } else {
                    addDay(day)
                }
                return true
            }
            if source == "M" || source == "S" {
                add(source == "S" ? .saturdayOrSunday : .tuesdayOrWednesday, 1)
                return true
            }
        }
        guard length >= 2, lexeme.isAllCapitals, let days = DayInitials.days(source, inSpanish: isSpanish),
            hasDayNeighbours
        else { return false }
        add(.days(WeekdaySet(days)), 1)
        return true
    }

    /// `mo-fr`, `we_open`, `ma y ju`: small letters between which a dash or the like stands.
    private func isLowerInitial(_ lexeme: Lexeme) -> Bool {
        if ["we", "sa", "su"].contains(lexeme.key) { return key(at: position + 1) == "_" }
        if ["mo", "tu", "th", "fr"].contains(lexeme.key) { return isStrongJoint(position + 1) }
        if ["m", "t", "w", "f", "s"].contains(lexeme.key) { return beginsEntry && isBeforeTimeOrInitial }
        let isSpanishInitial = ["lu", "ma", "mi", "ju", "vi", "sa"].contains(lexeme.key)
        return isSpanishInitial && (hasInitial(position + 2) || hasInitial(position - 2))
    }

    /// Whether a statement begins here: `; f 8-5`.
    private var beginsEntry: Bool {
        position == 0 || [";", "\n", ",", "/", "|", "."].contains(key(at: position - 1))
            || key(at: position - 1) == "-" && isDay(terms.dropLast().last)
    }

    private var isBeforeTimeOrInitial: Bool {
        guard let next = lexeme(at: position + 1) else { return false }
        if next.kind == .number || next.key == ":" { return true }
        return next.key == "-" && ["t", "tu", "w", "th", "f", "s", "sa"].contains(key(at: position + 2))
    }

    /// Whether a Spanish initial stands there, with a dash or `y` between: `ma y ju`.
    private func hasInitial(_ index: Int) -> Bool {
        ["lu", "ma", "mi", "ju", "vi", "sa", "do"].contains(key(at: index))
            && ["-", "y", "a", ",", "/"].contains(key(at: (index + position) / 2))
    }

    /// Whether letters stand where a day may: beside a dash, a time or another day.
    private var hasDayNeighbours: Bool {
        if isDay(terms.last) || terms.last?.term == .closed || terms.last?.term == .except { return true }
        if terms.count > 1, isJoint(terms[terms.count - 1].term), isDay(terms[terms.count - 2]) { return true }
        if HoursPhrases.countersBefore.contains(key(at: position - 1)), !isBeforeOtherDay { return false }
        if isStrongJoint(position + 1) { return true }
        guard let next = lexeme(at: position + 1) else { return isTime(terms.last) }
        if next.kind == .word {
            return next.isCapitalised && (next.key.utf8.count <= 2 || DayName.day(next.key) != nil)
        }
        if next.isMark(","), let after = lexeme(at: position + 2) {
            return (after.isCapitalised && (after.key.utf8.count <= 2 || DayName.day(after.key) != nil))
                || after.kind == .number
        }
        return [";", ")", ".", "\n", ","].contains(next.key) && isTime(terms.last)
    }

    /// Whether a range of days begins here: `M-Th`.
    private var isBeforeOtherDay: Bool {
        guard key(at: position + 1) == "-", let next = lexeme(at: position + 2), next.isCapitalised else {
            return false
        }
        return DayName.day(next.key) != nil || (next.key.utf8.count <= 2 && DayInitials.english(next.key))
    }

    func isTime(_ placed: PlacedTerm?) -> Bool {
        switch placed?.term {
        case .number, .clock, .half: true
        default: false
        }
    }

    func isDay(_ placed: PlacedTerm?) -> Bool {
        switch placed?.term {
        case .day, .days: true
        default: false
        }
    }

    private func isJoint(_ term: HoursTerm) -> Bool {
        [.dash, .to, .and, .comma, .slash, .until].contains(term)
    }

    private func isStrongJoint(_ index: Int) -> Bool {
        guard let next = lexeme(at: index) else { return false }
        let joints: Set<String> = [
            "-", "/", ":", "&", "+", "|", "to", "thru", "through", "a", "al", "and", "y", "noon", "closed", "cerrado",
            "cerrada", "off",
            "until", "til", "till", "hasta", "_", "=", "[",
        ]
        return next.kind == .number || joints.contains(next.key)
    }
}

extension String {
    /// The word with its first letter as a capital, where that is an ASCII letter.
    fileprivate var capitalisedASCII: String {
        guard let first = utf8.first, (0x61...0x7A).contains(first) else { return self }
        return String(UnicodeScalar(first & 0xDF)) + dropFirst()
    }
}
