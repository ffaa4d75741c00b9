import Desk
import Foundation
import Records
import Search
import Store
import Synchronization

@testable import advocate

/// A desk of bills in a folder of its own with a cache beside it, which goes away with it.
final class ScratchDesk: Sendable {
    let path: String
    let folder: DeskFolder
    let cache: SearchCache?

    /// Bills `b-0`, `b-1` … with a long text, `BILL 0`, `BILL 1` … in their files.
    init(bills count: Int, padding: Int = 80) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "desk-search-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path + "/desk", withIntermediateDirectories: true)
        folder = DeskFolder(path: path + "/desk")
        cache = SearchCache(ofDeskAt: folder.path) { [path] in $0 == "XDG_CACHE_HOME" ? path + "/cache" : nil }
        try write(#"{"format": 2, "name": "Test", "time_zone": "UTC"}"#, to: "desk.json")
        let long = String(repeating: "garden ", count: padding)
        try add(
            (0..<count).map {
                #"{"id":"b-\#($0)","number":"AB \#($0)","title":"Bench \#($0)","summary":"\#(long)","stance":"watch","stage":"law"}"#
            }, to: .bills)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private var store: DeskStore { DeskStore(folder, who: "ana@test") }

    func add(_ records: [String], to collection: CollectionID) throws {
        let store = store
        var lines = records.map { Array($0.utf8)[...] }.makeIterator()
        _ = try store.addLines(to: collection, next: { lines.next() }, progress: { _ in })
        try store.fold()
    }

    func commit(_ changes: [Change]) throws {
        let store = store
        _ = try store.commit(changes)
        try store.fold()
    }

    /// Gives bills other titles.
    func retitle(_ numbers: Range<Int>, _ title: String) throws {
        let loaded = try folder.load()
        try commit(
            numbers.compactMap { number in
                let id = RecordID("b-\(number)")
                guard let before = loaded.value(of: id), case .object(let members) = before else { return nil }
                let after = members.map { $0.name == "title" ? JSONMember("title", .text("\(title) \(number)")) : $0 }
                return Change(.bills, id, before: before, after: .object(after))
            })
    }

    func remove(_ number: Int) throws {
        let id = RecordID("b-\(number)")
        try commit([Change(.bills, id, before: folder.load().value(of: id), after: nil)])
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder.path + "/" + name))
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder.path + "/" + name)), as: UTF8.self)
    }

    func search() throws -> DeskSearch? { try DeskSearch(folder, cache: cache, progress: { _, _ in true }) }
}

extension DeskSearch {
    /// What a question finds, with what is shown of it.
    func findings(_ query: String, limit: Int = 1000) -> Findings {
        let request = SearchRequest(query: query, limit: limit, wantsPassages: true)
        return DeskAnswer(request, to: self, with: Searcher()).findings
    }

    func ids(_ query: String) -> [String] { findings(query).records.map(\.id.text).sorted() }
}
