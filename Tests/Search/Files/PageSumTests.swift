import Seeded
import Testing

@testable import Search

private func sum(_ bytes: [UInt8], seed: UInt64 = 7) -> UInt64 { bytes.withUnsafeBytes { PageSum.of($0, seed: seed) } }

@Suite struct PageSumTests {
    @Test(arguments: [1, 7, 8, 9, 31, 32, 33, 64, 71])
    func everyChangeOfOneByteGivesAnotherSum(length: Int) {
        var random = SeededRandom(UInt64(length))
        var bytes = random.bytes(length)
        var sums = [sum(bytes)]
        for index in bytes.indices {
            for change in UInt8(1)...255 {
                bytes[index] ^= change
                sums.append(sum(bytes))
                bytes[index] ^= change
            }
        }
        #expect(Set(sums).count == sums.count)
    }

    @Test func everyChangeOfTwoBitsGivesAnotherSum() {
        var random = SeededRandom(1)
        var bytes = random.bytes(72)
        let before = sum(bytes)
        var unnoticed: [(Int, Int)] = []
        for one in 0..<(72 * 8) {
            bytes[one / 8] ^= 1 << UInt8(one % 8)
            for other in 0..<one {
                bytes[other / 8] ^= 1 << UInt8(other % 8)
                if sum(bytes) == before { unnoticed.append((one, other)) }
                bytes[other / 8] ^= 1 << UInt8(other % 8)
            }
            bytes[one / 8] ^= 1 << UInt8(one % 8)
        }
        #expect(unnoticed.isEmpty)
    }

    @Test func zerosOfDifferentLengthsAndSeedsHaveDifferentSums() {
        let zeros = [UInt8](repeating: 0, count: 100)
        let sums = (0...100).flatMap { length in (0..<20).map { sum(Array(zeros.prefix(length)), seed: $0) } }
        #expect(Set(sums).count == sums.count)
    }

    /// The format says what the sum is: files that are there must stay good.
    @Test func theSumStaysWhatItIs() {
        #expect(sum([]) == 0x9A64_8A20_86D7_1C60)
        #expect(sum(Array(0..<100)) == 0x7BAD_AFE6_225A_A231)
    }
}
