import Foundation
import Records
import Testing

@testable import Store

@Suite("Changing a desk")
struct DeskStoreTests {
    @Test("a committed edit is read at once, and is in the file after folding, with every other byte as it was")
    func edits() throws {
        let desk = try TemporaryDesk()
        let store = DeskStore(desk.folder, who: "ana@test")
        let (collection, before) = try #require(try store.record("ab-1"))
        #expect(collection == .bills)
        let after = before.applying([
            FieldEdit(["stage"], before: .text("law"), after: .text("vetoed"))
        ])
        let done = try store.commit([Change(.bills, "ab-1", before: before, after: after)])
        #expect(done.count == 1)
        #expect(try desk.text("bills.json") == TemporaryDesk.bills)
        #expect(try desk.load().library.bills.first?.stage == .vetoed)
        try store.fold()
        #expect(
            try desk.text("bills.json")
                == TemporaryDesk.bills.replacing("\"law\"", with: "\"vetoed\"").replacing(
                    "format\": 1", with: "format\": 2"))
        #expect(try desk.load().library.bills.first?.stage == .vetoed)
        #expect(try store.undo()?.count == 1)
        #expect(try desk.load().library.bills.first?.stage == .law)
        try store.fold()
        #expect(try desk.text("bills.json") == TemporaryDesk.bills.replacing("format\": 1", with: "format\": 2"))
        #expect(try store.redo()?.count == 1)
        #expect(try desk.load().library.bills.first?.stage == .vetoed)
        #expect(try store.history(of: "ab-1").map(\.who) == ["ana@test", "ana@test", "ana@test"])
    }

    @Test("many records go into buckets, and back into one file when they are taken out")
    func buckets() throws {
        let desk = try TemporaryDesk()
        let store = DeskStore(desk.folder, who: "ana@test")
        var lines = (0..<20_000).map {
            Array(#"{"id":"b-\#($0)","number":"B \#($0)","title":"T","stance":"watch","stage":"law"}"#.utf8)[...]
        }.makeIterator()
        #expect(try store.addLines(to: .bills, next: { lines.next() }, progress: { _ in }).count == 20_000)
        #expect(try desk.load().library.bills.count == 20_002)
        try store.fold()
        #expect(try desk.text("bills.json").contains("\"buckets\": 256"))
        let loaded = try desk.load()
        #expect(loaded.library.bills.count == 20_002)
        #expect(loaded.broken.isEmpty)
        #expect(loaded.library.bills.first { $0.id == "b-777" }?.number == "B 777")
        #expect(try store.undo()?.count == 20_000)
        #expect(try desk.load().library.bills.count == 2)
        try store.fold()
        #expect(try desk.load().library.bills.count == 2)
        #expect(try desk.text("bills.json").contains("\"records\""))
    }

    @Test("many records that come to an empty collection at once go into buckets")
    func bucketsFromNothing() throws {
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings])
        let store = DeskStore(desk.folder, who: "ana@test")
        var lines = (0..<600).map {
            Array(#"{"id":"b-\#($0)","number":"B \#($0)","title":"T","stance":"watch","stage":"law"}"#.utf8)[...]
        }.makeIterator()
        #expect(try store.addLines(to: .bills, next: { lines.next() }, progress: { _ in }).count == 600)
        try store.fold()
        #expect(try desk.text("bills.json").contains("\"buckets\": 16"))
        #expect(try desk.load().library.bills.count == 600)
    }

    @Test("an edit that somebody has put back by hand is passed over, and the one before it undone")
    func undoPassesOver() throws {
        let desk = try TemporaryDesk()
        let (ana, ben) = (DeskStore(desk.folder, who: "ana@test"), DeskStore(desk.folder, who: "ben@test"))
        func set(_ stage: String, by store: DeskStore) throws {
            let before = try #require(try store.record("ab-1")).value
            let edit = FieldEdit(["stage"], before: before["stage"], after: .text(stage))
            _ = try store.commit([Change(.bills, "ab-1", before: before, after: before.applying([edit]))])
        }
        let other = try #require(try ana.record("ab-2")).value
        _ = try ana.commit([Change(.bills, "ab-2", before: other, after: nil)])
        try set("dead", by: ana)
        try set("law", by: ben)
        #expect(try ana.undo()?.changes.map(\.id) == ["ab-2"])
        #expect(try desk.load().library.bills.map(\.id) == ["ab-1", "ab-2"])
        #expect(try ana.undo()?.count == nil)
    }
}
