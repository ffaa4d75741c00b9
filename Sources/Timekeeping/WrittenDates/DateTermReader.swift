/// Reads one date of a text, from the left: what it says, which may be less than a whole date.
struct DateTermReader {
    let lexemes: [DateLexeme]
    var index: Int
    private(set) var assumed: [WrittenDate.Assumption] = []

    /// How many words may stand before a date and belong to it: `probably about the middle of the year`.
    private static let mostLeadIns = 10

    init(_ lexemes: [DateLexeme], at index: Int) {
        self.lexemes = lexemes
        self.index = index
    }

    /// The next date; nothing, with nothing taken, where there is none.
    mutating func term() -> PartialDate? {
        let start = (index, assumed)
        var date = PartialDate()
        takeLeadIns(&date)
        guard takeCore(&date) else {
            (index, assumed) = start
            return nil
        }
        if kind() == .question, current?.isAdjacent == true {
            date.isUncertain = true
            index += 1
        } else if kind() == .tilde, current?.isAdjacent == true {
            date.isApproximate = true
            index += 1
        }
        return date
    }

    // MARK: Before the date

    private mutating func takeLeadIns(_ date: inout PartialDate) {
        for count in 0..<DateTermReader.mostLeadIns {
            switch kind() {
            case .tilde:
                date.isApproximate = true
                index += 1
            case .ordinal(let number):
                guard takeStretch(numbered: number, &date) else { return }
            case .word(let word):
                guard takeLeadIn(word, isFirst: count == 0, &date) else { return }
            default: return
            }
        }
    }

    private mutating func takeLeadIn(_ word: DateWord, isFirst: Bool, _ date: inout PartialDate) -> Bool {
        switch word {
        case .the, .lead, .year, .monthWord: index += 1
        case .of where !isFirst: index += 1
        case .a:
            guard case .stretch? = self.word(1) else { return false }
            index += 1
        case .about:
            date.isApproximate = true
            index += 1
            skip(.dot)
        case .perhaps:
            date.isUncertain = true
            index += 1
        case .stretch(let stretch):
            date.stretch = stretch
            index += 1
            if current?.isRangeMark == true { index += 1 }
        case .edge(let stretch) where self.word(1) == .of:
            date.stretch = stretch
            index += 2
        case .ordinal(let number): return takeStretch(numbered: number, &date)
        case .quarterSign:
            guard let lexeme = lexeme(1), lexeme.isAdjacent, case .number(1...4, _) = lexeme.kind,
                let number = lexeme.shortNumber
            else { return false }
            date.stretch = .quarter(number)
            index += 2
            skip(.comma)
        case .weekday(let weekday):
            date.weekday = weekday
            index += 1
            skip(.dot)
            skip(.comma)
        default: return false
        }
        return true
    }

    /// `second quarter`, `1st half`.
    private mutating func takeStretch(numbered number: Int, _ date: inout PartialDate) -> Bool {
        switch word(1) {
        case .half? where (1...2).contains(number): date.stretch = .half(number)
        case .quarter? where (1...4).contains(number): date.stretch = .quarter(number)
        default: return false
        }
        index += 2
        return true
    }

    // MARK: The date

    private mutating func takeCore(_ date: inout PartialDate) -> Bool {
        switch kind() {
        case .word(.month(let month)): takeMonth(month, &date)
        case .word(.season(let season)): takeSeason(season, &date)
        case .word(.decade): takeDecade(&date)
        case .word(.tens(let tens)): takeTens(tens, &date)
        case .word(.century): takeCentury(&date)
        case .apostrophe: takeShortenedYear(&date)
        case .plural(let number, let digits): takePlural(number, digits: digits, &date)
        case .ordinal(let number): takeOrdinal(number, &date)
        case .number(let number, let digits): takeNumber(number, digits: digits, &date)
        default: false
        }
    }

    /// `May`, `May 2018`, `May 18, 2020`, `mayo del 2018`, `Nov-18-2020`.
    private mutating func takeMonth(_ month: Int, _ date: inout PartialDate) -> Bool {
        date.month = month
        index += 1
        skip(.dot)
        let afterName = index
        skipJoint()
        if let day = current?.shortNumber, (1...31).contains(day), kind(1) != .stop {
            date.day = day
            index += 1
        } else {
            index = afterName
        }
        takeYear(&date)
        return true
    }

    /// The year behind a month or a day, with what stands between them; nothing is taken where there is none.
    private mutating func takeYear(_ date: inout PartialDate) {
        let start = index
        skip(.dot)
        skip(.comma)
        skipJoint()
        if word() == .year { index += 1 }
        if let year = current?.year {
            date.year = year
            index += 1
        } else if kind() == .apostrophe, case .number(_, 2)? = kind(1), takeShortenedYear(&date) {
            return
        } else {
            index = start
        }
    }

    /// `of`, or a hyphen or a slash between the parts of one date.
    private mutating func skipJoint() {
        if word() == .of {
            index += 1
        } else if kind() == .hyphen || kind() == .slash, current?.isAdjacent == true,
            let next = lexeme(1), next.isAdjacent, next.year != nil || lexeme(3)?.year != nil && kind(2) == kind()
        {
            index += 1
        }
    }

    private mutating func takeSeason(_ season: EDTF.Season, _ date: inout PartialDate) -> Bool {
        date.season = season
        index += 1
        let afterName = index
        skip(.comma)
        skip(word: .of)
        guard let year = current?.year else {
            index = afterName
            return true
        }
        date.year = year
        index += 1
        // A winter has two years.
        if season == .winter, let mark = current, mark.isAdjacent, mark.isRangeMark || mark.kind == .slash,
            case .number(let next, let digits)? = kind(1), next == (digits == 2 ? (year + 1) % 100 : year + 1)
        {
            index += 2
        }
        return true
    }

    // MARK: Decades and centuries

    /// `1990s`, `90’s`; the hundred years of `1900s`, which some mean by it and which hold the decade that others mean.
    private mutating func takePlural(_ number: Int, digits: Int, _ date: inout PartialDate) -> Bool {
        if digits == 2 { return number.isMultiple(of: 10) && takeTens(number / 10, &date) }
        guard number.isMultiple(of: 10), (1_000...2_990).contains(number) else { return false }
        if number.isMultiple(of: 100), !(number == 2_000 && date.stretch != nil) {
            date.hundreds = number / 100
        } else {
            date.decade = number / 10
        }
        index += 1
        return true
    }

    /// A decade told by its tens alone, of the last century; the twenties may be of two.
    private mutating func takeTens(_ tens: Int, _ date: inout PartialDate) -> Bool {
        guard (3...9).contains(tens) else { return false }
        date.decade = 190 + tens
        assumed.append(.century)
        index += 1
        return true
    }

    /// `años 1990`, `década de los noventa`.
    private mutating func takeDecade(_ date: inout PartialDate) -> Bool {
        if index > 0, case .number = lexemes[index - 1].kind { return false }
        let start = index
        index += 1
        skip(word: .of)
        skip(word: .the)
        let isTaken: Bool =
            switch kind() {
            case .word(.decade): takeDecade(&date)
            case .word(.tens(let tens)): takeTens(tens, &date)
            case .plural(let number, let digits): takePlural(number, digits: digits, &date)
            case .number(let number, 2) where number.isMultiple(of: 10): takeTens(number / 10, &date)
            case .number(let number, 4) where number.isMultiple(of: 10): takeWhole(decade: number / 10, &date)
            case .apostrophe: takeShortenedYear(&date) && date.decade != nil
            default: false
            }
        if !isTaken { index = start }
        return isTaken
    }

    private mutating func takeWhole(decade: Int, _ date: inout PartialDate) -> Bool {
        guard (100...299).contains(decade) else { return false }
        date.decade = decade
        index += 1
        return true
    }

    /// `siglo XIX`.
    private mutating func takeCentury(_ date: inout PartialDate) -> Bool {
        guard case .roman(let number)? = word(1) else { return false }
        date.hundreds = number - 1
        index += 2
        return true
    }

    /// `’20` and `’90s`.
    private mutating func takeShortenedYear(_ date: inout PartialDate) -> Bool {
        guard let next = lexeme(1), next.isAdjacent else { return false }
        switch next.kind {
        case .number(let number, 2):
            date.year = DateTermReader.year(number)
            assumed.append(.century)
            index += 2
            return true
        case .plural(let number, 2) where number.isMultiple(of: 10):
            index += 1
            if takeTens(number / 10, &date) { return true }
            index -= 1
            return false
        default: return false
        }
    }

    /// The year that two digits mean.
    private static func year(_ number: Int) -> Int { number < 69 ? 2_000 + number : 1_900 + number }

    // MARK: Numbers

    /// `1st of May 2018`, `19th century`, and a day whose month is the other end's.
    private mutating func takeOrdinal(_ number: Int, _ date: inout PartialDate) -> Bool {
        guard word(1) == .century, (11...21).contains(number) else { return takeDay(number, &date) }
        date.hundreds = number - 1
        index += 2
        return true
    }

    private mutating func takeNumber(_ number: Int, digits: Int, _ date: inout PartialDate) -> Bool {
        if digits == 4 { return (1_000...2_999).contains(number) && takeYearFirst(number, &date) }
        guard digits <= 2 else { return false }
        if let (middle, last, isShort) = parts(last: 2...4) {
            takeNumbers(number, middle, &date)
            date.year = isShort ? DateTermReader.year(last) : last
            if isShort { assumed.append(.century) }
            index += 5
            return true
        }
        if kind(1) == .slash || kind(1) == .hyphen, lexeme(1)?.isAdjacent == true, let year = lexeme(2),
            year.isAdjacent, let value = year.year, (1...12).contains(number)
        {
            (date.month, date.year) = (number, value)
            index += 3
            return true
        }
        return takeDay(number, &date)
    }

    /// The second and third of three numbers with the same mark between them, and whether the third has two digits.
    private func parts(last digitsOfLast: ClosedRange<Int>) -> (middle: Int, last: Int, isShort: Bool)? {
        let mark = kind(1)
        guard mark == .slash || mark == .hyphen || mark == .dot, kind(3) == mark,
            (1...4).allSatisfy({ lexeme($0)?.isAdjacent == true }),
            case .number(let middle, 1...2)? = kind(2), case .number(let last, let digits)? = kind(4),
            digitsOfLast.contains(digits), digits != 3, digits == 2 || (1_000...2_999).contains(last)
        else { return nil }
        return (middle, last, digits == 2)
    }

    /// The month and the day of `11/18/2020`: the month first, as in the United States, unless it can only be the day.
    private mutating func takeNumbers(_ first: Int, _ second: Int, _ date: inout PartialDate) {
        let isDayFirst = first > 12 && second <= 12
        (date.month, date.day) = isDayFirst ? (second, first) : (first, second)
        if !isDayFirst, second <= 12, first != second { assumed.append(.monthFirst) }
    }

    /// `2020`, `2020-11-18`, `2020/11/18`, `2020-11`.
    private mutating func takeYearFirst(_ year: Int, _ date: inout PartialDate) -> Bool {
        date.year = year
        let mark = kind(1)
        guard mark == .hyphen || mark == .slash || mark == .dot, lexeme(1)?.isAdjacent == true,
            lexeme(2)?.isAdjacent == true, case .number(let month, let digits)? = kind(2), digits <= 2
        else {
            index += 1
            return true
        }
        if kind(3) == mark, lexeme(3)?.isAdjacent == true, lexeme(4)?.isAdjacent == true,
            case .number(let day, 1...2)? = kind(4)
        {
            (date.month, date.day) = (month, day)
            index += 5
            return true
        }
        guard digits == 2, (1...12).contains(month), mark != .dot else {
            index += 1
            return true
        }
        // `2010/12` is a month to one reader and two years to another.
        if mark == .slash, month > year % 100 { return false }
        date.month = month
        index += 3
        return true
    }

    /// `18 de noviembre de 2020`, `18-Nov-2020`, and a number whose month is the other end's: `3` in `3–5 May 2020`.
    private mutating func takeDay(_ number: Int, _ date: inout PartialDate) -> Bool {
        index += 1
        let afterNumber = index
        skip(.dot)
        if word() == .of {
            index += 1
        } else if kind() == .hyphen || kind() == .slash, current?.isAdjacent == true, lexeme(1)?.isAdjacent == true {
            index += 1
        }
        if case .month(let month)? = word(), (1...31).contains(number) {
            date.day = number
            date.month = month
            index += 1
            takeYear(&date)
            return true
        }
        index = afterNumber
        date.bare = number
        if kind() == .comma, let year = lexeme(1)?.year {
            date.year = year
            index += 2
        }
        return true
    }

    // MARK: Lexemes

    var current: DateLexeme? { lexeme(0) }

    func lexeme(_ distance: Int) -> DateLexeme? {
        lexemes.indices.contains(index + distance) ? lexemes[index + distance] : nil
    }

    func kind(_ distance: Int = 0) -> DateLexeme.Kind? { lexeme(distance)?.kind }

    func word(_ distance: Int = 0) -> DateWord? { lexeme(distance)?.word }

    private mutating func skip(_ mark: DateLexeme.Kind) {
        if kind() == mark { index += 1 }
    }

    private mutating func skip(word: DateWord) {
        if self.word() == word { index += 1 }
    }
}
