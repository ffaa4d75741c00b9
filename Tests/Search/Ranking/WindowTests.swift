import Seeded
import Testing

@testable import Search

@Suite struct WindowTests {
    @Test(arguments: 0..<20)
    func worthsAreTheHighestThatEachDocumentWasGiven(seed: UInt64) {
        var random = SeededRandom(seed)
        let window = Window()
        let worths = window.parts(1)[0]
        for _ in 0..<3 {
            worths.removeAll()
            var given: [Int: UInt32] = [:]
            for _ in 0..<Int.random(in: 0...3000, using: &random) {
                let offset = Int.random(in: 0..<TermListLayout.window, using: &random)
                let worth = Worth(
                    points: .random(in: 0..<1 << 28, using: &random), passage: .random(in: 0...7, using: &random))
                worths.raise(offset, to: worth)
                given[offset] = max(given[offset] ?? 0, worth.bits)
            }
            for offset in 0..<TermListLayout.window { #expect(worths[offset].bits == given[offset] ?? 0) }
            var handed: [Int] = []
            worths.visit { offset, worth in
                handed.append(offset)
                #expect(worth.bits == given[offset])
            }
            #expect(handed == given.keys.sorted())
        }
    }

    @Test(arguments: 0..<20)
    func hopefulDocumentsStayInOrderWithTheirPoints(seed: UInt64) {
        var random = SeededRandom(seed)
        let window = Window()
        let worths = window.parts(1)[0]
        var expected: [Int: UInt32] = [:]
        for _ in 0..<Int.random(in: 0...5000, using: &random) {
            let offset = Int.random(in: 0..<TermListLayout.window, using: &random)
            let points = UInt32.random(in: 1...1000, using: &random)
            worths.add(Worth(points: points, passage: 0), to: offset)
            expected[offset, default: 0] += points
        }
        window.hopeful.become(worths) { $0.points % 3 == 0 ? nil : UInt32($0.points) }
        expected = expected.filter { $0.value % 3 != 0 }
        window.hopeful.update { $0 % 2 == 0 ? $1 + 7 : nil }
        expected = expected.filter { $0.key % 2 == 0 }.mapValues { $0 + 7 }
        var handed: [Int] = []
        window.hopeful.visit { offset, points in
            handed.append(offset)
            #expect(points == expected[offset])
        }
        #expect(handed == expected.keys.sorted() && window.hopeful.count == handed.count)
    }

    @Test(arguments: 0..<40)
    func theLeastPayloadIsTheFirstThatIsWorthMore(seed: UInt64) {
        var random = SeededRandom(seed)
        let value = PostingValue(
            weight: .random(in: 0...500, using: &random), base: Bool.random(using: &random) ? 0 : ListGatherer.direct)
        for _ in 0..<200 {
            let points = Int.random(in: -10...20_000, using: &random) + Int(value.base)
            let least = value.least(over: points)
            for payload in UInt8(8)...255 {
                #expect((value(payload).points > points) == (Int(payload) >= least))
            }
        }
    }
}
