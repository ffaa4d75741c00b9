/// Finds dates in prose, where a number is one only if the words around it say so.
struct DateFinder {
    private let lexemes: [DateLexeme]

    static func dates(in bytes: ArraySlice<UInt8>) -> [WrittenDate] {
        DateFinder(lexemes: DateLexer.lexemes(of: bytes, forgivingSlips: false).lexemes).dates()
    }

    private func dates() -> [WrittenDate] {
        var found: [WrittenDate] = []
        var index = 0
        while index < lexemes.count {
            if let (date, end) = date(at: index) {
                found.append(date)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func date(at start: Int) -> (WrittenDate, end: Int)? {
        guard mayBegin(start), standsAlone(before: start) else { return nil }
        var reader = DateExpressionReader(lexemes, at: start, isProse: true)
        guard let expression = reader.expression(), standsAlone(after: reader.end),
            isDate(expression, start..<reader.end)
        else { return nil }
        var making = DateMaking(assumed: reader.assumed)
        guard let date = try? making.date(of: expression) else { return nil }
        let range = lexemes[start].range.lowerBound..<lexemes[reader.end - 1].range.upperBound
        return (WrittenDate(date: date, range: range, assumed: making.assumed), reader.end)
    }

    /// Whether a date can begin with this: an article or `in` before it is no part of it.
    private func mayBegin(_ index: Int) -> Bool {
        switch lexemes[index].kind {
        case .number, .ordinal, .plural, .apostrophe: true
        case .word(let word):
            switch word {
            // `they may 2 019`: a verb, unless it is written as a name or after what only a name follows.
            case .month(5): lexemes[index].isCapital || previous(index) == .of || previous(index) == .lead
            case .month, .season, .weekday, .stretch, .edge, .quarterSign, .ordinal, .about, .perhaps, .since, .from,
                .until,
                .before, .after, .notAfter, .between, .decade, .tens, .century:
                true
            case .a, .of: true
            case .up, .through: true
            default: false
            }
        default: false
        }
    }

    private func previous(_ index: Int) -> DateWord? { index > 0 ? lexemes[index - 1].word : nil }

    /// Whether nothing is joined to the left of it that makes it a part of something longer, or a sum.
    private func standsAlone(before start: Int) -> Bool {
        guard start > 0, lexemes[start].isAdjacent else { return true }
        switch lexemes[start - 1].kind {
        case .open, .quote, .comma, .stop, .dash, .apostrophe: return true
        default: return false
        }
    }

    private func standsAlone(after end: Int) -> Bool {
        guard end < lexemes.count, lexemes[end].isAdjacent else { return true }
        switch lexemes[end].kind {
        case .close, .quote, .comma, .question, .dash: return true
        case .apostrophe: return true
        case .dot, .stop, .hyphen, .slash:
            // The end of a sentence, not `2020.5` or `2020-x`.
            return end + 1 == lexemes.count || !lexemes[end + 1].isAdjacent || lexemes[end + 1].kind == .quote
        default: return false
        }
    }

    // MARK: A number in prose is not a date

    private func isDate(_ expression: DateExpression, _ place: Range<Int>) -> Bool {
        let dates = expression.dates
        guard dates.allSatisfy({ $0.year.map((1_800...2_099).contains) ?? true }) else { return false }
        let isCounting = place.upperBound < lexemes.count && lexemes[place.upperBound].word == .other
        if dates.contains(where: \.isEvident) {
            // `may fall 2000 feet`.
            let endsInHundreds = dates.last?.year?.isMultiple(of: 100) == true && dates.last?.day == nil
            return !(isCounting && endsInHundreds && !lexemes[place.upperBound].isCapital)
        }
        guard dates.allSatisfy({ $0.year != nil && $0.bare == nil }) || isYearSpan(expression, place) else {
            return false
        }
        return isYear(expression, place, isCounting: isCounting)
    }

    /// `2018–19`; but `2018-21` with a hyphen is a season to EDTF, and left to a person.
    private func isYearSpan(_ expression: DateExpression, _ place: Range<Int>) -> Bool {
        guard case .range(let start, let end) = expression, start.year != nil, let number = end.bare, end.year == nil
        else { return false }
        return !((21...41).contains(number) && lexemes[place].contains { $0.kind == .hyphen })
    }

    /// Whether years stand where only a year can: behind `in`, `since`, `from`, in brackets, or two with a dash.
    private func isYear(_ expression: DateExpression, _ place: Range<Int>, isCounting: Bool) -> Bool {
        let isRound = expression.dates.contains { $0.year?.isMultiple(of: 50) == true }
        let before = place.lowerBound > 0 ? lexemes[place.lowerBound - 1] : nil
        if before?.kind == .open, place.upperBound < lexemes.count, lexemes[place.upperBound].kind == .close {
            return true
        }
        switch expression {
        case .since, .until, .before, .after:
            return !isCounting || !isRound && lexemes[place.lowerBound].word == .since
        case .notAfter: return !isCounting && !isRound
        case .range: return !isCounting || !isRound && lexemes[place].contains(where: \.isRangeMark)
        case .single, .list:
            guard before?.word == .lead || before?.word == .year || before?.word == .of && !isRound else {
                return false
            }
            return !isCounting || !isRound && before?.word == .lead
        }
    }
}
