import Foundation
import Records
import Testing

@testable import Store

@Suite("Saving a collection")
struct DeskSaveTests {
    @Test("writes the records sorted by id, for their owner alone, and reads the same back")
    func saves() throws {
        let desk = try TemporaryDesk()
        var loaded = try desk.load()
        let bills = try loaded.library.bills + [TemporaryDesk.bill("aa", title: "Niños \u{202E}\u{1B}")]
        try desk.save(.bills, of: loaded.library.with(bills: bills), in: &loaded)
        #expect(Array(loaded.library.bills) == bills.sorted { $0.id < $1.id })
        let again = try desk.load()
        #expect(Array(again.library.bills) == bills.sorted { $0.id < $1.id })
        #expect(again.library.rallies == loaded.library.rallies)
        #expect(try desk.names() == TemporaryDesk.whole.keys.sorted())
        #expect(
            try desk.text("bills.json").hasPrefix(
                """
                {
                  "format": 1,
                  "records": [
                    {
                      "id": "aa",
                      "number": "AB",
                      "title": "Niños \\u202e\\u001b",
                      "stance": "watch",
                """))
    }

    @Test("saving twice, and saving a collection that had no file, goes through")
    func savesAgain() throws {
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings])
        var loaded = try desk.load()
        for title in ["One", "Two"] {
            let library = Library(bills: [try TemporaryDesk.bill("a", title: title)])
            try desk.save(.bills, of: library, in: &loaded)
            #expect(try desk.load().library == library)
        }
    }

    @Test("a file that others have changed, taken away or added is not written over")
    func changedOnDisk() throws {
        let desk = try TemporaryDesk()
        var loaded = try desk.load()
        let changed = StoreError.changedOnDisk(path: desk.file("bills.json"))
        try desk.write(TemporaryDesk.bills + " ", to: "bills.json")
        #expect(throws: changed) { try desk.save(.bills, of: Library(), in: &loaded) }
        #expect(try desk.text("bills.json") == TemporaryDesk.bills + " ")
        try FileManager.default.removeItem(atPath: desk.file("bills.json"))
        #expect(throws: changed) { try desk.save(.bills, of: Library(), in: &loaded) }
        var without = try desk.load()
        try desk.write(TemporaryDesk.bills, to: "bills.json")
        #expect(throws: changed) { try desk.save(.bills, of: Library(), in: &without) }
    }

    @Test("ids that are none, or are used twice in the desk, are not written")
    func ids() throws {
        let desk = try TemporaryDesk()
        var loaded = try desk.load()
        var bill = try TemporaryDesk.bill("a", title: "A")
        #expect(throws: StoreError.repeatedID("a", .bills, .bills)) {
            try desk.save(.bills, of: Library(bills: [bill, bill]), in: &loaded)
        }
        bill.id = "march"
        #expect(throws: StoreError.repeatedID("march", .bills, .rallies)) {
            try desk.save(.bills, of: loaded.library.with(bills: [bill]), in: &loaded)
        }
        bill.id = "No Id"
        #expect(throws: StoreError.badID("No Id", .bills)) {
            try desk.save(.bills, of: Library(bills: [bill]), in: &loaded)
        }
        #expect(try desk.text("bills.json") == TemporaryDesk.bills)
    }

    @Test("where the new file is in its place but may not last, the desk has it, and the next save keeps it")
    func notSynced() throws {
        let desk = try TemporaryDesk()
        var loaded = try desk.load()
        let syncs = Counter()
        var calls = FileCalls.system
        calls.sync = { file in
            syncs.add()
            return syncs.count == 2 ? -Int(EIO) : FileCalls.system.sync(file)
        }
        let library = loaded.library.with(bills: [try TemporaryDesk.bill("new", title: "New")])
        #expect(throws: StoreError.notSynced(path: desk.file("bills.json"), code: EIO)) {
            try DeskFolder(path: desk.path, calls: calls).save(.bills, of: library, in: &loaded)
        }
        #expect(loaded.library == library)
        try desk.save(.bills, of: loaded.library, in: &loaded)
        #expect(try desk.load().library == library)
    }

    @Test("a file keeps its permissions, and a new one is its owner's alone", arguments: [0o600, 0o644, 0o660])
    func permissions(mode: Int) throws {
        let desk = try TemporaryDesk()
        var loaded = try desk.load()
        #expect(chmod(desk.file("bills.json"), mode_t(mode)) == 0)
        try desk.save(.bills, of: loaded.library, in: &loaded)
        #expect(try desk.mode("bills.json") == mode)
        try FileManager.default.removeItem(atPath: desk.file("rallies.json"))
        var without = try desk.load()
        try desk.save(.rallies, of: loaded.library, in: &without)
        #expect(try desk.mode("rallies.json") == 0o600)
    }

    @Test("records that would read back as others are not written", arguments: [0xFFFE, 0xFDD0, 0x1FFFF])
    func noncharacters(value: UInt32) throws {
        let desk = try TemporaryDesk()
        var loaded = try desk.load()
        var bill = try TemporaryDesk.bill("a", title: "T")
        bill.summary = String(try #require(Unicode.Scalar(value)))
        let error = try #require(throws: StoreError.self) {
            try desk.save(.bills, of: loaded.library.with(bills: [bill]), in: &loaded)
        }
        guard case .wouldNotReadBack(let file) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(file.problem == .changedByWriting("a"))
        #expect(try desk.text("bills.json") == TemporaryDesk.bills)
        bill.summary = nil
        bill.title = ""
        #expect(throws: StoreError.self) { try desk.save(.bills, of: Library(bills: [bill]), in: &loaded) }
        #expect(try desk.text("bills.json") == TemporaryDesk.bills)
    }

    @Test(
        "whichever call fails, the old file or the new one is there whole, and only those",
        arguments: FaultyCalls.Fault.allCases, [EIO, ENOSPC])
    func faultSweep(fault: FaultyCalls.Fault, code: Int32) throws {
        var sawOld = false
        var sawNew = false
        for index in 0..<1000 {
            let desk = try TemporaryDesk()
            var loaded = try desk.load()
            let library = loaded.library.with(bills: [try TemporaryDesk.bill("new", title: "New")])
            let faulty = FaultyCalls(failing: index, fault, code: code)
            let folder = DeskFolder(path: desk.path, calls: faulty.calls)
            var succeeded = true
            do { try folder.save(.bills, of: library, in: &loaded) } catch { succeeded = false }
            let now = try desk.load()
            #expect(now.broken == [])
            let isNew = now.library == library
            #expect(isNew || now.library.bills.map(\.id) == ["ab-1", "ab-2"])
            // What the desk believes is what the disk holds.
            #expect(loaded.library == now.library)
            sawOld = sawOld || !isNew
            sawNew = sawNew || isNew
            #expect(isNew || !succeeded)
            if case .once = fault { #expect(try desk.names() == TemporaryDesk.whole.keys.sorted()) }
            // Whatever was left behind, the next save goes through, without an edit being taken for a stranger's.
            try desk.save(.bills, of: library, in: &loaded)
            #expect(try desk.load().library == library)
            if !faulty.hasFailed {
                #expect(sawOld && sawNew && index > 12)
                return
            }
        }
        Issue.record("the sweep did not end")
    }

    @Test("reading and writing that a signal interrupts go on")
    func interrupted() throws {
        let desk = try TemporaryDesk()
        var loaded = try desk.load()
        let interruptions = Counter()
        var calls = FileCalls.system
        calls.read = { file, buffer in
            interruptions.add()
            return interruptions.count % 2 == 1 ? -Int(EINTR) : FileCalls.system.read(file, buffer)
        }
        calls.write = { file, buffer in
            interruptions.add()
            let part = UnsafeRawBufferPointer(rebasing: buffer.prefix(7))
            return interruptions.count % 2 == 1 ? -Int(EINTR) : FileCalls.system.write(file, part)
        }
        let library = loaded.library.with(bills: [try TemporaryDesk.bill("new", title: "New")])
        try DeskFolder(path: desk.path, calls: calls).save(.bills, of: library, in: &loaded)
        #expect(interruptions.count > 4)
        #expect(try desk.load().library == library)
    }

    @Test("a sync that fails is not tried again, and nothing is put in the old file's place")
    func syncOnce() throws {
        let desk = try TemporaryDesk()
        var loaded = try desk.load()
        let syncs = Counter()
        var calls = FileCalls.system
        calls.sync = { _ in
            syncs.add()
            return -Int(EIO)
        }
        let folder = DeskFolder(path: desk.path, calls: calls)
        let error = StoreError.failed(.sync, path: desk.file("bills.json"), code: EIO)
        #expect(throws: error) { try folder.save(.bills, of: Library(), in: &loaded) }
        #expect(syncs.count == 1)
        #expect(try desk.names() == TemporaryDesk.whole.keys.sorted())
        #expect(try desk.text("bills.json") == TemporaryDesk.bills)
    }

    @Test("what a program that died has left behind is neither read nor in the way")
    func leftovers() throws {
        let desk = try TemporaryDesk()
        try desk.write("{", to: ".bills.json.0.tmp")
        var loaded = try desk.load()
        #expect(loaded.broken == [])
        try desk.save(.bills, of: loaded.library, in: &loaded)
        #expect(try desk.text(".bills.json.0.tmp") == "{")
    }

    /// Counts from several threads.
    private final class Counter: @unchecked Sendable {
        private let lock = NSLock()
        private var value = 0
        var count: Int { lock.withLock { value } }
        func add() { lock.withLock { value += 1 } }
    }
}
