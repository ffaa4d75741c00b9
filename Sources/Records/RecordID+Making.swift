extension RecordID {
    /// The most letters, digits and hyphens that a made id has; whole words only, but for a first one that is longer.
    static let longestMade = 80

    /// The id that a text makes: its words in lower-case ASCII letters and digits, joined by hyphens.
    ///
    /// Accents and apostrophes go, so that `Día de los Niños` makes `dia-de-los-ninos` and `Children’s fair` makes
    /// `childrens-fair`; everything else between two words becomes one hyphen. Letters of scripts other than Latin
    /// part words, as they cannot stand in an id. Nil where nothing is left.
    public init?(making text: String) {
        var words = WordsOfID()
        for scalar in text.unicodeScalars where words.hasRoom { words.take(scalar) }
        guard let made = words.joined else { return nil }
        self.init(made)
    }

    /// The id that a record's own words make: its title or name, for a bill its number and title.
    ///
    /// Nil where it has none, or none that an id can be made from.
    public init?(making record: JSONValue) {
        let words = ["number", "title", "name"].compactMap { name -> String? in
            if case .text(let text) = record[name] { text } else { nil }
        }
        // A title that begins with the bill's number says it already.
        let repeatsFirst = words.count > 1 && words[1].hasPrefix(words[0])
        self.init(making: words.dropFirst(repeatsFirst ? 1 : 0).joined(separator: " "))
    }

    /// This id as the second, third, … of its name: `chirla-2`. The first has no number.
    public func numbered(_ number: Int) -> RecordID { number < 2 ? self : RecordID("\(text)-\(number)") }
}

/// The words of an id, as they come in.
private struct WordsOfID {
    private var words: [String] = []
    private var word = ""
    private var length = 0
    private(set) var hasRoom = true

    /// The words joined by hyphens; nil where there are none.
    var joined: String? {
        var whole = self
        whole.endWord()
        return whole.words.isEmpty ? nil : whole.words.joined(separator: "-")
    }

    mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: add(String(scalar))
        case 0x41...0x5A: add(String(scalar).lowercased())
        case 0x00..<0x80 where scalar != "'": endWord()
        default:
            if let letters = LatinLetter.plain(scalar) {
                add(letters)
            } else if !LatinLetter.goes(scalar) {
                endWord()
            }
        }
    }

    private mutating func add(_ letters: String) {
        // One word without end is cut, not left out.
        if words.isEmpty && word.utf8.count >= RecordID.longestMade { return }
        word += letters
    }

    private mutating func endWord() {
        guard !word.isEmpty, hasRoom else { return }
        let longer = length + word.utf8.count + (words.isEmpty ? 0 : 1)
        if longer <= RecordID.longestMade || words.isEmpty {
            words.append(word)
            length = longer
        } else {
            hasRoom = false
        }
        word = ""
    }
}

/// The letters of the Latin script by their names in the Unicode Standard, which say what each is made of: `ñ` is
/// LATIN SMALL LETTER N WITH TILDE, `œ` is LATIN SMALL LIGATURE OE.
private enum LatinLetter {
    /// The ASCII letters that a letter with an accent, a stroke or a tail stands for; nil for what is no such letter.
    static func plain(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "ß", "ẞ": return "ss"
        case "ð", "Ð": return "d"
        case "þ", "Þ": return "th"
        case "ı", "ȷ": return scalar == "ı" ? "i" : "j"
        default: break
        }
        guard let words = scalar.properties.name?.split(separator: " "), words.count > 3, words[0] == "LATIN",
            words[1] == "SMALL" || words[1] == "CAPITAL", words[2] == "LETTER" || words[2] == "LIGATURE"
        else { return nil }
        let isAlone = words.count == 4 && words[3].utf8.count <= 2
        let isMarked = words.count > 5 && words[3].utf8.count <= 2 && words[4] == "WITH"
        return isAlone || isMarked ? words[3].lowercased() : nil
    }

    /// Whether a scalar goes without parting a word: accents that stand for themselves, apostrophes as people type
    /// them, and what is not seen.
    static func goes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "\u{2019}", "\u{2018}", "\u{02BC}", "\u{00B4}", "\u{FF07}": true
        // A zero-width space parts words where none are written.
        case "\u{200B}": false
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format: true
            default: false
            }
        }
    }
}
