import Records
import Testing

@testable import Store

@Suite("The conflicts of a record, as files have them") struct ConflictCodingTests {
    private let text = """
        [{"field":["address","zip"],"desk":{"b":1.50,"a":[-0,null,{"desk":"é"}]},"file":null},\
        {"field":["notes"],"desk":1e2},{"removed":"file"}]
        """

    @Test("keep the order and spelling of their values") func roundTrip() throws {
        let tree = try JSONTree(Array(text.utf8))
        let conflicts = try JSONDecoding.decode([Conflict].self, from: tree.root)
        #expect(conflicts.map { $0.file } == [.null, nil, nil])
        #expect(try JSONText.compact(conflicts) == text)
        #expect(JSONText.compact(.list(conflicts.map(\.value))) == text)
    }

    @Test("hold no field that this program does not know") func allAskedFor() throws {
        let desk = try TemporaryDesk([
            "desk.json": TemporaryDesk.settings,
            "resources.json": """
            {"format": 1, "records": [{"id": "a-place", "name": "N", "conflicts": \(text)}]}
            """,
        ])
        #expect(try desk.load().unknownFields().isEmpty)
        let store = DeskStore(desk.folder, who: "ana@test")
        let before = try #require(try store.record("a-place")).value
        let after = before.applying([FieldEdit(["notes"], before: nil, after: .text("N"))])
        _ = try store.commit([Change(.resources, "a-place", before: before, after: after)])
        try store.fold()
        let root = try JSONTree(Array(desk.text("resources.json").utf8)).root
        #expect(root["records"]?.elements.map { $0["conflicts"].map { JSONText.compact($0.value) } } == [text])
    }

    @Test("are read and written by a value's own coding, which other containers see") func nested() throws {
        struct Holder: Codable, Equatable {
            var value: JSONValue
            var values: [JSONValue]
            var named: [String: JSONValue]
            var missing: JSONValue?
        }
        let json = #"{"value":{"z":1.0,"a":null},"values":[1e5,"t"],"named":{"n":[]}}"#
        let tree = try JSONTree(Array(json.utf8))
        let holder = try JSONDecoding.decode(Holder.self, from: tree.root)
        #expect(holder.value == .object([JSONMember("z", .number("1.0")), JSONMember("a", .null)]))
        #expect(try JSONText.compact(holder) == json)
    }
}
