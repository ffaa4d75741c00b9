import Records

/// The files that a large collection is spread over, by the hash of each record's id, so that one edit rewrites one
/// small file: `bills/0a.json` holds the bills whose hash begins with 0a.
///
/// There are 16, 256 or 4,096 of them, told by one, two or three hexadecimal digits. As the digits are the first of the
/// hash, bucket `a` of 16 is split into `a0` to `af` of 256.
enum Buckets {
    /// The numbers of buckets that there may be.
    static let counts = [16, 256, 4096]

    /// How many digits the names have where there are so many buckets; nil where there is no such layout.
    static func width(ofCount count: Int) -> Int? { counts.firstIndex(of: count).map { $0 + 1 } }

    static func count(ofWidth width: Int) -> Int { 1 << (4 * width) }

    /// The number of the bucket that holds an id.
    static func number(of id: RecordID, width: Int) -> Int { number(ofHash: BucketHash.of(id), width: width) }

    static func number(ofHash hash: UInt32, width: Int) -> Int { Int(hash >> UInt32(32 - 4 * width)) }

    /// The name of the bucket of a number, which has no more digits than `width`.
    static func name(_ number: Int, width: Int) -> String {
        // As long as a string can be without memory of its own: thousands of these names are asked for at every start.
        String(unsafeUninitializedCapacity: width + ending.count) { buffer in
            for place in 0..<width {
                let digit = UInt8(truncatingIfNeeded: number >> (4 * (width - 1 - place))) & 15
                buffer[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            }
            for (place, byte) in zip(width..., ending) { buffer[place] = byte }
            return width + ending.count
        }
    }

    private static let ending = Array(".json".utf8)

    /// The hashes that begin with some digits: all of them where there are none.
    static func hashes(startingWith prefix: Int, width: Int) -> ClosedRange<UInt32> {
        let free = UInt32(32 - 4 * width)
        guard width > 0 else { return 0...UInt32.max }
        let first = UInt32(truncatingIfNeeded: prefix) << free
        return first...first | (1 << free - 1)
    }

    /// The numbers of the buckets that hold these hashes.
    static func numbers(ofHashes hashes: ClosedRange<UInt32>, width: Int) -> ClosedRange<Int> {
        number(ofHash: hashes.lowerBound, width: width)...number(ofHash: hashes.upperBound, width: width)
    }

    /// Whether a file's name is that of a bucket where names have so many digits; of none where there are no buckets.
    static func isName(_ name: String, width: Int?) -> Bool {
        guard let width, name.utf8.count == width + 5, name.hasSuffix(".json") else { return false }
        return name.utf8.prefix(width).allSatisfy { ASCII.hexValue($0) != nil && !(0x41...0x46).contains($0) }
    }

    /// How many digits a collection of this size should have: nil for one file.
    ///
    /// A collection moves to more buckets when a file would hold more than the limits allow, and back to fewer when it would
    /// fill half of that: in between it stays as it is, so that adding and removing one record does not rewrite all.
    static func width(forRecords records: Int, bytes: Int, now: Int?, _ limits: StoreLimits = StoreLimits()) -> Int? {
        let (mostRecords, mostBytes) = (limits.recordsInFile, limits.bytesInFile)
        var width = now ?? 0
        while width < 3, records > mostRecords << (4 * width) || bytes > mostBytes << (4 * width) { width += 1 }
        while width > 0, 2 * records <= mostRecords << (4 * (width - 1)), 2 * bytes <= mostBytes << (4 * (width - 1)) {
            width -= 1
        }
        return width == 0 ? nil : width
    }
}
