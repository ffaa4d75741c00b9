import Foundation
import Testing

@testable import advocate

@Suite("A search index that is damaged")
struct DamagedIndexTests {
    @Test("is made anew, and its answer is that of a whole one")
    func isMended() throws {
        let desk = try IndexedDesk()
        let good = try desk.search().answer("garden ")
        #expect(good.total == IndexedDesk.count)
        let index = URL(filePath: desk.cache.indexPath)
        let whole = try Data(contentsOf: index)
        var mended = 0
        for page in stride(from: 0, to: whole.count, by: 1 << 14) {
            var bytes = whole
            bytes[min(page + 77, whole.count - 1)] ^= 4
            try bytes.write(to: index)
            var search = try desk.search()
            var answer = search.answer("garden ")
            while try search.mend() {
                answer = search.answer("garden ")
                mended += 1
            }
            #expect(answer == good, "page \(page >> 14)")
            #expect(search.index.damage == nil)
        }
        // Not all of it shows when the index is opened.
        #expect(mended > 0)
    }
}
