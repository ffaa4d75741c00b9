/// The names of the days of the week in English and Spanish, whole, shortened and misspelt.
enum DayName {
    /// The day that a lower-case word without accents names.
    static func day(_ word: String) -> Weekday? { names[word] }

    /// The day that a word is one slip of the keyboard or of a scanner away from; nothing if it could be two.
    static func misspelt(_ word: String) -> Weekday? {
        if let day = commonSlips[word] { return day }
        let length = word.utf8.count
        guard (5...11).contains(length), !commonWords.contains(word) else { return nil }
        let letters = Array(word.utf8)
        var found: Weekday?
        for (name, day) in fullNames where abs(name.count - length) <= 1 && name.count >= 6 {
            guard OneSlip.parts(letters, name) else { continue }
            guard found == nil || found == day else { return nil }
            found = day
        }
        return found
    }

    private static let spellings: [(Weekday, String)] = [
        (.monday, "monday mondays mon mons lunes lun"),
        (.tuesday, "tuesday tuesdays tue tues tuess martes mart"),
        (.wednesday, "wednesday wednesdays wed weds wednes miercoles mie mier mierc"),
        (.thursday, "thursday thursdays thu thur thurs thus jueves jue juev"),
        (.friday, "friday fridays fri fris viernes vie vier viern"),
        (.saturday, "saturday saturdays sat sats satur sabado sabados sab sabatino sabatinos sabatina sabatinas"),
        (.sunday, "sunday sundays sun suns domingo domingos dom domin dominical dominicales"),
    ]

    private static let names: [String: Weekday] = {
        var result: [String: Weekday] = [:]
        for (day, words) in spellings {
            for word in words.split(separator: " ") { result[String(word)] = day }
        }
        return result
    }()

    private static let fullNames: [([UInt8], Weekday)] = names.filter { $0.key.utf8.count >= 6 }.map {
        (Array($0.key.utf8), $0.value)
    }

    /// Slips of more than one letter, and of short names, that are often seen.
    private static let commonSlips: [String: Weekday] = [
        "wensday": .wednesday, "wendsday": .wednesday, "wedsday": .wednesday, "wednsday": .wednesday,
        "wensdays": .wednesday, "wendsdays": .wednesday, "saterday": .saturday, "thrusday": .thursday,
        "miercols": .wednesday, "mircoles": .wednesday, "mierkoles": .wednesday, "savado": .saturday,
        "savados": .saturday, "savdo": .saturday, "bierne": .friday, "fn": .friday, "frl": .friday, "fni": .friday,
        "rnon": .monday, "rnonday": .monday, "thrs": .thursday, "thr": .thursday,
        "thrus": .thursday, "tus": .tuesday, "teus": .tuesday, "wedn": .wednesday, "frid": .friday, "lunez": .monday,
        "lune": .monday, "luns": .monday, "lnues": .monday, "iunes": .monday, "juevez": .thursday, "tuesady": .tuesday,
        "sundy": .sunday, "mondy": .monday, "fridy": .friday, "munday": .monday,
    ]

    /// Words that are one letter away from a day and mean something else.
    private static let commonWords: Set<String> = [
        "mares", "partes", "artes", "marte", "martens", "nueves", "jueces", "sundry", "holiday", "midday",
        "payday", "friary", "doming", "martas", "cartes", "marges", "manes", "domingue", "sundae", "mandays", "someday",
        "noonday", "martel", "jueve", "heyday", "mayday", "workday", "frida",
    ]
}
