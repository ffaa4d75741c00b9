/// Reads the pieces of an hours text for what each means by itself.
struct HoursTermReader {
    let lexemes: [Lexeme]
    let isSpanish: Bool
    var position = 0
    private(set) var terms: [PlacedTerm] = []
    /// The places at which a misspelling was put right.
    private(set) var corrections: [Int] = []

    init(_ text: String) {
        lexemes = HoursLexer.lexemes(of: text)
        isSpanish = SpanishSigns.are(in: lexemes)
        terms.reserveCapacity(lexemes.count)
        while position < lexemes.count { readTerm() }
    }

    private mutating func readTerm() {
        let lexeme = lexemes[position]
        if lexeme.isCorrected { corrections.append(lexeme.start) }
        if let length = phoneLength() {
            add(.aside, length)
        } else if lexeme.kind == .number {
            if !readNumberWord(lexeme) { readNumber() }
        } else if lexeme.kind == .mark {
            readMark(lexeme.key)
        } else {
            readWord(lexeme)
        }
    }

    mutating func add(_ term: HoursTerm, _ length: Int) {
        let (first, last) = (lexemes[position], lexemes[position + length - 1])
        terms.append(
            PlacedTerm(
                term: term, range: first.start..<last.end, follows: first.follows, isCapitalised: first.isCapitalised))
        position += length
    }

    mutating func addCorrected(_ term: HoursTerm, _ length: Int) {
        corrections.append(lexemes[position].start)
        add(term, length)
    }

    func lexeme(at index: Int) -> Lexeme? {
        lexemes.indices.contains(index) ? lexemes[index] : nil
    }

    func key(at index: Int) -> String {
        lexemes.indices.contains(index) ? lexemes[index].key : ""
    }

    // MARK: Marks

    private mutating func readMark(_ key: String) {
        switch key {
        case "-": add(.dash, 1)
        case "." where isRangeOfDots(position): add(.dash, lengthOfDots(position))
        case "…" where isTime(terms.last) && self.lexeme(at: position + 1)?.kind == .number: add(.dash, 1)
        case ",": add(.comma, 1)
        case "/": add(.slash, 1)
        case ":", "=", ">": add(.colon, 1)
        case ";", ".", "\n", "•", "·", "!", "?", "*", "●", "◦", "▪", "‣", "…", "；": add(.stop, 1)
        case "|": add(.bar, 1)
        case "(", "[", "{": add(.openParenthesis, 1)
        case ")", "]", "}": add(.closeParenthesis, 1)
        case "&", "+": add(HoursLexicon.match(lexemes, at: position)?.term ?? .and, 1)
        case "@": add(.at, 1)
        // `</Mon>`
        case "<" where self.key(at: position + 1) == "/" && self.key(at: position + 3) == ">": add(.stop, 4)
        default:
            if let (term, length) = HoursLexicon.match(lexemes, at: position) {
                add(term, length)
            } else {
                add(.filler, 1)
            }
        }
    }

    /// `4PM...7PM`
    private func isRangeOfDots(_ index: Int) -> Bool {
        let length = lengthOfDots(index)
        return length >= 2 && isTime(terms.last) && lexeme(at: index + length)?.kind == .number
    }

    private func lengthOfDots(_ index: Int) -> Int {
        var end = index + 1
        while key(at: end) == ".", lexemes[end].follows == .nothing { end += 1 }
        return end - index
    }

    // MARK: Words

    private mutating func readWord(_ lexeme: Lexeme) {
        if readStamp(lexeme) || readNumberWord(lexeme) || readHalf(lexeme) || readInitials(lexeme) || readMiddle(lexeme)
            || readMonth(lexeme)
            || readDay(lexeme)
        {
            return
        }
        if lexeme.key == "same", self.lexeme(at: position + 1)?.kind != .word {
            add(.ditto, 1)
        } else if let (term, length) = HoursLexicon.match(lexemes, at: position) {
            add(isStreet(term, length) ? .name(.plain) : term, length)
        } else if let day = DayName.misspelt(lexeme.key) {
            addCorrected(.day(day), 1)
        } else if let parts = runTogether(lexeme.key) {
            addParts(parts)
        } else {
            add(.name(.plain), 1)
        }
    }

    /// `(updated 3/14/22)`, which tells when the text was written.
    private mutating func readStamp(_ lexeme: Lexeme) -> Bool {
        guard
            ["updated", "revised", "rev", "actualizado", "actualizada", "revisado", "posted", "printed"].contains(
                lexeme.key)
        else { return false }
        var end = position + 1
        while end < lexemes.count, end - position < 12, isStampPart(end) { end += 1 }
        guard end > position + 1 else { return false }
        add(.aside, end - position)
        return true
    }

    private func isStampPart(_ index: Int) -> Bool {
        let lexeme = lexemes[index]
        if lexeme.kind == .number { return true }
        if lexeme.kind == .mark { return ["/", "-", ".", ",", ":"].contains(lexeme.key) }
        guard case .month = HoursLexicon.match(lexemes, at: index)?.term else {
            return ["on", "el", "de", "del", "in"].contains(lexeme.key)
        }
        return true
    }

    /// `a` and `p` right after a number, `m.` after 12, and slips of the pen in `am`.
    private mutating func readHalf(_ lexeme: Lexeme) -> Bool {
        let isAfterTime =
            switch terms.last?.term {
            case .number, .clock: true
            default: false
            }
        guard isAfterTime else { return false }
        switch lexeme.key {
        case "a", "p":
            let half = lexeme.key == "a" ? ClockReading.Half.am : .pm
            if key(at: position + 1) == ".", key(at: position + 2) == "rn" {
                addCorrected(.half(half), key(at: position + 3) == "." ? 4 : 3)
                return true
            }
            guard lexeme.follows == .nothing, !isSpelledOut, self.lexeme(at: position + 1)?.kind != .number else {
                return false
            }
            add(.half(half), 1)
        case "arn", "amm", "anm", "aam", "ann": addCorrected(.half(.am), 1)
        case "prn", "pmm", "pnm", "ppm": addCorrected(.half(.pm), 1)
        case "m" where isAfterTwelve && !lexeme.isCapitalised: add(.half(.pm), key(at: position + 1) == "." ? 2 : 1)
        case "n" where isAfterTwelve: add(.half(.pm), 1)
        case "mn" where isAfterTwelve: add(.half(.am), 1)
        default: return false
        }
        return true
    }

    private var isSpelledOut: Bool {
        key(at: position + 1) == "." && key(at: position + 2) == "m"
    }

    private var isAfterTwelve: Bool {
        switch terms.last?.term {
        case .number(12): true
        case .clock(let clock): clock.hour == 12 && clock.half == nil
        default: false
        }
    }

    /// Noon or midnight, which may stand for or behind a 12.
    private mutating func readMiddle(_ lexeme: Lexeme) -> Bool {
        let next = key(at: position + 1)
        let (half, length): (ClockReading.Half, Int)
        switch lexeme.key {
        case "noon", "noontime", "mediodia", "noonday": (half, length) = (.pm, 1)
        case "midnight", "midnite", "medianoche": (half, length) = (.am, 1)
        case "medio" where next == "dia": (half, length) = (.pm, 2)
        case "media" where next == "noche": (half, length) = (.am, 2)
        default: return false
        }
        if isAfterTwelve {
            add(.half(half), length)
        } else if let clock = ClockReading(hour: 12, half: half) {
            add(.clock(clock), length)
        }
        return true
    }

    /// Months whose names are other words too: `mar.` is martes in Spanish, `may` and `march` are verbs in English.
    private mutating func readMonth(_ lexeme: Lexeme) -> Bool {
        switch lexeme.key {
        case "mar" where isSpanish && !isBesideMonth:
            addDay(.tuesday)
            return true
        case "may" where !lexeme.isCapitalised && !isBesideMonth && self.lexeme(at: position + 1)?.kind != .number,
            "march" where !lexeme.isCapitalised && !isBesideMonth && self.lexeme(at: position + 1)?.kind != .number:
            guard HoursLexicon.match(lexemes, at: position).map({ $0.length == 1 }) ?? true else { return false }
            add(.filler, 1)
            return true
        default: break
        }
        guard let (term, length) = HoursLexicon.match(lexemes, at: position), case .month = term else { return false }
        let hasStop = lexeme.key.utf8.count <= 4 && key(at: position + length) == "."
        add(isStreet(term, length) ? .name(.plain) : term, hasStop ? length + 1 : length)
        return true
    }

    private var isBesideMonth: Bool {
        let joints: Set<String> = ["-", "to", "through", "thru", "and", "&", "/", ","]
        func isMonth(_ index: Int) -> Bool {
            guard let word = lexeme(at: index), word.kind == .word, word.key != "may", word.key != "mar",
                case .month = HoursLexicon.match(lexemes, at: index)?.term
            else { return false }
            return true
        }
        return (joints.contains(key(at: position + 1)) && isMonth(position + 2))
            || (position > 1 && joints.contains(key(at: position - 1)) && isMonth(position - 2))
            || lexemes.indices.contains {
                abs($0 - position) < 12 && key(at: $0 + 1) != "-" && isMonth($0) && !isSpanishMonth($0)
            }
    }

    private func isSpanishMonth(_ index: Int) -> Bool {
        key(at: index).hasSuffix("o") || key(at: index).hasSuffix("e")
    }

    /// Whether a term is the name of a street: `Summer Street`.
    private func isStreet(_ term: HoursTerm, _ length: Int) -> Bool {
        switch term {
        case .month, .season, .ordinal: HoursPhrases.streetEnds.contains(key(at: position + length))
        default: false
        }
    }

    // MARK: Days

    private mutating func readDay(_ lexeme: Lexeme) -> Bool {
        guard let day = DayName.day(lexeme.key) else { return false }
        addDay(day)
        return true
    }

    /// A day, and the full stop of its short form.
    mutating func addDay(_ day: Weekday) {
        let isShort = lexemes[position].key.utf8.count <= 5 && lexemes[position].key != "lunes" && !endsClosing
        let hasPlural = key(at: position + 1) == "'" && key(at: position + 2) == "s"
        let hasStop = key(at: position + 1) == "." && lexemes[position + 1].follows == .nothing
        add(.day(day), hasPlural ? 3 : isShort && hasStop ? 2 : 1)
    }

    /// `Closed Wed. Mon and Tue 9-3`: the full stop ends what is closed.
    private var endsClosing: Bool {
        guard terms.last?.term == .closed, let next = lexeme(at: position + 2) else { return false }
        return next.follows == .space && next.isCapitalised && DayName.day(next.key) != nil
    }

    // MARK: Words written together

    private func runTogether(_ word: String) -> [String]? {
        guard SpanishSigns.dayBeginnings.contains(String(word.prefix(3))) else { return nil }
        return RunTogetherWords.parts(of: word)
    }

    private mutating func addParts(_ parts: [String]) {
        let lexeme = lexemes[position]
        for part in parts {
            let piece = Lexeme(kind: .word, key: part, start: lexeme.start, end: lexeme.end, follows: lexeme.follows)
            let term = DayName.day(part).map { HoursTerm.day($0) } ?? HoursLexicon.match([piece], at: 0)?.term
            terms.append(
                PlacedTerm(
                    term: term ?? .filler, range: lexeme.start..<lexeme.end, follows: lexeme.follows,
                    isCapitalised: lexeme.isCapitalised))
        }
        position += 1
    }
}
