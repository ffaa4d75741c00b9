import Testing

@testable import Search

@Suite struct IdentifierTests {
    @Test(arguments: [
        "ab1505", "AB 1505", "ab-1505", "A.B. 1505", "assembly bill 1505", "Assembly Bill No. 1505", "AB No. 1505",
        "ab1505 ",
    ])
    func aBillIsFoundHoweverItsNumberIsWritten(query: String) {
        #expect(Examples.ids(query) == ["ab-1505"])
        #expect(Examples.index.search(query, limit: 1).missing == [])
    }

    @Test(arguments: ["sb808", "S.B. 808", "senate bill 808", "SB-808", "808"])
    func aSenateBillToo(query: String) {
        #expect(Examples.ids(query) == ["sb-808"])
    }

    @Test func theNumberAloneFindsTheBill() {
        #expect(Examples.ids("1505") == ["ab-1505"])
        #expect(Examples.ids("150") == ["ab-1507", "ab-1505"])
    }

    @Test(arguments: [
        "a", "as", "assembly", "assembly ", "assembly b", "assembly bill", "assembly bill ", "assembly bill 1",
    ])
    func theLongNameFindsBillsWhileItIsTyped(query: String) {
        #expect(Set(Examples.ids(query)).isSuperset(of: ["ab-1505", "ab-1507"]))
        #expect(Examples.index.search(query, limit: 1).missing == [])
    }

    @Test(arguments: ["ab1505", "AB 1505", "assembly bill 1505"])
    func aBillWrittenOutIsFoundByItsShortName(query: String) {
        let index = SearchIndex([
            Examples.document("text", "They speak of Assembly Bill No. 1505 and of no other."),
            Examples.document("heading", "Assembly Bill No. 1505", .identifier),
        ])
        #expect(index.search(query, limit: 9).hits.map(\.id) == ["heading", "text"])
    }

    @Test func theBillComesBeforeATextThatNamesIt() {
        let index = SearchIndex([
            Examples.document("text", String(repeating: "AB 1505 ", count: 40)),
            SearchDocument(
                id: "ab-1507",
                fields: [SearchField("AB 1507", weight: .identifier), SearchField("see AB 1505", weight: .text)]),
            Examples.document("ab-1505", "AB 1505 (2019)", .identifier),
        ])
        let hits = index.search("ab1505", limit: 9).hits
        #expect(hits.first?.id == "ab-1505")
        #expect(hits[0].score > hits[1].score + 1)
    }

    @Test(arguments: [
        "353-1333", "3531333", "(213) 353-1333", "213.353.1333", "213 353 1333", "2133531333", "353-13", "5313", "1333",
        "+1 213 353 1333", "12133531333", "1-213-353-1333", "213–353–1333",
    ])
    func aPhoneIsFoundByFourOrMoreOfItsDigits(query: String) {
        let ids = Examples.ids(query)
        // 1333 is also the number of a room, and a number that stands alone comes before one inside a phone number.
        #expect(ids == (query == "1333" ? ["fair", "chirla"] : ["chirla"]))
    }

    @Test func onlyDigitsThatFollowEachOtherFindAPhone() {
        #expect(Examples.ids("3533333") == [])
        #expect(Examples.ids("1333213") == [])
    }

    @Test func aPhoneInATextIsFoundToo() {
        let index = SearchIndex([
            Examples.document("one", "Call 213.555.0142 or 555-0143."),
            Examples.document("two", "Tel. +1 (213) 555-0144"),
            Examples.document("three", "55 1234 5678"), Examples.document("four", "12135550145"),
        ])
        for (digits, id) in [("5550142", "one"), ("5550143", "one"), ("3555014", "one"), ("5512345678", "three")] {
            #expect(index.search(digits, limit: 1).hits.first?.id == id, "\(digits)")
        }
        #expect(index.search("2135550144", limit: 9).hits.map(\.id) == ["two"])
        #expect(index.search("213-555-0145", limit: 9).hits.map(\.id) == ["four"])
    }

    @Test func aYearComesBeforeAPhoneNumber() {
        let long = String(repeating: "and so on and on ", count: 300)
        let index = SearchIndex([
            Examples.document("phone", "(213) 555-2019", .identifier),
            Examples.document("inside", "(213) 520-1955", .identifier),
            Examples.document("year", "What happened in 2019. " + long),
        ])
        #expect(index.search("2019", limit: 9).hits.map(\.id) == ["year", "phone", "inside"])
    }

    @Test(arguments: ["2018-2022", "2019-10-03", "10-03-2019", "90057-1234", "2018 2019 2020", "95-1234567"])
    func yearsDatesAndZipCodesAreNoPhoneNumbers(text: String) {
        #expect(Words(text).phoneNumbers().isEmpty)
    }

    @Test func aZipFindsItsAddressFirst() {
        let index = SearchIndex(
            [
                Examples.document("phone", "(909) 005-7123", .identifier),
                Examples.document("other", "1 Main St, CA 90005"),
            ]
                + Examples.documents)
        #expect(index.search("90057", limit: 9).hits.first?.id == "chirla")
        #expect(index.search("90057", limit: 9).hits.first?.field == 2)
    }
}
