import Testing

@testable import Search

@Suite struct BestPassageTests {
    private func best(_ question: String, _ texts: [String], heading: String = "") -> BestPassage? {
        Marker(question: Question(question)).bestPassage(in: texts, heading: heading)
    }

    @Test func theTextWithTheMostDifferentWordsIsTheBest() {
        let texts = ["free aid, free help", "free legal aid", "legal letters"]
        #expect(best("free legal aid ", texts)?.text == "free legal aid")
        #expect(best("free legal aid ", texts)?.parts == 3)
    }

    @Test func whatTheHeadingHasNotComesBeforeWhatItHas() throws {
        let found = try #require(best("legal aid monday ", ["legal aid", "open on Mondays"], heading: "Legal Aid"))
        #expect(found.text == "open on Mondays")
        #expect(found.news == 1)
    }

    @Test func whatTheHeadingHasIsNoNews() {
        #expect(best("legal ", ["legal letters"], heading: "Legal Aid")?.news == 0)
        #expect(best("legal ", ["letters"], heading: "Legal Aid") == nil)
    }

    @Test func wordsNearEachOtherComeBeforeWordsApart() {
        #expect(best("legal aid ", ["legal help and aid", "legal aid"])?.text == "legal aid")
    }

    private static let filler = String(repeating: "Nothing of this matters here. ", count: 20)

    @Test func aLongTextIsShownFromTheSentenceWithTheWords() throws {
        let text = "Legal letters. " + Self.filler + "They give legal aid.\nOn Mondays. " + Self.filler
        let found = try #require(best("legal aid ", [text]))
        #expect(found.text.hasPrefix("…They give legal aid. On Mondays. Nothing"))
        #expect(!found.text.contains("\n"))
    }

    @Test func aLongSentenceIsShownFromAWordOn() throws {
        let text = String(repeating: "and so on ", count: 30) + "legal aid"
        let found = try #require(best("legal aid ", [text]))
        #expect(found.text.hasPrefix("…"))
        #expect(found.text.hasSuffix("so on legal aid"))
        #expect(found.text.count < 60)
    }

    @Test func aTextWithoutBlanksIsCutSomewhere() throws {
        let text = String(repeating: "é/", count: 100) + "legal"
        #expect(try #require(best("legal ", [text])).text.hasSuffix("legal"))
    }
}
