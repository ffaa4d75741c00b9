/// The singular or plural that a word may also stand as, in English and Spanish.
enum OtherForms {
    /// The other spellings of a folded word, likely or not: one that no document has costs a look in the dictionary.
    ///
    /// Words of fewer than three letters before the ending have none, nor have words that are not plain Latin letters.
    static func of(_ word: ArraySlice<UInt8>) -> [[UInt8]] {
        guard word.count >= 3, word.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
            return []
        }
        var forms: [[UInt8]] = []
        func add(without ending: String, with other: String) {
            let stem = word.dropLast(ending.utf8.count)
            if stem.count + other.utf8.count >= 3 { forms.append(stem + Array(other.utf8)) }
        }
        func ends(_ ending: String) -> Bool { word.suffix(ending.utf8.count).elementsEqual(ending.utf8) }

        if ends("ies") { add(without: "ies", with: "y") }
        if ends("ces") { add(without: "ces", with: "z") }
        if ends("es") { add(without: "es", with: "") }
        if ends("s"), !ends("ss") { add(without: "s", with: "") }
        if ends("y") { add(without: "y", with: "ies") }
        if ends("z") { add(without: "z", with: "ces") }
        if !ends("s") { add(without: "", with: "s") }
        add(without: "", with: "es")
        return forms
    }
}
