import Foundation
import Testing

@testable import Search

@Suite struct WordsTests {
    @Test(arguments: [
        ("AB1505 ab-1505, A.B. 1505", ["ab", "1505", "ab", "1505", "ab", "1505"]),
        ("U.S.A. 8 a.m. J. Doe W.Smith", ["usa", "8", "am", "j", "doe", "w", "smith"]),
        ("Workers’ workers' worker's ‘quoted’ 5'10", ["workers", "workers", "workers", "quoted", "5", "10"]),
        ("¿Quién? ¡Sí! «Ñandú»", ["quien", "si", "nandu"]),
        ("Straße Æsop Øre ﬁsh Łódź Þór naïve", ["strasse", "aesop", "ore", "fish", "lodz", "thor", "naive"]),
        ("co\u{AD}operate chi\u{202E}r\u{200D}la 1\u{FE0F}\u{20E3}2", ["cooperate", "chirla", "12"]),
        ("ЁЛКА Ελλάδας 東京 한국 ١٢ 👩‍👩‍👧", ["елка", "ελλαδασ", "東京", "한국", "١٢"]),
        ("  .,;'’- \u{301}\u{200B}", []),
        ("", []),
    ])
    func questionsAndDocumentsAreFoldedAndPartedIntoWords(text: String, words: [String]) {
        #expect(Examples.folded(text) == words)
        #expect(Reading.words(text) == words)
    }

    @Test func everyComposedLetterReadsAsItsDecomposition() {
        for value in [0xA0...0x52F, 0x1E00...0x1FFF, 0xFB00...0xFB06].joined() {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
            let composed = String(scalar)
            let decomposed = composed.decomposedStringWithCanonicalMapping
            #expect(Examples.folded(composed) == Examples.folded(decomposed), "U+\(String(value, radix: 16))")
            #expect(
                Examples.folded(composed) == Examples.folded(composed.lowercased()), "U+\(String(value, radix: 16))")
        }
    }

    @Test func foldingTwiceIsFoldingOnce() {
        for value in 0...UInt32(0x1FFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = Examples.folded(String(scalar))
            if once != Examples.folded(once.joined(separator: " ")) { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func aWordIsCutAtSixtyFourBytes() {
        for words in [Examples.folded, { Reading.words($0) }] {
            #expect(words(String(repeating: "A", count: 1000)) == [String(repeating: "a", count: 64)])
            #expect(words(String(repeating: "9", count: 1000)) == [String(repeating: "9", count: 64)])
            #expect(words(String(repeating: "東", count: 1000)) == [String(repeating: "東", count: 21)])
            #expect(words(String(repeating: "a.", count: 1000)).allSatisfy { $0.utf8.count <= 64 })
        }
    }

    @Test func readsNoMoreWordsThanAsked() {
        #expect(Words("one two three four", atMost: 2).list.count == 2)
    }

    @Test func sourceRangesCoverTheWordsAsWritten() {
        let text = "¿Qué\u{301}? A.B.1505"
        let pieces = Words(text).list.map { String(decoding: Array(text.utf8)[$0.source], as: UTF8.self) }
        #expect(pieces == ["Qué\u{301}", "A.B", "1505"])
    }
}
