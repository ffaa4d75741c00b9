extension HolidayWord {
    /// The words, numbers and signs of a text, in lower case and without accents.
    static func split(_ text: some StringProtocol) -> [String] {
        var texts: [String] = []
        var word = String.UnicodeScalarView()
        var isNumber = false
        func finish() {
            if !word.isEmpty { texts.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        for letter in text.unicodeScalars {
            let isDigit = ("0"..."9").contains(letter)
            if isDigit || letter.properties.isAlphabetic {
                if isDigit != isNumber { finish() }
                isNumber = isDigit
                LetterFolding.fold(letter, into: &word)
                continue
            }
            // The full stop of a short form, as in `Sat.`, ends nothing.
            let isShort = letter == "." && (word.isEmpty || isNumber || word.count < 5)
            finish()
            if ";|\n".unicodeScalars.contains(letter) || letter == "." && !isShort { texts.append(";") }
            if letter == "," { texts.append(",") }
        }
        finish()
        return texts
    }

    /// What the word at a place means, with those beside it.
    static func word(at index: Int, in texts: [String]) -> HolidayWord {
        let text = texts[index]
        func next(_ offset: Int) -> String { texts.indices.contains(index + offset) ? texts[index + offset] : "" }
        // Holiday hours are others than those that are given, and the eve of a holiday is a day like others.
        if text == "holiday", ["hours", "schedule", "schedules", "season", "time", "times"].contains(next(1)) {
            return .other
        }
        if next(1) == "eve" { return .other }
        switch text {
        case ";": return .stop
        case ",": return .comma
        case "365": return isEveryDay(next) ? .everyDay : .other
        case "4" where next(-1) == "july": return .holiday(.independence)
        case "july" where next(1) == "4": return .link
        case "new" where next(1).hasPrefix("year"): return .holiday(.newYear)
        case "year", "years", "s": return .link
        case "ano" where next(1) == "nuevo": return .holiday(.newYear)
        case "nuevo" where next(-1) == "ano": return .link
        default: break
        }
        if let word = meanings[text] { return word }
        return DayName.day(text) != nil ? .day : .other
    }

    /// `365 days`, `24/7, 365`
    private static func isEveryDay(_ next: (Int) -> String) -> Bool {
        if ["days", "day", "dias"].contains(next(1)) { return true }
        let before = [next(-1), next(-2), next(-3)].filter { $0 != "," }
        return before.starts(with: ["7", "24"])
    }

    private static let meanings: [String: HolidayWord] = {
        var meanings: [String: HolidayWord] = [:]
        func add(_ word: HolidayWord, _ texts: String) {
            for text in texts.split(separator: " ") { meanings[String(text)] = word }
        }
        add(.holiday(nil), "holiday holidays festivos feriados asueto ph")
        add(.holiday(.thanksgiving), "thanksgiving")
        add(.holiday(.christmas), "christmas xmas navidad")
        add(.holiday(.independence), "independence")
        add(.holiday(.memorial), "memorial")
        add(.holiday(.labor), "labor")
        add(.holiday(.veterans), "veterans")
        add(.holiday(.presidents), "presidents")
        add(.holiday(.columbus), "columbus")
        add(.holiday(.juneteenth), "juneteenth")
        add(.holiday(.martinLutherKing), "mlk")
        add(.range(.kept(by: .federal)), "federal federales national nacionales bank")
        add(.range(.kept(by: .california)), "state estatales")
        add(.range(.keptByBoth), "legal legales public publicos official oficiales government")
        add(.range(.major), "major mayores principales")
        add(.range(.notKnown), "some certain most many algunos ciertos city county school jewish religious church")
        add(.closing, "closed close closes off cerrado cerrada cerramos cierra except excepto salvo excluding menos")
        add(
            .opening,
            "open abierto abierta abrimos abre including include includes included incl even incluso incluidos")
        add(.opening, "incluyendo incluye aun")
        add(.not, "not no never nunca")
        add(.day, "weekend weekends fin fines semana")
        add(
            .link,
            "on for all and the are we is also or as well observed y e o los las el en de del todos dias dia days")
        add(.link, "day estamos tambien")
        return meanings
    }()
}
