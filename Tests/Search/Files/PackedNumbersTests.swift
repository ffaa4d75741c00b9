import Seeded
import Testing

@testable import Search

@Suite struct PackedNumbersTests {
    private func expectRoundTrip(_ numbers: [UInt64]) throws {
        let bytes = PackedNumbers.bytes(of: numbers)
        try IndexFile.reading(bytes) { bytes in
            let packed = PackedNumbers(bytes)
            #expect(packed.count == numbers.count)
            #expect(numbers.indices.map { packed.number(at: $0) } == numbers)
            #expect(packed.number(at: -1) == nil && packed.number(at: numbers.count) == nil)
        }
    }

    @Test(arguments: 0..<65)
    func numbersOfAnyBitsAreReadBack(bits: Int) throws {
        var random = SeededRandom(UInt64(bits))
        for count in [0, 1, 2, 3, 7, 8, 9, 100, 1001] {
            // So many bits differ, wherever they are.
            var mask: UInt64 = 0
            while mask.nonzeroBitCount < bits { mask |= 1 << UInt64.random(in: 0..<64, using: &random) }
            let base = UInt64.random(in: 0 ... .max, using: &random) & ~mask
            try expectRoundTrip((0..<count).map { _ in base | random.next() & mask })
        }
    }

    @Test func onlyTheBitsThatDifferTakeRoom() {
        let numbers = (0..<1000).map { UInt64(0xABCD_0000_0000_1234) | UInt64($0 % 16) << 32 }
        #expect(PackedNumbers.bytes(of: numbers).count <= 500 + 40)
    }

    @Test func otherBytesAreNoNumbers() throws {
        let sound = PackedNumbers.bytes(of: [1, 2, 3])
        for bytes in [[], Array(sound.dropLast()), sound + [0], [UInt8](repeating: 0xFF, count: 64)] {
            try IndexFile.reading(bytes) { #expect(PackedNumbers($0).count == 0) }
        }
    }

    @Test(arguments: 0..<4)
    func aColumnIsReadBack(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let column = (0..<2000).map { _ in
            [Int32.min, .max, 0, .random(in: -40...40, using: &random)].randomElement(using: &random) ?? 0
        }
        for column in [[], [7], column] {
            try IndexFile.reading(PackedColumn.bytes(of: column)) { bytes in
                let packed = PackedColumn(bytes)
                #expect(packed.count == column.count)
                #expect(column.indices.map { packed.number(at: $0) } == column)
            }
        }
    }

    @Test func everyIDFindsItsDocument() throws {
        for count in [0, 1, 5, 8, 9, 1000] {
            let ids = (0..<count).map { "an-id-\($0 * 7)" }
            let bytes = IDTable.bytes(of: ids.enumerated().map { ($0.offset, IDHash.of($0.element)) })
            try IndexFile.reading(bytes) { bytes in
                let table = IDTable(bytes)
                #expect(table.count == count)
                for (document, id) in ids.enumerated() {
                    let found = table.documents(id)
                    #expect(found.contains(UInt32(document)) && found.count < 40)
                }
                #expect(table.documents("none").count < 40)
            }
        }
    }
}
