import Seeded
import Testing

@testable import Search

/// Numbers at and around every edge.
private let edges = [Int.min, .min + 1, -9, -8, -1, 0, 1, 3, 4, 7, 8, 9, 10, 11, 12, .max - 8, .max - 1, .max]

@Suite struct IndexBytesTests {
    private let bytes: [UInt8] = Array(1...11)

    @Test func numbersAreReadWhereverTheyLie() throws {
        try IndexFile.reading(bytes) { read in
            #expect(read.count == 11)
            #expect(read.u8(at: 10) == 11)
            #expect(read.u16(at: 1) == 0x0302)
            #expect(read.u32(at: 3) == 0x0706_0504)
            #expect(read.u64(at: 3) == 0x0B0A_0908_0706_0504)
        }
    }

    @Test func outsideThereAreOnlyZeros() throws {
        try IndexFile.reading(bytes) { read in
            for offset in edges {
                #expect((read.u8(at: offset) != 0) == (0..<11).contains(offset))
                #expect((read.u16(at: offset) != 0) == (0..<10).contains(offset))
                #expect((read.u32(at: offset) != 0) == (0..<8).contains(offset))
                #expect((read.u64(at: offset) != 0) == (0..<4).contains(offset))
            }
        }
    }

    @Test func partsAreWhatIsThereOfThem() throws {
        try IndexFile.reading(bytes) { read in
            for offset in edges {
                for length in edges {
                    let start = (0...11).contains(offset) ? offset : 11
                    let end = start + min(max(length, 0), 11 - start)
                    #expect([UInt8](read.part(at: offset, count: length).buffer) == Array(bytes[start..<end]))
                    if offset <= length {
                        let there = (0..<11).filter { $0 >= offset && $0 < length }
                        #expect([UInt8](read[offset..<length].buffer) == there.map { bytes[$0] })
                    }
                }
            }
        }
    }

    @Test func onlyWhatIsThereCanBeChecked() throws {
        try IndexFile.reading(bytes) { read in
            for offset in edges {
                for length in edges {
                    let isThere = offset >= 0 && length >= 0 && offset <= 11 && length <= 11 - offset
                    #expect(read.check(at: offset, count: length) == isThere)
                    if offset <= length {
                        #expect(read.check(offset..<length) == (offset >= 0 && length <= 11))
                    }
                }
            }
        }
    }

    @Test func aPartOfAPartIsCheckedWhereItLies() throws {
        var random = SeededRandom(3)
        var bytes = try IndexFile.bytes([(.about, random.bytes(50_000)), (.terms, random.bytes(50_000))])
        bytes[70_000] ^= 1
        let file = try IndexFile(bytes)
        withExtendedLifetime(file) {
            let part = file.section(.terms)[10_000..<40_000][1000..<20_000]
            #expect(part.count == 19_000)
            // The damaged page begins at 65,536, and the part at 62,080.
            #expect(part.check(0..<3400))
            #expect(!part.check(3000..<4000))
        }
    }

    @Test func itIsThreeWordsWithoutAReferenceToCount() {
        #expect(MemoryLayout<IndexBytes>.size <= 24)
        #expect(_isPOD(IndexBytes.self))
    }
}
