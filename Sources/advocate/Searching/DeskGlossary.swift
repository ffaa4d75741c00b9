import Records
import Search
import Store

/// The glossary that is built into the program: data/glossary.json.
enum DeskGlossary {
    /// All of it, made at the first question.
    static let standard = Glossary(entries)

    /// As much of it as one question can ask for: the entries with a word that begins as one of the question's does.
    ///
    /// For who asks one question and ends: making the whole takes longer than answering.
    static func part(for typed: String) -> Glossary {
        let letters = firstLetters(of: typed)
        return Glossary(
            entries.filter { entry in
                (entry.english + entry.spanish + entry.names).contains {
                    !letters.isDisjoint(with: firstLetters(of: $0))
                }
            })
    }

    /// The first letter of every word of a text, without accents and case.
    private static func firstLetters(of text: String) -> Set<UInt8> {
        var letters: Set<UInt8> = []
        var isInside = false
        for scalar in text.unicodeScalars {
            let lower = UInt8(truncatingIfNeeded: scalar.value) | 0x20
            if scalar.isASCII {
                let isLetter = lower &- 0x61 < 26 || scalar.value &- 0x30 < 10
                if isLetter, !isInside { letters.insert(lower) }
                isInside = isLetter
            } else {
                if !isInside { letters.formUnion(FoldedPhrase.letters(of: String(scalar)).prefix(1)) }
                isInside = scalar.properties.isAlphabetic
            }
        }
        return letters
    }

    private static var entries: [GlossaryEntry] {
        guard let root = (try? JSONTree(PackageResources.glossary_json))?.root, let list = root["entries"] else {
            return []
        }
        return list.elements.map { entry in
            GlossaryEntry(
                english: texts(entry["en"]), spanish: texts(entry["es"]), names: texts(entry["names"]),
                groups: texts(entry["in"]).compactMap { CollectionID(rawValue: $0) }.map { UInt8($0.position) })
        }
    }

    private static func texts(_ node: JSONNode?) -> [String] { node?.elements.compactMap(\.text) ?? [] }
}
