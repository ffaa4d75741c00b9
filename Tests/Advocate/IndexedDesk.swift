import Foundation
import Records
import Search
import Store
import Testing

@testable import advocate

/// A desk of 600 bills about a garden that is large enough for an index of its own, with the cache that keeps it; both go
/// away with it.
final class IndexedDesk {
    static let count = 600

    let folder: DeskFolder
    let cache: SearchCache
    private let path: String

    init() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "indexed-\(UUID().uuidString)").path
        self.path = path
        folder = DeskFolder(path: path + "/desk")
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        try Data(#"{"format": 2, "name": "Test", "time_zone": "UTC"}"#.utf8).write(
            to: URL(filePath: folder.path + "/desk.json"))
        let store = DeskStore(folder, who: "ana@test")
        let long = String(repeating: "garden ", count: 80)
        var lines = (0..<Self.count).map {
            Array(
                #"{"id":"b-\#($0)","number":"B \#($0)","title":"Bench \#($0)","summary":"\#(long)","stance":"watch","stage":"law"}"#
                    .utf8)[...]
        }.makeIterator()
        _ = try store.addLines(to: .bills, next: { lines.next() }, progress: { _ in })
        try store.fold()
        cache = try #require(SearchCache(ofDeskAt: folder.path) { $0 == "XDG_CACHE_HOME" ? path + "/cache" : nil })
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The search of the desk, with all that has changed.
    func search() throws -> DeskSearch { try #require(try DeskSearch(folder, cache: cache) { _, _ in true }) }

    /// The search of the desk as its index is.
    func searchBeforehand() throws -> DeskSearch {
        try #require(try DeskSearch(beforehand: folder, DeskParts(folder), cache: cache) { _, _ in true })
    }
}

extension DeskSearch {
    func answer(_ question: String) -> SearchAnswer {
        Searcher().answer(Question(question), in: index, limit: 20, counting: true)
    }
}
