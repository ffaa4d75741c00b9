/// The words of a text, folded: the one reading that the index, the query and the marker share.
///
/// A word is a run of letters or a run of digits, so `AB1505`, `ab-1505` and `AB 1505` are all `ab` and `1505`. An
/// apostrophe inside a word is dropped (`worker’s` is `workers`), and single letters with a full stop between them are
/// one word (`A.B.` is `ab`).
///
/// The buffers are kept from one reading to the next, so that an index of thousands of fields allocates only a few times.
struct Words: Sendable {
    /// The most bytes of folded UTF-8 that count in a word; the rest of a longer one is not read.
    static let longest = 64

    struct Word: Sendable {
        /// Where the word stands in the text, in UTF-8 offsets.
        var source: Range<Int>
        /// Where its folded spelling stands in `letters`.
        var spelling: Range<Int>
        var isNumber: Bool
        /// Whether it is one letter, or several with full stops between them.
        var isInitials: Bool
    }

    private(set) var list: [Word] = []
    private(set) var letters: [UInt8] = []

    private var text = ""
    private let folding = Folding.standard
    private var open: ScalarKind = .separator
    private var start = 0
    private var end = 0
    private var low = 0
    private var scalars = 0
    private var hasApostrophe = false
    private var isFull = false

    init() {}

    init(_ text: String, atMost limit: Int = .max) {
        read(text, atMost: limit)
    }

    /// The folded spelling of the word at `index` in `list`.
    func spelling(_ index: Int) -> ArraySlice<UInt8> {
        letters[list[index].spelling]
    }

    /// Reads the first `limit` words of a text, forgetting the text before.
    mutating func read(_ text: String, atMost limit: Int = .max) {
        list.removeAll(keepingCapacity: true)
        letters.removeAll(keepingCapacity: true)
        self.text = text
        self.text.makeContiguousUTF8()
        var place = 0
        for scalar in self.text.unicodeScalars {
            if list.count >= limit { break }
            let next = place + UTF8.width(scalar)
            take(folding.fold(scalar), at: place..<next)
            place = next
        }
        close()
    }

    /// Where in the text the first `count` folded bytes of a word end.
    func sourceEnd(of word: Word, after count: Int) -> Int {
        guard count < word.spelling.count else { return word.source.upperBound }
        var folded = 0
        var end = word.source.lowerBound
        for scalar in written(word.source).unicodeScalars {
            if folded >= count { break }
            folded += FoldedScalar.count(of: folding.fold(scalar).bytes)
            end += UTF8.width(scalar)
        }
        return end
    }

    /// The part of the text at these places, which must be between scalars.
    private func written(_ places: Range<Int>) -> Substring {
        let start = text.utf8.index(text.startIndex, offsetBy: places.lowerBound)
        return text[start..<text.utf8.index(start, offsetBy: places.count)]
    }

    private mutating func take(_ scalar: FoldedScalar, at place: Range<Int>) {
        switch scalar.kind {
        case .letter, .digit:
            if open != scalar.kind {
                close()
                open = scalar.kind
                start = place.lowerBound
                low = letters.count
            }
            append(scalar.bytes)
            scalars += 1
            end = place.upperBound
            hasApostrophe = false
        case .dropped:
            if open != .separator, !hasApostrophe { end = place.upperBound }
        case .apostrophe:
            if open == .letter, !hasApostrophe { hasApostrophe = true } else { close() }
        case .separator:
            close()
        }
    }

    @inline(__always)
    private mutating func append(_ spelling: UInt32) {
        guard !isFull, letters.count - low + FoldedScalar.count(of: spelling) <= Words.longest else {
            isFull = true
            return
        }
        var rest = spelling
        while rest != 0 {
            letters.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    private mutating func close() {
        guard open != .separator else { return }
        let word = Word(
            source: start..<end, spelling: low..<letters.count, isNumber: open == .digit,
            isInitials: open == .letter && scalars == 1)
        open = .separator
        scalars = 0
        hasApostrophe = false
        isFull = false
        if let last = list.last {
            let gap = last.source.upperBound..<word.source.lowerBound
            let isOneWord = word.isInitials && last.isInitials && gap.count == 1 && written(gap) == "."
            if isOneWord, word.spelling.upperBound - last.spelling.lowerBound <= Words.longest {
                list[list.count - 1].source = last.source.lowerBound..<word.source.upperBound
                list[list.count - 1].spelling = last.spelling.lowerBound..<word.spelling.upperBound
                return
            }
        }
        list.append(word)
    }
}
