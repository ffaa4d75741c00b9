/// Many byte strings in the order of their bytes, each found by what it is, what it begins with, or its number.
///
/// They are numbered from 0, and lie in blocks of a power of two: a block's first key is written whole, every other one
/// without the bytes that it shares with the key before (`KeyEntry`). The bytes, all numbers little-endian: the number of
/// keys (8 bytes), where the table begins (7), which power of two (1), the blocks, and the table: the first eight bytes of
/// each block's first key as a number that sorts as they do (8 each), then where each block begins (4 each).
///
/// Damaged bytes give other keys or none, and are noticed by the file they are in (`IndexFile.damage`); they are read
/// without a trap whatever they are.
struct SortedKeys: Sendable {
    /// How many keys a block of what is looked up most has.
    static let blockSize = 16
    /// The largest power of two that there are blocks of.
    static let mostBlockBits = 7
    static let headerSize = 16
    /// The table's bytes for one block.
    static let blockEntrySize = 12

    /// How many keys there are.
    let count: Int
    private let bytes: IndexBytes
    private let blockCount: Int
    /// A block has two to the power of this many keys.
    private let blockBits: Int
    /// Where the blocks end and the table begins.
    private let table: Int

    /// The keys in bytes that a `SortedKeysBuilder` made; none where the bytes cannot be that.
    init(_ bytes: IndexBytes) {
        self.bytes = bytes
        let count = bytes.u64(at: 0)
        let table = bytes.u64(at: 8) & (1 << 56 - 1)
        let blockBits = Int(bytes.u8(at: 15))
        // A key takes a byte at least.
        guard bytes.check(at: 0, count: Self.headerSize), count <= UInt64(bytes.count), table <= UInt64(bytes.count),
            blockBits <= Self.mostBlockBits,
            Self.blockCount(Int(count), blockBits) * Self.blockEntrySize <= bytes.count - Int(table)
        else {
            self.count = 0
            self.table = 0
            self.blockBits = 0
            blockCount = 0
            return
        }
        self.count = Int(count)
        self.table = Int(table)
        self.blockBits = blockBits
        blockCount = Self.blockCount(Int(count), blockBits)
    }

    private static func blockCount(_ count: Int, _ blockBits: Int) -> Int { (count + 1 << blockBits - 1) >> blockBits }

    /// How many keys a block has.
    @inline(__always)
    private var blockSize: Int { 1 &<< blockBits }

    /// The number of exactly this key.
    func find(_ key: UnsafeRawBufferPointer) -> Int? {
        let place = firstPlace(of: key, past: false)
        return place.fit == .same ? place.index : nil
    }

    /// The number of exactly this key.
    func find(_ key: [UInt8]) -> Int? { key.withUnsafeBytes { find($0) } }

    /// The numbers of the keys that begin with these bytes, the key that is just these among them. Where there are
    /// none, the empty range where they would be.
    func range(beginningWith start: UnsafeRawBufferPointer) -> Range<Int> {
        let low = firstPlace(of: start, past: false)
        if low.fit == .other { return low.index..<low.index }
        return low.index..<max(low.index, end(ofBeginning: start))
    }

    /// The number of the first key after all that begin with these bytes, or would.
    func end(ofBeginning start: UnsafeRawBufferPointer) -> Int { firstPlace(of: start, past: true).index }

    /// The numbers of the keys that begin with these bytes, the key that is just these among them. Where there are
    /// none, the empty range where they would be.
    func range(beginningWith start: [UInt8]) -> Range<Int> { start.withUnsafeBytes { range(beginningWith: $0) } }

    /// The key of a number; empty where there is none.
    func key(_ index: Int) -> [UInt8] {
        var key: [UInt8] = []
        if index >= 0, index < count {
            forEach(in: index..<(index + 1)) { _, bytes in key = [UInt8](bytes) }
        }
        return key
    }

    /// Calls `body` with the number and the bytes of every key in a range, in order; the bytes are good until it
    /// returns. What of the range is not there is left out.
    @inline(__always)
    func forEach(in range: Range<Int>, _ body: (Int, UnsafeRawBufferPointer) -> Void) {
        let wanted = range.clamped(to: 0..<count)
        if wanted.isEmpty { return }
        withUnsafeTemporaryAllocation(byteCount: KeyEntry.longestKey, alignment: 8) { key in
            var index = wanted.lowerBound & ~(blockSize &- 1)
            while index < wanted.upperBound {
                guard let block = block(index &>> blockBits) else { return }
                var at = block.lowerBound
                var length = 0
                let end = min(index &+ blockSize, wanted.upperBound)
                while index < end {
                    guard let entry = KeyEntry(at: at, in: bytes), entry.shared <= length else { return }
                    let rest = bytes.part(at: entry.start, count: entry.count).buffer
                    UnsafeMutableRawBufferPointer(rebasing: key[entry.shared...]).copyMemory(from: rest)
                    length = entry.shared &+ entry.count
                    at = entry.end
                    if index >= wanted.lowerBound { body(index, UnsafeRawBufferPointer(rebasing: key[..<length])) }
                    index &+= 1
                }
            }
        }
    }

    /// Copies the key of a number to the beginning of `key`, as much of it as there is room for, and returns the length
    /// of the whole key; nil where there is no such key.
    @inline(__always)
    func copyKey(_ index: Int, into key: UnsafeMutableRawBufferPointer) -> Int? {
        guard index >= 0, index < count, let block = block(index &>> blockBits) else { return nil }
        var at = block.lowerBound
        var length = 0
        for _ in 0...(index & (blockSize &- 1)) {
            guard let entry = KeyEntry(at: at, in: bytes), entry.shared <= length else { return nil }
            length = entry.shared &+ entry.count
            at = entry.end
            let room = key.count &- entry.shared
            if room <= 0 { continue }
            let rest = bytes.part(at: entry.start, count: min(entry.count, room)).buffer
            UnsafeMutableRawBufferPointer(rebasing: key[entry.shared...]).copyMemory(from: rest)
        }
        return length
    }

    /// A key's first eight bytes, as many as it has, as a number that sorts as they do.
    static func firstWord(_ key: UnsafeRawBufferPointer) -> UInt64 {
        if key.count >= 8 { return UInt64(bigEndian: key.loadUnaligned(as: UInt64.self)) }
        var word: UInt64 = 0
        for index in 0..<key.count { word |= UInt64(key[index]) << UInt64(56 &- 8 &* index) }
        return word
    }
}

extension SortedKeys {
    /// A key that is not before a wanted one, or the end of all keys.
    private struct Place {
        /// How the key there begins.
        enum Fit { case same, longer, other, unknown }

        var index: Int
        var fit: Fit
    }

    /// Where a block's bytes are, if they are what was written.
    @inline(__always)
    private func block(_ block: Int) -> Range<Int>? {
        let place = table &+ blockCount &* 8 &+ block &* 4
        guard bytes.check(at: place, count: block &+ 1 < blockCount ? 8 : 4) else { return nil }
        let start = Int(bytes.u32(at: place))
        let end = block &+ 1 < blockCount ? Int(bytes.u32(at: place &+ 4)) : table
        guard start < end, end <= table, bytes.check(start..<end) else { return nil }
        return start..<end
    }

    /// The first key that is not before `key`; with `past`, the first that is neither before it nor begins with it.
    private func firstPlace(of key: UnsafeRawBufferPointer, past: Bool) -> Place {
        guard blockCount > 0, bytes.check(at: table, count: blockCount &* Self.blockEntrySize) else {
            return Place(index: 0, fit: .other)
        }
        let word = Self.firstWord(key)
        // A block whose first key begins with fewer bytes than eight is told by its word alone.
        let isShort = past && key.count < 8
        let highest = isShort ? word | UInt64.max >> UInt64(8 &* key.count) : word
        var low = firstBlock(withWordAbove: highest)
        if !isShort {
            var high = low
            low = word > 0 ? firstBlock(withWordAbove: word &- 1) : 0
            while low < high {
                let middle = (low &+ high) / 2
                if isHead(of: middle, notAfter: key, past: past) { low = middle &+ 1 } else { high = middle }
            }
        }
        guard low > 0 else { return Place(index: 0, fit: .unknown) }
        return place(of: key, past: past, inBlock: low &- 1)
    }

    /// The first block whose first key's word is above this one.
    @inline(__always)
    private func firstBlock(withWordAbove word: UInt64) -> Int {
        var low = 0
        var length = blockCount
        while length > 0 {
            let half = length / 2
            let isAbove = bytes.u64(at: table &+ (low &+ half) &* 8) > word
            low = isAbove ? low : low &+ half &+ 1
            length = isAbove ? half : length &- half &- 1
        }
        return low
    }

    private func isHead(of block: Int, notAfter key: UnsafeRawBufferPointer, past: Bool) -> Bool {
        guard let place = self.block(block), let entry = KeyEntry(at: place.lowerBound, in: bytes) else { return false }
        let head = bytes.part(at: entry.start, count: entry.count).buffer
        let shared = sharedCount(head, key)
        if shared == key.count { return past || head.count == shared }
        return shared == head.count || head[shared] < key[shared]
    }

    /// Walks a block without putting its keys together: a key before the wanted one that shares fewer bytes with its
    /// own predecessor than that one does with the wanted key comes after it, and one that shares more before it.
    private func place(of key: UnsafeRawBufferPointer, past: Bool, inBlock number: Int) -> Place {
        let first = number &* blockSize
        guard let block = block(number) else { return Place(index: first, fit: .other) }
        var at = block.lowerBound
        var matched = 0
        for index in first..<min(first &+ blockSize, count) {
            guard let entry = KeyEntry(at: at, in: bytes), entry.shared >= matched else {
                return Place(index: index, fit: .other)
            }
            at = entry.end
            if entry.shared > matched { continue }
            let rest = bytes.part(at: entry.start, count: entry.count).buffer
            let wanted = UnsafeRawBufferPointer(rebasing: key[matched...])
            let shared = sharedCount(rest, wanted)
            if shared == wanted.count {
                if !past { return Place(index: index, fit: shared == rest.count ? .same : .longer) }
            } else if shared < rest.count, rest[shared] > wanted[shared] {
                return Place(index: index, fit: .other)
            }
            matched &+= shared
        }
        // Of the next block's first key, all that is known is that it is after the wanted one.
        return Place(index: min(first &+ blockSize, count), fit: .unknown)
    }
}
