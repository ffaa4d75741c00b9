import Foundation
import Records
import Seeded
import Testing

@testable import Store

@Suite("Opening a desk")
struct DeskLoadTests {
    @Test("reads the settings and every collection")
    func whole() throws {
        let desk = try TemporaryDesk()
        #expect(desk.folder.isDesk)
        let loaded = try desk.load()
        #expect(loaded.settings.name == "Test desk")
        #expect(loaded.settings.languages == ["en", "es"])
        #expect(loaded.broken == [])
        #expect(loaded.library.bills.map(\.id) == ["ab-1", "ab-2"])
        #expect(loaded.library.bills[1].stageDate?.description == "2019-10")
        #expect(loaded.library.bills[1].priority == nil)
        #expect(loaded.library.rallies[0].kind == .walkIn)
        #expect(loaded.library.rallies[0].bills == ["ab-1"])
        #expect(loaded.library.resources[0].phones[0].number == "555-0100")
        #expect(loaded.library.timeline[0].side == .union)
    }

    @Test("a field of text is read without the records")
    func texts() throws {
        let loaded = try TemporaryDesk().load()
        for collection in CollectionID.allCases {
            #expect(loaded.texts(of: "id", in: collection) == loaded.library.records(in: collection).ids.map(\.text))
        }
        #expect(loaded.texts(of: "name", in: .resources) == loaded.library.resources.map(\.name))
        #expect(loaded.texts(of: "nothing", in: .bills) == [nil, nil])
    }

    @Test("a collection without a file is empty, and can be saved")
    func missingFile() throws {
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings])
        let loaded = try desk.load()
        #expect(loaded.library.isEmpty)
        #expect(loaded.broken == [])
        #expect(CollectionID.allCases.allSatisfy(loaded.canSave))
    }

    @Test("a broken file is named, its collection is empty and cannot be saved, and the others open")
    func oneBroken() throws {
        let desk = try TemporaryDesk(TemporaryDesk.whole.merging(["rallies.json": "{"]) { $1 })
        let loaded = try desk.load()
        #expect(loaded.broken.map(\.collection) == [.rallies])
        #expect(loaded.library.rallies == [])
        #expect(loaded.library.bills.count == 2)
        #expect(loaded.canSave(.bills))
        #expect(!loaded.canSave(.rallies))
        let broken = loaded.broken[0]
        let march = Change(.rallies, "march", before: .object([]), after: nil)
        #expect(throws: StoreError.readOnly(broken)) { try DeskStore(desk.folder, who: "ana@test").commit([march]) }
        #expect(try desk.text("rallies.json") == "{")
    }

    @Test("an id in two files breaks the later one alone, whichever is read first by name")
    func idInTwoFiles() throws {
        let twice = TemporaryDesk.timeline.replacing("\"begin\"", with: "\"march\"")
        let desk = try TemporaryDesk(TemporaryDesk.whole.merging(["timeline.json": twice]) { $1 })
        let loaded = try desk.load()
        #expect(loaded.library.rallies.count == 1)
        #expect(loaded.library.timeline == [])
        let broken = try #require(loaded.broken.first)
        #expect(broken.collection == .timeline)
        #expect(broken.place == JSONPlace(line: 2, column: 10))
        #expect(
            broken.problem
                == .repeatedID(
                    "march", otherPath: desk.file("rallies.json"), other: JSONPlace(line: 2, column: 10)))
    }

    @Test("there is no desk where there is no folder or no desk.json")
    func noDesk() throws {
        let empty = try TemporaryDesk([:])
        #expect(!empty.folder.isDesk)
        #expect(throws: StoreError.noDesk(path: empty.path)) { try empty.load() }
        let nowhere = DeskFolder(path: empty.path + "/nowhere")
        #expect(!nowhere.isDesk)
        #expect(throws: StoreError.noFolder(path: nowhere.path)) { try nowhere.load() }
        try empty.write("", to: "file")
        let file = DeskFolder(path: empty.file("file"))
        #expect(throws: StoreError.noFolder(path: file.path)) { try file.load() }
    }

    @Test(
        "a broken desk.json breaks the desk, one without its format or its name among them",
        arguments: [
            "", "[]", "{}", "{\"format\": 2}", "{\"name\": 1}",
            TemporaryDesk.settings.replacing("\"format\": 1, ", with: ""),
            TemporaryDesk.settings.replacing("Test desk", with: ""),
        ])
    func brokenSettings(text: String) throws {
        let desk = try TemporaryDesk(["desk.json": text])
        let error = try #require(throws: StoreError.self) { try desk.load() }
        guard case .brokenSettings(let broken) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(broken.path == desk.file("desk.json"))
        #expect(broken.collection == nil)
    }

    @Test("links, folders and pipes inside a desk are not read")
    func notFiles() throws {
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings, "elsewhere": TemporaryDesk.bills])
        try FileManager.default.createSymbolicLink(
            atPath: desk.file("bills.json"), withDestinationPath: desk.file("elsewhere"))
        try FileManager.default.createDirectory(atPath: desk.file("rallies.json"), withIntermediateDirectories: false)
        #expect(mkfifo(desk.file("resources.json"), 0o600) == 0)
        let loaded = try desk.load()
        #expect(loaded.broken.map(\.problem) == [.symbolicLink, .notAFile, .notAFile])
        #expect(loaded.library.isEmpty)
    }

    @Test(
        "a call that the system refuses breaks what it was for, and never traps", arguments: FaultyCalls.Fault.allCases)
    func faults(fault: FaultyCalls.Fault) throws {
        let desk = try TemporaryDesk()
        let whole = try desk.load().library
        for index in 0..<1000 {
            let faulty = FaultyCalls(failing: index, fault)
            if let loaded = try? DeskFolder(path: desk.path, calls: faulty.calls).load() {
                for collection in CollectionID.allCases where loaded.canSave(collection) {
                    #expect(loaded.library.count(of: collection) == whole.count(of: collection))
                }
            }
            if !faulty.hasFailed { return }
        }
        Issue.record("the sweep did not end")
    }

    @Test("any bytes in a collection's file are read or refused, and never trap", arguments: 0..<60)
    func fuzz(seed: Int) throws {
        var random = SeededRandom(UInt64(seed))
        let desk = try TemporaryDesk()
        for _ in 0..<25 {
            var bytes = Array(TemporaryDesk.bills.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: bytes.indices, using: &random)
                let length = Int.random(in: 0...3, using: &random)
                bytes.replaceSubrange(
                    index..<min(bytes.count, index + length),
                    with: (0..<length).map { _ in bytes.randomElement(using: &random) ?? 0 })
            }
            try desk.write(bytes, to: "bills.json")
            let loaded = try desk.load()
            for broken in loaded.broken { #expect(broken.sentence.hasPrefix(desk.file("bills.json"))) }
        }
    }
}
