import Testing

@testable import Search

@Suite struct QuestionTests {
    @Test(arguments: [
        ("abogado inmigracion lun", "abogado + inmigracion + lun*"),
        ("Inmigración, Ciudadanía ", "inmigracion + ciudadania"),
        ("¿Dónde está?", "donde + esta"),
        ("worker’s rights", "workers + rights*"),
        ("lawyer.", "lawyer"), ("A.B", "ab*"), ("AB.", "ab*"), ("walk-", "walk*"),
        ("", ""), (" \t\n", ""), ("¿¡ … !?", ""),
    ])
    func everyWordIsAPartAndTheLastOneAPrefixWhileItIsTyped(typed: String, expected: String) {
        #expect(written(typed) == expected)
    }

    @Test(arguments: [
        ("\"legal aid\" office ", "\"legal aid\" + office"),
        ("“legal aid” office ", "\"legal aid\" + office"),
        ("«ayuda legal» lunes ", "\"ayuda legal\" + lunes"),
        ("„legal aid“", "\"legal aid\""), ("\"legal aid”", "\"legal aid\""),
        ("\"legal aid", "\"legal aid*\""), ("\"legal aid ", "\"legal aid\""),
        ("free \"legal", "free + \"legal*\""), ("send\"legal aid\"today ", "send + \"legal aid\" + today"),
        ("\"rights\"", "\"rights\""), ("\"the right of\"", "\"the right of\""),
        ("\"\"", ""), ("\"", ""), ("\" \" law ", "law"), ("law” school ", "law + school"),
    ])
    func quotesOfAnyKindMakeAPhraseAndAnUnclosedOneReadsOn(typed: String, expected: String) {
        #expect(written(typed) == expected)
    }

    @Test(arguments: [
        ("law -school ", "law + -school"), ("law -school", "law + -school"), ("-school law", "law* + -school"),
        ("law −school ", "law + -school"), ("law -\"charter school\" ", "law + -\"charter school\""),
        ("law -“charter school", "law + -\"charter school\""), ("law -walk-in ", "law + -\"walk in\""),
        ("law -ab1505 ", "law + -ab1505 + -\"ab 1505\""), ("-the ", "-the"),
        ("walk-in ", "walk + in"), ("law - school ", "law + school"), ("law --school ", "law + school"),
        ("-", ""), ("--", ""), ("-\"\"", ""), ("-\"", ""), ("law -", "law"), ("-¿ law ", "law"),
    ])
    func aMinusBeforeAWordOrPhraseExcludesIt(typed: String, expected: String) {
        #expect(written(typed) == expected)
    }

    @Test(arguments: [
        ("the lawyer ", "lawyer"), ("the", "the*"), ("the ", "the"), ("what is the ", "what + is + the"),
        ("lawyer in the", "lawyer + the*"), ("abogado de la ", "abogado"), ("-law the ", "the + -law"),
        ("kind:fair the ", "the + kind=fair"),
    ])
    func wordsThatSayNothingStayOnlyAloneOrWhileTyped(typed: String, expected: String) {
        #expect(written(typed) == expected)
    }

    @Test func wordsTypedTwiceCountTwice() {
        #expect(written("charter schools and charter boards ") == "2x charter + schools + boards")
        #expect(written("law law") == "law + law*")
        #expect(written("\"a b\" \"a b\" ") == "2x \"a b\"")
    }

    @Test func placesTellNeighboursFromPartsWithAWordBetween() {
        let question = Question("aid for the \"night school\" ab 1505 rent ")
        #expect(question.parts.map(\.place) == [0, 3, 5, 7])
        #expect(question.parts.map(\.typed) == ["aid", "\"night school\"", "ab 1505", "rent"])
    }

    @Test func wordsAfterTheHundredAndTwentyEighthAreNotRead() {
        let words = (0..<140).map { "w\(Character(UnicodeScalar(97 + UInt8($0 % 26))))\(Character("é"))" }
        let question = Question(words.joined(separator: " "))
        #expect(question.parts.reduce(0) { $0 + $1.count } == 128)
        #expect(question.hints == [.cut(after: 128)])
        #expect(question.parts.allSatisfy { $0.alternatives.allSatisfy { $0.words.allSatisfy { !$0.isPrefix } } })
        #expect(Question(words.prefix(128).joined(separator: " ")).hints == [])
        #expect(Question(words.joined(separator: " -")).excluded.count == 127)
        #expect(Question(String(repeating: "tag:a ", count: 140)).filters.count == 128)
    }

    @Test(arguments: [
        ("what are the rights of a tenant in the city", true),
        ("tenant eviction notice three days court hearing monday", true),
        ("where can i find food", true), ("¿dónde encuentro ayuda para la renta?", true),
        ("is there food near bell?", true),
        ("violation of the educational employment relations act", false), ("who pays", false),
        ("abogado inmigracion lun", false), ("lawyer for the family", false), ("¿dónde hay ayuda legal?", false),
    ])
    func aSentenceIsToldFromAHandfulOfWords(typed: String, expected: Bool) {
        #expect(Question(typed).isSpoken == expected)
    }
}
