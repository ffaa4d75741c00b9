/// A time of day in words: `half past eight`, `quarter to six`, `las ocho y media`, `ten o'clock`, `nine`.
struct SpokenClock {
    var hour: Int
    var minute = 0
    /// How many lexemes it takes.
    var length: Int
    /// Whether the words can mean nothing but a time.
    var isCertain = false

    /// The time that begins there; nothing if none does.
    init?(_ lexemes: [Lexeme], at start: Int) {
        let words = Words(lexemes: lexemes)
        if let before = Self.beforeHour(words, start) {
            self = before
            return
        }
        guard let hour = words.hour(start) else { return nil }
        self.init(hour: hour, length: 1)
        let isWord = lexemes[start].kind == .word
        readMinutes(words, start + 1, isWord: isWord)
        guard isWord else {
            guard isCertain else { return nil }
            return
        }
        readMark(words, start + length)
    }

    private init(hour: Int, minute: Int = 0, length: Int, isCertain: Bool = false) {
        self.hour = hour
        self.minute = minute
        self.length = length
        self.isCertain = isCertain
    }

    /// `half past eight`, `a quarter to six`, `un cuarto para las ocho`.
    private static func beforeHour(_ words: Words, _ start: Int) -> SpokenClock? {
        var next = start
        if ["a", "un"].contains(words.key(next)) { next += 1 }
        let part = words.key(next)
        guard part == "half" || part == "quarter" || part == "cuarto" else { return nil }
        next += 1
        if words.key(next) == "-" { next += 1 }
        let isAfter = ["past", "after"].contains(words.key(next))
        let isBefore = part != "half" && ["to", "of", "till", "before", "para"].contains(words.key(next))
        guard isAfter || isBefore else { return nil }
        next += 1
        if words.key(next) == "las" || words.key(next) == "la" { next += 1 }
        guard let hour = words.hour(next) else { return nil }
        let minute = part == "half" ? 30 : isAfter ? 15 : 45
        let isEarlier = !isAfter
        return SpokenClock(
            hour: isEarlier ? (hour == 1 ? 12 : hour - 1) : hour, minute: minute, length: next + 1 - start,
            isCertain: true)
    }

    /// `ocho y media`, `ocho menos cuarto`, `eight-thirty`, `six forty-five`.
    private mutating func readMinutes(_ words: Words, _ start: Int, isWord: Bool) {
        let next = words.key(start + 1)
        if words.key(start) == "y", let minute = Self.spanishMinutes[next] {
            self = SpokenClock(hour: hour, minute: minute, length: 3, isCertain: true)
        } else if words.key(start) == "menos", next == "cuarto" {
            self = SpokenClock(hour: hour == 1 ? 12 : hour - 1, minute: 45, length: 3, isCertain: true)
        } else if isWord {
            let place = words.key(start) == "-" ? start + 1 : start
            guard let minute = Self.englishMinutes[words.key(place)] else { return }
            let hasFive = minute == 40 && ["five", "-"].contains(words.key(place + 1))
            let fives = words.key(place + 1) == "-" ? 2 : 1
            guard minute != 40 || (hasFive && words.key(place + fives) == "five") else { return }
            self = SpokenClock(
                hour: hour, minute: minute == 40 ? 45 : minute,
                length: length + place - start + 1 + (minute == 40 ? fives : 0), isCertain: true)
        }
    }

    /// `o'clock`, `sharp`, `en punto`, `-ish` behind the time.
    private mutating func readMark(_ words: Words, _ next: Int) {
        if words.key(next) == "o", words.key(next + 1) == "'", words.key(next + 2) == "clock" {
            length += 3
        } else if words.key(next) == "oclock" || words.key(next) == "sharp" || words.key(next) == "ish" {
            length += 1
        } else if words.key(next) == "-", words.key(next + 1) == "ish" {
            length += 2
        } else if words.key(next) == "en", words.key(next + 1) == "punto" {
            length += 2
        } else {
            return
        }
        isCertain = true
    }

    private struct Words {
        let lexemes: [Lexeme]

        func key(_ index: Int) -> String { lexemes.indices.contains(index) ? lexemes[index].key : "" }

        func hour(_ index: Int) -> Int? {
            guard lexemes.indices.contains(index) else { return nil }
            if let hour = SpokenClock.hours[lexemes[index].key] { return hour }
            guard let value = lexemes[index].value, (1...12).contains(value) else { return nil }
            return value
        }
    }

    /// Whether a word names an hour.
    static func isHour(_ word: String) -> Bool { hours[word] != nil }

    private static let englishMinutes: [String: Int] = ["thirty": 30, "fifteen": 15, "forty": 40]

    private static let spanishMinutes: [String: Int] = ["media": 30, "cuarto": 15, "quince": 15, "treinta": 30]

    private static let hours: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
        "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12,
    ]
}
