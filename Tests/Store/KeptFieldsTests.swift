import Foundation
import Records
import Testing

@testable import Store

@Suite("Fields that this program does not know, when a collection is saved")
struct KeptFieldsTests {
    @Test("are kept, wherever they are")
    func unknownFields() throws {
        let file = """
            {"made_by": "hand", "format": 1, "more": {"a": [1.50, null]}, "records": [
              {"id": "one", "number": "AB 1", "colour": "r\\u00e9d", "title": "A", "stance": "watch", "stage": "law",
               "history": [{"action": "First", "vote": 1e2}, {"action": "Second", "vote": -0}], "notes": "gone soon"},
              {"id": "two", "number": "AB 2", "title": "B", "stance": "watch", "stage": "law", "x": true}
            ]}
            """
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings, "bills.json": file])
        var loaded = try desk.load()
        var bills = Array(loaded.library.bills)
        bills[0].title = "New"
        bills[0].notes = nil
        bills[0].history.reverse()
        var third = bills[0].history[0]
        third.action = "Third"
        bills[0].history.append(third)
        try desk.save(.bills, of: Library(bills: bills), in: &loaded)
        let root = try JSONTree(Array(desk.text("bills.json").utf8)).root
        #expect(root.members.map(\.name) == ["format", "records", "made_by", "more"])
        #expect(JSONText.compact(try #require(root["more"]?.value)) == #"{"a":[1.50,null]}"#)
        let records = try #require(root["records"]).elements.map { JSONText.compact($0.value) }
        #expect(
            records == [
                #"{"id":"one","number":"AB 1","title":"New","stance":"watch","stage":"law","history":["#
                    + #"{"action":"Second","vote":-0},{"action":"First","vote":1e2},{"action":"Third"}],"colour":"réd"}"#,
                #"{"id":"two","number":"AB 2","title":"B","stance":"watch","stage":"law","x":true}"#,
            ])
        bills.remove(at: 1)
        bills[0].history[0].action = "Edited"
        try desk.save(.bills, of: Library(bills: bills), in: &loaded)
        let text = try desk.text("bills.json")
        #expect(!text.contains("\"x\""))
        #expect(text.contains("\"vote\": -0"))
    }

    /// The sources of the one bill of a desk, as they are written after an edit.
    private func sources(_ before: String, after edit: (inout [Source]) -> Void = { _ in }) throws -> String {
        let file = """
            {"format": 1, "records": [
              {"id": "a", "number": "1", "title": "A", "stance": "watch", "stage": "law", "sources": \(before)}
            ]}
            """
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings, "bills.json": file])
        var loaded = try desk.load()
        var bill = loaded.library.bills[0]
        edit(&bill.sources)
        try desk.save(.bills, of: Library(bills: [bill]), in: &loaded)
        let records = try #require(JSONTree(Array(desk.text("bills.json").utf8)).root["records"])
        return JSONText.compact(try #require(records.elements.first { _ in true }?["sources"]?.value))
    }

    @Test("stay with their element among others that are alike")
    func alike() throws {
        let second = #"[{"page":"p"},{"page":"p","anchor":"second"}]"#
        #expect(try sources(second) == second)
        let many = #"[{"page":"p","n":1},{"page":"q"},{"page":"p"},{"page":"p","n":3}]"#
        #expect(try sources(many) == many)
        #expect(try sources(many) { $0.removeFirst() } == #"[{"page":"q"},{"page":"p"},{"page":"p","n":3}]"#)
        #expect(try sources(many) { $0.remove(at: 1) } == #"[{"page":"p","n":1},{"page":"p"},{"page":"p","n":3}]"#)
        #expect(
            try sources(second) { $0.insert($0[0], at: 0) }
                == #"[{"page":"p"},{"page":"p","anchor":"second"},{"page":"p"}]"#)
    }

    @Test("follow an element that moves, and stay with one that is edited where it stands")
    func moved() throws {
        let two = #"[{"page":"p","n":1},{"page":"q"}]"#
        #expect(try sources(two) { $0.reverse() } == #"[{"page":"q"},{"page":"p","n":1}]"#)
        #expect(try sources(two) { $0[0].page = "r" } == #"[{"page":"r","n":1},{"page":"q"}]"#)
        // An element that has moved to the place of one that is gone does not get its fields.
        #expect(
            try sources(two) {
                $0.removeFirst()
                $0.append($0[0])
                $0[1].page = "new"
            } == #"[{"page":"q"},{"page":"new"}]"#)
    }

    @Test("of a long list that was turned around are put back in no more than a moment")
    func longList() throws {
        let count = 20_000
        let list = (0..<count).map { #"{"page":"\#($0)","n":\#($0)}"# }.joined(separator: ",")
        let text = #"{"format":1,"records":[{"id":"a","name":"N","sources":[\#(list)]}]}"#
        let tree = try JSONTree(Array(text.utf8))
        let asked = AskedNames(tree)
        let placed = try CollectionFile.records(Resource.self, in: tree, noting: asked)
        let kept = try KeptFields(placed, of: tree, asked: asked)
        var resource = try #require(placed.first).record
        resource.sources.reverse()
        let known = try JSONValue(encoding: resource)
        var restored = known
        // Compared pair by pair, these are two hundred million comparisons.
        let duration = ContinuousClock().measure { restored = kept.restore(into: known, of: "a") }
        #expect(duration < .seconds(5))
        guard case .list(let sources)? = restored["sources"] else {
            Issue.record("the sources are no list")
            return
        }
        #expect(sources.first.map { JSONText.compact($0) } == #"{"page":"19999","n":19999}"#)
        #expect(sources.last.map { JSONText.compact($0) } == #"{"page":"0","n":0}"#)
    }

    @Test("go where a record's id is changed, for nothing else says that it is the same record")
    func changedID() throws {
        let file = TemporaryDesk.bills.replacing("\"ab-1\",", with: "\"ab-1\", \"colour\": \"red\",")
        let desk = try TemporaryDesk(TemporaryDesk.whole.merging(["bills.json": file]) { $1 })
        var loaded = try desk.load()
        var bills = Array(loaded.library.bills)
        bills[0].title = "Other"
        try desk.save(.bills, of: loaded.library.with(bills: bills), in: &loaded)
        #expect(try desk.text("bills.json").contains("colour"))
        bills[0].id = "ab-3"
        try desk.save(.bills, of: loaded.library.with(bills: bills), in: &loaded)
        #expect(try !desk.text("bills.json").contains("colour"))
    }
}
