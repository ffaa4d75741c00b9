import Seeded

@testable import Search

/// Short ways to read texts in tests.
enum Reading {
    /// What a document of these fields is read as.
    static func of(_ fields: [(String, FieldWeight)]) -> DocumentWords {
        var words = DocumentWords()
        words.read(document(fields.map { (Array($0.0.utf8), $0.1) }))
        return words
    }

    static func document(_ fields: [([UInt8], FieldWeight)]) -> IndexedDocument {
        IndexedDocument(id: "one", fields: fields.map { IndexedField($0.0[...], weight: $0.1) })
    }

    /// The folded words of a text, as those of a document are read.
    static func words(_ text: String, _ weight: FieldWeight = .text) -> [String] {
        spelled(of([(text, weight)]))
    }

    static func spelled(_ words: DocumentWords) -> [String] {
        words.words.map { String(decoding: words.letters[$0.letters], as: UTF8.self) }
    }

    /// The language of a text's words, which must be one.
    static func language(_ text: String) -> Language? {
        let languages = Set(of([(text, .text)]).words.map(\.language)).subtracting([.none])
        return languages.count == 1 ? languages.first : nil
    }

    /// The words that a field is given beside those that are written in it.
    static func added(to text: String, _ weight: FieldWeight) -> [String] {
        Array(words(text, weight).dropFirst(words(text).count))
    }

    /// Bytes of words, marks, numbers and of what is not well-formed UTF-8.
    static func randomBytes(_ random: inout SeededRandom) -> [UInt8] {
        let pieces = [
            "a", "A.B.", "ab", "1505", "assembly bill ", "no. ", "213", "-", ".", " ", "(", ")", "'", "’", "\u{301}",
            "\u{200D}", "👩‍👩‍👧", "\r\n", "é", "ﬃ", "İ", "\u{20E3}", "\u{0}", "東", "한", "ñ", "¿", "Los Angeles ", ". ",
            "s", "\u{10FFFF}", "ёлка", "Ⱥ", "x.y", ", ", "United", "of ", String(repeating: "é", count: 31),
            String(repeating: "z", count: 61), String(repeating: "7", count: 63),
        ].map { Array($0.utf8) }
        return (0..<Int.random(in: 0...40, using: &random)).flatMap { _ -> [UInt8] in
            if Int.random(in: 0..<3, using: &random) > 0 { return pieces.randomElement(using: &random) ?? [] }
            return (0..<Int.random(in: 1...4, using: &random)).map { _ in .random(in: 0...255, using: &random) }
        }
    }
}
