/// Reads how something repeats, a piece at a time, into a draft; what is no such piece stays unread.
struct RepetitionReader {
    let lexemes: [Lexeme]
    /// The day that dates without a year come after.
    let today: CivilDate
    /// Whether `mar` is martes.
    private let isSpanish: Bool
    var position = 0
    var draft = RepetitionDraft()
    /// Whether `every` came right before.
    var isAfterEvery = false
    /// The lexemes that were not understood.
    private var unread: [Int] = []

    init(_ text: String, on today: CivilDate) {
        lexemes = HoursLexer.lexemes(of: text)
        self.today = today
        isSpanish = lexemes.contains { Self.spanishSigns.contains($0.key) }
    }

    private static let spanishSigns: Set = ["los", "el", "cada", "todos", "de", "y", "las", "a", "del"]

    mutating func read() {
        while position < lexemes.count {
            let start = position
            let every = isAfterEvery
            isAfterEvery = false
            for piece in Self.pieces {
                position = start
                isAfterEvery = every
                if piece(&self), position > start { break }
                position = start
            }
            if position == start {
                unread.append(position)
                position += 1
            }
        }
    }

    /// What a text is made of, in the order in which it is looked for: each returns whether it read something.
    private static let pieces: [@Sendable (inout RepetitionReader) -> Bool] = [
        { $0.readLimit() }, { $0.readTime() }, { $0.readCount() }, { $0.readInterval() }, { $0.readDate() },
        { $0.readMonthDays() }, { $0.readOrdinals() }, { $0.readUnit() }, { $0.readDays() }, { $0.readMonths() },
        { $0.readJoint() },
    ]

    /// The words that were not understood, neighbours together.
    func unreadWords(of text: String) -> [WrittenWords] {
        var ranges: [ClosedRange<Int>] = []
        for index in unread {
            if let last = ranges.last, last.upperBound + 1 == index {
                ranges[ranges.count - 1] = last.lowerBound...index
            } else {
                ranges.append(index...index)
            }
        }
        let bytes = Array(text.utf8)
        return ranges.map { range in
            let start = lexemes[range.lowerBound].start
            var end = range.upperBound + 1 < lexemes.count ? lexemes[range.upperBound + 1].start : bytes.count
            while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
            return WrittenWords(text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end)
        }
    }

    // MARK: Looking ahead

    /// The meaning of the phrase at `position` that is looked for, which is then behind it.
    mutating func take<Value>(_ value: (RepetitionLexicon.Meaning) -> Value?) -> Value? {
        guard let (meaning, length) = RepetitionLexicon.match(lexemes[position...], where: { value($0) != nil }) else {
            return nil
        }
        position += length
        return value(meaning)
    }

    mutating func take(_ meaning: RepetitionLexicon.Meaning) -> Bool { take { $0 == meaning ? true : nil } ?? false }

    /// Reads something, or leaves the position as it is.
    mutating func attempt<Value>(_ body: (inout RepetitionReader) -> Value?) -> Value? {
        let start = position
        if let value = body(&self) { return value }
        position = start
        return nil
    }

    mutating func takeMark(_ mark: String) -> Bool {
        guard position < lexemes.count, lexemes[position].isMark(mark) else { return false }
        position += 1
        return true
    }

    /// A number of so many digits.
    mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
        guard position < lexemes.count, digits.contains(lexemes[position].key.utf8.count),
            let value = lexemes[position].value
        else { return nil }
        position += 1
        return value
    }

    /// Whether a day of the week, or another word for days, comes next.
    var isBeforeDay: Bool {
        var copy = self
        return copy.takeDay() != nil || copy.take { if case .unit = $0 { true } else { nil } } != nil
            || copy.take(.workingDay)
    }

    /// A day of the week, with the full stop of its short form.
    mutating func takeDay() -> Weekday? {
        guard position < lexemes.count, lexemes[position].kind == .word else { return nil }
        let key = lexemes[position].key
        guard let day = isSpanish && key == "mar" ? .tuesday : DayName.day(key) else { return nil }
        position += 1
        if key.utf8.count <= 5 { _ = takeMark(".") }
        return day
    }
}
