/// Every word that some document has, sorted by its folded bytes: a word's place in it is its term.
struct TermDictionary: Sendable {
    /// All words end to end.
    private let letters: [UInt8]
    /// Where each word starts in `letters`, and after the last, where it ends.
    private let starts: [UInt32]

    init(letters: [UInt8], starts: [UInt32]) {
        self.letters = letters
        self.starts = starts
    }

    var count: Int { starts.count - 1 }

    /// The term of exactly this word.
    func term(_ word: ArraySlice<UInt8>) -> Int? {
        let place = firstTerm { $0.lexicographicallyPrecedes(word) }
        return place < count && self[place].elementsEqual(word) ? place : nil
    }

    /// The terms of the words that begin with this one, itself included.
    func terms(beginningWith prefix: ArraySlice<UInt8>) -> Range<Int> {
        let low = firstTerm { $0.lexicographicallyPrecedes(prefix) }
        let high = firstTerm { $0.prefix(prefix.count).elementsEqual(prefix) || $0.lexicographicallyPrecedes(prefix) }
        return low..<max(low, high)
    }

    private subscript(term: Int) -> ArraySlice<UInt8> {
        letters[Int(starts[term])..<Int(starts[term + 1])]
    }

    /// The first term for which `isBefore` is false, where it is true for all terms before and false for all after.
    private func firstTerm(_ isBefore: (ArraySlice<UInt8>) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
