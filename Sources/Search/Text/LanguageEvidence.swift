/// What the words and letters of a field say about its language.
///
/// Stop words of one of the two languages weigh most; suffixes that the other language does not have, and the marks that
/// Spanish is written with, decide where a field is too short to have any. What says nothing is English.
struct LanguageEvidence {
    /// Where the balance is this far from even, further words are not looked at.
    private static let enough = 32
    private static let stopword = 2
    private static let suffix = 1

    /// Above 0 for Spanish, below for English.
    private var balance = 0

    @inline(__always)
    var isOpen: Bool { abs(balance) < LanguageEvidence.enough }

    /// Weighs a word by its key and its last letters (`FieldScanner.lastEight`).
    @inline(__always)
    mutating func weigh(_ key: StopwordTable.Key, lastEight: UInt64, isCapital: Bool, in table: StopwordTable) {
        switch table.languages(of: key) {
        case .spanish: balance += LanguageEvidence.isWeak(key, isCapital) ? 0 : LanguageEvidence.stopword
        case .english: balance -= LanguageEvidence.isSingleLetter(key) ? 0 : LanguageEvidence.stopword
        case []: balance += LanguageEvidence.weight(ofSuffix: lastEight)
        default: break
        }
    }

    /// The language, given how much the letters and marks look like Spanish.
    func language(spanishMarks: Int) -> Language {
        balance + min(spanishMarks, LanguageEvidence.enough) > 0 ? .spanish : .english
    }

    /// Whether the stop word stands in English names as well: `Los Angeles`, `La Puente`, and initials.
    @inline(__always)
    private static func isWeak(_ key: StopwordTable.Key, _ isCapital: Bool) -> Bool {
        if isSingleLetter(key) { return isCapital || key != and }
        return isCapital && (key == los || key == la || key == las || key == el)
    }

    @inline(__always)
    private static func isSingleLetter(_ key: StopwordTable.Key) -> Bool { key.head < 0x100 }

    /// What the last eight letters of a word weigh.
    @inline(__always)
    private static func weight(ofSuffix last: UInt64) -> Int {
        let (three, four, five, six) = (last >> 40, last >> 32, last >> 24, last >> 16)
        // Without a branch on any of the letters: which way it goes could not be foretold.
        let isSpanish =
            one(four == cion) | one(four == idad) | one(four == ente) | one(six == ciones) | one(six == idades)
        let isEnglish =
            one(three == ing) | one(four == tion) | one(four == ment) | one(four == ship) | one(five == tions)
        return suffix * (isSpanish - isEnglish)
    }

    @inline(__always)
    private static func one(_ isSo: Bool) -> Int { isSo ? 1 : 0 }

    private static let and = StopwordTable.Key("y".utf8)
    private static let los = StopwordTable.Key("los".utf8)
    private static let las = StopwordTable.Key("las".utf8)
    private static let la = StopwordTable.Key("la".utf8)
    private static let el = StopwordTable.Key("el".utf8)

    // Letters as `lastEight` has them, the last one highest; numbers, because what is worked out is looked at whether it is
    // there yet.
    private static let cion: UInt64 = 0x6E6F_6963
    private static let ciones: UInt64 = 0x7365_6E6F_6963
    private static let idad: UInt64 = 0x6461_6469
    private static let idades: UInt64 = 0x7365_6461_6469
    private static let ente: UInt64 = 0x6574_6E65
    private static let tion: UInt64 = 0x6E6F_6974
    private static let tions: UInt64 = 0x0073_6E6F_6974
    private static let ing: UInt64 = 0x0067_6E69
    private static let ment: UInt64 = 0x746E_656D
    private static let ship: UInt64 = 0x7069_6873
}
