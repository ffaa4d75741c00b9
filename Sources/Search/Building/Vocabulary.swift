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
        let ends: Ends
        /// Where the string starts in `bytes`.
        let start: UInt32
        var note: Note
    }

    init() { table = [UInt64](repeating: 0, count: 1024) }

    var count: Int { entries.count }

    /// The number of the string that is `string` with `suffix` behind it, and whether it is new and has got this note.
    @inline(__always)
    mutating func number(
        of string: UnsafeBufferPointer<UInt8>, suffix: UInt8, note: Note
    ) -> (number: Int, isNew: Bool) {
        let ends = Ends(string, suffix)
        let hash = ends.isWhole ? ends.hash : Self.hash(string, ends)
        let mask = table.count - 1
        var place = Int(hash) & mask
        while table[place] != 0 {
            if UInt32(truncatingIfNeeded: table[place] >> 32) == hash {
                let number = Int(UInt32(truncatingIfNeeded: table[place])) - 1
                if entries[number].ends == ends, ends.isWhole || isSame(number, string) { return (number, false) }
            }
            place = (place + 1) & mask
        }
        add(string, suffix, Entry(ends: ends, start: UInt32(truncatingIfNeeded: bytes.count), note: note), hash, place)
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
        return start..<start + entries[number].ends.count + 1
    }

    @inline(never)
    private mutating func add(
        _ string: UnsafeBufferPointer<UInt8>, _ suffix: UInt8, _ entry: Entry, _ hash: UInt32, _ place: Int
    ) {
        entries.append(entry)
        bytes.append(contentsOf: string)
        bytes.append(suffix)
        table[place] = UInt64(hash) << 32 | UInt64(UInt32(truncatingIfNeeded: entries.count))
        if entries.count * 2 > table.count { grow() }
    }

    @inline(never)
    private func isSame(_ number: Int, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[range(number)].dropLast().elementsEqual(string)
    }

    /// Takes eight bytes at a time of a string of which the ends are not all.
    @inline(never)
    private static func hash(_ string: UnsafeBufferPointer<UInt8>, _ ends: Ends) -> UInt32 {
        let raw = UnsafeRawBufferPointer(string)
        var hash = UInt64(ends.hash)
        for place in stride(from: 8, to: raw.count - 8, by: 8) {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        return UInt32(truncatingIfNeeded: hash >> 32 ^ hash)
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

/// The first and the last eight bytes of a string, which may share bytes, with its length and its suffix.
private struct Ends: Equatable {
    private let first: UInt64
    private let last: UInt64
    /// The length, and in the lowest byte the suffix.
    private let shape: UInt32

    /// Reads no byte outside of the string, and takes no loop for it.
    @inline(__always)
    init(_ string: UnsafeBufferPointer<UInt8>, _ suffix: UInt8) {
        let raw = UnsafeRawBufferPointer(string)
        let count = raw.count
        shape = UInt32(truncatingIfNeeded: count) << 8 | UInt32(suffix)
        if count >= 8 {
            first = raw.loadUnaligned(as: UInt64.self)
            last = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        } else if count >= 4 {
            first = UInt64(raw.loadUnaligned(as: UInt32.self))
            last = UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
        } else if count > 0 {
            first = UInt64(raw[0]) << 8 | UInt64(raw[count / 2])
            last = UInt64(raw[count &- 1])
        } else {
            first = 0
            last = 0
        }
    }

    var count: Int { Int(shape >> 8) }

    /// Whether they are all there is of the string.
    @inline(__always)
    var isWhole: Bool { shape < 17 << 8 }

    @inline(__always)
    var hash: UInt32 {
        let both = mixed(first ^ UInt64(shape)) &+ last
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
