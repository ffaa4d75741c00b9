import Seeded
import Testing

@testable import Search

extension SortedKeys {
    static func bytes(_ keys: [[UInt8]]) -> [UInt8] {
        // Blocks of every size there may be, but mostly of that which is used most.
        var builder = SortedKeysBuilder(blockSize: keys.count % 2 == 0 ? blockSize : 1 << (keys.count / 2 % 8))
        for key in keys { builder.add(key) }
        return builder.finish()
    }

    /// Calls `body` with just these keys, which are in order.
    static func reading<Result>(_ keys: [[UInt8]], _ body: (SortedKeys) throws -> Result) throws -> Result {
        try IndexFile.reading(bytes(keys)) { try body(SortedKeys($0)) }
    }
}

/// Keys in order, none twice, that share much: of few different bytes, and of many lengths.
private func randomKeys(_ random: inout SeededRandom) -> [[UInt8]] {
    let bytes: [UInt8] = Bool.random(using: &random) ? [0, 1, 97, 98, 255] : [97, 98]
    let longest = [1, 6, 20, 40].randomElement(using: &random) ?? 1
    let keys = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        (0..<Int.random(in: 0...longest, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0 }
    }
    return Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
}

@Suite struct SortedKeysTests {
    @Test(arguments: 0..<30)
    func findsWhatAScanFinds(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let keys = randomKeys(&random)
        let wanted = randomKeys(&random).prefix(100) + keys.map { Array($0.dropLast()) } + keys + [[]]
        try SortedKeys.reading(keys) { sorted in
            #expect(sorted.count == keys.count)
            for key in wanted {
                #expect(sorted.find(key) == keys.firstIndex(of: key))
                let low = keys.firstIndex { !$0.lexicographicallyPrecedes(key) } ?? keys.count
                let count = keys.count { $0.starts(with: key) }
                #expect(sorted.range(beginningWith: key) == low..<(low + count), "\(key)")
            }
        }
    }

    @Test(arguments: 0..<20)
    func everyKeyIsReadByItsNumber(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let keys = randomKeys(&random)
        try SortedKeys.reading(keys) { sorted in
            for index in keys.indices { #expect(sorted.key(index) == keys[index]) }
            for index in [-1, keys.count, .min, .max] { #expect(sorted.key(index) == []) }
            for _ in 0..<20 {
                let start = Int.random(in: -5...(keys.count + 5), using: &random)
                let end = start + Int.random(in: 0...60, using: &random)
                var read: [(Int, [UInt8])] = []
                sorted.forEach(in: start..<end) { read.append(($0, [UInt8]($1))) }
                let there = (start..<end).clamped(to: keys.indices)
                #expect(read.map(\.0) == Array(there) && read.map(\.1) == there.map { keys[$0] })
            }
        }
    }

    @Test func aKeyIsCopiedAsFarAsThereIsRoom() throws {
        let keys = ["a", "abcdefgh", "abcdefghijk", "abcx", "b"].map { Array($0.utf8) }
        try SortedKeys.reading(keys) { sorted in
            for room in 0...12 {
                for index in keys.indices {
                    var key = [UInt8](repeating: 0, count: room)
                    #expect(key.withUnsafeMutableBytes { sorted.copyKey(index, into: $0) } == keys[index].count)
                    #expect(key.starts(with: keys[index].prefix(room)))
                }
                #expect(
                    withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { sorted.copyKey(5, into: $0) } == nil)
            }
        }
    }

    @Test func theLongestKeysAreReadBack() throws {
        let long = [UInt8](repeating: 7, count: 65_535)
        let keys: [[UInt8]] = [[1], Array(long.dropLast(300)), Array(long.dropLast()), long, [8]]
        try SortedKeys.reading(keys) { sorted in
            for index in keys.indices {
                #expect(sorted.key(index) == keys[index])
                #expect(sorted.find(keys[index]) == index)
            }
            #expect(sorted.range(beginningWith: [7]) == 1..<4)
            #expect(sorted.find(long + [7]) == nil)
        }
    }

    @Test func whatIsTooLongOrOutOfOrderIsNotAdded() {
        var builder = SortedKeysBuilder()
        let isTooLongAdded = builder.add([UInt8](repeating: 7, count: 65_536))
        #expect(!isTooLongAdded)
        let keys: [[UInt8]] = [[], [], [2], [2], [1], [2, 0], [2]]
        let added = keys.map { builder.add($0) }
        #expect(added == [true, false, true, false, false, true, false])
        #expect(builder.count == 3)
    }

    @Test func aDamagedPageGivesNoKeysAndIsSaid() throws {
        let keys = (0..<20_000).map { Array("key \(100_000 + $0 * 7)".utf8) }
        var bytes = try IndexFile.bytes([(.terms, SortedKeys.bytes(keys))])
        bytes[20_000] ^= 4
        let file = try IndexFile(bytes)
        let sorted = SortedKeys(file.section(.terms))
        withExtendedLifetime(file) {
            let found = keys.indices.filter { sorted.find(keys[$0]) == $0 }
            #expect(!found.isEmpty && found.count < keys.count)
            #expect(keys.indices.allSatisfy { [[], keys[$0]].contains(sorted.key($0)) })
            #expect(file.damage == .damagedPage(1))
        }
    }
}
