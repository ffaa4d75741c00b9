/// Numbers byte strings from 0 on, each once, in the order in which they are first seen.
struct Vocabulary {
    /// All strings one after the other; where each starts, and after the last, where it ends.
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    /// A power of two of places: 0, or the hash of the string that has the place, and below it its number and 1 more.
    private var table: [UInt64]

    init(expecting count: Int = 1024) {
        var size = 1024
        while size < count * 2 { size *= 2 }
        table = [UInt64](repeating: 0, count: size)
    }

    var count: Int { starts.count - 1 }

    /// The number of the string that is `string` with `suffix` behind it, and whether it is new.
    mutating func number(of string: UnsafeBufferPointer<UInt8>, suffix: UInt8) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(string, suffix)
        let mask = table.count - 1
        var place = Int(hash) & mask
        while table[place] != 0 {
            if UInt32(truncatingIfNeeded: table[place] >> 32) == hash {
                let number = Int(UInt32(truncatingIfNeeded: table[place])) - 1
                if isSame(number, string, suffix) { return (number, false) }
            }
            place = (place + 1) & mask
        }
        let number = count
        table[place] = UInt64(hash) << 32 | UInt64(UInt32(truncatingIfNeeded: number + 1))
        bytes.append(contentsOf: string)
        bytes.append(suffix)
        starts.append(UInt32(truncatingIfNeeded: bytes.count))
        if count * 2 > table.count { grow() }
        return (number, true)
    }

    func string(_ number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

    /// The numbers of all strings in the order of their bytes.
    func sorted() -> [UInt32] {
        bytes.withUnsafeBytes { bytes in
            let keys = (0..<count).map { number -> (head: UInt64, number: UInt32) in
                (Self.head(bytes, Int(starts[number]), Int(starts[number + 1])), UInt32(truncatingIfNeeded: number))
            }
            return keys.sorted { left, right in
                if left.head != right.head { return left.head < right.head }
                return isBefore(left.number, right.number, bytes)
            }.map(\.number)
        }
    }

    private func isBefore(_ left: UInt32, _ right: UInt32, _ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes[Int(starts[Int(left)])..<Int(starts[Int(left) + 1])]
            .lexicographicallyPrecedes(bytes[Int(starts[Int(right)])..<Int(starts[Int(right) + 1])])
    }

    /// The first eight bytes as a number that sorts as they do.
    private static func head(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UInt64 {
        var head: UInt64 = 0
        for offset in 0..<8 {
            head = head << 8 | (start + offset < end ? UInt64(bytes[start + offset]) : 0)
        }
        return head
    }

    @inline(__always)
    private func isSame(_ number: Int, _ string: UnsafeBufferPointer<UInt8>, _ suffix: UInt8) -> Bool {
        let (start, end) = (Int(starts[number]), Int(starts[number + 1]))
        guard end - start == string.count + 1, bytes[end - 1] == suffix else { return false }
        return bytes.withUnsafeBufferPointer { all in
            for index in 0..<string.count where all[start + index] != string[index] { return false }
            return true
        }
    }

    /// Takes eight bytes at a time: all words of all documents go through here.
    @inline(__always)
    private static func hash(_ string: UnsafeBufferPointer<UInt8>, _ suffix: UInt8) -> UInt32 {
        let raw = UnsafeRawBufferPointer(string)
        var hash = UInt64(suffix) &+ UInt64(raw.count) << 8
        var place = 0
        while place + 8 <= raw.count {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < raw.count {
            rest = rest << 8 | UInt64(raw[place])
            place += 1
        }
        return UInt32(truncatingIfNeeded: mixed(hash ^ rest) >> 32)
    }

    @inline(__always)
    private static func mixed(_ number: UInt64) -> UInt64 {
        let product = number &* 0x9E37_79B9_7F4A_7C15
        return (product ^ product >> 32) &* 0xBF58_476D_1CE4_E5B9
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
