/// Makes the bytes of a `SortedKeys`, from the first key to the last.
struct SortedKeysBuilder {
    private var blocks: [UInt8] = [UInt8](repeating: 0, count: SortedKeys.headerSize)
    private var headWords: [UInt64] = []
    private var starts: [UInt32] = []
    private var last: [UInt8] = []

    /// How many keys there are so far: the number that the next one gets.
    private(set) var count = 0

    /// How many keys a block has.
    private let blockSize: Int

    /// Keys in blocks of so many, a power of two: larger blocks are smaller together, and slower to look a key up in.
    init(blockSize: Int = SortedKeys.blockSize) {
        precondition(blockSize.nonzeroBitCount == 1 && blockSize.trailingZeroBitCount <= SortedKeys.mostBlockBits)
        self.blockSize = blockSize
    }

    /// Adds a key, which must come after the last one in the order of their bytes.
    ///
    /// Returns false, and adds nothing, where it does not, where it is longer than 65,535 bytes, or where the keys
    /// would take more than 4 GiB.
    @discardableResult
    mutating func add(_ key: UnsafeRawBufferPointer) -> Bool {
        guard key.count <= KeyEntry.longestKey, blocks.count < Int(UInt32.max) - 2 * KeyEntry.longestKey else {
            return false
        }
        let shared = last.withUnsafeBytes { sharedCount($0, key) }
        if count > 0 {
            guard shared < key.count, shared == last.count || last[shared] < key[shared] else { return false }
        }
        if count % blockSize == 0 {
            starts.append(UInt32(blocks.count))
            headWords.append(SortedKeys.firstWord(key))
            KeyEntry.append(key, shared: 0, to: &blocks)
        } else {
            KeyEntry.append(key, shared: shared, to: &blocks)
        }
        last.removeSubrange(shared...)
        last.append(contentsOf: key[shared...])
        count += 1
        return true
    }

    @discardableResult
    mutating func add(_ key: [UInt8]) -> Bool { key.withUnsafeBytes { add($0) } }

    @discardableResult
    mutating func add(_ key: ArraySlice<UInt8>) -> Bool { key.withUnsafeBytes { add($0) } }

    /// Adds the keys of another builder, which come after those that are here. These must make whole blocks.
    ///
    /// Returns false, and adds nothing, where they do not, or where the keys would take more than 4 GiB.
    @discardableResult
    mutating func append(_ other: SortedKeysBuilder) -> Bool {
        guard count % blockSize == 0, blockSize == other.blockSize, blocks.count + other.blocks.count <= Int(UInt32.max)
        else {
            return false
        }
        let shift = UInt32(truncatingIfNeeded: blocks.count - SortedKeys.headerSize)
        blocks += other.blocks.dropFirst(SortedKeys.headerSize)
        headWords += other.headWords
        starts += other.starts.map { $0 &+ shift }
        last = other.last
        count += other.count
        return true
    }

    /// The bytes of all keys that were added.
    consuming func finish() -> [UInt8] {
        var bytes = blocks
        let table = bytes.count
        bytes.reserveCapacity(table + starts.count * SortedKeys.blockEntrySize)
        bytes.append(littleEndian: headWords)
        bytes.append(littleEndian: starts)
        withUnsafeBytes(of: UInt64(count).littleEndian) { bytes.replaceSubrange(0..<8, with: $0) }
        let tableAndBits = UInt64(table) | UInt64(blockSize.trailingZeroBitCount) << 56
        withUnsafeBytes(of: tableAndBits.littleEndian) { bytes.replaceSubrange(8..<16, with: $0) }
        return bytes
    }
}

/// How many bytes two byte strings have in common from their first on.
@inline(__always)
func sharedCount(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
    let limit = min(one.count, other.count)
    var count = 0
    while count &+ 8 <= limit {
        let differing =
            one.loadUnaligned(fromByteOffset: count, as: UInt64.self)
            ^ other.loadUnaligned(fromByteOffset: count, as: UInt64.self)
        if differing != 0 { return count &+ differing.littleEndian.trailingZeroBitCount / 8 }
        count &+= 8
    }
    while count < limit, one[count] == other[count] { count &+= 1 }
    return count
}
