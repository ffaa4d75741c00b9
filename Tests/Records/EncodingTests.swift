import Foundation
import Records
import Testing

@Suite struct EncodingTests {
    @Test func allThatWasReadIsWritten() throws {
        #expect(try written(read(FullRecord.bill, as: Bill.self)) == dictionary(FullRecord.bill))
        #expect(try written(read(FullRecord.rally, as: Rally.self)) == dictionary(FullRecord.rally))
        #expect(try written(read(FullRecord.resource, as: Resource.self)) == dictionary(FullRecord.resource))
        #expect(
            try written(read(FullRecord.timelineEntry, as: TimelineEntry.self)) == dictionary(FullRecord.timelineEntry))
    }

    @Test func emptyListsAndUnknownFactsAreNotWritten() throws {
        #expect(try written(read(LeastRecord.bill, as: Bill.self)) == dictionary(LeastRecord.bill))
        #expect(try written(read(LeastRecord.rally, as: Rally.self)) == dictionary(LeastRecord.rally))
        #expect(try written(read(LeastRecord.resource, as: Resource.self)) == dictionary(LeastRecord.resource))
        #expect(
            try written(read(LeastRecord.timelineEntry, as: TimelineEntry.self))
                == dictionary(LeastRecord.timelineEntry))
        #expect(
            try written(DeskSettings(name: "N", timeZone: "Etc/UTC")) == ["name": "N", "time_zone": "Etc/UTC"])
    }

    @Test func anEmptyListThatWasWrittenIsLeftOut() throws {
        let resource: Resource = try read(#"{"id": "a", "name": "N", "tags": [], "sources": []}"#)
        #expect(try written(resource) == ["id": "a", "name": "N"])
    }

    /// Fields in the order in which docs/FORMAT.md and the files have them, so that saving moves no line.
    @Test func fieldsAreWrittenInTheOrderOfTheFormat() throws {
        #expect(
            try KeyRecorder.keys(of: read(FullRecord.bill, as: Bill.self)) == [
                "id", "number", "title", "jurisdiction", "session", "stance", "priority", "stage", "stage_date",
                "sponsors", "supporters", "opponents", "history", "hearings", "talking_points", "summary", "tags",
                "links", "sources", "notes", "conflicts",
            ])
        #expect(
            try KeyRecorder.keys(of: read(FullRecord.rally, as: Rally.self)) == [
                "id", "title", "kind", "label", "starts", "ends", "repeats", "timezone", "place", "status",
                "organiser", "capacity", "languages", "accessibility", "bring", "contact", "bills", "summary", "tags",
                "links",
                "sources", "notes", "conflicts",
            ])
        #expect(
            try KeyRecorder.keys(of: read(FullRecord.resource, as: Resource.self)) == [
                "id", "name", "also_known_as", "services", "categories", "address", "phones", "email", "website",
                "hours", "languages", "fees", "eligibility", "verified", "summary", "tags", "links", "sources",
                "notes", "conflicts",
            ])
        #expect(
            try KeyRecorder.keys(of: read(FullRecord.timelineEntry, as: TimelineEntry.self)) == [
                "id", "label", "date", "printed_date", "title", "kind", "side", "actors", "conflict", "summary",
                "tags", "links", "sources", "notes", "conflicts",
            ])
        let source = try #require(try read(FullRecord.bill, as: Bill.self).sources.first)
        #expect(try KeyRecorder.keys(of: source) == ["page", "as_of", "note"])
        let settings = DeskSettings(name: "N", timeZone: "Etc/UTC", languages: ["en"], staffCode: "0000")
        #expect(try KeyRecorder.keys(of: settings) == ["name", "time_zone", "languages", "staff_code"])
    }
}
