import Seeded
import Testing

@testable import Search

@Suite struct DocumentWordsTests {
    @Test func everyScalarIsReadAsWordsReadsIt() {
        var words = DocumentWords()
        var old = Words()
        for value in 0...UInt32(0x1FFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "x\(scalar)1\(scalar)y"
            old.read(text)
            words.read(Reading.document([(Array(text.utf8), .text)]))
            let expected = old.list.indices.map { old.spelling($0) }
            let isSame = words.words.map { words.letters[$0.letters] } == expected
            if !isSame { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test(arguments: 0..<50)
    func anyBytesAreReadAsWordsReadsTheirText(seed: UInt64) {
        var random = SeededRandom(seed)
        var words = DocumentWords()
        for _ in 0..<100 {
            let fields = (0..<Int.random(in: 0...3, using: &random)).map { _ in Reading.randomBytes(&random) }
            words.read(Reading.document(fields.map { ($0, .text) }))
            let expected = fields.flatMap { Examples.folded(String(decoding: $0, as: UTF8.self)) }
            #expect(Reading.spelled(words) == expected, "\(fields)")
        }
    }

    @Test(arguments: 0..<50)
    func whatWasReadBeforeChangesNothing(seed: UInt64) {
        var random = SeededRandom(seed)
        let weights: [FieldWeight] = [.identifier, .name, .service, .text]
        var used = DocumentWords()
        for _ in 0..<40 {
            let fields = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                (Reading.randomBytes(&random), weights.randomElement(using: &random) ?? .text)
            }
            let document = Reading.document(fields)
            var fresh = DocumentWords()
            fresh.read(document)
            used.read(document)
            #expect(used.words == fresh.words)
            #expect(Reading.spelled(used) == Reading.spelled(fresh))
            for word in used.words {
                #expect(
                    (1...64).contains(word.letters.count) && used.letters.indices.contains(word.letters.upperBound - 1))
                #expect(word.passage <= 6)
                let letters = used.letters[word.letters]
                #expect(String(validating: letters, as: UTF8.self) != nil)
                #expect(word.language == .none || letters.first.map { !(0x30...0x39 ~= $0) } ?? false)
            }
        }
    }

    @Test func aBillIsCutAsAWordIs() {
        let bill = "AB " + String(repeating: "9", count: 64)
        #expect(Reading.added(to: bill, .identifier) == ["ab" + String(repeating: "9", count: 62)])
    }

    @Test func noFoldedScalarIsMoreThanTwiceAsLongAsTheScalar() {
        for value in 0...UInt32(0x10FFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = Folding.standard.fold(scalar)
            if FoldedScalar.count(of: folded.bytes) > FieldScanner.growth * UTF8.width(scalar) {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func malformedBytesPartWords() {
        var words = DocumentWords()
        let bytes: [[UInt8]] = [
            [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
            [0xF4, 0x90, 0x80, 0x80], [0xF8], [0xFF],
        ]
        for middle in bytes {
            words.read(Reading.document([(Array("ab".utf8) + middle + Array("cd".utf8), .text)]))
            #expect(Reading.spelled(words) == ["ab", "cd"], "\(middle)")
            words.read(Reading.document([(Array("ab".utf8) + middle, .text)]))
            #expect(Reading.spelled(words) == ["ab"], "\(middle)")
        }
    }

    @Test func aSliceIsReadFromItsStartToItsEnd() {
        let bytes = Array("outside ABC Legal Aid of Los Angeles outside".utf8)
        var words = DocumentWords()
        words.read(IndexedDocument(id: "one", fields: [IndexedField(bytes[12..<36], weight: .name)]))
        #expect(Reading.spelled(words) == ["legal", "aid", "of", "los", "angeles", "lala"])
    }

    @Test(arguments: ["e\u{301}", "word ", "a.", "(-", "213-", "'", "ab 1505 ", "👩‍👩‍👧", "\u{301}", "東", ". ", "Aa, "])
    func aFieldOfAHundredThousandBytesIsReadInOnePass(piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let clock = ContinuousClock()
        let taken = clock.measure {
            _ = Reading.of([(text, .identifier), (text, .name), (text, .text)])
        }
        #expect(taken < .seconds(10))
    }
}
