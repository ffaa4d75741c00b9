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

    @inline(__always)
    private static func weight(ofSuffix last: UInt64) -> Int {
        switch UInt8(truncatingIfNeeded: last >> 56) {
        case UInt8(ascii: "n"): last >> 32 == cion ? suffix : last >> 32 == tion ? -suffix : 0
        case UInt8(ascii: "s"):
            last >> 16 == ciones || last >> 16 == idades ? suffix : last >> 24 == tions ? -suffix : 0
        case UInt8(ascii: "d"): last >> 32 == idad ? suffix : 0
        case UInt8(ascii: "e"): last >> 32 == ente ? suffix : 0
        case UInt8(ascii: "g"): last >> 40 == ing ? -suffix : 0
        case UInt8(ascii: "t"): last >> 32 == ment ? -suffix : 0
        case UInt8(ascii: "p"): last >> 32 == ship ? -suffix : 0
        default: 0
        }
    }

    private static let and = StopwordTable.Key("y".utf8)
    private static let los = StopwordTable.Key("los".utf8)
    private static let las = StopwordTable.Key("las".utf8)
    private static let la = StopwordTable.Key("la".utf8)
    private static let el = StopwordTable.Key("el".utf8)

    private static let cion = StopwordTable.Key("cion".utf8).head
    private static let ciones = StopwordTable.Key("ciones".utf8).head
    private static let idad = StopwordTable.Key("idad".utf8).head
    private static let idades = StopwordTable.Key("idades".utf8).head
    private static let ente = StopwordTable.Key("ente".utf8).head
    private static let tion = StopwordTable.Key("tion".utf8).head
    private static let tions = StopwordTable.Key("tions".utf8).head
    private static let ing = StopwordTable.Key("ing".utf8).head
    private static let ment = StopwordTable.Key("ment".utf8).head
    private static let ship = StopwordTable.Key("ship".utf8).head
}
