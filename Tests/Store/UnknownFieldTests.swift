import Records
import Testing

@testable import Store

@Suite("Fields that this program does not know, when a desk is read")
struct UnknownFieldTests {
    private func fields(_ files: [String: String]) throws -> [UnknownField] {
        try TemporaryDesk(TemporaryDesk.whole.merging(files) { $1 }).load().unknownFields()
    }

    private func bill(_ more: String) -> [String: String] {
        let known = #""id": "a", "number": "1", "title": "A", "stance": "watch", "stage": "law""#
        return ["bills.json": #"{"format": 1, "records": [{\#(known), \#(more)}]}"#]
    }

    @Test("there are none where every name is known, null and empty values among them")
    func none() throws {
        #expect(try fields([:]) == [])
        #expect(try fields(bill(#""summary": null, "tags": [], "hearings": [{}]"#)) == [])
    }

    @Test(
        "the name that was probably meant is named",
        arguments: [
            ("stage-date", "stage_date"), ("stageDate", "stage_date"), ("titel", nil), ("sponsor", "sponsors"),
            ("jurisdicton", "jurisdiction"), ("note", "notes"), ("colour", nil), ("x", nil), ("vote", nil), ("", nil),
        ] as [(String, String?)])
    func nearest(name: String, nearest: String?) throws {
        let field = UnknownField(
            collection: .bills, record: "a", path: [.name(name)], name: name, nearest: nearest)
        #expect(try fields(bill("\"\(name)\": 1")) == [field])
    }

    @Test("those inside a record are named with the way to them, and what is in them is not looked into")
    func inside() throws {
        let found = try fields(
            bill(
                #""history": [{"action": "A"}, {"action": "B", "dat": {"x": 1}}], "links": [{"url": "u", "titel": 1}]"#)
        )
        #expect(
            found.map(\.path) == [
                [.name("history"), .index(1), .name("dat")], [.name("links"), .index(0), .name("titel")],
            ])
        #expect(found.map(\.nearest) == ["date", nil])
    }

    @Test("those beside the records and in desk.json belong to no record")
    func ofFiles() throws {
        let found = try fields([
            "desk.json": #"{"format": 1, "name": "N", "time_zone": "UTC", "staff-code": "0"}"#,
            "rallies.json": #"{"format": 1, "made_by": "hand", "records": []}"#,
        ])
        #expect(
            found == [
                UnknownField(
                    collection: nil, record: nil, path: [.name("staff-code")], name: "staff-code",
                    nearest: "staff_code"),
                UnknownField(
                    collection: .rallies, record: nil, path: [.name("made_by")], name: "made_by", nearest: nil),
            ])
    }

    @Test("the sentence names the file, the field and the record, and is safe to print")
    func sentence() throws {
        let found = try fields(bill(#""stage-date": "2030", "history": [{"action": "A", "\u202e\u001b": 1}]"#))
        #expect(
            found.map(\.sentence) == [
                "bills.json: “stage-date” of “a” is no field that the desk knows. Did you mean “stage_date”?",
                "bills.json: “U+202EU+001B” of item 1 of “history” of “a” is no field that the desk knows.",
            ])
    }
}
