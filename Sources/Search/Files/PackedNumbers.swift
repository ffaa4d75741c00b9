/// Numbers of which only some bits are not the same in all: only those are written.
///
/// The bytes, all numbers little-endian and of eight bytes: how many numbers there are; the bits that are set in all;
/// the bits that differ; for each number its differing bits, from the lowest bit of the first byte on, nothing between
/// them; and 16 zero bytes.
struct PackedNumbers: Sendable {
    private static let headerSize = 24
    /// What follows the last number, so that reading sixteen bytes at once stays inside.
    private static let padding = 16

    /// How many numbers there are.
    let count: Int
    private let bytes: IndexBytes
    private let base: UInt64
    /// The bits that differ, in runs.
    private let runs: [Run]
    /// How many bits each number has.
    private let width: Int

    private struct Run {
        let mask: UInt64
        let shift: UInt64
        let count: UInt64
    }

    /// The numbers in bytes that `bytes(of:)` made; none where they cannot be that.
    init(_ bytes: IndexBytes) {
        self.bytes = bytes
        base = bytes.u64(at: 8)
        let differing = bytes.u64(at: 16)
        let count = Int(clamping: bytes.u64(at: 0))
        width = differing.nonzeroBitCount
        runs = Self.runs(of: differing)
        let isWhole =
            bytes.check(at: 0, count: Self.headerSize) && count < 1 << 40
            && bytes.count == Self.headerSize + (count * width + 7) / 8 + Self.padding
        self.count = isWhole ? count : 0
    }

    /// A number by its place; nil where there is no such place, or where it is damaged.
    @inline(__always)
    func number(at place: Int) -> UInt64? {
        guard place >= 0, place < count else { return nil }
        let bit = place * width
        let start = Self.headerSize + bit / 8
        guard bytes.check(at: start, count: 16) else { return nil }
        let shift = UInt64(bit % 8)
        // The other eight bytes have what the first shift has made room for.
        return spread(bytes.u64(at: start) >> shift | (bytes.u64(at: start + 8) << 1) << (63 - shift))
    }

    /// Puts the lowest bits where they belong.
    @inline(__always)
    private func spread(_ bits: UInt64) -> UInt64 {
        var (number, rest) = (base, bits)
        for run in runs {
            number |= (rest & run.mask) << run.shift
            rest = run.count < 64 ? rest >> run.count : 0
        }
        return number
    }

    private static func runs(of differing: UInt64) -> [Run] {
        var runs: [Run] = []
        var shift = 0
        while shift < 64, differing >> UInt64(shift) != 0 {
            shift += (differing >> UInt64(shift)).trailingZeroBitCount
            let count = (~(differing >> UInt64(shift))).trailingZeroBitCount
            runs.append(Run(mask: .max >> UInt64(64 - count), shift: UInt64(shift), count: UInt64(count)))
            shift += count
        }
        return runs
    }

    /// The bytes of some numbers.
    static func bytes(of numbers: [UInt64]) -> [UInt8] {
        let all = numbers.reduce(UInt64.max, &)
        let base = numbers.isEmpty ? 0 : all
        let differing = numbers.reduce(0) { $0 | $1 ^ base }
        let width = differing.nonzeroBitCount
        let runs = runs(of: differing)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(headerSize + (numbers.count * width + 7) / 8 + padding)
        bytes.append(littleEndian: [UInt64(numbers.count), base, differing])
        var writer = BitWriter(bytes)
        for number in numbers {
            for run in runs { writer.append(number >> run.shift & run.mask, count: Int(run.count)) }
        }
        bytes = writer.finish()
        bytes.append(contentsOf: repeatElement(0, count: padding))
        return bytes
    }
}

/// Appends bits to bytes, from the lowest bit of each byte on.
struct BitWriter {
    private var bytes: [UInt8]
    private var bits: UInt64 = 0
    private var filled = 0

    /// A writer behind some bytes.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Appends so many bits, up to 64; the number has no others.
    mutating func append(_ number: UInt64, count: Int) {
        bits |= number << UInt64(filled)
        filled += count
        guard filled >= 64 else { return }
        bytes.append(littleEndian: bits)
        filled -= 64
        // Those that found no room.
        bits = filled > 0 ? number >> UInt64(count - filled) : 0
    }

    /// All bytes, the last one filled up with zeros.
    consuming func finish() -> [UInt8] {
        var bytes = bytes
        for byte in 0..<(filled + 7) / 8 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * byte))) }
        return bytes
    }
}
