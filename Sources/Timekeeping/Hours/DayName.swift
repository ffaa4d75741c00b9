/// The names of the days of the week in English and Spanish, whole, shortened and misspelt.
enum DayName {
    /// The day that a lower-case word without accents names.
    static func day(_ word: String) -> Weekday? { names[word] }

    /// The day that a word is one slip of the keyboard away from; nothing if it could be two.
    static func misspelt(_ word: String) -> Weekday? {
        guard (6...11).contains(word.count) else { return nil }
        if let day = commonSlips[word] { return day }
        let near = Set(names.filter { $0.key.count >= 6 && isOneSlip(Array(word), Array($0.key)) }.values)
        return near.count == 1 ? near.first : nil
    }

    /// The days of a word made of initials, such as `MWF`, `TTh` or, in Spanish, `LMV`; nothing where one of them may
    /// be either of two days.
    static func initials(_ word: String, inSpanish: Bool) -> [Weekday]? {
        let table = inSpanish ? spanishInitials : englishInitials
        var days: [Weekday] = []
        for letter in word {
            guard let day = table[letter] else { return nil }
            days.append(day)
        }
        return days.isEmpty || days.count > 5 || zip(days, days.dropFirst()).contains { $0 >= $1 } ? nil : days
    }

    /// English leaves S out, for Saturday or Sunday; Spanish leaves M out, for martes or miércoles.
    private static let englishInitials: [Character: Weekday] = [
        "M": .monday, "T": .tuesday, "W": .wednesday, "F": .friday,
    ]
    private static let spanishInitials: [Character: Weekday] = [
        "L": .monday, "X": .wednesday, "J": .thursday, "V": .friday, "S": .saturday, "D": .sunday,
    ]

    private static let spellings: [Weekday: [String]] = [
        .monday: ["monday", "mondays", "mon", "mons", "lunes", "lun"],
        .tuesday: ["tuesday", "tuesdays", "tue", "tues", "tu", "martes", "mart"],
        .wednesday: ["wednesday", "wednesdays", "wed", "weds", "miercoles", "mie", "mier"],
        .thursday: ["thursday", "thursdays", "thu", "thur", "thurs", "th", "jueves", "jue"],
        .friday: ["friday", "fridays", "fri", "viernes", "vie", "vier"],
        .saturday: ["saturday", "saturdays", "sat", "sats", "sabado", "sabados", "sab"],
        .sunday: ["sunday", "sundays", "sun", "suns", "domingo", "domingos", "dom", "dominical", "dominicales"],
    ]

    private static let names: [String: Weekday] = {
        var result: [String: Weekday] = [:]
        for (day, words) in spellings {
            for word in words { result[word] = day }
        }
        return result
    }()

    private static let commonSlips: [String: Weekday] = [
        "wensday": .wednesday, "wendsday": .wednesday, "wedsday": .wednesday, "thrusday": .thursday,
        "saterday": .saturday, "miercols": .wednesday,
    ]

    /// Whether one letter was left out, put in, changed, or swapped with its neighbour.
    private static func isOneSlip(_ word: [Character], _ name: [Character]) -> Bool {
        guard abs(word.count - name.count) <= 1 else { return false }
        let start = zip(word, name).prefix { $0 == $1 }.count
        let (left, right) = (word[start...], name[start...])
        if left.count == right.count {
            let isSwap = left.count >= 2 && Array(left.prefix(2)) == Array(right.prefix(2).reversed())
            return left.dropFirst() == right.dropFirst() || (isSwap && left.dropFirst(2) == right.dropFirst(2))
        }
        return left.count < right.count
            ? left.elementsEqual(right.dropFirst()) : left.dropFirst().elementsEqual(right)
    }
}
