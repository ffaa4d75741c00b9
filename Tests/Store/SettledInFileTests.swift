import Records
import Testing

@testable import Store

@Suite("A conflict that is settled in the file")
struct SettledInFileTests {
    /// A desk where ana has set the stage of a bill at the desk, and somebody the same in its file.
    private struct Disputed {
        let desk: TemporaryDesk
        let store: DeskStore

        init(_ limits: StoreLimits = StoreLimits()) throws {
            desk = try TemporaryDesk()
            store = DeskStore(DeskFolder(path: desk.path, calls: .system, limits: limits), who: "ana@test")
            try set("stage", "vetoed")
            try edit { $0.replacing("\"law\"", with: "\"dead\"") }
            try store.fold()
        }

        func set(_ field: String, _ value: String, of id: RecordID = "ab-1") throws {
            let before = try #require(try store.record(id)).value
            let edit = FieldEdit([field], before: before[field], after: .text(value))
            _ = try store.commit([Change(.bills, id, before: before, after: before.applying([edit]))])
        }

        func edit(_ change: (String) -> String) throws {
            let old = try desk.text("bills.json")
            let new = change(old)
            #expect(new != old)
            try desk.write(new, to: "bills.json")
        }

        /// Settles the conflict with an editor, as the file says.
        func settle() throws { try edit { SettledInFileTests.settled($0, from: "vetoed", to: "dead") } }

        func bill() throws -> Bill { try #require(try desk.load().library.bills.first { $0.id == "ab-1" }) }
    }

    /// What an editor makes of a file with a conflict: one value instead of the other, and the entry taken out.
    private static func settled(_ text: String, from old: String, to new: String) -> String {
        text.replacing("\"\(old)\"", with: "\"\(new)\"", maxReplacements: 1)
            .replacing(#/,\s*"conflicts": \[[^\]]*\[[^\]]*\][^\]]*\]/#, with: "")
    }

    @Test("it is in the file and in the history before anybody settles it")
    func isCommitted() throws {
        let disputed = try Disputed()
        #expect(try disputed.bill().conflicts.count == 1)
        #expect(try disputed.desk.text("bills.json").contains("conflicts"))
        #expect(try disputed.store.history(of: "ab-1").map(\.who) == ["ana@test", "advocate"])
    }

    @Test("it stays settled, whatever is edited and folded after", arguments: [1 << 20, 1])
    func staysSettled(bytesInJournal: Int) throws {
        var limits = StoreLimits()
        limits.bytesInJournal = bytesInJournal
        let disputed = try Disputed(limits)
        try disputed.settle()
        #expect(try disputed.bill().conflicts.isEmpty)
        #expect(try disputed.bill().stage == .dead)
        try disputed.set("title", "Another", of: "ab-2")
        try disputed.store.fold()
        try disputed.set("title", "One more")
        try disputed.store.fold()
        #expect(try disputed.bill().conflicts.isEmpty)
        #expect(try disputed.bill().stage == .dead)
        #expect(try disputed.bill().title == "One more")
    }

    @Test("one about an old copy stays settled too")
    func staleCopy() throws {
        let desk = try TemporaryDesk()
        let store = DeskStore(desk.folder, who: "ana@test")
        let before = try #require(try store.record("ab-1")).value
        let edit = FieldEdit(["stage"], before: before["stage"], after: .text("dead"))
        _ = try store.commit([Change(.bills, "ab-1", before: before, after: before.applying([edit]))])
        try store.fold()
        let newer = try desk.text("bills.json")
        try desk.write(newer.replacing("\"dead\"", with: "\"law\""), to: "bills.json")
        #expect(try desk.load().library.bills.first?.conflicts.count == 1)
        // The next edit brings the conflict into the file.
        let title = FieldEdit(["title"], before: before["title"], after: .text("Second thoughts"))
        let now = try #require(try store.record("ab-1")).value
        _ = try store.commit([Change(.bills, "ab-1", before: now, after: now.applying([title]))])
        try store.fold()
        let listed = try desk.text("bills.json")
        #expect(listed.contains("conflicts"))
        try desk.write(Self.settled(listed, from: "dead", to: "law"), to: "bills.json")
        #expect(try desk.load().library.bills.first?.conflicts.isEmpty == true)
        #expect(try desk.load().library.bills.first?.stage == .law)
    }

    @Test("undo takes back what the person did, not that it came up")
    func undo() throws {
        let disputed = try Disputed()
        try disputed.settle()
        try disputed.set("title", "Another")
        #expect(try disputed.store.undo()?.changes.first?.edits.map(\.path) == [["title"]])
        #expect(throws: StoreError.self) { try disputed.store.undo() }
        #expect(try disputed.bill().stage == .dead)
    }
}
