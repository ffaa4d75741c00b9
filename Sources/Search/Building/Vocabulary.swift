/// Numbers byte strings from 0 on, each once, in the order in which they are first seen.
struct Vocabulary {
    /// All strings one after the other; where each starts, and after the last, where it ends.
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    /// A power of two of places: the number of the string that has the place, or -1.
    private var table: [Int32]
    private var hashes: [UInt32] = []

    init(expecting count: Int = 1024) {
        var size = 1024
        while size < count * 2 { size *= 2 }
        table = [Int32](repeating: -1, count: size)
    }

    var count: Int { starts.count - 1 }

    /// The number of the string that is `string` with `suffix` behind it, and whether it is new.
    mutating func number(of string: UnsafeBufferPointer<UInt8>, suffix: UInt8) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(string, suffix)
        let mask = table.count - 1
        var place = Int(hash) & mask
        while true {
            let number = Int(table[place])
            if number < 0 { break }
            if hashes[number] == hash, isSame(number, string, suffix) { return (number, false) }
            place = (place + 1) & mask
        }
        let number = count
        table[place] = Int32(truncatingIfNeeded: number)
        hashes.append(hash)
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

    @inline(__always)
    private static func hash(_ string: UnsafeBufferPointer<UInt8>, _ suffix: UInt8) -> UInt32 {
        var hash = UInt64(suffix) &* 0x9E37_79B9_7F4A_7C15
        for byte in string { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        hash ^= hash >> 29
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    private mutating func grow() {
        table = [Int32](repeating: -1, count: table.count * 2)
        let mask = table.count - 1
        for (number, hash) in hashes.enumerated() {
            var place = Int(hash) & mask
            while table[place] >= 0 { place = (place + 1) & mask }
            table[place] = Int32(truncatingIfNeeded: number)
        }
    }
}
