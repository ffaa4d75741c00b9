/// The words of a text and where they are written in it, in UTF-8 offsets.
struct WrittenWords {
    private let text: String
    private let read: Words
    /// The same words as a question reads them; only texts with numbers are asked for them.
    private lazy var typed = TypedWord.words(of: text)

    init(_ text: String) {
        self.text = text
        read = Words(text)
    }

    /// From the start of the first word to so many folded bytes of the last; empty where there are no such words.
    func source(_ words: ClosedRange<Int>, letters: Int) -> Range<Int> {
        guard read.list.indices.contains(words.lowerBound), read.list.indices.contains(words.upperBound) else {
            return 0..<0
        }
        let last = read.list[words.upperBound]
        let start = read.list[words.lowerBound].source.lowerBound
        return start..<max(start, read.sourceEnd(of: last, after: letters))
    }

    /// All of these words but the last bytes of the last one.
    func source(_ words: Range<Int>, withoutLast missing: Int) -> Range<Int> {
        guard let first = words.first, let last = words.last, read.list.indices.contains(last) else { return 0..<0 }
        return source(first...last, letters: max(0, read.list[last].spelling.count - missing))
    }

    /// The identifiers that the text has.
    var identifiers: [QuestionIdentifier] {
        mutating get {
            var found: [QuestionIdentifier] = []
            var index = 0
            while index < typed.count {
                let identifier = QuestionIdentifier(in: typed, at: index)
                if let identifier { found.append(identifier) }
                index = identifier?.words.upperBound ?? index + 1
            }
            return found
        }
    }

    /// The names whose initials these are.
    func places(ofInitials wanted: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start < read.list.count {
            let end = end(ofNameAt: start, initials: wanted)
            if let end { found.append(source(start...end, letters: .max)) }
            start = (end ?? start) + 1
        }
        return found
    }

    /// The last word of the name that begins at a word.
    private func end(ofNameAt start: Int, initials wanted: [UInt8]) -> Int? {
        guard read.spelling(start).first == wanted.first, isCapital(start) else { return nil }
        var acronym = Acronym()
        for index in start..<min(read.list.count, start + 2 * wanted.count) {
            guard acronym.take(read.spelling(index), isCapital: isCapital(index)) else { return nil }
            guard wanted.starts(with: acronym.letters) else { return nil }
            if acronym.isWhole, acronym.letters.count == wanted.count { return index }
        }
        return nil
    }

    private func isCapital(_ index: Int) -> Bool {
        let start = text.utf8.index(text.startIndex, offsetBy: read.list[index].source.lowerBound)
        return text.unicodeScalars[start].properties.isUppercase
    }

    // MARK: Phones

    /// The fewest digits of a run that is taken for a phone number: those of one's own town.
    private static let fewestDigits = 7

    /// Where digits stand in the phone numbers of the text, in each the first place.
    mutating func places(ofDigits wanted: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start < typed.count {
            var end = start + 1
            if typed[start].isNumber {
                while end < typed.count, typed[end].isNumber, typed[end].gap == .mark || typed[end].gap == .blank {
                    end += 1
                }
                if let place = place(ofDigits: wanted, in: start..<end) { found.append(place) }
            }
            start = end
        }
        return found
    }

    private mutating func place(ofDigits wanted: [UInt8], in run: Range<Int>) -> Range<Int>? {
        let digits = typed[run].flatMap(\.letters)
        guard digits.count >= Self.fewestDigits, wanted.count <= digits.count else { return nil }
        let first = (0...digits.count - wanted.count).first { digits[$0..<$0 + wanted.count].elementsEqual(wanted) }
        guard let first else { return nil }
        let places = typed[run].flatMap { word in
            // An accent on a digit makes its place unknown, and the group is marked whole.
            let isPlain = word.source.count == word.letters.count
            return word.letters.indices.map { offset in
                isPlain ? word.source.lowerBound + offset..<word.source.lowerBound + offset + 1 : word.source
            }
        }
        return places[first].lowerBound..<places[first + wanted.count - 1].upperBound
    }
}
