import Foundation
import Records
import Search
import Store
import Synchronization
import Testing

@testable import advocate

@Suite("Reading a desk as documents")
struct DeskReadingTests {
    private struct IDs: DocumentTaker {
        var ids: [String] = []
        mutating func take(_ document: IndexedDocument) { ids.append(document.id) }
    }

    private func desk(bills: Int) throws -> DeskFolder {
        let path = FileManager.default.temporaryDirectory.appending(path: "reading-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        let settings = #"{"format": 2, "name": "Test", "time_zone": "UTC"}"#
        try Data(settings.utf8).write(to: URL(filePath: path + "/desk.json"))
        let folder = DeskFolder(path: path)
        let store = DeskStore(folder, who: "ana@test")
        // In two shares: what is added to a file that is too large goes into buckets.
        for share in [0..<bills / 2, bills / 2..<bills] {
            var lines = share.map {
                Array(#"{"id":"b-\#($0)","number":"B \#($0)","title":"T","stance":"watch","stage":"law"}"#.utf8)[...]
            }.makeIterator()
            _ = try store.addLines(to: .bills, next: { lines.next() }, progress: { _ in })
            try store.fold()
        }
        return folder
    }

    @Test("hands every record to one taker, and tells how far it has come")
    func everyRecord() throws {
        let folder = try desk(bills: 1200)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let parts = try DeskParts(folder)
        let told = Mutex<[Int]>([])
        let outcome = try DeskReading(parts.parts, of: parts).documents(makeTaker: IDs.init) { done, all in
            told.withLock { $0.append(done) }
            return all == parts.byteCount
        }
        #expect(outcome.takers.flatMap(\.ids).sorted() == (0..<1200).map { "b-\($0)" }.sorted())
        #expect(outcome.broken.isEmpty && outcome.merged.isEmpty)
        #expect(told.withLock { $0.max() } == parts.byteCount)
    }

    @Test("stops when it is told to")
    func stops() throws {
        let folder = try desk(bills: 1200)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let parts = try DeskParts(folder)
        let outcome = try DeskReading(parts.parts, of: parts).documents(makeTaker: IDs.init) { _, _ in false }
        #expect(outcome.takers.flatMap(\.ids).count < 1200)
    }

    @Test("goes on past a file that cannot be used, and names it")
    func brokenFile() throws {
        let folder = try desk(bills: 1200)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let name = try #require(DeskParts(folder).parts.last?.path)
        try Data("{".utf8).write(to: URL(filePath: folder.path + "/" + name))
        let parts = try DeskParts(folder)
        let outcome = try DeskReading(parts.parts, of: parts).documents(makeTaker: IDs.init) { _, _ in true }
        #expect(outcome.broken.values.map(\.path) == [folder.path + "/" + name])
        // Of its records there is what the journal has, as on the screen.
        #expect(outcome.takers.flatMap(\.ids).count == (try folder.load().library.bills.count))
    }

    @Test("reads nothing where there is nothing to read")
    func nothing() throws {
        let folder = try desk(bills: 0)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let outcome = try DeskReading([], of: DeskParts(folder)).documents(makeTaker: IDs.init) { _, _ in true }
        #expect(outcome.takers.flatMap(\.ids).isEmpty)
    }
}
