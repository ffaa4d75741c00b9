import Testing

@testable import Search

@Suite struct StopwordsTests {
    private func contains(_ word: String) -> Bool { Stopwords.contains(Array(word.utf8)[...]) }

    @Test func everyWordOfTheListsIsFoundInItsLanguage() {
        let lists: [(String, Language)] = [(Stopwords.english, .english), (Stopwords.spanish, .spanish)]
        for (list, language) in lists {
            let words = list.split(whereSeparator: \.isWhitespace)
            #expect(Set(words).count == words.count)
            #expect(words.count > 200)
            for word in words {
                #expect(Examples.folded(String(word)) == [String(word)])
                #expect(word.utf8.count <= 16)
                #expect(contains(String(word)) && Stopwords.contains(Array(word.utf8)[...], language), "\(word)")
            }
        }
    }

    @Test(arguments: [
        "will", "may", "us", "march", "hoy", "abogado", "lawyer", "poder", "estado", "rights", "know", "", "1", "東京",
        "yourselvesyourselves", "themselve", "themselvess", "\u{0}",
    ])
    func whatPeopleLookForIsNone(word: String) {
        #expect(!contains(word))
    }

    @Test func aWordOfBothLanguagesIsOneOnlyWhereItJoins() {
        let sin = Array("sin".utf8)[...]
        #expect(
            Stopwords.contains(sin, .spanish) && !Stopwords.contains(sin, .english) && !Stopwords.contains(sin, .none))
    }
}
