/// Numbers byte strings from 0 on, each once, in the order in which they are first seen, and keeps a note of each.
///
/// All words of all documents are looked up here, most of them among hundreds of thousands. What decides whether a string is
/// the one that is looked for therefore lies in one place together with its note.
struct Vocabulary<Note: BitwiseCopyable & Sendable>: Sendable {
    /// All strings one after the other.
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// A power of two of places: 0, or the hash of the string that has the place, and below it its number and 1 more.
    private var table: [UInt64]

    private struct Entry {
        let key: VocabularyKey
        /// Where the string starts in `bytes`.
        let start: UInt32
        var note: Note
    }

    init() { table = [UInt64](repeating: 0, count: 1024) }

    var count: Int { entries.count }

    /// What the table has where a string would first be looked for: asked for many strings in a row, the memory is waited
    /// for once.
    @inline(__always)
    func guess(_ key: VocabularyKey) -> VocabularyGuess {
        VocabularyGuess(slot: table[Int(key.hash) & (table.count - 1)])
    }

    /// The number of the string that is `string` with the key's suffix behind it, and whether it is new and has got this
    /// note. `guess` is of the same key, at any time before.
    @inline(__always)
    mutating func number(
        of key: VocabularyKey, _ string: UnsafeBufferPointer<UInt8>, _ guess: VocabularyGuess, note: Note
    ) -> (number: Int, isNew: Bool) {
        let number = guess.number
        if number >= 0, key.isWhole, entries[number].key == key { return (number, false) }
        return find(key, string, note)
    }

    /// The number of a string that is rarely looked for.
    mutating func number(
        of string: UnsafeBufferPointer<UInt8>, suffix: UInt8, note: Note
    ) -> (number: Int, isNew: Bool) {
        find(VocabularyKey(.init(string), 0..<string.count, suffix: suffix), string, note)
    }

    @inline(never)
    private mutating func find(
        _ key: VocabularyKey, _ string: UnsafeBufferPointer<UInt8>, _ note: Note
    ) -> (number: Int, isNew: Bool) {
        let hash = key.isWhole ? key.hash : Self.hash(string, key)
        let mask = table.count - 1
        var place = Int(hash) & mask
        while table[place] != 0 {
            if UInt32(truncatingIfNeeded: table[place] >> 32) == hash {
                let number = Int(UInt32(truncatingIfNeeded: table[place])) - 1
                if entries[number].key == key, key.isWhole || isSame(number, string) { return (number, false) }
            }
            place = (place + 1) & mask
        }
        entries.append(Entry(key: key, start: UInt32(truncatingIfNeeded: bytes.count), note: note))
        bytes.append(contentsOf: string)
        bytes.append(key.suffix)
        table[place] = UInt64(hash) << 32 | UInt64(UInt32(truncatingIfNeeded: entries.count))
        if entries.count * 2 > table.count { grow() }
        return (entries.count - 1, true)
    }

    /// What is noted of a string.
    subscript(number: Int) -> Note {
        @inline(__always) get { entries[number].note }
        @inline(__always) _modify { yield &entries[number].note }
    }

    /// A string with its suffix.
    func string(_ number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// All strings in the order of their bytes.
    func sorted() -> [SortHead] {
        let heads = bytes.withUnsafeBytes { bytes in
            entries.indices.map { number in
                SortHead(.init(rebasing: bytes[range(number)]), number: UInt32(truncatingIfNeeded: number))
            }
        }
        return heads.sorted { left, right in
            if left.first != right.first { return left.first < right.first }
            if left.second != right.second { return left.second < right.second }
            return string(Int(left.number)).lexicographicallyPrecedes(string(Int(right.number)))
        }
    }

    private func range(_ number: Int) -> Range<Int> {
        let start = Int(entries[number].start)
        return start..<start + entries[number].key.count + 1
    }

    private func isSame(_ number: Int, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
        guard entries[number].key.count == string.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            sharedCount(.init(rebasing: bytes[range(number).dropLast()]), UnsafeRawBufferPointer(string))
                == string.count
        }
    }

    /// Takes eight bytes at a time of a string of which the key is not all.
    private static func hash(_ string: UnsafeBufferPointer<UInt8>, _ key: VocabularyKey) -> UInt32 {
        let raw = UnsafeRawBufferPointer(string)
        var hash = UInt64(key.hash)
        for place in stride(from: 16, to: raw.count, by: 8) {
            // The last ones may overlap those before.
            let start = min(place, raw.count - 8)
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        }
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    private mutating func grow() {
        let old = table
        table = [UInt64](repeating: 0, count: old.count * 2)
        let mask = table.count - 1
        for entry in old where entry != 0 {
            var place = Int(entry >> 32) & mask
            while table[place] != 0 { place = (place + 1) & mask }
            table[place] = entry
        }
    }
}

/// What a table has where a string would first be looked for.
struct VocabularyGuess {
    fileprivate let slot: UInt64

    /// The number of the string that is there; below 0 where there is none.
    fileprivate var number: Int { Int(UInt32(truncatingIfNeeded: slot)) - 1 }
}

/// The first sixteen bytes of a string, with its length and its suffix.
struct VocabularyKey: Equatable {
    private let first: UInt64
    private let second: UInt64
    /// The length, and in the lowest byte the suffix.
    private let shape: UInt32

    /// Reads the bytes at a place, and where sixteen are there, no loop is taken for it, which way it goes could not be
    /// foretold.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, _ place: Range<Int>, suffix: UInt8) {
        let count = place.count
        shape = UInt32(truncatingIfNeeded: count) << 8 | UInt32(suffix)
        if place.lowerBound &+ 16 <= bytes.count {
            let one = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place.lowerBound, as: UInt64.self))
            let other = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: place.lowerBound &+ 8, as: UInt64.self))
            first = one & Self.mask(count)
            second = other & Self.mask(count &- 8)
        } else {
            var words: (UInt64, UInt64) = (0, 0)
            for (offset, byte) in bytes[place].prefix(16).enumerated() {
                let shifted = UInt64(byte) << UInt64(8 * (offset % 8))
                if offset < 8 { words.0 |= shifted } else { words.1 |= shifted }
            }
            (first, second) = words
        }
    }

    /// The bits of so many bytes.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 {
        count >= 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: max(0, count) &* 8)) &- 1
    }

    var count: Int { Int(shape >> 8) }
    var suffix: UInt8 { UInt8(truncatingIfNeeded: shape) }

    /// Whether it is all there is of the string.
    @inline(__always)
    var isWhole: Bool { shape < 17 << 8 }

    @inline(__always)
    var hash: UInt32 {
        let both = mixed(first ^ UInt64(shape)) &+ second
        return UInt32(truncatingIfNeeded: mixed(both) >> 32)
    }
}

/// A string by its number, and its first sixteen bytes as numbers that sort as they do.
struct SortHead {
    let first: UInt64
    let second: UInt64
    let number: UInt32

    init(_ string: UnsafeRawBufferPointer, number: UInt32) {
        first = SortedKeys.firstWord(string)
        second = SortedKeys.firstWord(UnsafeRawBufferPointer(rebasing: string.dropFirst(8)))
        self.number = number
    }
}

@inline(__always)
private func mixed(_ number: UInt64) -> UInt64 {
    let product = number &* 0x9E37_79B9_7F4A_7C15
    return (product ^ product >> 32) &* 0xBF58_476D_1CE4_E5B9
}
