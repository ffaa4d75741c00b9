/// Cuts a typed text into plain words, phrases, fields and what is excluded, from left to right.
///
/// Each scalar is looked at a bounded number of times, whatever the text. Two plain pieces never follow each other.
struct QuestionCutter {
    /// The most names that no field has which are told of.
    private static let mostUnknown = 4

    private let scalars: [Unicode.Scalar]
    private let fields: QuestionFields
    private var place = 0
    /// What was found while the plain words before it were still to be handed out.
    private var found: QuestionPiece?
    /// The names before a colon that no field has; their letters are read as plain words.
    private(set) var unknownNames: [String] = []

    init(_ typed: String, fields: QuestionFields) {
        scalars = Array(typed.unicodeScalars)
        self.fields = fields
    }

    /// The next piece, or nil at the end.
    mutating func next() -> QuestionPiece? {
        if let piece = found {
            found = nil
            return piece
        }
        let start = place
        while place < scalars.count {
            let before = place
            if let piece = special() {
                guard before > start, hasText(start..<before) else { return piece }
                found = piece
                return plain(start..<before)
            }
            place = before + 1
        }
        return hasText(start..<place) ? plain(start..<place) : nil
    }

    /// The piece that begins right here and is not plain words, with `place` moved behind it.
    private mutating func special() -> QuestionPiece? {
        let start = place
        if QuestionMarks.opensPhrase(scalars[start]) { return phrase(from: start, isExcluded: false) }
        guard start == 0 || QuestionMarks.isBlank(scalars[start - 1]) else { return nil }
        guard QuestionMarks.isMinus(scalars[start]) else { return field(from: start, isExcluded: false) }
        guard let next = scalar(start + 1), !QuestionMarks.isBlank(next), !QuestionMarks.isMinus(next) else {
            return nil
        }
        place += 1
        if QuestionMarks.opensPhrase(next) { return phrase(from: start, isExcluded: true) }
        if let field = field(from: start, isExcluded: true) { return field }
        let end = endOfChunk(from: start + 1)
        place = end
        return QuestionPiece(
            kind: .words, text: text(start + 1..<end), typed: text(start..<end), start: start + 1, isExcluded: true,
            isOpen: end == scalars.count)
    }

    private mutating func phrase(from start: Int, isExcluded: Bool) -> QuestionPiece {
        let opening = place
        let (inside, isClosed) = quoted(at: opening)
        place = min(inside.upperBound + 1, scalars.count)
        return QuestionPiece(
            kind: .phrase, text: text(inside), typed: text(start..<place), start: opening, isExcluded: isExcluded,
            isOpen: !isClosed)
    }

    /// The field that is named at `place`, the minus before it left out; `place` is moved only if there is one.
    private mutating func field(from start: Int, isExcluded: Bool) -> QuestionPiece? {
        guard let colon = endOfName(from: place), scalar(colon) == ":" else { return nil }
        let name = text(place..<colon)
        guard let index = fields.index(named: name) else {
            if unknownNames.count < QuestionCutter.mostUnknown, looksLikeField(before: colon) {
                unknownNames.append(name)
            }
            return nil
        }
        var value = colon + 1..<endOfChunk(from: colon + 1)
        if value.isEmpty, let later = valueAfterBlanks(from: colon + 1, of: fields.list[index]) { value = later }
        let opening = value.lowerBound
        var isOpen = value.upperBound == scalars.count
        place = value.upperBound
        if value.isEmpty, let next = scalar(opening), QuestionMarks.opensPhrase(next) {
            let (inside, isClosed) = quoted(at: opening)
            place = min(inside.upperBound + 1, scalars.count)
            (value, isOpen) = (inside, !isClosed)
        }
        return QuestionPiece(
            kind: .field(index), text: text(value), typed: text(start..<place), start: opening, isExcluded: isExcluded,
            isOpen: isOpen)
    }

    /// Whether a name that no field has was meant for one: not that of a web address, and not a colon in a sentence.
    private func looksLikeField(before colon: Int) -> Bool {
        guard let next = scalar(colon + 1) else { return true }
        return next != "/" && !QuestionMarks.isBlank(next)
    }

    /// The value in `city: Bell`; where a date is wanted, only if it is one.
    private func valueAfterBlanks(from colon: Int, of field: QuestionField) -> Range<Int>? {
        var start = colon
        while let next = scalar(start), QuestionMarks.isBlank(next) { start += 1 }
        let end = endOfChunk(from: start)
        guard start > colon else { return nil }
        if start == end { return scalar(start).map(QuestionMarks.opensPhrase) == true ? start..<end : nil }
        guard !scalars[start..<end].contains(":"), !QuestionMarks.isMinus(scalars[start]) else { return nil }
        return field.content == .facet || QuestionDay.span(text(start..<end)) != nil ? start..<end : nil
    }

    /// The inside of the quotes that open at `opening`, up to the end of the text where nothing closes them.
    private func quoted(at opening: Int) -> (inside: Range<Int>, isClosed: Bool) {
        var end = opening + 1
        while end < scalars.count, !QuestionMarks.closesPhrase(scalars[end]) { end += 1 }
        return (opening + 1..<end, end < scalars.count)
    }

    /// Where the letters that begin at `start` end, or nil where there are none or too many for a name.
    private func endOfName(from start: Int) -> Int? {
        var end = start
        while end < scalars.count, end - start <= QuestionFields.longestName {
            guard QuestionMarks.isOfName(scalars[end]) else { break }
            end += 1
        }
        return end > start && end - start <= QuestionFields.longestName ? end : nil
    }

    private func endOfChunk(from start: Int) -> Int {
        var end = start
        while end < scalars.count, !QuestionMarks.isBlank(scalars[end]), !QuestionMarks.opensPhrase(scalars[end]) {
            end += 1
        }
        return end
    }

    private func plain(_ range: Range<Int>) -> QuestionPiece {
        let text = text(range)
        return QuestionPiece(
            kind: .words, text: text, typed: text, start: range.lowerBound, isOpen: range.upperBound == scalars.count)
    }

    private func hasText(_ range: Range<Int>) -> Bool {
        scalars[range].contains { !QuestionMarks.isBlank($0) }
    }

    private func scalar(_ place: Int) -> Unicode.Scalar? {
        place < scalars.count ? scalars[place] : nil
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }
}
