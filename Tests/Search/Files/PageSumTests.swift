import Seeded
import Testing

@testable import Search

private func sum(_ bytes: [UInt8], seed: UInt64 = 7) -> UInt64 { bytes.withUnsafeBytes { PageSum.of($0, seed: seed) } }

@Suite struct PageSumTests {
    @Test(arguments: [1, 7, 8, 9, 31, 32, 33, 64, 71, 100])
    func everyChangeOfOneByteGivesAnotherSum(length: Int) {
        var random = SeededRandom(UInt64(length))
        var bytes = random.bytes(length)
        let before = sum(bytes)
        for index in bytes.indices {
            for change in UInt8(1)...255 {
                bytes[index] ^= change
                #expect(sum(bytes) != before)
                bytes[index] ^= change
            }
        }
    }

    @Test func everyChangeOfTwoBitsGivesAnotherSum() {
        var random = SeededRandom(1)
        var bytes = random.bytes(72)
        var seen: Set<UInt64> = [sum(bytes)]
        for one in 0..<(72 * 8) {
            bytes[one / 8] ^= 1 << UInt8(one % 8)
            for other in 0..<one {
                bytes[other / 8] ^= 1 << UInt8(other % 8)
                #expect(seen.insert(sum(bytes)).inserted)
                bytes[other / 8] ^= 1 << UInt8(other % 8)
            }
            bytes[one / 8] ^= 1 << UInt8(one % 8)
        }
    }

    @Test func zerosOfDifferentLengthsAndSeedsHaveDifferentSums() {
        let zeros = [UInt8](repeating: 0, count: 100)
        let sums = (0...100).flatMap { length in (0..<20).map { sum(Array(zeros.prefix(length)), seed: $0) } }
        #expect(Set(sums).count == sums.count)
    }

    /// The format says what the sum is: files that are there must stay good.
    @Test func theSumStaysWhatItIs() {
        #expect(sum([]) == 0xEB05_70A6_694A_66B7)
        #expect(sum(Array(0..<100)) == 0x99FC_AA63_BA2F_0DD7)
    }
}
