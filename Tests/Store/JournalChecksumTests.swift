import Seeded
import Testing

@testable import Store

@Suite("The journal's checksum")
struct JournalChecksumTests {
    @Test("is CRC-32C: the examples of RFC 3720, appendix B.4")
    func examples() {
        let read: [UInt8] = [
            0x01, 0xC0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x14, 0, 0, 0, 0, 0, 0x04, 0, 0, 0, 0, 0x14, 0, 0, 0,
            0x18, 0x28, 0, 0, 0, 0, 0, 0, 0, 0x02, 0, 0, 0, 0, 0, 0, 0,
        ]
        #expect(sum([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
        #expect(sum([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
        #expect(sum(Array(0..<32)) == 0x46DD_794E)
        #expect(sum(Array((0..<32).reversed())) == 0x113F_DB5C)
        #expect(sum(read) == 0xD996_3A56)
        #expect(sum(Array("123456789".utf8)) == 0xE306_9283)
        #expect(sum([]) == 0)
    }

    @Test("is the same in any number of pieces, of any length")
    func pieces() {
        var random = SeededRandom(1)
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0..<100, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            var checksum = Checksum()
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 0...rest.count, using: &random)
                rest.prefix(count).withUnsafeBytes { checksum.add($0) }
                rest = rest.dropFirst(count)
            }
            #expect(checksum.value == bitByBit(bytes))
            #expect(sum(bytes) == checksum.value)
        }
    }

    private func sum(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { Checksum.of($0) } }

    private func bitByBit(_ bytes: [UInt8]) -> UInt32 {
        var state = UInt32.max
        for byte in bytes {
            state ^= UInt32(byte)
            for _ in 0..<8 { state = (state >> 1) ^ (state & 1 == 1 ? 0x82F6_3B78 : 0) }
        }
        return ~state
    }
}
