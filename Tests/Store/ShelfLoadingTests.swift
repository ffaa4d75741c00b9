import Records
import Synchronization
import Testing

@testable import Store

@Suite("A shelf over a file")
struct ShelfLoadingTests {
    @Test("decodes the records that are looked at, once, and no other")
    func decodesWhatIsLookedAt() throws {
        let records = try (0..<50).map { try JSONText.compact(TemporaryDesk.bill("b-\($0)", title: "Bill \($0)")) }
        let nodes = Array(try JSONTree(Array("[\(records.joined(separator: ","))]".utf8)).root.elements)
        let ids = nodes.map { RecordID($0["id"]?.text ?? "") }
        let decoded = Mutex<[Int]>([])
        let shelf = Shelf<Bill>(ids: ids) { index in
            decoded.withLock { $0.append(index) }
            return (try? JSONDecoding.decode(Bill.self, from: nodes[index])) ?? Bill(id: ids[index])
        }
        let library = Library(bills: shelf, rallies: [], resources: [], timeline: [])
        #expect(library.place(of: "b-7")?.index == 7)
        #expect(decoded.withLock { $0 } == [])
        #expect(library.find("b-7")?.heading == "AB · Bill 7")
        #expect(library.bills[40].title == "Bill 40")
        #expect(library.bills[7].title == "Bill 7")
        #expect(decoded.withLock { $0 } == [7, 40])
    }
}
