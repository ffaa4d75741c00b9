import Records
import Testing
import Timekeeping

@Suite struct RecordSchemaTests {
    @Test func theFieldsAreThoseThatARecordIsWrittenWithInTheirOrder() throws {
        func expectSame<Item: Record>(_ type: Item.Type, _ full: String) throws {
            let names = Item.schema.fields.map(\.name).filter { $0 != "conflicts" }
            #expect(try KeyRecorder.keys(of: read(full, as: type)).filter { $0 != "conflicts" } == names)
            #expect(Item.schema.fields.last?.name == "conflicts")
            #expect(Item.collection.schema == Item.schema)
        }
        try expectSame(Bill.self, FullRecord.bill)
        try expectSame(Rally.self, FullRecord.rally)
        try expectSame(Resource.self, FullRecord.resource)
        try expectSame(TimelineEntry.self, FullRecord.timelineEntry)
        let settings = DeskSettings(name: "N", timeZone: "UTC", languages: ["en"], staffCode: "0")
        #expect(try KeyRecorder.keys(of: settings) == DeskSettings.schema.fields.map(\.name))
    }

    @Test func noNameStandsTwiceInAnObject() {
        func expectNamesDiffer(_ schema: RecordSchema) {
            #expect(Set(schema.fields.map(\.name)).count == schema.fields.count)
            for inner in schema.fields.compactMap(\.kind.inner) { expectNamesDiffer(inner) }
        }
        for collection in CollectionID.allCases { expectNamesDiffer(collection.schema) }
    }

    @Test func aFieldIsFoundThroughObjectsAndLists() {
        #expect(Bill.schema.field(at: ["stage_date"])?.kind == .date)
        #expect(Bill.schema.field(at: ["history", "date"])?.kind == .date)
        #expect(Bill.schema.field(at: ["history", "action"])?.isRequired == true)
        #expect(Rally.schema.field(at: ["place", "zip"])?.kind == .text)
        #expect(Rally.schema.field(at: ["status"])?.kind == .word(["planned", "confirmed", "cancelled", "held"]))
        #expect(Resource.schema.field(at: ["conflicts", "removed"])?.kind == .word(["desk", "file"]))
        for path in [[], ["colour"], ["stage", "date"], ["history", "colour"], ["history", "date", "year"]] {
            #expect(Bill.schema.field(at: path) == nil, "\(path)")
        }
    }

    @Test func theNamesAtAPathAreThoseOfTheObjectThere() {
        #expect(Resource.schema.names(at: []).prefix(3) == ["id", "name", "also_known_as"])
        #expect(Resource.schema.names(at: ["address"]) == ["name", "street", "city", "state", "zip"])
        #expect(Bill.schema.names(at: ["sources"]) == ["page", "as_of", "note"])
        #expect(Bill.schema.names(at: ["conflicts"]) == ["field", "desk", "file", "removed"])
        #expect(Bill.schema.names(at: ["title"]) == [] && Bill.schema.names(at: ["colour"]) == [])
    }

    @Test(arguments: [
        (FieldKind.id, "ab-1505", "AB 1505"), (.requiredText, " ", ""), (.date, "2030-06", "June 2030"),
        (.localTime, "2030-03-10T18:00", "2030-03-10T18:00Z"), (.word(["law", "dead"]), "law", "Law"),
        (.localTime, "2030", "March"),
    ])
    func aTextIsAllowedOrNot(kind: FieldKind, good: String, bad: String) {
        #expect(kind.allows(good))
        #expect(!kind.allows(bad))
    }

    @Test func aRecordOfWhichOnlyTheIDIsKnownClaimsLittle() throws {
        let bill = Bill(id: "a-1")
        #expect((bill.stance, bill.stage, bill.heading) == (.watch, .introduced, "a-1"))
        let rally = Rally(id: "a-1")
        #expect((rally.kind, rally.status, rally.starts) == (.meeting, .planned, nil))
        #expect(Resource(id: "a-1").name == "a-1")
        #expect(TimelineEntry(id: "a-1").date == (try EDTF("20XX")))
        #expect(try read(LeastRecord.bill.with(#""conflicts": []"#), as: Bill.self).id == "a-bill")
    }
}
