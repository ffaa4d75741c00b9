import Foundation
import Testing

@testable import advocate

@Suite("A search index that is asked before it is known to be fresh")
struct StaleIndexTests {
    @Test("counts where nothing has changed, and is made sure of once")
    func isFresh() throws {
        let desk = try IndexedDesk()
        // Until a tick after they were written, files may be written again without a trace.
        Thread.sleep(forTimeInterval: 0.05)
        let all = try desk.search().answer("garden ")
        var search = try desk.searchBeforehand()
        #expect(search.answer("garden ") == all)
        #expect(try search.makeSure { _, _ in true } == false)
        #expect(search.answer("garden ") == all)
        #expect(try search.makeSure { _, _ in true } == false)
    }

    @Test("counts no more where a file was edited in place, and knows the edit from then on")
    func isStale() throws {
        let desk = try IndexedDesk()
        _ = try desk.search()
        let bucket = try #require(
            try FileManager.default.contentsOfDirectory(atPath: desk.folder.path + "/bills").sorted().first)
        let path = desk.folder.path + "/bills/" + bucket
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let place = try #require(text.utf8Offset(of: "garden"))
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: UInt64(place))
        try file.write(contentsOf: Array("zephyr".utf8))
        try file.close()

        var search = try desk.searchBeforehand()
        #expect(search.answer("zephyr ").hits.isEmpty)
        #expect(try search.makeSure { _, _ in true } == true)
        #expect(search.answer("zephyr ").total == 1)
        #expect(search.answer("garden ").total == IndexedDesk.count)
        #expect(try search.makeSure { _, _ in true } == false)
    }

    @Test("is no index where there is none yet: the desk is read at once")
    func isMissing() throws {
        let desk = try IndexedDesk()
        var search = try desk.searchBeforehand()
        #expect(search.answer("garden ").total == IndexedDesk.count)
        #expect(try search.makeSure { _, _ in true } == false)
    }
}

extension String {
    fileprivate func utf8Offset(of word: String) -> Int? {
        range(of: word).map { utf8.distance(from: startIndex, to: $0.lowerBound) }
    }
}
