/// Days written by their first letters: `MWF`, `TTh`, `L-V`, `Mo`.
enum DayInitials {
    /// The days of a word made of initials; nothing where one of them may be either of two days.
    static func days(_ word: String, inSpanish: Bool) -> [Weekday]? {
        inSpanish ? spanish(word) : english(word)
    }

    /// The day of a letter or two that are a day beside other days and times only.
    static func day(_ word: String, inSpanish: Bool) -> Weekday? {
        switch word {
        case "M": inSpanish ? nil : .monday
        case "T": inSpanish ? nil : .tuesday
        case "W": .wednesday
        case "R": inSpanish ? nil : .thursday
        case "F": inSpanish ? nil : .friday
        case "Mo": .monday
        case "Tu": .tuesday
        case "We": .wednesday
        case "Th", "TH": .thursday
        case "Fr": .friday
        case "Sa", "SA": .saturday
        case "Su", "SU": .sunday
        case "MO": .monday
        case "TU": .tuesday
        case "WE": .wednesday
        case "FR": .friday
        case "L": inSpanish ? .monday : nil
        case "X": inSpanish ? .wednesday : nil
        case "J": inSpanish ? .thursday : nil
        case "V": inSpanish ? .friday : nil
        case "S": inSpanish ? .saturday : nil
        case "D": inSpanish ? .sunday : nil
        case "Lu", "LU": .monday
        case "Ma", "MA": .tuesday
        case "Mi", "MI": .wednesday
        case "Ju", "JU": .thursday
        case "Vi", "VI": .friday
        case "Do", "DO": .sunday
        default: nil
        }
    }

    /// Whether English shortens a day to that word in small letters.
    static func english(_ word: String) -> Bool {
        ["t", "tu", "w", "we", "th", "r", "f", "fr", "s", "sa", "su"].contains(word)
    }

    /// Capitals in the order of the week, of which the second T is Thursday. S by itself may be either of two days.
    private static func english(_ word: String) -> [Weekday]? {
        let letters = Array(word.utf8)
        guard (2...10).contains(letters.count) else { return nil }
        var days: [Weekday] = []
        var index = 0
        while index < letters.count {
            let next = index + 1 < letters.count ? letters[index + 1] : 0
            guard let (day, length) = englishDay(letters[index], next, after: days.last) else { return nil }
            days.append(day)
            index += length
        }
        return zip(days, days.dropFirst()).contains { $0 >= $1 } ? nil : days
    }

    private static func englishDay(_ letter: UInt8, _ next: UInt8, after day: Weekday?) -> (Weekday, Int)? {
        switch (letter, next | 0x20) {
        case (UInt8(ascii: "T"), UInt8(ascii: "h")): (.thursday, 2)
        case (UInt8(ascii: "T"), UInt8(ascii: "u")): (.tuesday, 2)
        case (UInt8(ascii: "S"), UInt8(ascii: "a")): (.saturday, 2)
        case (UInt8(ascii: "S"), UInt8(ascii: "u")): (.sunday, 2)
        case (UInt8(ascii: "T"), _): (day.map { $0 >= .tuesday } == true ? .thursday : .tuesday, 1)
        case (UInt8(ascii: "M"), _): (.monday, 1)
        case (UInt8(ascii: "W"), _): (.wednesday, 1)
        case (UInt8(ascii: "R"), _): (.thursday, 1)
        case (UInt8(ascii: "F"), _): (.friday, 1)
        default: nil
        }
    }

    /// `LMV`, `LMMJV`: the M between lunes and another M or a J is martes; between lunes and viernes it is miércoles.
    private static func spanish(_ word: String) -> [Weekday]? {
        switch word {
        case "LMMJV", "LMXJV": [.monday, .tuesday, .wednesday, .thursday, .friday]
        case "LMV", "LXV": [.monday, .wednesday, .friday]
        case "LMJV": nil
        case "LMMJ", "LMXJ": [.monday, .tuesday, .wednesday, .thursday]
        case "LV": [.monday, .friday]
        case "SD": [.saturday, .sunday]
        case "JV": [.thursday, .friday]
        case "LJ": [.monday, .thursday]
        case "MJ": [.tuesday, .thursday]
        default: nil
        }
    }
}
