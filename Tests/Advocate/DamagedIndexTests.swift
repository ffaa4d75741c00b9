import Foundation
import Records
import Search
import Store
import Testing

@testable import advocate

@Suite("A search index that is damaged")
struct DamagedIndexTests {
    @Test("is made anew, and its answer is that of a whole one")
    func isMended() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "damaged-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path + "/desk", withIntermediateDirectories: true)
        try Data(#"{"format": 2, "name": "Test", "time_zone": "UTC"}"#.utf8).write(
            to: URL(filePath: path + "/desk/desk.json"))
        let folder = DeskFolder(path: path + "/desk")
        let store = DeskStore(folder, who: "ana@test")
        let long = String(repeating: "garden ", count: 80)
        var lines = (0..<600).map {
            Array(
                #"{"id":"b-\#($0)","number":"B \#($0)","title":"Bench \#($0)","summary":"\#(long)","stance":"watch","stage":"law"}"#
                    .utf8)[...]
        }.makeIterator()
        _ = try store.addLines(to: .bills, next: { lines.next() }, progress: { _ in })
        try store.fold()
        let cache = try #require(SearchCache(ofDeskAt: folder.path) { $0 == "XDG_CACHE_HOME" ? path + "/cache" : nil })
        let good = Self.answer(try #require(try DeskSearch(folder, cache: cache) { _, _ in true }))
        #expect(good.total == 600)
        let index = URL(filePath: cache.indexPath)
        let whole = try Data(contentsOf: index)
        var mended = 0
        for page in stride(from: 0, to: whole.count, by: 1 << 14) {
            var bytes = whole
            bytes[min(page + 77, whole.count - 1)] ^= 4
            try bytes.write(to: index)
            var search = try #require(try DeskSearch(folder, cache: cache) { _, _ in true })
            var answer = Self.answer(search)
            while try search.mend() {
                answer = Self.answer(search)
                mended += 1
            }
            #expect(answer == good, "page \(page >> 14)")
            #expect(search.index.damage == nil)
        }
        // Not all of it shows when the index is opened.
        #expect(mended > 0)
    }

    private static func answer(_ search: DeskSearch) -> SearchAnswer {
        Searcher().answer(Question("garden "), in: search.index, limit: 20, counting: true)
    }
}
