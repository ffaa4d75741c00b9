import Testing

@testable import Search

@Suite struct PassageTests {
    /// The passages of the words, each told once where it begins and with how many words it has.
    private func passages(_ fields: [(String, FieldWeight)]) -> [String] {
        var runs: [(UInt8, Int)] = []
        for word in Reading.of(fields).words {
            if let last = runs.last, last.0 == word.passage {
                runs[runs.count - 1].1 += 1
            } else {
                runs.append((word.passage, 1))
            }
        }
        return runs.map { "\($0.0)x\($0.1)" }
    }

    private func sentence(_ words: Int, end: String = ". ") -> String {
        Array(repeating: "word", count: words).joined(separator: " ") + end
    }

    @Test func namesAndIdentifiersAreTheFirstPassage() {
        #expect(
            passages([("AB 12", .identifier), ("Charter petitions", .name), ("open", .service)]) == ["0x5", "1x1"])
    }

    @Test func eachFurtherFieldIsAPassageAndTheSeventhHasTheNumberOfTheFirst() {
        #expect(
            passages((0..<9).map { _ in ("two words", .service) })
                == ["1x2", "2x2", "3x2", "4x2", "5x2", "6x2", "1x2", "2x2", "3x2"])
        #expect(passages([("one", .text), ("¡!", .text), ("", .text), ("two", .text)]) == ["1x1", "2x1"])
    }

    @Test func aLongFieldIsCutAtSentencesOfTwelveWordsAndMore() {
        #expect(passages([(sentence(5) + sentence(20) + sentence(20), .text)]) == ["1x25", "2x20"])
        #expect(passages([(sentence(20) + sentence(20) + sentence(5), .text)]) == ["1x20", "2x25"])
        #expect(passages([(sentence(12) + sentence(12) + sentence(17), .text)]) == ["1x12", "2x12", "3x17"])
    }

    @Test func aFieldOfFortyWordsIsOnePassage() {
        #expect(passages([(sentence(20) + sentence(20), .text)]) == ["1x40"])
        #expect(passages([(sentence(20) + sentence(21), .text)]) == ["1x20", "2x21"])
    }

    @Test(arguments: ["! ", "? ", ".\n", "\n", "\r\n", ".\t"])
    func sentencesEndAtMarksBeforeABlankAndAtLineEnds(end: String) {
        #expect(passages([(sentence(30, end: end) + sentence(30), .text)]) == ["1x30", "2x30"])
    }

    @Test(arguments: [", ", ".", " ", " W. ", " A.B. ", "… "])
    func nothingElseEndsASentence(end: String) {
        let passages = passages([(sentence(30, end: end) + sentence(30), .text)])
        #expect(passages.count == 1, "\(passages)")
    }

    @Test func aFieldOfManySentencesIsCutSixTimes() {
        let text = String(repeating: sentence(15), count: 50)
        #expect(passages([("first", .text), (text, .text), ("last", .text)]).suffix(2) == ["2x660", "3x1"])
        #expect(passages([(text, .text)]) == ["1x15", "2x15", "3x15", "4x15", "5x15", "6x15", "1x660"])
    }
}
