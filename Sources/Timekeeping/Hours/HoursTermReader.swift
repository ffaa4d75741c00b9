/// Reads the pieces of an hours text for what each means by itself.
struct HoursTermReader {
    private let lexemes: [Lexeme]
    private let isSpanish: Bool
    private var position = 0
    private(set) var terms: [PlacedTerm] = []
    /// Whether a misspelt day was put right.
    private(set) var correctedSpelling = false

    init(_ text: String) {
        lexemes = HoursLexer.lexemes(of: text)
        isSpanish =
            lexemes.contains { Self.spanishSigns.contains($0.key) }
            || lexemes.contains { ["L", "J", "V", "X", "D"].contains($0.source) }
        while position < lexemes.count { readTerm() }
    }

    /// Words that show the text to be Spanish, so that `Mar` is martes and not March.
    private static let spanishSigns: Set<String> = [
        "lunes", "lun", "martes", "miercoles", "mie", "jueves", "jue", "viernes", "vie", "sabado", "sabados", "sab",
        "domingo", "domingos", "dom", "horario", "cerrado", "de", "y", "las", "los",
    ]

    private mutating func readTerm() {
        let lexeme = lexemes[position]
        if let length = phoneLength() {
            add(.filler, length)
        } else if let (term, length) = number() {
            add(term, length)
        } else if isAttachedHalf(lexeme) {
            add(.half(lexeme.key == "a" ? .am : .pm), 1)
        } else if let (term, length) = HoursLexicon.match(lexemes[position...]) {
            add(term, length)
        } else {
            readWord(lexeme)
        }
    }

    private mutating func add(_ term: HoursTerm, _ length: Int) {
        terms.append(PlacedTerm(term: term, lexemes: lexemes[position..<position + length]))
        position += length
    }

    // MARK: Words

    private mutating func readWord(_ lexeme: Lexeme) {
        if lexeme.kind != .word {
            add(.unread, 1)
        } else if ["noon", "mediodia"].contains(lexeme.key) {
            addClock(hour: 12, .pm)
        } else if ["midnight", "medianoche"].contains(lexeme.key) {
            addClock(hour: 12, .am)
        } else if isSpanish, lexeme.key == "mar" {
            addDay(.tuesday)
        } else if let day = DayName.day(lexeme.key), !(isSpanish && lexeme.key == "tu") {
            addDay(day)
        } else if let initials = DayName.initials(lexeme.source, inSpanish: isSpanish) {
            if initials.count == 1 { add(.day(initials[0]), 1) } else { add(.dayGroup(initials), 1) }
        } else if MonthName.month(lexeme.key) != nil {
            add(isFollowedByNumber ? .date : .season, 1)
        } else if let day = DayName.misspelt(lexeme.key) {
            correctedSpelling = true
            addDay(day)
        } else {
            add(.unread, 1)
        }
    }

    /// A day, and the full stop of its short form.
    private mutating func addDay(_ day: Weekday) {
        let isShort = lexemes[position].key.count <= 5
        let hasStop = position + 1 < lexemes.count && lexemes[position + 1].isMark(".")
        add(.day(day), isShort && hasStop ? 2 : 1)
    }

    /// Noon or midnight, which may stand for or behind a 12.
    private mutating func addClock(hour: Int, _ half: ClockReading.Half) {
        let isSaid =
            if case .clock(let clock) = terms.last?.term { clock.hour == 12 && clock.half == nil } else { false }
        if isSaid {
            add(.half(half), 1)
        } else {
            add(ClockReading(hour: hour, half: half).map { .clock($0) } ?? .unread, 1)
        }
    }

    private var isFollowedByNumber: Bool {
        var next = position + 1
        if next < lexemes.count, lexemes[next].isMark(".") { next += 1 }
        return next < lexemes.count && lexemes[next].kind == .number
    }

    /// The `a` of `9a-5p`: right after a number, and not between two.
    private func isAttachedHalf(_ lexeme: Lexeme) -> Bool {
        guard lexeme.key == "a" || lexeme.key == "p", position > 0, lexemes[position - 1].kind == .number,
            lexeme.follows == .nothing
        else { return false }
        let next = position + 1 < lexemes.count ? lexemes[position + 1] : nil
        let isSpelledOut = next?.isMark(".") == true && position + 2 < lexemes.count && lexemes[position + 2].key == "m"
        return next?.kind != .number && !isSpelledOut
    }

    // MARK: Numbers

    private func number() -> (HoursTerm, Int)? {
        let lexeme = lexemes[position]
        guard lexeme.kind == .number else { return nil }
        if let phrase = HoursLexicon.match(lexemes[position...]) { return phrase }
        if let length = dateLength() { return (.date, length) }
        guard let value = lexeme.value else { return (.unread, 1) }
        if lexeme.key.count <= 2 {
            if let minute = minuteAfterMark() {
                let clock = ClockReading(hour: value, minute: minute, hasMinutes: true)
                return (clock.map { .clock($0) } ?? .unread, 3)
            }
            return (ClockReading(hour: value).map { .clock($0) } ?? .unread, 1)
        }
        return (fourDigitClock(value, lexeme.key).map { .clock($0) } ?? .unread, 1)
    }

    /// The minutes of `9:30`, `9.30` or `9h30`.
    private func minuteAfterMark() -> Int? {
        guard position + 2 < lexemes.count, lexemes[position + 1].follows == .nothing,
            [":", ".", "h"].contains(lexemes[position + 1].key), lexemes[position + 2].follows == .nothing,
            lexemes[position + 2].key.count == 2, let minute = lexemes[position + 2].value, minute < 60
        else { return nil }
        return minute
    }

    /// `0900` or `1730`, where a year is unlikely: on the quarter, and beside a dash or with a half of the day.
    private func fourDigitClock(_ value: Int, _ digits: String) -> ClockReading? {
        let hour = value / 100
        let minute = value % 100
        let next = position + 1 < lexemes.count ? lexemes[position + 1].key : ""
        let hasHalf = ["am", "pm", "a", "p"].contains(next)
        if digits.count == 3 {
            return hasHalf && (1...9).contains(hour) ? ClockReading(hour: hour, minute: minute, hasMinutes: true) : nil
        }
        let previous = position > 0 ? lexemes[position - 1].key : ""
        let isBeside = next == "-" || previous == "-"
        let mayBeYear = hour >= 19 && !(previous == "-" && position > 1 && (lexemes[position - 2].value ?? 9999) < 1900)
        guard minute.isMultiple(of: 15), hasHalf || (isBeside && !mayBeYear) else { return nil }
        return ClockReading(hour: hour, minute: minute, hasMinutes: true, isTwentyFourHour: !hasHalf)
    }

    /// `6/22/06` or `6/22`.
    private func dateLength() -> Int? {
        var length = 0
        var next = position
        while next + 2 < lexemes.count, lexemes[next + 1].isMark("/"), lexemes[next + 2].kind == .number,
            lexemes[next + 1].follows == .nothing, lexemes[next + 2].follows == .nothing
        {
            next += 2
            length = next - position + 1
        }
        return length > 0 ? length : nil
    }

    /// `(213) 555-0123`, `213-555-0123`, `555-0123`, or ten digits in a row.
    private func phoneLength() -> Int? {
        var next = position
        if lexemes[next].isMark("(") { next += 1 }
        guard next < lexemes.count, lexemes[next].kind == .number, lexemes[next].key.utf8.count != 2 else { return nil }
        var digits: [Int] = []
        if lexemes[next].key.count == 10 { return next == position ? 1 : nil }
        var end = next
        while next < lexemes.count, digits.count < 4 {
            let lexeme = lexemes[next]
            if lexeme.kind == .number {
                digits.append(lexeme.key.count)
                end = next + 1
            } else if ![")", "-", "."].contains(lexeme.key) {
                break
            }
            next += 1
            if digits.last == 4 { break }
        }
        return digits == [3, 3, 4] || digits == [3, 4] || digits == [1, 3, 3, 4] ? end - position : nil
    }
}
