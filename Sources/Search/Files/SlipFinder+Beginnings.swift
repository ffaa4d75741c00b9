extension SlipFinder {
    /// The terms whose forms begin with something that is at most one edit from folded letters still being typed, in
    /// ranges that do not overlap, in order, with the least number of edits of each.
    ///
    /// What is typed without its last letter is one edit from it, so all that begins with that is among them: the last
    /// letter may be the wrong one. What is inserted or put in place of a letter is never a digit, and where only ASCII
    /// was typed, nothing but ASCII: there may be thousands of other letters to try. What follows the beginning may be
    /// anything. None for letters among which is a digit, or that are none or more than 32.
    func beginnings(near typed: [UInt8]) -> [(terms: Range<Int>, edits: Int)] {
        var ends: [Int] = []
        let isLetters = typed.withUnsafeBytes { typed in
            var at = 0
            while at < typed.count {
                _ = takeLetter(typed, &at)
                ends.append(at)
            }
            return !SlipTable.hasDigit(typed) && typed.allSatisfy { $0 >= 0x20 }
        }
        guard isLetters, (1...SlipTable.longest).contains(ends.count) else { return [] }
        var search = BeginningSearch(keys: keys, typed: typed, ends: ends)
        search.findEdited()
        return search.ranges
    }
}

/// The search for the beginnings near some letters: each edit at each place is tried, as far as there are keys for it.
private struct BeginningSearch {
    let keys: SortedKeys
    let typed: [UInt8]
    /// Where each letter ends.
    let ends: [Int]
    private var edited: [Range<Int>] = []
    /// Room for a beginning, for the next letter and for a part of the typed letters.
    private var wanted: [UInt8] = []

    init(keys: SortedKeys, typed: [UInt8], ends: [Int]) {
        self.keys = keys
        self.typed = typed
        self.ends = ends
    }

    /// All ranges without overlap, those that begin as typed apart.
    var ranges: [(terms: Range<Int>, edits: Int)] {
        var ranges: [(terms: Range<Int>, edits: Int)] = []
        let exact = keys.range(beginningWith: typed)
        func append(_ terms: Range<Int>, _ edits: Int) {
            if !terms.isEmpty { ranges.append((terms, edits)) }
        }
        var merged: [Range<Int>] = []
        // Where only one letter is typed, all terms begin with what is left without it: of those, the words.
        let words = keys.range(beginningWith: [0x20]).lowerBound..<keys.count
        for range in (edited + [exact]).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let range = range.clamped(to: words)
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        for range in merged {
            guard range.overlaps(exact) else {
                append(range, 1)
                continue
            }
            append(range.lowerBound..<exact.lowerBound, 1)
            append(exact, 0)
            append(exact.upperBound..<range.upperBound, 1)
        }
        return ranges
    }

    mutating func findEdited() {
        for place in ends.indices {
            let start = place == 0 ? 0 : ends[place - 1]
            add(typed[..<start], typed[ends[place]...])
            // The last letter changed, or one inserted before it, is among what begins without it.
            guard place + 1 < ends.count else { return }
            let (letter, next) = (typed[start..<ends[place]], typed[ends[place]..<ends[place + 1]])
            add(typed[..<start], next, letter, typed[ends[place + 1]...])
            changeOrInsert(after: typed[..<start], before: typed[start...], instead: typed[ends[place]...])
        }
    }

    /// For each letter that some key has after `beginning`: what begins so and goes on as if that letter had been
    /// inserted there, and as if it stood in place of the one that was typed.
    private mutating func changeOrInsert(
        after beginning: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>, instead: ArraySlice<UInt8>
    ) {
        var letter: ArraySlice<UInt8> = []
        var key = [UInt8](repeating: 0, count: beginning.count + 4)
        let all = keys.range(beginningWith: Array(beginning))
        let highest: UInt8 = typed.contains { $0 >= 0x80 } ? .max : 0x7F
        var at = all.lowerBound
        while at < all.upperBound {
            guard let count = key.withUnsafeMutableBytes({ keys.copyKey(at, into: $0) }) else { return }
            var end = beginning.count
            guard count > end else {
                at += 1
                continue
            }
            key.withUnsafeBytes { _ = takeLetter(.init(rebasing: $0[..<min(count, $0.count)]), &end) }
            let next = key.withUnsafeBytes { keys.end(ofBeginning: .init(rebasing: $0[..<end])) }
            guard next > at else { return }
            at = next
            letter = key[beginning.count..<end]
            // No form has a control character: a language, or the mark of what is no form.
            guard let first = letter.first, first >= 0x20, !(0x30...0x39).contains(first) else { continue }
            if first > highest { return }
            add(beginning, letter, rest)
            add(beginning, letter, instead)
        }
    }

    /// Adds the terms that begin with these parts, one after the other.
    private mutating func add(_ parts: ArraySlice<UInt8>...) {
        wanted.removeAll(keepingCapacity: true)
        for part in parts { wanted += part }
        let range = keys.range(beginningWith: wanted)
        if !range.isEmpty { edited.append(range) }
    }
}
