/// A typed word of 1 to 64 letters, ready to be compared with many forms.
///
/// The number of edits is the optimal string alignment distance: letters inserted, deleted or replaced, and neighbours
/// swapped, no letter being edited twice. Computed a column of the table at a time in the bits of a word (H. Hyyrö, "A
/// bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 2003).
struct SlipPattern {
    /// How many letters the word has.
    let count: Int
    /// For each letter of one byte, the places where the word has it, the first in the lowest bit.
    private var places = [UInt64](repeating: 0, count: 256)
    private var longLetters: [(letter: Letter, places: UInt64)] = []

    /// Nil for a word of no letters, or of more than 64.
    init?(_ word: UnsafeRawBufferPointer) {
        var at = 0
        var count = 0
        while at < word.count {
            guard count < 64 else { return nil }
            let letter = takeLetter(word, &at)
            let place = UInt64(1) << UInt64(count)
            if letter < 256 {
                places[Int(letter)] |= place
            } else if let known = longLetters.firstIndex(where: { $0.letter == letter }) {
                longLetters[known].places |= place
            } else {
                longLetters.append((letter, place))
            }
            count += 1
        }
        guard count > 0 else { return nil }
        self.count = count
    }

    /// How many edits the word and a form are apart.
    @inline(__always)
    func edits(to form: UnsafeRawBufferPointer) -> Int {
        places.withUnsafeBufferPointer { places in
            var column = Column(count)
            var at = 0
            while at < form.count {
                let letter = takeLetter(form, &at)
                column.advance(letter < 256 ? places[Int(letter)] : longPlaces(letter))
            }
            return column.edits
        }
    }

    private func longPlaces(_ letter: Letter) -> UInt64 {
        longLetters.first { $0.letter == letter }?.places ?? 0
    }
}

/// One column of the table of edits between each beginning of the word (a row, a bit) and one beginning of the form.
private struct Column {
    /// The edits of the whole word.
    private(set) var edits: Int
    private let lastRow: UInt64
    /// The rows that have one more, and one less, than the row above.
    private var more = UInt64.max
    private var less: UInt64 = 0
    /// The rows that have no more than the row above had in the column before, and their letters there.
    private var same: UInt64 = 0
    private var placesBefore: UInt64 = 0

    @inline(__always)
    init(_ count: Int) {
        edits = count
        lastRow = 1 << UInt64(count &- 1)
    }

    /// Goes on to the column of the form's next letter, given where the word has that letter.
    @inline(__always)
    mutating func advance(_ places: UInt64) {
        let swapped = ((~same & places) << 1) & placesBefore
        same = (((places & more) &+ more) ^ more) | places | less | swapped
        let moreThanBefore = less | ~(same | more)
        let lessThanBefore = same & more
        edits &+= moreThanBefore & lastRow != 0 ? 1 : 0
        edits &-= lessThanBefore & lastRow != 0 ? 1 : 0
        let shifted = moreThanBefore << 1 | 1
        more = lessThanBefore << 1 | ~(same | shifted)
        less = shifted & same
        placesBefore = places
    }
}
