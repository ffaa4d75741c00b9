/// Numbers of which many are the same, such as days: each of them is written once, and for every place only which.
///
/// The bytes, all numbers little-endian: how many different numbers there are (4 bytes), how many places (4), the numbers
/// (4 each), for each place the index of its number in as few bits as the last one needs, from the lowest bit of the
/// first byte on, and 8 zero bytes.
struct PackedColumn: Sendable {
    private static let headerSize = 8
    /// What follows the last index, so that reading eight bytes at once stays inside.
    private static let padding = 8

    /// How many places there are.
    let count: Int
    private let bytes: IndexBytes
    private let width: Int
    private let numbers: Int

    /// The column in bytes that `bytes(of:)` made; an empty one where they cannot be that.
    init(_ bytes: IndexBytes) {
        self.bytes = bytes
        let numbers = Int(bytes.u32(at: 0))
        let count = Int(bytes.u32(at: 4))
        let width = Self.width(numbers)
        let isWhole =
            bytes.check(at: 0, count: Self.headerSize)
            && bytes.count == Self.headerSize + numbers * 4 + (count * width + 7) / 8 + Self.padding
        self.numbers = isWhole ? numbers : 0
        self.count = isWhole ? count : 0
        self.width = width
    }

    /// The number of a place; nil where there is no such place, or where it is damaged.
    func number(at place: Int) -> Int32? {
        guard place >= 0, place < count else { return nil }
        let bit = place * width
        let start = Self.headerSize + numbers * 4 + bit / 8
        guard bytes.check(at: start, count: 8) else { return nil }
        let index = Int(truncatingIfNeeded: bytes.u64(at: start) >> UInt64(bit % 8)) & (1 << width - 1)
        let number = Self.headerSize + index * 4
        guard index < numbers, bytes.check(at: number, count: 4) else { return nil }
        return Int32(bitPattern: bytes.u32(at: number))
    }

    /// How many bits an index of so many numbers has.
    private static func width(_ numbers: Int) -> Int { Int.bitWidth - max(0, numbers - 1).leadingZeroBitCount }

    /// The bytes of a column.
    static func bytes(of column: [Int32]) -> [UInt8] {
        let numbers = Set(column).sorted()
        var indices: [Int32: UInt64] = [:]
        for (index, number) in numbers.enumerated() { indices[number] = UInt64(index) }
        let width = width(numbers.count)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(headerSize + numbers.count * 4 + (column.count * width + 7) / 8 + padding)
        bytes.append(littleEndian: [UInt32(numbers.count), UInt32(column.count)])
        bytes.append(littleEndian: numbers)
        var (bits, filled): (UInt64, Int) = (0, 0)
        for number in column {
            bits |= (indices[number] ?? 0) << UInt64(filled)
            filled += width
            while filled >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
                filled -= 8
            }
        }
        if filled > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
        bytes.append(contentsOf: repeatElement(0, count: padding))
        return bytes
    }
}
