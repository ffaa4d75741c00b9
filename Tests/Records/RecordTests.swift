import Records
import Testing

@Suite struct RecordIDTests {
    @Test(arguments: ["a", "7", "chirla", "ab-1505", "dia-de-los-ninos", "2022-03-18", "a-b-c-d"])
    func lowerCaseWordsJoinedByHyphensAreWellFormed(text: String) {
        #expect(RecordID(text).isWellFormed)
    }

    @Test(arguments: [
        "", "-", "--", "-a", "a-", "a--b", "A", "Ab-1505", "a b", "a_b", "a.b", "a/b", "../a", "año", "ａ", "１", "a\n",
        "a\u{0}", "a\u{202E}", "é", "a\u{301}", "字",
    ])
    func anythingElseIsNot(text: String) {
        #expect(!RecordID(text).isWellFormed)
    }

    @Test func idsAreOrderedByTheirText() {
        #expect(["b", "a-b", "a", "a-a"].map { RecordID($0) }.sorted() == ["a", "a-a", "a-b", "b"])
        #expect(RecordID("chirla").description == "chirla")
    }
}

@Suite struct BillTests {
    @Test func theStepsOfTheWayToALawAreCounted() {
        #expect(Bill.Stage.allCases.map(\.step) == [1, 2, 3, 4, 5, 6, nil, nil])
    }

    @Test func aBillIsCalledByItsNumberAndTitle() throws {
        var bill: Bill = try read(LeastRecord.bill)
        #expect(bill.heading == "AB 0 · T")
        bill.title = "AB 0"
        #expect(bill.heading == "AB 0")
    }
}

@Suite struct PlaceTests {
    private func line(_ json: String) throws -> String { try read(json, as: Place.self).line }

    @Test func aWholeAddressIsOneLine() throws {
        #expect(
            try line(#"{"name": "Hall", "street": "1 Some St.", "city": "Los Angeles", "state": "CA", "zip": "00000"}"#)
                == "Hall, 1 Some St., Los Angeles, CA 00000")
    }

    @Test func whatIsNotKnownLeavesNoGap() throws {
        #expect(try line(#"{"city": "Los Angeles", "state": "CA"}"#) == "Los Angeles, CA")
        #expect(try line(#"{"city": "Los Angeles", "zip": "00000"}"#) == "Los Angeles, 00000")
        #expect(try line(#"{"name": "Hall", "state": "CA"}"#) == "Hall, CA")
        #expect(try line("{}") == "")
    }

    @Test func anEmptyTextIsNotShownEither() throws {
        #expect(try line(#"{"name": "", "street": "", "city": "Los Angeles"}"#) == "Los Angeles")
        #expect(try line(#"{"city": "Los Angeles", "state": "", "zip": "00000"}"#) == "Los Angeles, 00000")
        #expect(try line(#"{"city": "Los Angeles", "state": "CA", "zip": ""}"#) == "Los Angeles, CA")
    }
}

@Suite struct CollectionTests {
    @Test func theCollectionsAreOrderedAsTheDeskShowsThem() {
        #expect(CollectionID.allCases == [.bills, .rallies, .resources, .timeline])
        #expect(CollectionID.allCases.reversed().sorted() == CollectionID.allCases)
        #expect(CollectionID.allCases.map(\.position) == [0, 1, 2, 3])
    }

    @Test func eachCollectionHasItsFile() {
        #expect(
            CollectionID.allCases.map(\.fileName) == ["bills.json", "rallies.json", "resources.json", "timeline.json"])
    }

    @Test func eachKindOfRecordHasItsCollection() {
        #expect(Bill.collection == .bills)
        #expect(Rally.collection == .rallies)
        #expect(Resource.collection == .resources)
        #expect(TimelineEntry.collection == .timeline)
    }
}
