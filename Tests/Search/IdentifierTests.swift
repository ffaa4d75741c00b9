import Testing

@testable import Search

@Suite struct IdentifierTests {
    @Test(arguments: [
        "ab1505", "AB 1505", "ab-1505", "A.B. 1505", "assembly bill 1505", "Assembly Bill No. 1505", "AB No. 1505",
        "ab1505 ",
    ])
    func aBillIsFoundHoweverItsNumberIsWritten(question: String) throws {
        let answer = try Examples.index().answer(question)
        #expect(answer.hits.map(\.id) == ["ab-1505"])
        #expect(answer.missing == [])
    }

    @Test(arguments: ["sb808", "S.B. 808", "senate bill 808", "SB-808", "808"])
    func aSenateBillToo(question: String) throws {
        #expect(try Examples.ids(question) == ["sb-808"])
    }

    @Test func theNumberAloneFindsTheBill() throws {
        #expect(try Examples.ids("1505") == ["ab-1505"])
        #expect(try Examples.ids("150") == ["ab-1505", "ab-1507"])
    }

    @Test(arguments: ["a", "ab", "ab ", "ab 1", "ab 15", "ab15", "assembly bill 15"])
    func billsAreFoundWhileTheirNumberIsTyped(question: String) throws {
        let answer = try Examples.index().answer(question)
        #expect(Set(answer.hits.map(\.id)).isSuperset(of: ["ab-1505", "ab-1507"]))
        #expect(answer.missing == [])
    }

    @Test(arguments: ["ab1505", "AB 1505", "assembly bill 1505"])
    func aBillWrittenOutIsFoundByItsShortName(question: String) throws {
        let index = try SearchIndex(of: [
            IndexedDocument("text", "They speak of Assembly Bill No. 1505 and of no other."),
            IndexedDocument("heading", "Assembly Bill No. 1505", .identifier),
        ])
        #expect(index.ids(question) == ["heading", "text"])
    }

    @Test func theBillComesBeforeATextThatNamesIt() throws {
        let index = try SearchIndex(of: [
            IndexedDocument("text", String(repeating: "AB 1505 ", count: 40)),
            IndexedDocument("ab-1507", [("AB 1507", .identifier), ("see AB 1505", .text)]),
            IndexedDocument("ab-1505", "AB 1505 (2019)", .identifier),
        ])
        for question in ["ab1505", "ab 1505", "AB-1505 "] { #expect(index.ids(question).first == "ab-1505") }
    }

    @Test(arguments: [
        "353-1333", "3531333", "(213) 353-1333", "213.353.1333", "213 353 1333", "2133531333", "353-13", "5313", "1333",
        "+1 213 353 1333", "12133531333", "1-213-353-1333", "213–353–1333",
    ])
    func aPhoneIsFoundByFourOrMoreOfItsDigits(question: String) throws {
        let ids = try Examples.ids(question)
        // 1333 is also the number of a room.
        #expect(Set(ids) == (question == "1333" ? ["fair", "chirla"] : ["chirla"]))
    }

    @Test func onlyDigitsThatFollowEachOtherFindAPhone() throws {
        #expect(try Examples.ids("3533333") == [])
        #expect(try Examples.ids("1333213") == [])
    }

    @Test(arguments: ["99999", "5550199", "213-555-0199"])
    func digitsThatNoDocumentHasAreMissing(digits: String) throws {
        #expect(try !Examples.index().answer(digits).missing.isEmpty)
    }

    @Test func aHitWithoutTheZipSaysSo() throws {
        let answer = try Examples.index().answer("chirla 90005 ")
        let hit = try #require(answer.hits.first { $0.id == "chirla" })
        #expect(hit.missing == ["90005"])
    }

    @Test func everyPhoneOfADocumentFindsIt() throws {
        let index = try SearchIndex(of: [
            IndexedDocument("one", [], phones: ["213.555.0142", "+1 (213) 555-0144"]),
            IndexedDocument("three", [], phones: ["55 1234 5678"]),
            IndexedDocument("four", [], phones: ["12135550145", "none", ""]),
        ])
        for (digits, id) in [("5550142", "one"), ("3555014", "one"), ("5512345678", "three"), ("2135550144", "one")] {
            #expect(index.ids(digits).contains(id), "\(digits)")
        }
        #expect(index.ids("213-555-0145") == ["four"])
    }

    @Test(arguments: [
        "(213) 555-0142", "213-555-0142", "213.555.0142", "213 555 0142", "213–555–0142", "2135550142",
        "1-213-555-0142",
        "+1 (213) 555-0142", "555-0142", "213/555-0142",
    ])
    func aPhoneInsideATextIsFoundByFourOrMoreOfItsDigits(written: String) throws {
        let index = try SearchIndex(of: [
            IndexedDocument("text", "Call us in 2019 or later: \(written), 9 to 5. Or write 12 letters."),
            IndexedDocument("other", "Between 2019 and 2020 there were 5550 of 1420."),
        ])
        for digits in ["0142", "5550142", "555-0142", "5014", "55501"] {
            #expect(index.ids(digits) == ["text"], "\(digits)")
        }
        #expect(index.ids("1429") == [])
    }

    @Test(arguments: ["2019-2020", "2019 2020", "1,234,567", "12-15 2019", "3.14159", "90057-1234"])
    func otherNumbersAreNoPhones(written: String) throws {
        let words = Reading.of([("They say \(written) of it", .text)])
        #expect(words.phones == [])
    }

    @Test func aPhoneThatIsGivenAndWrittenIsKnownOnce() throws {
        let phone = "(213) 555-0142"
        var shard = IndexShard(.standard)
        shard.add(IndexedDocument("one", [("Call \(phone) or \(phone)", .text)], phones: [phone]))
        #expect(shard.phones.count == 1)
    }

    @Test(arguments: [
        ("i130", "i-130"), ("I-130", "i-130"), ("i 130", "i-130"), ("I130 ", "i-130"), ("i-13", "i-130"),
        ("prop15", "prop-15"), ("Prop 15", "prop-15"), ("proposition 15", "prop-15"), ("prop. 15", "prop-15"),
        ("daca2", "joined"),
    ])
    func lettersWithANumberAreFoundJoinedAndApart(question: String, id: String) throws {
        let index = try SearchIndex(of: [
            IndexedDocument("i-130", "The form I-130, petition for a relative.", .name),
            IndexedDocument("prop-15", "Prop 15 of 2020", .name), IndexedDocument("joined", "DACA2 hotline"),
            IndexedDocument("i-90", "The form I-90", .name),
        ])
        #expect(index.ids(question) == [id])
    }

    @Test(arguments: ["a.b. 15", "A.B. 150", "a.b. 1505", "AB-150", "assembly bill no. 15", "ab15", "assembly bill 15"])
    func aBillInsideATextIsFoundWhileItsNumberIsTyped(question: String) throws {
        let index = try SearchIndex(of: [
            IndexedDocument("heading", "AB 1505", .identifier), IndexedDocument("text", "They speak of AB 1505 today."),
            IndexedDocument("other", "They speak of SB 1505 today, and of no other."),
        ])
        #expect(index.ids(question) == ["heading", "text"])
    }

    @Test func aYearComesBeforeAPhoneNumber() throws {
        let long = String(repeating: "and so on and on ", count: 300)
        let index = try SearchIndex(of: [
            IndexedDocument("phone", [], phones: ["(213) 555-2019"]),
            IndexedDocument("inside", [], phones: ["(213) 520-1955"]),
            IndexedDocument("year", "What happened in 2019. " + long),
        ])
        #expect(index.ids("2019").first == "year")
        #expect(Set(index.ids("2019")) == ["year", "phone", "inside"])
    }

    @Test func aZipFindsItsAddressFirst() throws {
        let index = try SearchIndex(
            of: [
                IndexedDocument("phone", [], phones: ["(909) 005-7123"]),
                IndexedDocument("other", "1 Main St, CA 90005"),
            ] + Examples.documents)
        #expect(index.ids("90057").first == "chirla")
    }
}
