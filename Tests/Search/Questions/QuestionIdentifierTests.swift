import Testing

@testable import Search

@Suite struct QuestionIdentifierTests {
    @Test(arguments: ["ab1505 ", "AB 1505 ", "ab-1505 ", "A.B. 1505 ", "A. B. 1505 ", "AB No. 1505 ", "ab n.º 1505 "])
    func aBillIsOnePartHoweverItsNumberIsWritten(typed: String) {
        let question = Question(typed)
        #expect(question.parts.count == 1)
        #expect(question.written.hasPrefix("ab1505 / ab 1505"))
        #expect(question.parts.allSatisfy { $0.alternatives.allSatisfy { $0.isDirect && !$0.isPhrase } })
        #expect(question.phones == [])
    }

    @Test(arguments: [
        ("ab 1505 ", "ab1505 / ab 1505 / assembly bill 1505"),
        ("Assembly Bill No. 1505 ", "ab1505 / ab 1505 / assembly bill 1505"),
        ("proyecto de ley de la asamblea 1505 ", "ab1505 / ab 1505 / proyecto de ley de la asamblea 1505"),
        ("proyecto de ley del Senado núm. 808 ", "sb808 / sb 808 / proyecto de ley del senado 808"),
        ("senate bill 808 ", "sb808 / sb 808 / senate bill 808"),
        ("bill 1505 ", "ab1505 / sb1505 / ab 1505 / sb 1505 / bill 1505"),
        ("proposition 15 ", "prop15 / prop 15 / proposition 15"),
        ("ab 15", "ab15* / ab 15* / assembly bill 15*"),
        ("I-130 ", "i130 / i 130"), ("H1B ", "h1b / h 1 b"), ("k12", "k12* / k 12*"), ("7th ", "7th / 7 th"),
        ("\"AB 1505\"", "ab1505 / \"ab 1505\""), ("\"AB 1505 charter\"", "\"ab 1505 charter\""),
        ("charter ab1505 law ", "charter + ab1505 / ab 1505 / assembly bill 1505 + law"),
        ("ab", "ab*"), ("ab ", "ab"), ("assembly bill ", "assembly + bill"), ("1505 ab ", "1505 + ab"),
        ("room 12 ", "room + 12"),
    ])
    func lettersAndANumberThatBelongTogetherAreOnePart(typed: String, expected: String) {
        #expect(written(typed) == expected)
    }

    @Test(arguments: [
        ("(213) 353-1333", ["2133531333 213,353,1333", "3531333 353,1333", "1333 1333"]),
        ("213.353.1333 ", ["2133531333 213,353,1333", "3531333 353,1333", "1333 1333"]),
        ("2133531333", ["2133531333 2133531333"]), ("353-13", ["35313 353,13"]), ("5313", ["5313 5313"]),
        ("12133531333", ["12133531333 12133531333", "2133531333 12133531333"]),
        ("90057", ["90057 90057"]), ("213", []), ("law 12 ", []), ("ab 1505 ", []),
        ("1234567890123456", []),
    ])
    func fourOrMoreDigitsMayStandInAPhoneNumber(typed: String, expected: [String]) {
        #expect(Question(typed).writtenPhones == expected)
    }

    @Test func aNumberDialledWithAOneIsAlsoLookedForWithoutIt() {
        let digits = Question("+1 (213) 353-1333 ").phones.map { String(decoding: $0.digits, as: UTF8.self) }
        #expect(digits.contains("12133531333"))
        #expect(digits.contains("2133531333"))
    }

    @Test func aZipBeforeAPhoneNumberHidesNeither() {
        let phones = Question("90057 213-353-1333 ").writtenPhones
        #expect(phones.contains("90057 90057"))
        #expect(phones.contains("2133531333 213,353,1333"))
    }

    @Test func aZipIsAlsoAWord() {
        #expect(written("90057") == "90057*")
        #expect(Question("90057").parts[0].alternatives[0].words[0].isNumber)
    }
}
