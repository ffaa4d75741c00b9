import Records
import Seeded
import Testing

@testable import Store

@Suite("Any edit of any file of records")
struct RecordFileEditPropertyTests {
    private func read(_ bytes: [UInt8]) throws -> RecordFile {
        do {
            return try RecordFile(bytes, path: "bills.json") { _ in nil }
        } catch {
            Issue.record("\(error.problem): \(String(decoding: bytes, as: UTF8.self))")
            throw error
        }
    }

    @Test(
        "the records become what the changes say, and nothing but them moves by a byte, however the file is laid out",
        arguments: 0..<300)
    func values(seed: Int) throws {
        var any = AnyRecordFile(seed: seed)
        let records = any.records(sorted: seed % 3 > 0)
        let text = any.text(of: AnyRecordFile.file(records, format: seed % 2 == 0 ? "2" : "1"))
        let before = try read(text)
        let changes = any.changes(of: records)
        let after = try read(before.applying(changes, order: AnyRecordFile.order))

        #expect(after.format == .current)
        #expect(after.places.map(\.id) == expectedIDs(before.places.map(\.id), changes))
        #expect(after.otherMembers == before.otherMembers)
        for (index, place) in after.places.enumerated() {
            let change = changes.first { $0.id == place.id }
            if let change {
                let value = try #require(change.after)
                #expect(after.node(at: index)?.isSame(as: value) == true)
            } else {
                let old = try #require(before.index(of: place.id))
                #expect(after.source(at: index) == before.source(at: old))
            }
        }
        // What stands before and after the list of records, but for the format's number.
        let old = before.bytes
        let head = old[..<before.formatRange.lowerBound] + "2".utf8
        #expect(
            Array(after.bytes[..<after.listRange.lowerBound])
                == Array(head + old[before.formatRange.upperBound..<before.listRange.lowerBound]))
        #expect(after.bytes[after.listRange.upperBound...].elementsEqual(old[before.listRange.upperBound...]))
    }

    /// The ids of the old records that stay, in their order, and each new one before the first greater one of all old.
    private func expectedIDs(_ old: [RecordID], _ changes: [Change]) -> [RecordID] {
        let new = changes.filter { $0.after != nil && !old.contains($0.id) }.map(\.id).sorted()
        let removed = changes.filter { $0.after == nil }.map(\.id)
        var ids: [RecordID] = []
        for index in 0...old.count {
            ids += new.filter { id in (old.firstIndex { $0 > id } ?? old.count) == index }
            if index < old.count, !removed.contains(old[index]) { ids.append(old[index]) }
        }
        return ids
    }

    @Test("a change that changes nothing leaves every byte, in whatever order it names the members", arguments: 0..<100)
    func nothing(seed: Int) throws {
        var any = AnyRecordFile(seed: seed)
        let records = any.records(sorted: seed.isMultiple(of: 2))
        let file = try read(any.text(of: AnyRecordFile.file(records)))
        let changes = records.map { record in
            Change(.bills, any.id(of: record), before: nil, after: any.shuffled(record))
        }
        #expect(file.applying(changes, order: AnyRecordFile.order) == file.bytes)
        #expect(file.applying([], order: AnyRecordFile.order) == file.bytes)
    }

    @Test("a file laid out as ours stays so, and the inverse of an edit restores its bytes", arguments: 0..<300)
    func canonical(seed: Int) throws {
        var any = AnyRecordFile(seed: seed)
        let records = any.records(sorted: true).map { $0.inOrder(AnyRecordFile.order, at: []) }
        let file = try read(JSONLayout.pretty(AnyRecordFile.file(records)) + [ASCII.lineFeed])
        let changes = any.changes(of: records)
        let edited = try read(file.applying(changes, order: AnyRecordFile.order))
        #expect(
            String(decoding: edited.bytes, as: UTF8.self)
                == JSONText.pretty(try JSONTree(edited.bytes).root.value) + "\n")
        let restored = edited.applying(changes.map(\.inverse), order: AnyRecordFile.order)
        #expect(String(decoding: restored, as: UTF8.self) == String(decoding: file.bytes, as: UTF8.self))
    }

    @Test("a new file holds each record's own text, and is what the pretty layout makes of it", arguments: 0..<100)
    func newFile(seed: Int) throws {
        var any = AnyRecordFile(seed: seed)
        let records = any.records(sorted: false).map { $0.inOrder(AnyRecordFile.order, at: []) }
        let parts = records.map { record in
            (id: any.id(of: record), source: RecordFile.source(of: record, order: AnyRecordFile.order)[...])
        }
        let file = try read(RecordFile.bytes(of: parts, keeping: [JSONMember("x", .list([.object([])]))]))
        #expect(file.places.map(\.id) == parts.map(\.id).sorted())
        #expect(
            String(decoding: file.bytes, as: UTF8.self) == JSONText.pretty(try JSONTree(file.bytes).root.value) + "\n")
    }

    @Test("no bytes trap the reader, and a file it reads can be edited", arguments: 0..<60)
    func mutated(seed: Int) throws {
        var any = AnyRecordFile(seed: seed)
        let records = any.records(sorted: seed.isMultiple(of: 2))
        let original = any.text(of: AnyRecordFile.file(records))
        let changes = any.changes(of: records)
        for _ in 0..<40 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...3, using: &any.any.random) where !bytes.isEmpty {
                let index = bytes.indices.randomElement(using: &any.any.random) ?? 0
                switch Int.random(in: 0..<4, using: &any.any.random) {
                case 0: bytes.remove(at: index)
                case 1: bytes.insert(bytes.randomElement(using: &any.any.random) ?? 0, at: index)
                case 2: bytes[index] = UInt8.random(in: 0...255, using: &any.any.random)
                default: bytes.removeSubrange(index...)
                }
            }
            guard case .records(let file)? = try? RecordFile.contents(of: bytes, path: "", check: { _ in nil })
            else { continue }
            let edited = try read(file.applying(changes, order: AnyRecordFile.order))
            for change in changes {
                let node = edited.index(of: change.id).flatMap { edited.node(at: $0) }
                #expect(node == nil ? change.after == nil : change.after.map { node?.isSame(as: $0) == true } ?? false)
            }
        }
    }
}
