extension HoursReading {
    /// Whether the text says that the place is closed on holidays: `closed weekends and holidays`, `holidays: closed`.
    ///
    /// Closed on some holidays, or on major ones, is not said of all.
    var isClosedOnHolidays: Bool {
        guard conditions.contains(.holidays) else { return false }
        let words = HolidayWord.words(of: text.prefix(Self.mostRead))
        return words.indices.contains { index in
            guard words[index] == .holiday else { return false }
            let before = words[..<index].last { $0 != .between }
            let after = words[(index + 1)...].first { $0 != .between }
            return before == .closed || (before != .open && after == .closed)
        }
    }
}

/// What a word means beside holidays.
private enum HolidayWord {
    case holiday, closed, open
    /// What may stand between the two: days, and which holidays, if all.
    case between
    /// The end of a statement.
    case stop
    case other

    static func words(of text: Substring) -> [HolidayWord] {
        var words: [HolidayWord] = []
        var rest = text
        while let first = rest.first {
            let word = rest.prefix { $0.isLetter }
            if word.isEmpty {
                if ";|\n".contains(first) { words.append(.stop) }
                rest = rest.dropFirst()
                continue
            }
            words.append(HolidayWord(word.lowercased()))
            rest = rest[word.endIndex...]
            // The full stop of a short form, as in `Sat.`, ends nothing.
            if rest.first == ".", word.count > 5 || words.last != .between { words.append(.stop) }
        }
        return words
    }

    private init(_ word: String) {
        self =
            switch word {
            case "holiday", "holidays", "festivos", "feriados": .holiday
            case "closed", "cerrado", "cerrada", "cerramos", "except", "excepto", "salvo", "excluding", "menos": .closed
            case "open", "abierto", "abrimos", "am", "pm", "m": .open
            default: Self.links.contains(word) || DayName.day(word) != nil ? .between : .other
            }
    }

    private static let links: Set<String> = [
        "on", "for", "all", "and", "the", "are", "we", "is", "also", "legal", "federal", "state", "national", "public",
        "bank", "official", "government", "observed", "city", "county", "weekends", "weekend", "y", "e", "los", "las",
        "el", "en", "de", "todos", "días", "dias", "federales", "nacionales", "oficiales", "estamos", "fines", "fin",
        "semana",
    ]
}
