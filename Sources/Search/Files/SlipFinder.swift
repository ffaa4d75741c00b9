/// Finds the dictionary's forms that a typed word may be a slip of.
struct SlipFinder: Sendable {
    /// The keys of all terms.
    let keys: SortedKeys
    private let table: SlipTable

    /// The table must have been made from just these keys.
    init(keys: SortedKeys, table: IndexBytes) {
        self.keys = keys
        self.table = SlipTable(table)
    }

    /// The terms whose forms are at most one or two `edits` from a folded word, the nearest first and of those as near
    /// the lowest, whatever their language. A letter inserted, deleted or replaced and two neighbours swapped are one
    /// edit each, and no letter is edited twice (optimal string alignment).
    ///
    /// The word itself is among them. None for a word that has a digit, or none or more than 32 letters; forms that do
    /// are not found either.
    func near(_ word: [UInt8], edits limit: Int) -> [(term: Int, edits: Int)] {
        word.withUnsafeBytes { word in
            let mask = LetterMask(word)
            guard mask.count <= SlipTable.longest, !SlipTable.hasDigit(word), let pattern = SlipPattern(word) else {
                return []
            }
            let limit = min(max(limit, 0), 2)
            var search = SlipSearch(keys: keys, table: table, mask: mask, pattern: pattern, limit: limit)
            for letters in max(1, mask.count - limit)...min(SlipTable.longest, mask.count + limit) {
                search.findForms(of: letters)
            }
            return search.found.sorted { ($0.edits, $0.term) < ($1.edits, $1.term) }
        }
    }
}

/// The comparing of one word with all forms that it may be a slip of.
private struct SlipSearch {
    let keys: SortedKeys
    let table: SlipTable
    /// Of the word.
    let mask: LetterMask
    let pattern: SlipPattern
    /// The most edits that count.
    let limit: Int
    private(set) var found: [(term: Int, edits: Int)] = []

    init(keys: SortedKeys, table: SlipTable, mask: LetterMask, pattern: SlipPattern, limit: Int) {
        self.keys = keys
        self.table = table
        self.mask = mask
        self.pattern = pattern
        self.limit = limit
    }

    /// Compares the word with the forms of so many letters whose masks differ little enough.
    mutating func findForms(of letters: Int) {
        let masks = table.masks
        let last = letters < SlipTable.longest ? table.start(letters: letters + 1, group: 0) : table.count
        // Whatever a damaged table says, no form is looked at twice.
        var next = table.start(letters: letters, group: 0)
        guard next < last, masks.check(next * 4..<last * 4) else { return }
        // A letter more or less changes one bit of the mask, any other edit two.
        let bits = 2 * limit - abs(letters - mask.count)
        for group in 0..<SlipTable.groupCount {
            let start = max(next, table.start(letters: letters, group: group))
            let end = min(last, table.start(letters: letters, group: group + 1))
            guard start < end else { continue }
            next = end
            let run = masks[start * 4..<end * 4]
            let groupBits = (mask.group ^ UInt8(truncatingIfNeeded: group)).nonzeroBitCount
            switch bits - groupBits {
            case 0: scan(run, from: start, bits: 0)
            case 1: scan(run, from: start, bits: 1)
            case 2: scan(run, from: start, bits: 2)
            case 3: scan(run, from: start, bits: 3)
            case 4: scan(run, from: start, bits: 4)
            default: continue
            }
        }
    }

    /// Compares the word with the forms of one run whose masks differ in no more than so many bits: a number that is
    /// known where this is called, so that taking the lowest bit away that often is a few instructions.
    @inline(__always)
    private mutating func scan(_ run: IndexBytes, from first: Int, bits: Int) {
        let wanted = mask.rest
        for index in 0..<run.count / 4 {
            var differing = run.u32(at: index &* 4) ^ wanted
            for _ in 0..<bits { differing &= differing &- 1 }
            if differing == 0 { compare(first &+ index) }
        }
    }

    @inline(never)
    private mutating func compare(_ form: Int) {
        guard let term = table.term(form) else { return }
        // A letter has four bytes at most, and a language follows.
        withUnsafeTemporaryAllocation(byteCount: SlipTable.longest * 4 + 1, alignment: 8) { key in
            guard let count = keys.copyKey(term, into: key), count > 1, count <= key.count else { return }
            let edits = pattern.edits(to: UnsafeRawBufferPointer(rebasing: key[..<(count &- 1)]))
            if edits <= limit { found.append((term, edits)) }
        }
    }
}
