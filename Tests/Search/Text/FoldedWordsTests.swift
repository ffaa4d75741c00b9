import Seeded
import Testing

@testable import Search

@Suite struct FoldedWordsTests {
    @Test(arguments: 0..<30)
    func aQuestionIsReadAsADocumentAndAsTheMarkerReadsIt(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<100 {
            let text = String(decoding: Reading.randomBytes(&random), as: UTF8.self)
            let words = FoldedWords.read(Array(text.utf8)[...])
            #expect(words.map { String(decoding: $0.letters, as: UTF8.self) } == Reading.words(text))
            let old = Words(text)
            #expect(words.map(\.source) == old.list.map(\.source))
            #expect(words.map(\.isNumber) == old.list.map(\.isNumber))
            #expect(FoldedWords.of(text) == words.map(\.letters))
        }
    }

    @Test func placesAreCountedFromTheStartOfASlice() {
        let bytes = Array("¿Qué? A.B. 15".utf8)
        let words = FoldedWords.read(bytes[2...])
        #expect(words.map(\.source) == [0..<4, 6..<9, 11..<13])
        #expect(words.map(\.isNumber) == [false, false, true])
    }
}
