/// Makes of a folded Spanish word the form whose stem Snowball finds.
///
/// Snowball's Spanish stemmer knows suffixes by their accents, and folding takes those away. It also takes `es` off a
/// plural without looking at what that leaves, while it takes more off the singular: `ciudades` gives `ciudad` but
/// `ciudad` gives `ciud`.
enum SpanishForm {
    /// The word as Snowball is to see it: plural nouns singular, and the accents that decide about its suffix.
    static func written(_ folded: [UInt8]) -> [UInt8] {
        if let accented = accented[folded] { return accented }
        let singular = singular(of: folded)
        if let accented = accented[singular] { return accented }
        for ending in endings where singular.count > ending.folded.count && singular.ends(with: ending.folded) {
            return singular.dropLast(ending.folded.count) + ending.written
        }
        return singular
    }

    /// The letters of a stem without the accents, which Snowball leaves in where it finds no suffix.
    static func folded(_ stem: [UInt8]) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(stem.count)
        for byte in stem where byte != 0xC3 { folded.append(plain(byte)) }
        return folded
    }

    /// The vowel or n that the second byte of an accented letter stands for.
    private static func plain(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0xA1: UInt8(ascii: "a")
        case 0xA9: UInt8(ascii: "e")
        case 0xAD: UInt8(ascii: "i")
        case 0xB3: UInt8(ascii: "o")
        case 0xBA, 0xBC: UInt8(ascii: "u")
        case 0xB1: UInt8(ascii: "n")
        default: byte
        }
    }

    /// A noun without its plural `es`: `mujeres`, `ciudades`, `ingleses`, `ordenes`, `jueces`.
    ///
    /// Only after a vowel and one of d, n, r, s, where Snowball's verb endings would take more off the singular than off
    /// the plural, and after a vowel and c, which is z in the singular.
    private static func singular(of word: [UInt8]) -> [UInt8] {
        guard word.count > 5, word.ends(with: Array("es".utf8)), isVowel(word[word.count - 4]) else { return word }
        switch word[word.count - 3] {
        case UInt8(ascii: "d"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "s"): return word.dropLast(2)
        case UInt8(ascii: "c"): return word.dropLast(3) + CollectionOfOne(UInt8(ascii: "z"))
        default: return word
        }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    /// The suffixes that Snowball knows only with their accents, and that no other suffix is folded like.
    private static let endings: [(folded: [UInt8], written: [UInt8])] = [
        ("cion", "ción"), ("logia", "logía"), ("logias", "logías"), ("ania", "anía"), ("anias", "anías"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Common nouns whose end only looks like that of a verb; an accent keeps it, whether it is written or not.
    private static let accented: [[UInt8]: [UInt8]] = Dictionary(
        uniqueKeysWithValues: [
            ("aleman", "alemán"), ("almacen", "almacén"), ("capitan", "capitán"), ("crimen", "crimén"),
            ("dictamen", "dictamén"), ("examen", "examén"), ("frances", "francés"), ("guardian", "guardián"),
            ("imagen", "imagén"), ("interes", "interés"), ("japones", "japonés"), ("joven", "jovén"),
            ("margen", "margén"), ("origen", "origén"), ("portugues", "portugués"), ("resumen", "resumén"),
            ("volumen", "volumén"),
        ].map { (Array($0.0.utf8), Array($0.1.utf8)) })
}

extension [UInt8] {
    /// Whether these are the last letters of the word.
    fileprivate func ends(with ending: [UInt8]) -> Bool {
        suffix(ending.count).elementsEqual(ending)
    }
}
