import Seeded
import Testing

@testable import Search

@Suite struct OrderKeyTests {
    private func key(_ title: String, _ id: String, group: UInt8 = 1) -> [UInt8] {
        var key: [UInt8] = []
        OrderKey.append(IndexedDocument(id: id, group: group, title: Array(title.utf8)[...]), to: &key)
        return key
    }

    @Test(arguments: [
        ("Neighbors' training to house the kitchen", "neighbors-training-to-house-the-kitchen"), ("Rent", "rent"),
        ("Rent", "ren"), ("Rent", ""), ("Rent", "rents"), ("Rent", "z"), ("Rent", "a"), ("", ""), ("", "x-1"),
        ("Ayuda ñandú", "ayuda-nandu-2"), ("AB 1505", "ab1505"), ("AB 1505 · Schools", "ab-1505-schools"),
        ("図書館", "図書館"), ("A title of sixteen", "a-title-of-sixtee"),
    ])
    func theIDIsReadBack(title: String, id: String) {
        #expect(OrderKey.id(key(title, id)) == id)
        #expect(OrderKey.group(key(title, id, group: 3)) == 3)
    }

    @Test func whatTheTitleSaysIsNotWrittenTwice() {
        #expect(key("Rent control now", "rent-control-now-7").count == 1 + 16 + 2 + 2)
    }

    @Test(arguments: 0..<8)
    func keysOfOneTitleSortAsTheirIDs(seed: UInt64) {
        var random = SeededRandom(seed)
        let titles = ["aa ab", "a", "ba a a b", "", "aaaaaaaaaaaaaaaaaaa", "ab12"]
        for title in titles {
            var ids: Set<String> = []
            for _ in 0..<300 {
                let length = Int.random(in: 0...20, using: &random)
                let letters = (0..<length).map { _ in
                    ["a", "a", "a", "b", "-", "2"].randomElement(using: &random) ?? ""
                }
                ids.insert(letters.joined())
            }
            for id in ids { #expect(OrderKey.id(key(title, id)) == id) }
            let byKey = ids.sorted { key(title, $0).lexicographicallyPrecedes(key(title, $1)) }
            #expect(byKey == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
    }

    @Test func mostIDsTellTheirKeys() {
        for id in ["rent-control-now-and-then-7", "rent", "", "sixteen-letters-"] {
            let title = id.replacing("-", with: " ")
            #expect(OrderKey.likelyKey(ofID: id, group: 2) == key(title, id, group: 2) || title.hasSuffix(" "))
        }
        #expect(OrderKey.likelyKey(ofID: "rent-7", group: 2) != key("Rent", "rent-7", group: 2))
    }

    @Test func titlesComeBeforeIDs() {
        #expect(key("a", "z").lexicographicallyPrecedes(key("a b", "a")))
        #expect(key("b", "z").lexicographicallyPrecedes(key("c", "a")))
    }

    @Test func anyBytesHaveAnID() {
        var random = SeededRandom(5)
        for _ in 0..<2000 { _ = OrderKey.id(random.bytes(.random(in: 0..<24, using: &random))) }
    }
}
