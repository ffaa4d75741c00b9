/// Numbers of which many are the same, such as days: each of them is written once, and for every place only which.
///
/// The bytes: how many different numbers there are (4 bytes, little-endian), the numbers (4 each), and the
/// `PackedNumbers` of the indices.
struct PackedColumn: Sendable {
    private let numbers: IndexBytes
    private let indices: PackedNumbers

    /// The column in bytes that `bytes(of:)` made; an empty one where they cannot be that.
    init(_ bytes: IndexBytes) {
        let size = bytes.check(at: 0, count: 4) ? min(4 * Int(bytes.u32(at: 0)), max(0, bytes.count - 4)) : 0
        numbers = bytes.part(at: min(4, bytes.count), count: size)
        let start = min(4 + size, bytes.count)
        indices = PackedNumbers(bytes.part(at: start, count: bytes.count - start))
    }

    /// How many places there are.
    var count: Int { indices.count }

    /// The number of a place; nil where there is no such place, or where it is damaged.
    func number(at place: Int) -> Int32? {
        guard let index = indices.number(at: place), index < numbers.count / 4 else { return nil }
        let offset = Int(index) * 4
        return numbers.check(at: offset, count: 4) ? Int32(bitPattern: numbers.u32(at: offset)) : nil
    }

    /// The bytes of a column.
    static func bytes(of column: [Int32]) -> [UInt8] {
        let numbers = Set(column).sorted()
        var indices: [Int32: UInt64] = [:]
        for (index, number) in numbers.enumerated() { indices[number] = UInt64(index) }
        var bytes = [UInt8](littleEndian: [UInt32(numbers.count)])
        bytes.append(littleEndian: numbers)
        return bytes + PackedNumbers.bytes(of: column.map { indices[$0] ?? 0 })
    }
}
