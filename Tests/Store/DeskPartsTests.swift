import Foundation
import Records
import Seeded
import Testing

@testable import Store

@Suite("The parts of a desk")
struct DeskPartsTests {
    @Test("are the files that hold records, and what was read of them is as the desk shows it")
    func parts() throws {
        let desk = try TemporaryDesk()
        let parts = try DeskParts(desk.folder)
        #expect(parts.parts.map(\.path) == ["bills.json", "rallies.json", "resources.json", "timeline.json"])
        #expect(try parts.allRecords() == desk.load().allRecords())
        try desk.write("{", to: "rallies.json")
        let outcome = try parts.read(DeskPart(.rallies)) { _ in Issue.record("nothing of a broken file is read") }
        #expect(outcome.broken?.path == desk.file("rallies.json"))
    }

    @Test("are where there is a desk alone")
    func noDesk() throws {
        let desk = try TemporaryDesk([:])
        #expect(throws: StoreError.noDesk(path: desk.path)) { try DeskParts(desk.folder) }
        #expect(throws: StoreError.noFolder(path: "/nowhere/at-all")) {
            try DeskParts(DeskFolder(path: "/nowhere/at-all"))
        }
    }

    @Test("are not gone because the system cannot open their folder just now")
    func failures() throws {
        let desk = try TemporaryDesk()
        var calls = FileCalls.system
        calls.openFolderIn = { _, name in name == "rallies" ? -Int(EMFILE) : -Int(ENOENT) }
        #expect(throws: StoreError.failed(.openFolder, path: desk.file("rallies"), code: EMFILE)) {
            try DeskParts(DeskFolder(path: desk.path, calls: calls))
        }
        // A file of that name is nothing of the desk's.
        try desk.write("", to: "rallies")
        #expect(try DeskParts(desk.folder).parts.count == 4)
        calls = .system
        let system = calls.statusOf
        calls.statusOf = { $1 == "bills.json" ? (-Int(EIO), FileStatus()) : system($0, $1) }
        let folder = DeskFolder(path: desk.path, calls: calls)
        let stamp = try DeskParts(folder).changes(since: nil).stamp(merged: [])
        #expect(try DeskParts(folder).changes(since: stamp).changed.contains(DeskPart(.bills)))
        #expect(try DeskParts(folder).changes(since: stamp).gone.isEmpty)
    }

    @Test("that are new, gone or changed since a stamp are told")
    func changes() throws {
        let desk = try TemporaryDesk()
        let folder = desk.settledFolder
        let all = try DeskParts(folder).changes(since: nil)
        #expect(all.new.map(\.path) == ["bills.json", "rallies.json", "resources.json", "timeline.json"])
        let stamp = all.stamp(merged: [])
        #expect(try DeskParts(folder).changes(since: stamp).isEmpty)
        // Of one size, and in place, as an editor may write it.
        let file = try FileHandle(forUpdating: URL(filePath: desk.file("bills.json")))
        try file.write(contentsOf: Array(TemporaryDesk.bills.replacing("First", with: "Third").utf8))
        try file.close()
        try FileManager.default.removeItem(atPath: desk.file("rallies.json"))
        let changes = try DeskParts(folder).changes(since: stamp)
        #expect(changes.changed.map(\.path) == ["bills.json"])
        #expect(changes.gone.map(\.path) == ["rallies.json"])
        #expect(changes.new.isEmpty)
        let next = changes.stamp(merged: [])
        try desk.write(TemporaryDesk.rallies, to: "rallies.json")
        #expect(try DeskParts(folder).changes(since: next).new.map(\.path) == ["rallies.json"])
    }

    @Test("that were written a moment before are not trusted, since they may be written again within a tick")
    func racy() throws {
        var status = FileStatus()
        status.changed = 5_000_000_000
        let racy = PartState(status, at: 5_000_000_000 + FileStatus.tick - 1)
        let settled = PartState(status, at: 5_000_000_000 + FileStatus.tick)
        #expect(!settled.isSame(as: racy) && !racy.isSame(as: racy))
        #expect(racy.isSame(as: settled) && settled.isSame(as: settled))
        // Whatever time somebody has given the file.
        status.written = 9_000_000_000
        #expect(!settled.isSame(as: PartState(status, at: 6_000_000_000)))
        #expect(PartState(status, at: 7_000_000_000).isSame(as: PartState(status, at: 6_000_000_000)))

        let desk = try TemporaryDesk()
        let folder = DeskFolder(path: desk.path, calls: .settled(by: -3_600_000_000_000))
        let stamp = try DeskParts(folder).changes(since: nil).stamp(merged: [])
        #expect(try DeskParts(folder).changes(since: stamp).changed.count == 4)
    }

    @Test("hold what the journal says beyond the files, before and after it is folded")
    func journal() throws {
        let desk = try TemporaryDesk()
        let folder = desk.settledFolder
        let store = DeskStore(folder, who: "ana@test")
        let before = try #require(try store.record("ab-1")).value
        let after = before.applying([FieldEdit(["title"], before: before["title"], after: .text("Renamed"))])
        let first = try DeskParts(folder).changes(since: nil).stamp(merged: [])
        _ = try store.commit([Change(.bills, "ab-1", before: before, after: after)])

        let parts = try DeskParts(folder)
        let changes = try parts.changes(since: first)
        #expect(changes.toRead.map(\.path) == ["bills.json"])
        var records: [PartRecord] = []
        let outcome = try parts.read(DeskPart(.bills)) { records += $0 }
        #expect(outcome.hasMerged)
        let edited = try #require(records.first { $0.id == "ab-1" })
        #expect(edited.place.isMerged)
        #expect(edited.node["title"]?.text == "Renamed")
        #expect(try parts.record("ab-1", at: edited.place)?["title"]?.text == "Renamed")

        let second = changes.stamp(merged: [DeskPart(.bills)])
        #expect(try DeskParts(folder).changes(since: second).isEmpty)
        // Taken back before it was folded: no file changes, and yet the record does.
        _ = try store.undo()
        #expect(try DeskParts(folder).changes(since: second).toRead == [DeskPart(.bills)])
        try FileManager.default.removeItem(atPath: desk.file(".advocate/journal.jsonl"))
        #expect(try DeskParts(folder).changes(since: second).toRead == [DeskPart(.bills)])
    }

    @Test("that are not there have what only the journal holds, however many records that are")
    func unfoldedRecords() throws {
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings])
        let folder = desk.settledFolder
        var lines = (0..<6000).map {
            Array(#"{"id":"b-\#($0)","number":"B \#($0)","title":"T","stance":"watch","stage":"law"}"#.utf8)[...]
        }.makeIterator()
        let store = DeskStore(folder, who: "ana@test")
        _ = try store.addLines(to: .bills, next: { lines.next() }, progress: { _ in })
        let parts = try DeskParts(folder)
        let changes = try parts.changes(since: nil)
        #expect(changes.new == [DeskPart(.bills)])
        #expect(try parts.allRecords(changes.toRead).count == 6000)
        let stamp = changes.stamp(merged: [DeskPart(.bills)])
        #expect(try DeskParts(folder).changes(since: stamp).isEmpty)
        try store.fold()
        let folded = try DeskParts(folder).changes(since: stamp)
        #expect(folded.new.count == 16)
        #expect(folded.changed == [DeskPart(.bills)])
        #expect(try DeskParts(folder).allRecords(folded.toRead) == desk.load().allRecords())
    }

    @Test("in buckets are looked at beside what else is done, and are the same for whoever asks first")
    func buckets() throws {
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings])
        let folder = DeskFolder(
            path: desk.path, calls: .settled(), limits: StoreLimits(recordsInFile: 2, bytesInFile: 4096))
        var lines = (0..<1200).map {
            Array(#"{"id":"b-\#($0)","number":"B \#($0)","title":"T","stance":"watch","stage":"law"}"#.utf8)[...]
        }.makeIterator()
        let store = DeskStore(folder, who: "ana@test")
        _ = try store.addLines(to: .bills, next: { lines.next() }, progress: { _ in })
        try store.fold()
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.file("bills")).sorted()
        #expect(names.count > 500)
        let parts = try DeskParts(folder)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            #expect(parts.parts.map(\.path) == ["bills.json"] + names.map { "bills/" + $0 })
        }
        #expect(parts.parts.allSatisfy { parts.byteCount(of: $0) > 0 })
        #expect(parts.byteCount == parts.parts.reduce(0) { $0 + parts.byteCount(of: $1) })
        let stamp = try parts.changes(since: nil).stamp(merged: [])
        #expect(try DeskParts(folder).changes(since: stamp).isEmpty)
        // What says that nothing has changed says what there is, all the same.
        #expect(try DeskParts(folder).changes(since: stamp).stamp(merged: []) == stamp)

        // One letter in place, with the time of writing put back: the folder knows of nothing.
        let edited = desk.file("bills/" + names[names.count / 3])
        let written = try FileManager.default.attributesOfItem(atPath: edited)[.modificationDate]
        let file = try FileHandle(forUpdating: URL(filePath: edited))
        try file.seek(toOffset: try file.seekToEnd() / 2)
        try file.write(contentsOf: Array("x".utf8))
        try file.close()
        try FileManager.default.setAttributes([.modificationDate: written as Any], ofItemAtPath: edited)
        let changes = try DeskParts(folder).changes(since: stamp)
        #expect(changes.changed.map { desk.file($0.path) } == [edited])
        try FileManager.default.removeItem(atPath: edited)
        #expect(try DeskParts(folder).changes(since: stamp).gone.map { desk.file($0.path) } == [edited])
    }

    @Test("have names of as many digits as there are in their buckets' numbers", arguments: 1...3)
    func names(width: Int) {
        for number in 0..<Buckets.count(ofWidth: width) {
            let digits = String(number, radix: 16)
            let name = String(repeating: "0", count: width - digits.count) + digits + ".json"
            #expect(Buckets.name(number, width: width) == name)
        }
    }

    @Test("give a record by its place, as long as it stands there")
    func places() throws {
        let desk = try TemporaryDesk()
        let parts = try DeskParts(desk.folder)
        var records: [PartRecord] = []
        for part in parts.parts { _ = try parts.read(part) { records += $0 } }
        for record in records {
            let place = RecordPlace(rawValue: record.place.rawValue)
            #expect(try parts.record(record.id, at: place)?.value == record.node.value)
            #expect(try parts.record("another", at: place) == nil)
        }
        try desk.write(" " + TemporaryDesk.bills, to: "bills.json")
        let bill = try #require(records.first { $0.id == "ab-1" })
        #expect(try parts.record("ab-1", at: bill.place) == nil)
        for raw in [UInt64.max, 0, 1 << 48, 0x7FFF << 48, UInt64.max >> 1] {
            #expect(try parts.record("ab-1", at: RecordPlace(rawValue: raw)) == nil)
        }
    }

    @Test("give a record that is longer than a place can say")
    func longRecord() throws {
        let long = TemporaryDesk.bills.replacing("First", with: String(repeating: "Long ", count: 300_000))
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings, "bills.json": long])
        let parts = try DeskParts(desk.folder)
        var records: [PartRecord] = []
        _ = try parts.read(DeskPart(.bills)) { records += $0 }
        let first = try #require(records.first)
        #expect(first.place.knownLength == nil)
        #expect(try parts.record("ab-1", at: first.place)?["title"]?.text?.utf8.count == 1_500_000)
        let second = try #require(records.last)
        #expect(try parts.record("ab-2", at: second.place)?["title"]?.text == "Second")
    }

    @Test("taken in as they change are always the desk as it is", arguments: 0..<12 as Range<UInt64>)
    func followsDesk(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings])
        let folder = DeskFolder(
            path: desk.path, calls: .settled(),
            limits: StoreLimits(recordsInFile: 4, bytesInFile: 4096, bytesInJournal: 3000))
        let store = DeskStore(folder, who: "ana@test")
        var known: [DeskPart: [RecordID: JSONValue]] = [:]
        var stamp: DeskStamp?
        for _ in 0..<40 {
            for _ in 0..<Int.random(in: 0...2, using: &random) { try desk.editAtRandom(store, &random) }
            let parts = try DeskParts(folder)
            let changes = try parts.changes(since: stamp)
            var merged: Set<DeskPart> = []
            for part in changes.gone { known[part] = nil }
            for part in changes.toRead {
                var records: [RecordID: JSONValue] = [:]
                let outcome = try parts.read(part) { for record in $0 { records[record.id] = record.node.value } }
                if outcome.hasMerged { merged.insert(part) }
                known[part] = records
            }
            stamp = DeskStamp(bytes: changes.stamp(merged: merged).bytes)
            let all = known.values.reduce(into: [:]) { $0.merge($1) { one, _ in one } }
            let loaded = try folder.load()
            try #require(loaded.broken.isEmpty)
            try #require(all == loaded.allRecords())
        }
    }
}

@Suite("A stamp of a desk")
struct DeskStampTests {
    @Test("is the same when it is made again of its bytes")
    func bytes() throws {
        let desk = try TemporaryDesk()
        let stamp = try DeskParts(desk.folder).changes(since: nil).stamp(merged: [DeskPart(.rallies)])
        #expect(DeskStamp(bytes: stamp.bytes) == stamp)
        #expect(stamp.entries.map(\.state.hasMerged) == [false, true, false, false])
    }

    @Test("of bytes that are none, or others, is not taken for the desk as it is")
    func otherBytes() throws {
        let desk = try TemporaryDesk()
        let stamp = try DeskParts(desk.settledFolder).changes(since: nil).stamp(merged: [])
        #expect(DeskStamp(bytes: []) == nil)
        for count in 0..<stamp.bytes.count {
            guard let cut = DeskStamp(bytes: Array(stamp.bytes[..<count])) else { continue }
            #expect(try !DeskParts(desk.settledFolder).changes(since: cut).isEmpty)
        }
        for place in stamp.bytes.indices.dropFirst(32) {
            var other = stamp.bytes
            other[place] ^= 0x54
            guard let read = DeskStamp(bytes: other) else { continue }
            #expect(try !DeskParts(desk.settledFolder).changes(since: read).isEmpty, "byte \(place)")
        }
    }

    @Test("counts parts as their numbers do")
    func partNumbers() {
        var last: DeskPart?
        for number in UInt16.min...UInt16.max {
            guard let part = DeskPart(rawValue: number) else { continue }
            #expect(last.map { $0 < part } ?? true)
            if let width = part.width {
                #expect(DeskPart(part.collection, bucket: part.number, width: width) == part)
            } else {
                #expect(DeskPart(part.collection) == part)
            }
            last = part
        }
    }
}

extension FileCalls {
    /// The system's calls on a machine where every file was changed so much earlier, in nanoseconds.
    fileprivate static func settled(by time: Int64 = 1_000_000_000) -> FileCalls {
        var calls = FileCalls.system
        let statusOf = calls.statusOf
        calls.statusOf = { folder, name in
            var found = statusOf(folder, name)
            found.status.changed -= time
            return found
        }
        return calls
    }
}

extension TemporaryDesk {
    fileprivate var settledFolder: DeskFolder { DeskFolder(path: path, calls: .settled()) }

    /// One thing that somebody may do to the bills of a desk.
    fileprivate func editAtRandom(_ store: DeskStore, _ random: inout SeededRandom) throws {
        let id = RecordID("b-\(Int.random(in: 0..<40, using: &random))")
        let title = "T\(Int.random(in: 0..<1000, using: &random))"
        switch Int.random(in: 0..<10, using: &random) {
        case 0...4:
            let now = try store.record(id)?.value
            let new = try JSONValue(encoding: Self.bill(id.text, title: title))
            let isRemoved = now != nil && Bool.random(using: &random)
            _ = try store.commit([Change(.bills, id, before: now, after: isRemoved ? nil : new)])
        case 5: _ = try store.undo()
        case 6, 7: try store.fold()
        case 8:
            // Somebody edits a file in place.
            for name in FileManager.default.subpaths(atPath: path) ?? []
            where name.hasSuffix(".json") && name.hasPrefix("bills") {
                let old = try text(name)
                let new = old.replacing(/"title": ?"T[0-9]*"/, with: #""title": "\#(title)""#, maxReplacements: 1)
                if new != old { return try write(new, to: name) }
            }
        default:
            for _ in 0..<4 {
                let id = "b-\(Int.random(in: 40..<90, using: &random))"
                guard try store.record(RecordID(id)) == nil else { continue }
                let new = try JSONValue(encoding: Self.bill(id, title: title))
                _ = try store.commit([Change(.bills, RecordID(id), before: nil, after: new)])
            }
        }
    }
}

extension DeskParts {
    fileprivate func allRecords(_ some: [DeskPart]? = nil) throws -> [RecordID: JSONValue] {
        var records: [RecordID: JSONValue] = [:]
        for part in some ?? parts {
            _ = try read(part) { for record in $0 { records[record.id] = record.node.value } }
        }
        return records
    }
}

extension LoadedDesk {
    fileprivate func allRecords() -> [RecordID: JSONValue] {
        var records: [RecordID: JSONValue] = [:]
        for texts in texts.values {
            for (index, id) in texts.ids.enumerated() { records[id] = texts.value(at: index) }
        }
        return records
    }
}
