import Records
import Testing

@testable import Store

@Suite("The hash of an id")
struct BucketHashTests {
    @Test("is part of the file format: these values never change")
    func examples() {
        #expect(BucketHash.of(RecordID("")) == mixed(0x811C_9DC5))
        // FNV-1a of "a" and "foobar", from the list of its authors.
        #expect(BucketHash.of(RecordID("a")) == mixed(0xE40C_292C))
        #expect(BucketHash.of(RecordID("foobar")) == mixed(0xBF9C_F968))
        #expect(BucketHash.of(RecordID("ab-1")) == 0x1741_04ED)
        #expect(BucketHash.of(RecordID("chirla")) == 0xF1F4_AB83)
    }

    @Test("spreads ids that are alike evenly over 16, 256 and 4,096 buckets", arguments: [4, 8, 12])
    func distribution(bits: UInt32) {
        let kinds: [(Int) -> String] = [
            { "ab-\($0)" }, { "help-office-of-los-angeles-\($0)" }, { String($0, radix: 36) + "-march" },
        ]
        for kind in kinds {
            var counts = [Int](repeating: 0, count: 1 << Int(bits))
            let ids = counts.count * 64
            for index in 0..<ids { counts[Int(BucketHash.of(RecordID(kind(index))) >> (32 - bits))] += 1 }
            // Chi-squared of a good hash is about the number of buckets, give or take some square roots of twice that.
            let excess = counts.reduce(0.0) { $0 + Double(($1 - 64) * ($1 - 64)) / 64 } - Double(counts.count - 1)
            #expect(abs(excess) < 5 * Double(2 * counts.count).squareRoot())
        }
    }

    private func mixed(_ hash: UInt32) -> UInt32 {
        var hash = hash
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return hash ^ hash >> 16
    }
}
