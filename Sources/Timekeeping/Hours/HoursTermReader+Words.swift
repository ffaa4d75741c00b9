/// Takes numbers in words for times where a time is expected only.
extension HoursTermReader {
    /// `nine to five`, `half past eight`, `a las siete`.
    mutating func readNumberWord(_ lexeme: Lexeme) -> Bool {
        guard SpokenClock.mayBegin(with: lexeme.key) || mayHaveHalf(lexeme),
            let written = SpokenClock(lexemes, at: position), !isCountedAround(written.length)
        else { return false }
        if written.isCertain {
            guard
                let clock = ClockReading(
                    hour: written.hour, minute: written.minute, hasMinutes: true)
            else { return false }
            add(.clock(clock), written.length)
            return true
        }
        guard isTimeExpected(written) else { return false }
        add(.number(written.hour), written.length)
        return true
    }

    /// `8 y media`
    private func mayHaveHalf(_ lexeme: Lexeme) -> Bool {
        lexeme.kind == .number && ["y", "menos"].contains(key(at: position + 1))
            && ["media", "cuarto"].contains(key(at: position + 2))
    }

    /// `ages six to twelve`, `two or three days`, `one to five people`.
    private func isCountedAround(_ length: Int) -> Bool {
        if HoursPhrases.countersBefore.contains(key(at: position - 1)), key(at: position - 1) != "at" { return true }
        if let match = HoursLexicon.match(lexemes, at: position), match.length > max(length, 1) { return true }
        var next = position + length
        if ["to", "a", "-", "or", "o", "and", "y"].contains(key(at: next)),
            let last = next + 1 < lexemes.count ? SpokenClock(lexemes, at: next + 1) : nil
        {
            next += 1 + last.length
        }
        return HoursPhrases.countersAfter.contains(key(at: next)) || Self.stretches.contains(key(at: next))
    }

    private func isTimeExpected(_ written: SpokenClock) -> Bool {
        let before = key(at: position - 1)
        let next = key(at: position + written.length)
        if key(at: position) == "once", !isSpanish { return false }
        let isIntroduced = ["at", "las", "until", "till", "til", "hasta", "between"].contains(before)
        let isEnd =
            [.to, .dash, .until].contains(terms.last?.term) && isTimeTerm(terms.count - 2)
            || terms.last?.term == .and && isTimeTerm(terms.count - 2)
                && terms.suffix(5).contains { $0.term == .between }
        if key(at: position) == "una" { return before == "la" || before == "las" || isEnd }
        let isClosing = terms.last?.term == .closes || terms.last?.term == .starting
        let opens =
            ["to", "a", "-", "till", "until", "til", "hasta"].contains(next) && before != "of"
            && isHour(position + written.length + 1) && !isBeforeThing(position + written.length + 1)
        let isMarked =
            ["am", "pm"].contains(next)
            || (next == "de" && ["manana", "tarde", "noche"].contains(key(at: position + written.length + 2)))
            || (["in", "at"].contains(next)
                && ["morning", "afternoon", "evening", "night"].contains { word in
                    key(at: position + written.length + 1) == word || key(at: position + written.length + 2) == word
                })
        return isIntroduced || isEnd || isClosing || opens || isMarked
    }

    /// Whether what is counted stands behind the number there: `four to six gets`.
    private func isBeforeThing(_ index: Int) -> Bool {
        let start = ["las", "la"].contains(key(at: index)) ? index + 1 : index
        let end = start + (SpokenClock(lexemes, at: start)?.length ?? 1)
        guard let behind = lexeme(at: end), behind.kind == .word, !behind.isCapitalised else { return false }
        if DayName.day(behind.key) != nil || SpokenClock.isHour(behind.key) { return false }
        guard let term = HoursLexicon.match(lexemes, at: end)?.term else { return true }
        if case .name = term { return true }
        return false
    }

    private func isTimeTerm(_ index: Int) -> Bool {
        guard terms.indices.contains(index) else { return false }
        switch terms[index].term {
        case .number, .clock, .half: return true
        default: return false
        }
    }

    private func isHour(_ index: Int) -> Bool {
        guard let lexeme = lexeme(at: index) else { return false }
        let word = ["las", "la"].contains(lexeme.key) ? key(at: index + 1) : lexeme.key
        if lexeme.kind == .number || SpokenClock(lexemes, at: index) != nil || SpokenClock.isHour(word) {
            return word != key(at: position)
        }
        return ["noon", "mediodia", "midnight", "medianoche"].contains(word)
    }

    private static let stretches: Set<String> = [
        "hour", "hours", "hora", "horas", "day", "days", "dias", "night", "nights", "noches", "times", "month",
        "half", "star", "stars", "or", "people", "o",
    ]
}

extension SpokenClock {
    /// Whether a time in words may begin with that word.
    static func mayBegin(with word: String) -> Bool {
        isHour(word) || ["half", "quarter", "cuarto", "a", "un"].contains(word)
    }
}
