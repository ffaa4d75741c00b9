import Records
import Synchronization
import Testing

/// A shelf of invented places that notes which of them were decoded.
private final class Decoding: Sendable {
    let ids: [RecordID]
    private let seen = Mutex<[Int]>([])

    init(_ count: Int) {
        ids = (0..<count).map { RecordID("place-\(100_000 + $0)") }
    }

    /// The indexes that were decoded so far, in order.
    var decoded: [Int] { seen.withLock { $0 } }

    var shelf: Shelf<Resource> {
        let ids = ids
        return Shelf(ids: ids) { index in
            self.seen.withLock { $0.append(index) }
            return Resource(id: ids[index])
        }
    }
}

@Suite struct ShelfTests {
    @Test func aRecordIsDecodedWhenItIsLookedAtAndOnce() {
        let decoding = Decoding(100)
        let shelf = decoding.shelf
        #expect(shelf.ids == decoding.ids && shelf.count == 100 && !shelf.isEmpty)
        #expect(shelf.index(of: "place-100042") == 42)
        #expect(decoding.decoded == [])
        #expect(shelf[42].name == "place-100042")
        #expect(shelf[7].id == "place-100007")
        let copy = shelf
        #expect(copy[42] == shelf[42])
        #expect(decoding.decoded == [42, 7])
    }

    @Test func aLibraryIsMadeAndAskedForPlacesWithoutDecoding() {
        let decoding = Decoding(1_000)
        let library = Library(bills: [], rallies: [], resources: decoding.shelf, timeline: [])
        #expect(library.place(of: "place-100999") == library.place(of: "place-100999"))
        #expect(library.place(of: "place-100999")?.index == 999)
        #expect(library.place(of: "nowhere") == nil)
        #expect(library.count(of: .resources) == 1_000 && !library.isEmpty)
        #expect(library.records(in: .resources).ids.count == 1_000)
        #expect(library.taking(.bills, from: Library()) == library)
        #expect(library.taking(.resources, from: Library()).isEmpty)
        #expect(decoding.decoded == [])
        #expect(library.find("place-100500")?.id == "place-100500")
        #expect(library.records(in: .resources)[3].id == "place-100003")
        #expect(decoding.decoded == [500, 3])
    }

    @Test func aLargeShelfForgetsAndStillAnswersRight() {
        let decoding = Decoding(20_000)
        let shelf = decoding.shelf
        for _ in 0..<2 { #expect(shelf.map(\.id) == decoding.ids) }
        #expect(decoding.decoded.count == 40_000)
        // What is looked at together is remembered together.
        for _ in 0..<10 { for index in 9_000..<10_000 { _ = shelf[index] } }
        #expect(decoding.decoded.count <= 41_000)
    }

    @Test func manyThreadsReadTheSameRecords() async {
        let decoding = Decoding(10_000)
        let shelf = decoding.shelf
        await withTaskGroup(of: Bool.self) { group in
            for start in 0..<8 {
                group.addTask {
                    stride(from: start, to: 10_000, by: 7).allSatisfy { shelf[$0].id == shelf.ids[$0] }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func idsInAnyOrderAreFoundTheFirstOfThoseThatRepeat() {
        let ids: [RecordID] = ["m", "b", "z", "b", "a"]
        let shelf = Shelf(ids.map { Resource(id: $0) })
        #expect(["m", "b", "z", "a", "y", ""].map { shelf.index(of: $0) } == [0, 1, 2, 4, nil, nil])
        let sorted = Shelf<Resource>(ids: ["a", "b", "m"]) { _ in Resource(id: "a") }
        #expect(["a", "b", "m", "", "aa", "n"].map { sorted.index(of: $0) } == [0, 1, 2, nil, nil, nil])
        #expect(Shelf<Resource>([]).index(of: "a") == nil)
    }

    @Test func shelvesAreEqualWhenTheirRecordsAre() {
        let records = ["a", "b"].map { Resource(id: $0) }
        let decoded = Shelf<Resource>(ids: ["a", "b"]) { records[$0] }
        #expect(decoded == Shelf(records))
        #expect(decoded == decoded)
        #expect(decoded == [records[0], records[1]])
        #expect(decoded != [records[1], records[0]])
        #expect(decoded != [records[0]])
        var other = records
        other[1].name = "Other"
        #expect(decoded != Shelf(other))
        #expect(Shelf<Resource>([]) == [])
    }
}
