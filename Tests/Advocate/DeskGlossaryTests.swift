import Search
import Seeded
import Store
import Testing

@testable import advocate

@Suite("The part of the glossary that one question can ask for")
struct DeskGlossaryTests {
    /// Every phrase of the glossary.
    private static func phrases() throws -> [String] {
        let entries = try #require(try JSONTree(PackageResources.glossary_json).root["entries"])
        return entries.elements.flatMap { entry in
            ["en", "es", "names"].flatMap { entry[$0]?.elements.compactMap(\.text) ?? [] }
        }
    }

    private func expectWhole(_ typed: String) {
        let part = Question(typed, glossary: DeskGlossary.part(for: typed))
        #expect(part == Question(typed, glossary: DeskGlossary.standard), "\(typed)")
    }

    @Test("says what the whole says of every phrase, however it is typed and as far as it is")
    func phrases() throws {
        let phrases = try Self.phrases()
        #expect(phrases.count > 600)
        for phrase in phrases {
            expectWhole(phrase)
            expectWhole(phrase.uppercased() + " ")
            for count in 1...4 { expectWhole(String(phrase.prefix(count))) }
        }
    }

    @Test("says what the whole says of other forms of the words, in sentences", arguments: 0..<8)
    func sentences(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let phrases = try Self.phrases()
        let endings = ["s", "es", "ing", "ed", "ies", "ying", "'s", "a", "as", "ando", "mente", ".", "", " "]
        for _ in 0..<200 {
            let words = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                let phrase = phrases.randomElement(using: &random) ?? ""
                return phrase.dropLast(Int.random(in: 0...2, using: &random))
                    + (endings.randomElement(using: &random) ?? "")
            }
            expectWhole(words.joined(separator: [" ", "-", " ¿", ", "].randomElement(using: &random) ?? " "))
        }
    }

    @Test("may begin as a word of the question does: by two letters, of which y and i are one")
    func starts() {
        let starts = WordStarts(of: "Tying dóna 90057 x")
        for phrase in ["tie", "Tired", "donde", "dóxx", "9-to-5", "90", "x", "X-ray", "xé", "“tie”", "t.i."] {
            #expect(starts.mayBegin(phrase), "\(phrase)")
        }
        for phrase in ["", "tent", "den", "91", "xray", "abc", "u.s.", "¿?"] {
            #expect(!starts.mayBegin(phrase), "\(phrase)")
        }
    }
}
