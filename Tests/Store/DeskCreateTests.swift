import Foundation
import Records
import Testing

@testable import Store

@Suite("Making a desk")
struct DeskCreateTests {
    static let starting = TemporaryDesk.whole.map { StartingFile(name: $0.key, bytes: Array($0.value.utf8)) }

    @Test("makes the folder, those above it and every file, for the owner alone")
    func creates() throws {
        let home = try TemporaryDesk([:])
        let folder = DeskFolder(path: home.path + "/share/advocate/")
        try folder.create(from: Self.starting)
        #expect(folder.isDesk)
        #expect(try folder.load().library == TemporaryDesk().load().library)
        #expect(try home.mode("share") == 0o700)
        #expect(try home.mode("share/advocate") == 0o700)
        #expect(try home.mode("share/advocate/desk.json") == 0o600)
        #expect(throws: StoreError.deskExists(path: folder.path)) { try folder.create(from: Self.starting) }
    }

    @Test("a file that is in the way is left alone, and then there is no desk")
    func inTheWay() throws {
        let desk = try TemporaryDesk(["bills.json": "mine"])
        let error = StoreError.fileExists(path: desk.file("bills.json"))
        #expect(throws: error) { try desk.folder.create(from: Self.starting) }
        #expect(try desk.text("bills.json") == "mine")
        #expect(!desk.folder.isDesk)
    }

    @Test("only the files of a desk are made, and only with desk.json among them")
    func names() throws {
        let home = try TemporaryDesk([:])
        let folder = DeskFolder(path: home.file("desk"))
        for name in ["../evil", "notes.txt", ""] {
            let files = Self.starting + [StartingFile(name: name, bytes: [])]
            #expect(throws: StoreError.badStartingFiles(name: name)) { try folder.create(from: files) }
        }
        #expect(throws: StoreError.badStartingFiles(name: "desk.json")) { try folder.create(from: []) }
        #expect(try home.names() == [])
    }

    @Test("a path through a file is no place for a desk")
    func throughFile() throws {
        let home = try TemporaryDesk(["file": ""])
        let folder = DeskFolder(path: home.file("file/desk"))
        #expect(throws: StoreError.failed(.makeFolder, path: folder.path, code: ENOTDIR)) {
            try folder.create(from: Self.starting)
        }
    }

    @Test(
        "whichever call fails, there is a whole desk or none, and trying again makes it",
        arguments: FaultyCalls.Fault.allCases)
    func faultSweep(fault: FaultyCalls.Fault) throws {
        let whole = try TemporaryDesk().load().library
        for index in 0..<1000 {
            let home = try TemporaryDesk([:])
            let folder = DeskFolder(path: home.path + "/a/b")
            let faulty = FaultyCalls(failing: index, fault)
            try? DeskFolder(path: folder.path, calls: faulty.calls).create(from: Self.starting)
            if !folder.isDesk { try folder.create(from: Self.starting) }
            #expect(try folder.load().library == whole)
            if !faulty.hasFailed { return }
        }
        Issue.record("the sweep did not end")
    }
}
