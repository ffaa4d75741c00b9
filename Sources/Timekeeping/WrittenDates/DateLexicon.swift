/// The words of written dates in English and Spanish, in lower case and without accents.
enum DateLexicon {
    /// The longest word that means anything, in bytes.
    static let longest = 16

    /// What a word means, its letters folded.
    static func meaning(of word: String) -> DateWord { words[word] ?? .other }

    /// The month or season that a misspelt word can only mean: one slip in a name of six letters or more, or one of the
    /// slips that are well known.
    static func meaning(ofMisspelt word: String) -> DateWord? {
        if let known = slips[word] { return .month(known) }
        let letters = Array(word.utf8)
        guard (6...longest).contains(letters.count) else { return nil }
        for (number, names) in zip(1..., months) {
            for name in names where name.utf8.count >= 6 && isOneSlip(letters, Array(name.utf8)) {
                return .month(number)
            }
        }
        return nil
    }

    /// Whether two words begin alike and differ by one letter put in, left out, put in place of another, or moved by one.
    private static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.first == right.first, abs(left.count - right.count) <= 1 else { return false }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        let shorter = min(left.count, right.count)
        if left.count != right.count { return start + end >= shorter }
        if start + end >= shorter - 1 { return true }
        return start + end == shorter - 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
    }

    private static let months: [[String]] = [
        ["january", "enero", "jan", "ene"], ["february", "febrero", "feb"], ["march", "marzo", "mar"],
        ["april", "abril", "apr", "abr"], ["may", "mayo"], ["june", "junio", "jun"], ["july", "julio", "jul"],
        ["august", "agosto", "aug", "ago"], ["september", "septiembre", "setiembre", "sep", "sept", "set"],
        ["october", "octubre", "oct"], ["november", "noviembre", "nov"], ["december", "diciembre", "dec", "dic"],
    ]

    private static let slips = [
        "febuary": 2, "feburary": 2, "febrary": 2, "apirl": 4, "aprl": 4, "arpil": 4, "abirl": 4, "augst": 8,
        "agust": 8,
        "agsoto": 8, "marhc": 3, "mrach": 3, "januray": 1, "septmeber": 9, "setember": 9, "ocotber": 10,
    ]

    private static let seasons: [(EDTF.Season, [String])] = [
        (.spring, ["spring", "springtime", "primavera"]), (.summer, ["summer", "summertime", "verano"]),
        (.autumn, ["autumn", "fall", "otono"]), (.winter, ["winter", "wintertime", "invierno"]),
    ]

    private static let weekdays: [(Weekday, [String])] = [
        (.monday, ["monday", "mon", "lunes", "lun"]), (.tuesday, ["tuesday", "tue", "tues", "martes"]),
        (.wednesday, ["wednesday", "wed", "miercoles", "mie"]),
        (.thursday, ["thursday", "thu", "thur", "thurs", "jueves", "jue"]),
        (.friday, ["friday", "fri", "viernes", "vie"]), (.saturday, ["saturday", "sat", "sabado", "sab"]),
        (.sunday, ["sunday", "sun", "domingo", "dom"]),
    ]

    private static let others: [(DateWord, [String])] = [
        (.stretch(.early), ["early", "principios", "principio", "comienzos", "inicios"]),
        (.stretch(.middle), ["mid", "middle", "mediados"]), (.stretch(.late), ["late", "finales", "fines"]),
        (.edge(.early), ["beginning", "start", "inicio", "comienzo"]), (.edge(.late), ["end", "fin", "final"]),
        (.half, ["half", "mitad", "semestre"]), (.quarter, ["quarter", "trimestre"]), (.quarterSign, ["q"]),
        (.ordinal(1), ["first", "primer", "primero", "primera", "1er"]),
        (.ordinal(2), ["second", "segundo", "segunda"]),
        (.ordinal(3), ["third", "tercer", "tercero", "tercera"]), (.ordinal(4), ["fourth", "cuarto", "cuarta"]),
        (
            .about,
            [
                "c", "ca", "circa", "about", "around", "approximately", "approx", "roughly", "near", "hacia",
                "alrededor",
                "cerca", "aproximadamente", "aprox",
            ]
        ),
        (.perhaps, ["perhaps", "maybe", "possibly", "probably", "quiza", "quizas", "posiblemente", "probablemente"]),
        (.since, ["since", "desde", "starting", "partir"]), (.from, ["from"]),
        (.until, ["until", "till", "til", "hasta"]),
        (.to, ["to", "al"]), (.through, ["through", "thru"]), (.before, ["before", "antes"]),
        (.after, ["after", "despues", "tras"]), (.notAfter, ["by"]), (.between, ["between", "entre"]),
        (.and, ["and", "y", "e"]), (.or, ["or", "o", "u"]), (.of, ["of", "de", "del"]),
        (.the, ["the", "el", "la", "los", "las"]),
        (.lead, ["in", "en", "on", "during", "durante"]), (.a, ["a"]), (.up, ["up"]),
        (.year, ["year", "ano"]), (.monthWord, ["month", "mes"]), (.decade, ["decade", "decada", "anos"]),
        (.tens(2), ["twenties", "veinte"]), (.tens(3), ["thirties", "treinta"]), (.tens(4), ["forties", "cuarenta"]),
        (.tens(5), ["fifties", "cincuenta"]), (.tens(6), ["sixties", "sesenta"]), (.tens(7), ["seventies", "setenta"]),
        (.tens(8), ["eighties", "ochenta"]), (.tens(9), ["nineties", "noventa"]), (.century, ["century", "siglo"]),
        (.roman(15), ["xv"]), (.roman(16), ["xvi"]), (.roman(17), ["xvii"]), (.roman(18), ["xviii"]),
        (.roman(19), ["xix"]),
        (.roman(20), ["xx"]), (.roman(21), ["xxi"]),
        (.present, ["present", "now", "today", "presente", "hoy", "actualidad", "fecha"]),
        (.onwards, ["onwards", "onward", "forward", "adelante"]),
        (
            .function,
            [
                "an", "that", "this", "these", "when", "where", "while", "as", "with", "without", "but", "because",
                "at", "for",
                "it", "its", "he", "she", "they", "we", "i", "you", "their", "our", "is", "was", "were", "are", "had",
                "has",
                "have", "which", "who", "if", "so", "then", "un", "una", "que", "cuando", "donde", "con", "sin", "pero",
                "porque", "por", "para", "su", "sus", "se", "lo", "le", "es", "fue", "era", "eran", "si", "como", "no",
                "not",
            ]
        ),
    ]

    private static let words: [String: DateWord] = {
        var words: [String: DateWord] = [:]
        for (meaning, names) in others { for name in names where words[name] == nil { words[name] = meaning } }
        for (number, names) in zip(1..., months) { for name in names { words[name] = .month(number) } }
        for (season, names) in seasons { for name in names { words[name] = .season(season) } }
        for (weekday, names) in weekdays { for name in names { words[name] = .weekday(weekday) } }
        return words
    }()
}
