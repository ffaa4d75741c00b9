/// Gives each different word a number while an index is built, in the order the words are met.
///
/// A hash table of flat arrays. Its hash is seeded anew in each process, so no text can be written to make it slow.
struct TermCollector {
    private var letters: [UInt8] = []
    private var starts: [UInt32] = [0]
    /// A power of two long, and never more than half full.
    private var table = [Slot](repeating: Slot(), count: 1 << 12)

    /// A place of the table; the hash stands beside the number so that looking for a word touches few others.
    private struct Slot {
        var hash: UInt32 = 0
        /// One after the number of the word here, or 0.
        var end: UInt32 = 0
    }

    var count: Int { starts.count - 1 }

    /// The number of the word spelled by `range` of `source`.
    mutating func number(of range: Range<Int>, in source: [UInt8]) -> Int {
        let hash = TermCollector.hash(source[range])
        var place = Int(hash) & (table.count - 1)
        while table[place].end != 0 {
            let number = Int(table[place].end) - 1
            if table[place].hash == hash, spells(number, range, in: source) { return number }
            place = (place + 1) & (table.count - 1)
        }
        letters.append(contentsOf: source[range])
        starts.append(UInt32(truncatingIfNeeded: letters.count))
        table[place] = Slot(hash: hash, end: UInt32(truncatingIfNeeded: count))
        if count * 2 > table.count { grow() }
        return count - 1
    }

    /// The one use of a pointer in this module: byte by byte, the hasher makes an index a third slower to build.
    private static func hash(_ spelling: ArraySlice<UInt8>) -> UInt32 {
        var hasher = Hasher()
        spelling.withUnsafeBytes { hasher.combine(bytes: $0) }
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }

    /// The words sorted, and for each number the term it became.
    func sorted() -> (dictionary: TermDictionary, termOfNumber: [UInt32]) {
        // Eight bytes compared as one integer decide nearly every comparison of the sort.
        var order = (0..<count).map { (head: head(of: $0), number: $0) }
        order.sort {
            $0.head != $1.head ? $0.head < $1.head : spelling($0.number).lexicographicallyPrecedes(spelling($1.number))
        }
        var termOfNumber = [UInt32](repeating: 0, count: count)
        var sortedLetters: [UInt8] = []
        var sortedStarts: [UInt32] = [0]
        sortedLetters.reserveCapacity(letters.count)
        sortedStarts.reserveCapacity(starts.count)
        for (term, entry) in order.enumerated() {
            termOfNumber[entry.number] = UInt32(truncatingIfNeeded: term)
            sortedLetters.append(contentsOf: spelling(entry.number))
            sortedStarts.append(UInt32(truncatingIfNeeded: sortedLetters.count))
        }
        return (TermDictionary(letters: sortedLetters, starts: sortedStarts), termOfNumber)
    }

    private func spelling(_ number: Int) -> ArraySlice<UInt8> {
        letters[Int(starts[number])..<Int(starts[number + 1])]
    }

    private func spells(_ number: Int, _ range: Range<Int>, in source: [UInt8]) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == range.count else { return false }
        for offset in 0..<range.count where letters[start + offset] != source[range.lowerBound + offset] {
            return false
        }
        return true
    }

    private func head(of number: Int) -> UInt64 {
        var head: UInt64 = 0
        var shift: UInt64 = 56
        for byte in spelling(number).prefix(8) {
            head |= UInt64(byte) << shift
            shift &-= 8
        }
        return head
    }

    private mutating func grow() {
        let slots = table
        table = [Slot](repeating: Slot(), count: slots.count * 2)
        for slot in slots where slot.end != 0 {
            var place = Int(slot.hash) & (table.count - 1)
            while table[place].end != 0 { place = (place + 1) & (table.count - 1) }
            table[place] = slot
        }
    }
}
