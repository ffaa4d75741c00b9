import Seeded
import Testing

@testable import Search

/// Sections whose bytes are what was written, by somebody who wrote anything.
@Suite struct HostileSectionTests {
    private let words = ["", "a", "abcde", "東京"].map { Array($0.utf8) }

    /// Asks for everything there is to ask for; what is answered does not matter.
    private func ask(_ keyBytes: [UInt8], _ slipBytes: [UInt8]) throws {
        let file = try IndexFile(sections: [(.terms, keyBytes), (.slips, slipBytes)])
        withExtendedLifetime(file) {
            let keys = SortedKeys(file.section(.terms))
            let finder = SlipFinder(keys: keys, table: file.section(.slips))
            #expect(keys.count <= keyBytes.count)
            for word in words + [[0xFF, 0xFE, 0x80]] {
                _ = keys.find(word)
                let range = keys.range(beginningWith: word)
                #expect(range.lowerBound >= 0 && range.upperBound <= keys.count)
                for edits in 1...2 { _ = finder.near(word, edits: edits) }
                for (terms, _) in finder.beginnings(near: word) {
                    #expect(terms.lowerBound >= 0 && terms.upperBound <= keys.count)
                }
            }
            for index in [0, 1, 15, 16, keys.count - 1, .max, .min] { #expect(keys.key(index).count <= 65_535) }
            keys.forEach(in: 0..<min(keys.count, 1000)) { _, key in #expect(key.count <= 65_535) }
        }
    }

    @Test(arguments: 0..<20)
    func randomBytesAreReadWithoutATrap(seed: UInt64) throws {
        var random = SeededRandom(seed)
        var keys = random.bytes(Int.random(in: 0...2000, using: &random))
        var slips = random.bytes(Int.random(in: 0...2000, using: &random) + SlipTable.headerSize)
        // Numbers of keys and places that could be, so that what lies behind them is read too.
        if keys.count > 100, seed % 2 == 0 {
            keys.replaceSubrange(0..<8, with: [UInt8(truncatingIfNeeded: seed), 0, 0, 0, 0, 0, 0, 0])
            keys.replaceSubrange(8..<16, with: [UInt8(keys.count / 2 % 256), 0, 0, 0, 0, 0, 0, 0])
        }
        if seed % 2 == 0 {
            slips.replaceSubrange(
                0..<4, with: [UInt8(truncatingIfNeeded: (slips.count - SlipTable.headerSize) / 8), 0, 0, 0])
        }
        try ask(keys, slips)
    }

    @Test(arguments: 0..<20)
    func changedBytesAreReadWithoutATrap(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let forms = (0..<20).map { _ in
            (0..<Int.random(in: 1...30, using: &random)).map { _ in UInt8.random(in: 97...101, using: &random) } + [1]
        }
        let ordered = Set(forms).sorted { $0.lexicographicallyPrecedes($1) }
        var slips = SlipTableBuilder()
        for key in ordered { slips.add(key) }
        var (keyBytes, slipBytes) = (SortedKeys.bytes(ordered), slips.finish())
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            let byte = [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random)
            keyBytes[Int.random(in: keyBytes.indices, using: &random)] = byte ?? 0
            slipBytes[Int.random(in: slipBytes.indices, using: &random)] = byte ?? 0
        }
        try ask(keyBytes, slipBytes)
        try ask(Array(keyBytes.prefix(Int.random(in: keyBytes.indices, using: &random))), slipBytes)
        try ask(keyBytes, Array(slipBytes.prefix(Int.random(in: slipBytes.indices, using: &random))))
    }

    @Test func extremeNumbersAreReadWithoutATrap() throws {
        for byte in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
            for count in [0, 1, 7, 8, 15, 16, 17, 4000, 40_000] {
                let bytes = [UInt8](repeating: byte, count: count)
                try ask(bytes, bytes)
            }
        }
    }
}
