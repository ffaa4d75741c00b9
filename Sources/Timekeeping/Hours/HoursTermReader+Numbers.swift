/// Tells times from dates, telephone numbers and what else people write in digits.
extension HoursTermReader {
    mutating func readNumber() {
        let lexeme = lexemes[position]
        if key(at: position) == "1", key(at: position + 1) == "/", key(at: position + 2) == "2",
            ["day", "days", "dia", "hour", "hora", "hr"].contains(key(at: position + 3))
        {
            add(.doubt, 4)
        } else if let (term, length) = HoursLexicon.match(lexemes, at: position), !isApart(term, length) {
            // `2do. domingo`: the full stop of the short form.
            let isShortened = key(at: position + length) == "." && lexemes[position + length].follows == .nothing
            if case .ordinal = term, isShortened, self.lexeme(at: position + length + 1)?.kind == .word {
                add(term, length + 1)
            } else {
                add(term, length)
            }
        } else if let (day, length) = date() {
            add(.date(day), length)
        } else if let length = asideLength() {
            add(.aside, length)
        } else if let value = lexeme.value {
            readTime(value, digits: lexeme.key.utf8.count)
        } else {
            add(.aside, 1)
        }
    }

    /// `from 4 to 6`, which is not the Spanish `4to`.
    private func isApart(_ term: HoursTerm, _ length: Int) -> Bool {
        guard case .ordinal = term, length > 1 else { return false }
        return ["to", "do", "o", "a"].contains(key(at: position + 1)) && lexemes[position + 1].follows != .nothing
    }

    private mutating func readTime(_ value: Int, digits: Int) {
        if digits <= 2 {
            if let (minute, isSlip) = minuteAfterMark(),
                let clock = ClockReading(hour: value, minute: minute, hasMinutes: true)
            {
                if lexemes[position + 2].isCorrected || isSlip {
                    addCorrected(.clock(clock), 3)
                } else {
                    add(.clock(clock), hasSeconds ? 5 : 3)
                }
            } else {
                add(.number(value), 1)
            }
        } else if let clock = fourDigitClock(value, digits: digits) {
            add(.clock(clock), 1)
        } else if digits == 4, (1900...2099).contains(value) {
            add(.year(value), 1)
        } else {
            add(digits == 3 && isBesideDash ? .doubt : .aside, 1)
        }
    }

    /// The `:00` of `08:00:00`.
    private var hasSeconds: Bool {
        guard key(at: position + 1) == ":", key(at: position + 3) == ":", let second = attachedNumber(position + 4)
        else {
            return false
        }
        return lexemes[position + 3].follows == .nothing && second < 60 && lexemes[position + 4].key.utf8.count == 2
    }

    private var isBesideDash: Bool { key(at: position + 1) == "-" || key(at: position - 1) == "-" }

    /// The minutes of `9:30`, `9.30`, `9h30` or, by a slip, `9;30`.
    private func minuteAfterMark() -> (minute: Int, isSlip: Bool)? {
        // `08 h 30`
        if key(at: position + 1) == "h", let minutes = lexeme(at: position + 2), minutes.key.utf8.count == 2,
            let minute = minutes.value, minute < 60
        {
            return (minute, false)
        }
        guard let mark = lexeme(at: position + 1), mark.follows == .nothing, [":", ".", "h", ";"].contains(mark.key),
            let minutes = lexeme(at: position + 2), minutes.follows == .nothing, minutes.key.utf8.count == 2,
            let minute = minutes.value, minute < 60
        else { return nil }
        // `Mon 9-5;10-2 Sat` has a semicolon of its own.
        if mark.key == ";" {
            let beforeTime = terms.last?.term == .dash || terms.last?.term == .to
            guard minute.isMultiple(of: 15), beforeTime || key(at: position + 3) == "-" else { return nil }
            return (minute, true)
        }
        return (minute, false)
    }

    /// `0900` or `1730`, where a year is unlikely: on the quarter, and beside a dash or with a half of the day.
    private func fourDigitClock(_ value: Int, digits: Int) -> ClockReading? {
        let (hour, minute) = (value / 100, value % 100)
        let next = key(at: position + 1)
        let hasHalf = ["am", "pm", "a", "p"].contains(next)
        if digits == 3 {
            let isBeside =
                (next == "-" && isClockDigits(position + 2)) || (key(at: position - 1) == "-" && isTimeBefore)
            guard hasHalf || isBeside, minute.isMultiple(of: 15), (1...9).contains(hour) else { return nil }
            return ClockReading(hour: hour, minute: minute, hasMinutes: true)
        }
        let previous = key(at: position - 1)
        let isKeyed = previous == ":" && (terms.suffix(2).contains { $0.term == .starting || $0.term == .closes })
        let isBeside =
            isKeyed || next == "|" || previous == "|" || ["-", "to", "a", "until"].contains(next)
            || ["-", "to", "a", "until", "at"].contains(previous)
        let isMarked = ["h", "hrs", "hours", "horas", "hr", "hs"].contains(next)
        let mayBeYear = hour >= 19 && !(previous == "-" && isTimeBefore)
        guard minute.isMultiple(of: 5), minute < 60, hasHalf || isMarked || (isBeside && !mayBeYear) else { return nil }
        return ClockReading(hour: hour, minute: minute, hasMinutes: true, isTwentyFourHour: !hasHalf)
    }

    private var isTimeBefore: Bool {
        guard terms.count > 1, case .clock = terms[terms.count - 2].term else { return false }
        return true
    }

    /// `830-1700`, which is no telephone number.
    private var isClockRange: Bool {
        guard let open = lexemes[position].value, (500...959).contains(open), (open % 100).isMultiple(of: 15),
            open % 100 < 60,
            let close = lexeme(at: position + 2)?.value, (close % 100).isMultiple(of: 15), close % 100 < 60,
            close <= 2400
        else { return false }
        return key(at: position + 1) == "-"
    }

    private func isClockDigits(_ index: Int) -> Bool {
        guard let lexeme = lexeme(at: index), let value = lexeme.value else { return false }
        return (3...4).contains(lexeme.key.utf8.count) && value % 100 < 60
    }

    // MARK: Dates

    /// `6/22/06`, `6/22`, `6-22-2006` or `2006-06-22`.
    private func date() -> (WrittenDay, Int)? {
        guard let mark = lexeme(at: position + 1), mark.isMark("/") || mark.isMark("-"), mark.follows == .nothing,
            let first = lexemes[position].value, let second = attachedNumber(position + 2)
        else { return nil }
        let third = key(at: position + 3) == mark.key ? attachedNumber(position + 4) : nil
        if let third {
            let digits = lexemes[position + 4].key.utf8.count
            if lexemes[position].key.utf8.count == 4, digits <= 2 {
                return WrittenDay(year: first, month: second, day: third).map { ($0, 5) }
            }
            guard digits == 2 || digits == 4 else { return nil }
            let year = digits == 4 ? third : third + (third < 70 ? 2000 : 1900)
            return WrittenDay(year: year, month: first, day: second).map { ($0, 5) }
        }
        guard mark.key == "/", !isAfterOpenSpan, lexemes[position].key.utf8.count <= 2,
            lexemes[position + 2].key.utf8.count <= 2, key(at: position + 3) != ":"
        else { return nil }
        return WrittenDay(year: nil, month: first, day: second).map { ($0, 3) }
    }

    /// `9-12/1-5` holds no date.
    private var isAfterOpenSpan: Bool {
        guard terms.count > 1, [.dash, .to].contains(terms[terms.count - 1].term) else { return false }
        switch terms[terms.count - 2].term {
        case .number, .clock, .half: return true
        default: return false
        }
    }

    private func attachedNumber(_ index: Int) -> Int? {
        guard let lexeme = lexeme(at: index), lexeme.follows == .nothing else { return nil }
        return lexeme.value
    }

    // MARK: Numbers that are no times

    /// Ages, rooms, prices, counts and addresses: how many lexemes they take.
    private func asideLength() -> Int? {
        let range = rangeLength()
        if isCounted {
            // `$10/week`, `2-5 years`
            let unit = key(at: position + range) == "/" ? position + range + 1 : position + range
            return HoursPhrases.countersAfter.contains(key(at: unit)) ? unit + 1 - position : range
        }
        if key(at: position + 1) == "+", lexemes[position + 1].follows == .nothing,
            lexeme(at: position + 2)?.kind != .number
        {
            return 2
        }
        if key(at: position + range) == "%" { return range + 1 }
        var next = position + range
        if key(at: next) == "-" { next += 1 }
        let isPhrase = next < lexemes.count && (HoursLexicon.match(lexemes, at: next)?.length ?? 1) > 1
        if HoursPhrases.countersAfter.contains(key(at: next)), !isPhrase,
            (range == 1 && !isAfterOpenSpan) || isUnit(key(at: next))
        {
            return isUnitOfAge(next) ? next + 1 - position : next - position
        }
        if ["and", "&", "or", "y"].contains(key(at: position + 1)),
            ["older", "over", "up", "under", "above", "younger", "mas", "mayores"].contains(key(at: position + 2))
        {
            return 3
        }
        return addressLength()
    }

    /// `ages 5-12`, `$10`, `# 4`.
    private var isCounted: Bool {
        guard position > 0, !hasMinutesOrHalf else { return false }
        var before = position - 1
        if [".", "de", "of", "#"].contains(key(at: before)), before > 0 { before -= 1 }
        if key(at: position - 1) == "-", ["k", "prek", "tk"].contains(key(at: position - 2)) { return true }
        let word = key(at: before)
        return HoursPhrases.countersBefore.contains(word) || HoursPhrases.countersBefore.contains(key(at: position - 1))
    }

    /// Whether it can only be a time, whatever comes before it: `counter 8:00`, `window 9 am`.
    private var hasMinutesOrHalf: Bool {
        if key(at: position + 1) == ":", let minute = attachedNumber(position + 2) {
            return minute < 60 && lexemes[position + 2].key.utf8.count == 2
        }
        return ["am", "pm"].contains(key(at: position + 1))
    }

    /// A number, and those joined to it: `5-12`, `20 & 720`.
    private func rangeLength() -> Int {
        var length = 1
        if key(at: position + 1) == ".", attachedNumber(position + 2) != nil { length = 3 }
        while ["-", "&", "and", "to", "y", "a", "/"].contains(key(at: position + length)),
            lexeme(at: position + length + 1)?.kind == .number
        {
            length += 2
        }
        return length
    }

    /// `5 years`, but not `every 3 months`.
    private func isUnitOfAge(_ index: Int) -> Bool {
        ["years", "yrs", "year", "anos", "ano", "months", "month", "meses", "mes"].contains(key(at: index))
            && !["every", "each", "cada"].contains(key(at: position - 1))
    }

    private func isUnit(_ word: String) -> Bool {
        [
            "years", "yrs", "year", "anos", "months", "weeks", "meses", "semanas", "people", "personas", "kids",
            "children", "ninos",
            "ninas", "students", "estudiantes", "minutes", "minute", "mins", "min", "minutos", "miles", "participants",
            "percent", "blocks",
            "lbs", "guests",
        ].contains(word)
    }

    /// `77 Pepper Ave`: a number, and up to four words before the end of a street's name.
    private func addressLength() -> Int? {
        guard let first = lexeme(at: position + 1), first.kind == .word, first.isCapitalised, first.follows == .space
        else { return nil }
        for length in 1...6 {
            guard let word = lexeme(at: position + length) else { return nil }
            if word.isMark(".") || word.isMark("'") { continue }
            if word.kind == .number, length > 1 { continue }
            guard word.kind == .word else { return nil }
            if length > 1, HoursPhrases.streetEnds.contains(word.key) { return length + 1 }
            if DayName.day(word.key) != nil { return nil }
            switch HoursLexicon.match(lexemes, at: position + length)?.term {
            case .half, .to, .until, .and, .hourMark, .days: return nil
            default: continue
            }
        }
        return nil
    }

    /// `(213) 555-0123`, `213-555-0123`, `555-0123`, or ten digits in a row.
    func phoneLength() -> Int? {
        var next = position
        if lexemes[next].isMark("(") { next += 1 }
        guard next < lexemes.count, lexemes[next].kind == .number, lexemes[next].key.utf8.count != 2 else { return nil }
        var digits: [Int] = []
        if lexemes[next].key.utf8.count >= 10 { return next == position ? 1 : nil }
        var end = next
        while next < lexemes.count, digits.count < 4 {
            let lexeme = lexemes[next]
            if lexeme.kind == .number {
                digits.append(lexeme.key.utf8.count)
                end = next + 1
            } else if ![")", "-", ".", "/"].contains(lexeme.key) {
                break
            }
            next += 1
            if digits.last == 4 { break }
        }
        if digits == [3, 4], isClockRange { return nil }
        return digits == [3, 3, 4] || digits == [3, 4] || digits == [1, 3, 3, 4] ? end - position : nil
    }
}
