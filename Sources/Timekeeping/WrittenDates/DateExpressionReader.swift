/// Reads what the words around dates make of them: a range, a start, an end, a list.
struct DateExpressionReader {
    private(set) var reader: DateTermReader

    /// The most dates that are listed together.
    private static let mostListed = 12

    /// Whether sentences stand around the dates: then whole dates with commas between them are no list, but several dates.
    private let isProse: Bool

    init(_ lexemes: [DateLexeme], at index: Int, isProse: Bool) {
        reader = DateTermReader(lexemes, at: index)
        self.isProse = isProse
    }

    /// One past what was read.
    var end: Int { reader.index }

    var assumed: [WrittenDate.Assumption] { reader.assumed }

    /// The longest expression that begins here; nothing where there is none.
    mutating func expression() -> DateExpression? {
        switch reader.word() {
        case .between?: return bounded(by: [.and, .to])
        case .of?: return bounded(by: [.a, .to, .until])
        case .from?, .since?: return beginning(with: 1)
        case .a? where reader.word(1) == .since: return beginning(with: reader.word(2) == .of ? 3 : 2)
        case .until?, .through?: return one(after: 1, DateExpression.until)
        case .up? where reader.word(1) == .to: return one(after: 2, DateExpression.until)
        case .before?: return one(after: reader.word(1) == .of ? 2 : 1, DateExpression.before)
        case .after?: return one(after: reader.word(1) == .of ? 2 : 1, DateExpression.after)
        case .notAfter?: return one(after: 1, DateExpression.notAfter)
        default: break
        }
        guard let first = reader.term() else { return nil }
        if let range = rest(of: first) { return range }
        return list(from: first)
    }

    /// A date behind words that say what it is.
    private mutating func one(after words: Int, _ make: (PartialDate) -> DateExpression) -> DateExpression? {
        reader.index += words
        return reader.term().map(make)
    }

    /// `between … and …`, `de … a …`.
    private mutating func bounded(by words: [DateWord]) -> DateExpression? {
        reader.index += 1
        guard let start = reader.term(),
            reader.current?.isRangeMark == true || words.contains(where: { $0 == reader.word() })
        else { return nil }
        reader.index += 1
        return reader.term().map { .range(start, $0) }
    }

    /// `from … to …`, `since …`, `desde … en adelante`.
    private mutating func beginning(with words: Int) -> DateExpression? {
        reader.index += words
        guard let start = reader.term() else { return nil }
        if let range = rest(of: start) { return range }
        return .since(start)
    }

    /// The other end, where there is one.
    private mutating func rest(of start: PartialDate) -> DateExpression? {
        let before = reader
        if reader.word() == .onwards {
            reader.index += 1
            return .since(start)
        }
        if reader.word() == .lead, reader.word(1) == .onwards {
            reader.index += 2
            return .since(start)
        }
        guard takeRangeJoint(after: start) else { return nil }
        let joint = reader
        if reader.word() == .the { reader.index += 1 }
        if reader.word() == .present {
            reader.index += 1
            return .since(start)
        }
        reader = joint
        if let end = reader.term() { return .range(start, end) }
        reader = before
        return nil
    }

    private mutating func takeRangeJoint(after start: PartialDate) -> Bool {
        switch reader.kind() {
        case .hyphen?, .dash?, .word(.to)?, .word(.through)?, .word(.until)?, .word(.a)?: break
        case .slash? where reader.current?.isAdjacent == true && mayBeDivided(start): break
        default: return false
        }
        reader.index += 1
        return true
    }

    /// Whether a slash may stand behind it: `Mar/Apr 2022`, `2019/20`, and not a fourth number after three.
    private func mayBeDivided(_ start: PartialDate) -> Bool {
        switch reader.word(1) {
        case .month?, .season?: true
        default: start.year != nil && start.month == nil && start.season == nil && reader.kind(3) != .slash
        }
    }

    /// `March and April 2022`, `2015 or 2016`.
    private mutating func list(from first: PartialDate) -> DateExpression {
        if isProse, !first.needsYear, first.bare == nil { return .single(first) }
        var dates = [first]
        var areAllMeant: Bool?
        while dates.count < DateExpressionReader.mostListed {
            let before = reader
            let hasComma = reader.kind() == .comma
            if hasComma { reader.index += 1 }
            let joint: Bool? =
                switch reader.kind() {
                case .word(.and)?, .ampersand?: true
                case .word(.or)?: false
                default: nil
                }
            if joint != nil { reader.index += 1 }
            guard hasComma || joint != nil, let next = reader.term() else {
                reader = before
                break
            }
            dates.append(next)
            if let joint { areAllMeant = joint }
            // What follows the last of a list is no part of it.
            if joint != nil { break }
        }
        guard dates.count > 1, let areAllMeant else {
            return dates.count == 1 ? .single(first) : .list(dates, areAllMeant: true)
        }
        return .list(dates, areAllMeant: areAllMeant)
    }
}
