import Foundation
import Records
import Testing
import Timekeeping

@Suite struct DecodingTests {
    @Test func aBillIsReadWithAllItsFields() throws {
        let bill: Bill = try read(FullRecord.bill)
        #expect(bill.id == "ab-0000-longer-library-hours")
        #expect(bill.heading == "AB 0000 · Longer library hours")
        #expect((bill.jurisdiction, bill.session) == ("California", "2029"))
        #expect((bill.stance, bill.priority, bill.stage) == (.support, .high, .passedOneHouse))
        #expect(bill.stageDate?.description == "2030-03")
        #expect((bill.sponsors, bill.supporters) == (["Invented Senator"], ["Readers' Circle"]))
        #expect((bill.opponents, bill.talkingPoints) == (["Early Sleepers"], ["Sundays are free."]))
        #expect(bill.history.map(\.action) == ["Introduced", "Read"])
        #expect(bill.history.map(\.chamber) == ["Assembly", nil])
        #expect(bill.history.map(\.date?.description) == ["2030-02-01", nil])
        #expect(bill.hearings.map(\.at?.time) == [18 * 60, nil])
        #expect(bill.hearings.map(\.committee) == ["Libraries", nil])
        #expect(bill.links.map(\.label) == ["Page", nil])
        #expect(bill.sources.map(\.asOf?.isApproximate) == [true, nil])
        #expect((bill.summary, bill.tags, bill.notes) == ("Invented.", ["library"], "Ask again."))
    }

    @Test func aRallyIsReadWithAllItsFields() throws {
        let rally: Rally = try read(FullRecord.rally)
        #expect(rally.heading == "Library hours hearing")
        #expect((rally.kind, rally.status) == (.boardMeeting, .confirmed))
        #expect((rally.label, rally.timezone) == ("Mar 10, 2030", "America/Los_Angeles"))
        #expect((rally.starts?.time, rally.ends?.time) == (18 * 60, 20 * 60))
        #expect(rally.place?.name == "Hall")
        #expect((rally.organiser, rally.capacity, rally.contact) == ("Readers' Circle", 40, "(213) 555-0100"))
        #expect((rally.languages, rally.accessibility) == (["en", "es"], ["step-free entrance"]))
        #expect((rally.bring, rally.bills) == (["water"], ["ab-0000-longer-library-hours"]))
    }

    @Test func aResourceIsReadWithAllItsFields() throws {
        let resource: Resource = try read(FullRecord.resource)
        #expect(resource.heading == "Invented Legal Clinic")
        #expect((resource.alsoKnownAs, resource.services) == (["ILC"], ["help with forms"]))
        #expect(resource.address?.zip == "00000")
        #expect(resource.phones.map(\.label) == ["Front desk", nil])
        #expect(resource.phones.map(\.number) == ["(213) 555-0100", "(213) 555-0101"])
        #expect((resource.email, resource.website) == ("clinic@example.org", "https://example.org/"))
        #expect((resource.hours, resource.fees) == ("Mon-Fri 9am-5pm", "Low cost"))
        #expect((resource.eligibility, resource.verified?.description) == ("Members", "2030-01-15"))
        #expect((resource.categories, resource.languages) == (["legal-aid"], ["en"]))
    }

    @Test func aTimelineEntryIsReadWithAllItsFields() throws {
        let entry: TimelineEntry = try read(FullRecord.timelineEntry)
        #expect(entry.heading == "Readers ask for Sunday hours")
        #expect((entry.label, entry.date.description) == ("Mar – Apr 2030", "2030-03/2030-04"))
        #expect((entry.printedDate, entry.conflict) == ("March 18, 2030", "Two readings."))
        #expect((entry.kind, entry.side, entry.actors) == ("letter", .parents, ["Readers' Circle"]))
    }

    @Test func fieldsThatMayBeLeftOutReadAsNothing() throws {
        let bill: Bill = try read(LeastRecord.bill)
        #expect((bill.jurisdiction, bill.priority, bill.stageDate, bill.summary) == (nil, nil, nil, nil))
        #expect(bill.sponsors.isEmpty && bill.history.isEmpty && bill.hearings.isEmpty && bill.talkingPoints.isEmpty)
        let rally: Rally = try read(LeastRecord.rally)
        #expect((rally.starts, rally.ends, rally.place, rally.capacity) == (nil, nil, nil, nil))
        #expect(rally.bills.isEmpty && rally.languages.isEmpty && rally.bring.isEmpty)
        let resource: Resource = try read(LeastRecord.resource)
        #expect((resource.address, resource.hours, resource.verified, resource.notes) == (nil, nil, nil, nil))
        #expect(resource.phones.isEmpty && resource.alsoKnownAs.isEmpty && resource.sources.isEmpty)
        let entry: TimelineEntry = try read(LeastRecord.timelineEntry)
        #expect((entry.printedDate, entry.conflict) == (nil, nil))
        #expect(entry.actors.isEmpty && entry.tags.isEmpty && entry.links.isEmpty)
    }

    /// Takes the fields of the least record away one at a time.
    private func expectAllRequired<Item: Record>(_ type: Item.Type, _ json: String) throws {
        let fields = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        for name in fields.keys {
            let data = try JSONSerialization.data(withJSONObject: fields.filter { $0.key != name })
            let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Item.self, from: data) }
            guard case .keyNotFound(let key, _) = error else {
                Issue.record("\(type) without \(name): \(String(describing: error))")
                continue
            }
            #expect(key.stringValue == name)
        }
    }

    @Test func aFieldThatMustBeThereIsMissed() throws {
        try expectAllRequired(Bill.self, LeastRecord.bill)
        try expectAllRequired(Rally.self, LeastRecord.rally)
        try expectAllRequired(Resource.self, LeastRecord.resource)
        try expectAllRequired(TimelineEntry.self, LeastRecord.timelineEntry)
    }

    @Test func fieldsThatNobodyNamedAreNoError() throws {
        let resource: Resource = try read(#"{"id": "a-place", "name": "N", "colour": {"roof": "red"}}"#)
        #expect(resource.name == "N")
    }

    @Test func anEmptyListReadsAsAnAbsentOne() throws {
        let resource: Resource = try read(#"{"id": "a-place", "name": "N", "tags": [], "phones": []}"#)
        #expect(try resource == read(LeastRecord.resource))
    }

    @Test func aListOfTheWrongTypeIsAnError() {
        for tags in [#""library""#, "[1]", "{}", "[null]", "7"] {
            #expect(throws: DecodingError.self, "\(tags)") {
                try read(#"{"id": "a-place", "name": "N", "tags": \#(tags)}"#, as: Resource.self)
            }
        }
    }

    @Test func theDesksSettingsAreRead() throws {
        let least: DeskSettings = try read(#"{"name": "N", "time_zone": "America/Los_Angeles"}"#)
        #expect(least == DeskSettings(name: "N", timeZone: "America/Los_Angeles"))
        #expect(least.languages.isEmpty && least.staffCode == nil)
        let full: DeskSettings = try read(
            #"{"name": "N", "time_zone": "Etc/UTC", "languages": ["en", "es"], "staff_code": "0000"}"#)
        #expect(full == DeskSettings(name: "N", timeZone: "Etc/UTC", languages: ["en", "es"], staffCode: "0000"))
        #expect(throws: DecodingError.self) { try read(#"{"name": "N"}"#, as: DeskSettings.self) }
    }
}

/// Values of the right type that say nothing, or what cannot be.
@Suite struct SenselessValueTests {
    private func expectation<Item: Record>(_ type: Item.Type, _ json: String) -> String? {
        guard
            case .dataCorrupted(let context)? = #expect(
                throws: DecodingError.self, "\(json)",
                performing: {
                    try read(json, as: type)
                })
        else { return nil }
        return context.debugDescription
    }

    private func expectNoneEmpty<Item: Record>(_ type: Item.Type, _ least: String, _ fields: [String]) throws {
        let whole = try #require(try dictionary(least) as? [String: String])
        for field in fields {
            let data = try JSONSerialization.data(withJSONObject: whole.merging([field: ""]) { $1 })
            #expect(
                expectation(type, String(decoding: data, as: UTF8.self)) == "a text that is not empty", "\(field)")
        }
    }

    @Test func aTextThatMustBeThereIsNotEmpty() throws {
        try expectNoneEmpty(Bill.self, LeastRecord.bill, ["number", "title"])
        try expectNoneEmpty(Rally.self, LeastRecord.rally, ["title"])
        try expectNoneEmpty(Resource.self, LeastRecord.resource, ["name"])
        try expectNoneEmpty(TimelineEntry.self, LeastRecord.timelineEntry, ["label", "title", "kind"])
        for inside in [
            #""links": [{"url": ""}]"#, #""sources": [{"page": ""}]"#, #""phones": [{"number": ""}]"#,
        ] {
            let json = #"{"id": "a", "name": "N", \#(inside)}"#
            #expect(expectation(Resource.self, json) == "a text that is not empty")
        }
        let bill = LeastRecord.bill.with(#""history": [{"action": ""}]"#)
        #expect(expectation(Bill.self, bill) == "a text that is not empty")
        #expect(throws: DecodingError.self) { try read(#"{"name": "", "time_zone": "UTC"}"#, as: DeskSettings.self) }
        #expect(throws: DecodingError.self) { try read(#"{"name": "N", "time_zone": ""}"#, as: DeskSettings.self) }
    }

    @Test func aTextThatMayBeLeftOutMayBeEmptyOrNull() throws {
        let resource: Resource = try read(#"{"id": "a", "name": "N", "hours": "", "fees": null, "tags": null}"#)
        #expect(resource.hours == "")
        #expect(try written(resource) == ["id": "a", "name": "N", "hours": ""])
    }

    @Test(arguments: ["2030-03-10T18:00Z", "2030-03-10T18:00-08:00", "2030-03-10T18:00+00:00"])
    func aTimeAtAGatheringIsALocalOne(time: String) {
        let expected = "a local date and time without a zone, such as 2026-03-10T18:00"
        for field in ["starts", "ends"] {
            #expect(expectation(Rally.self, LeastRecord.rally.with(#""\#(field)": "\#(time)""#)) == expected)
        }
        let bill = LeastRecord.bill.with(#""hearings": [{"at": "\#(time)"}]"#)
        #expect(expectation(Bill.self, bill) == expected)
    }

    @Test(arguments: ["2030-03-10T18:00", "2030-03-10", "2030-03", "2030-03-10/2030-03-12"])
    func aLocalTimeOrADateIsRead(date: String) throws {
        let rally: Rally = try read(LeastRecord.rally.with(#""starts": "\#(date)", "ends": null"#))
        #expect((rally.starts?.description, rally.ends) == (date, nil))
    }

    @Test func aCapacityIsNotNegative() throws {
        #expect(
            expectation(Rally.self, LeastRecord.rally.with(#""capacity": -1"#))
                == "a whole number that is not negative")
        for capacity in [0, 40] {
            let rally: Rally = try read(LeastRecord.rally.with(#""capacity": \#(capacity)"#))
            #expect(rally.capacity == capacity)
        }
    }
}

/// What a person who wrote a wrong word is told.
@Suite struct WrongWordTests {
    private func corruption<Value: Decodable>(_ json: String, _ type: Value.Type) -> DecodingError.Context? {
        let error = #expect(throws: DecodingError.self) { try read(json, as: type) }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("\(String(describing: error))")
            return nil
        }
        return context
    }

    private func expectWords<Word: Vocabulary>(
        of vocabulary: Word.Type, in field: String, _ json: String, as type: (some Decodable).Type
    ) throws {
        let context = try #require(corruption(json, type))
        #expect(context.codingPath.map(\.stringValue) == [field])
        for word in Word.allCases { #expect(context.debugDescription.contains(word.rawValue), "\(word)") }
    }

    @Test func theErrorListsTheWordsThatWouldHaveBeenRead() throws {
        let bill = #"{"id": "b", "number": "AB 0", "title": "T", "stance": "love", "stage": "dead"}"#
        try expectWords(of: Bill.Stance.self, in: "stance", bill, as: Bill.self)
        let stage = #"{"id": "b", "number": "AB 0", "title": "T", "stance": "watch", "stage": "passedOneHouse"}"#
        try expectWords(of: Bill.Stage.self, in: "stage", stage, as: Bill.self)
        let priority =
            #"{"id": "b", "number": "AB 0", "title": "T", "stance": "watch", "stage": "dead", "priority": "High"}"#
        try expectWords(of: Bill.Priority.self, in: "priority", priority, as: Bill.self)
        let kind = #"{"id": "r", "title": "T", "kind": "walkIn", "status": "planned"}"#
        try expectWords(of: Rally.Kind.self, in: "kind", kind, as: Rally.self)
        let status = #"{"id": "r", "title": "T", "kind": "rally", "status": ""}"#
        try expectWords(of: Rally.Status.self, in: "status", status, as: Rally.self)
        let side = #"{"id": "t", "label": "2030", "date": "2030", "title": "T", "kind": "letter", "side": "ours"}"#
        try expectWords(of: TimelineEntry.Side.self, in: "side", side, as: TimelineEntry.self)
    }

    @Test func theWordsAreListedWithCommas() throws {
        let context = try #require(corruption(#"["love"]"#, [Bill.Stance].self))
        #expect(context.debugDescription == "one of support, oppose, watch, neutral")
    }

    @Test func eachWordOfAVocabularyIsReadAndWrittenAsItself() throws {
        func expectRoundTrip<Word: Vocabulary>(_ type: Word.Type) throws {
            for word in Word.allCases {
                #expect(try read(#"["\#(word.rawValue)"]"#, as: [Word].self) == [word])
                #expect(String(decoding: try JSONEncoder().encode([word]), as: UTF8.self) == #"["\#(word.rawValue)"]"#)
            }
        }
        try expectRoundTrip(Bill.Stance.self)
        try expectRoundTrip(Bill.Priority.self)
        try expectRoundTrip(Bill.Stage.self)
        try expectRoundTrip(Rally.Kind.self)
        try expectRoundTrip(Rally.Status.self)
        try expectRoundTrip(TimelineEntry.Side.self)
    }

    @Test func theWordsAreTheOnesOfTheFormat() {
        #expect(Bill.Stance.allCases.map(\.rawValue) == ["support", "oppose", "watch", "neutral"])
        #expect(Bill.Priority.allCases.map(\.rawValue) == ["high", "medium", "low"])
        #expect(
            Bill.Stage.allCases.map(\.rawValue) == [
                "introduced", "committee", "passed-one-house", "passed", "signed", "law", "vetoed", "dead",
            ])
        #expect(
            Rally.Kind.allCases.map(\.rawValue) == [
                "rally", "walk-in", "hearing", "board-meeting", "fair", "meeting", "petition", "letter", "renewal",
                "phone-bank", "training",
            ])
        #expect(Rally.Status.allCases.map(\.rawValue) == ["planned", "confirmed", "cancelled", "held"])
        #expect(TimelineEntry.Side.allCases.map(\.rawValue) == ["network", "union", "state", "parents"])
    }

    @Test func anIdOfTheWrongFormIsToldTheRightOne() throws {
        for id in ["", "Chirla", "a b", "-a", "a-", "a--b", "año", "a_b"] {
            let context = try #require(corruption(#"{"id": "\#(id)", "name": "N"}"#, Resource.self))
            #expect(context.codingPath.map(\.stringValue) == ["id"])
            #expect(context.debugDescription.contains("lower-case words joined by hyphens"), "\(id)")
        }
        let rally = #"{"id": "r", "title": "T", "kind": "rally", "status": "held", "bills": ["ok", "AB 1505"]}"#
        let context = try #require(corruption(rally, Rally.self))
        #expect(context.codingPath.map(\.stringValue).first == "bills")
    }

    @Test func aDateThatIsNoneIsToldWhatOneLooksLike() throws {
        for date in ["", "March 2030", "2030-13", "2030-02-30", "yesterday"] {
            let context = try #require(corruption(#"{"id": "a", "name": "N", "verified": "\#(date)"}"#, Resource.self))
            #expect(context.codingPath.map(\.stringValue) == ["verified"])
            #expect(context.debugDescription.contains("2022-02-28"), "\(date)")
        }
    }
}
