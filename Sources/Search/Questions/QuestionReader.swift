/// Puts a question together from the pieces of a typed text.
struct QuestionReader {
    private var cutter: QuestionCutter
    private let glossary: Glossary
    private let fields: QuestionFields
    /// The language of a text that is known to be a sentence.
    private let spoken: Language?
    private var question = Question()
    private var drafts: [QuestionWords.Draft] = []
    /// How many words were read; a filter counts as one.
    private var count = 0
    private var opening: [[UInt8]] = []
    private var tone = SpokenTone()

    /// - Parameter language: that of a text which is read as a sentence; nil to find out whether it is one.
    init(_ typed: String, glossary: Glossary, fields: QuestionFields, spokenIn language: Language? = nil) {
        cutter = QuestionCutter(typed, fields: fields)
        self.glossary = glossary
        self.fields = fields
        spoken = language
    }

    /// The language of the text that was read, if it is a sentence.
    var spokenLanguage: Language? { tone.isSentence(parts: question.parts.count) ? tone.language : nil }

    /// Reads the whole text.
    mutating func read(stem: Glossary.Stem) -> Question {
        while let piece = cutter.next() {
            if case .field(let index) = piece.kind {
                guard count < Question.mostWords else { return finished(isCut: true) }
                addFilter(piece, field: fields.list[index])
                continue
            }
            let left = Question.mostWords - count
            let words = TypedWord.words(of: piece.text, atMost: left + 1)
            add(piece, words: Array(words.prefix(left)), isCut: words.count > left, stem: stem)
            count += min(words.count, left)
            if words.count > left { return finished(isCut: true) }
        }
        return finished(isCut: false)
    }

    private mutating func add(_ piece: QuestionPiece, words: [TypedWord], isCut: Bool, stem: Glossary.Stem) {
        guard !words.isEmpty else { return }
        let isOpen = piece.isOpen && !isCut && !piece.isExcluded && QuestionReader.isOpen(words, in: piece.text)
        let isPhrase = piece.kind == .phrase || piece.isExcluded && words.count > 1
        if !piece.isExcluded { opening += words.map(\.letters) }
        let isPlain = !isPhrase && !piece.isExcluded
        if isPlain { tone.add(words, endsWith: piece.text.last) }
        if isPlain || spoken != nil && !piece.isExcluded {
            addWords(
                QuestionWords(
                    words, of: piece.text, place: count, isLastPrefix: isOpen, glossary: glossary, spoken: spoken,
                    stem: stem))
        }
        // In a sentence the words of a phrase count by themselves, and together once more.
        guard piece.isExcluded || isPhrase && (spoken == nil || words.count > 1) else { return }
        let alternatives = QuestionReader.together(
            words, of: piece.text, isPhrase: isPhrase, isOpen: isOpen && spoken == nil)
        if piece.isExcluded {
            question.excluded += alternatives
        } else {
            let part = Question.Part(alternatives: alternatives, typed: piece.typed, count: 1, place: count)
            drafts.append(QuestionWords.Draft(part: part, isStopword: false))
        }
    }

    private mutating func addWords(_ words: QuestionWords) {
        question.phones += words.phones.map { phone in
            Question.Phone(digits: phone.digits, parts: phone.parts.map { $0 + drafts.count })
        }
        drafts += words.drafts
    }

    /// The words as they follow each other; where they are an identifier, that too.
    private static func together(
        _ words: [TypedWord], of text: String, isPhrase: Bool, isOpen: Bool
    ) -> [Question.Alternative] {
        let read = QuestionWords(
            words, of: text, place: 0, isLastPrefix: isOpen, glossary: .empty, spoken: nil, stem: Glossary.unstemmed)
        let phrase = Question.Alternative(
            words: words.indices.map(read.word), isPhrase: isPhrase, isDirect: true, note: nil, groups: [])
        guard read.drafts.count == 1, words.count > 1, let joined = read.drafts.first?.part.alternatives.first else {
            return [phrase]
        }
        return joined.words.count == 1 ? [joined, phrase] : [phrase]
    }

    private mutating func addFilter(_ piece: QuestionPiece, field: QuestionField) {
        count += 1
        let folded = FoldedPhrase.letters(of: piece.text)
        guard !folded.isEmpty else { return }
        guard field.content == .facet else {
            addDate(piece, field: field)
            return
        }
        let isPrefix = piece.isOpen && !piece.isExcluded
        if !field.values.isEmpty, !field.hasValue(folded, isPrefix: isPrefix) {
            let nearest = field.nearestValue(to: folded)
            // What is near none of the known values may be one of others, or still become one.
            if nearest != nil || !field.isOpen && !isPrefix {
                question.hints.append(.unknownValue(field: field.name, typed: piece.text, nearest: nearest))
            }
        }
        add(.facet(field: field.name, anyOf: field.choices(folded, isPrefix: isPrefix)), of: piece)
    }

    private mutating func addDate(_ piece: QuestionPiece, field: QuestionField) {
        guard let day = QuestionDay.span(piece.text) else {
            question.hints.append(
                .unreadableDate(field: field.name, typed: piece.text, isUnfinished: piece.isOpen))
            return
        }
        add(field.content == .before ? .before(day: day.first) : .after(day: day.last), of: piece)
    }

    private mutating func add(_ condition: Question.Filter.Condition, of piece: QuestionPiece) {
        question.filters.append(
            Question.Filter(condition: condition, isExcluded: piece.isExcluded, typed: piece.typed))
    }

    /// Whether the last word may still become longer, because nothing after it says that it is whole.
    private static func isOpen(_ words: [TypedWord], in text: String) -> Bool {
        guard let last = words.last else { return false }
        let rest = String(decoding: Array(text.utf8).dropFirst(last.source.upperBound), as: UTF8.self)
        return !rest.unicodeScalars.contains { QuestionMarks.endsWord($0, after: last.letters.count) }
    }

    /// Leaves out the words that say nothing, puts repeated parts together, and says what the question is like.
    private mutating func finished(isCut: Bool) -> Question {
        let keepsAll = drafts.allSatisfy(\.isStopword)
        /// The index in `parts` of each draft.
        var places: [Int?] = []
        for draft in drafts {
            if draft.isStopword, !keepsAll {
                places.append(nil)
            } else if let same = question.parts.firstIndex(where: { $0.alternatives == draft.part.alternatives }) {
                question.parts[same].count += 1
                places.append(same)
            } else {
                places.append(question.parts.count)
                question.parts.append(draft.part)
            }
        }
        question.phones = QuestionReader.phones(question.phones, places: places)
        question.hints += cutter.unknownNames.map { .unknownField(typed: $0, nearest: fields.nearest(to: $0)) }
        if isCut { question.hints.append(.cut(after: Question.mostWords)) }
        question.isSpoken = spoken != nil
        question.openingWords = opening
        return question
    }

    private static func phones(_ phones: [Question.Phone], places: [Int?]) -> [Question.Phone] {
        var found: [Question.Phone] = []
        for phone in phones {
            let phone = Question.Phone(digits: phone.digits, parts: phone.parts.compactMap { places[$0] })
            if !phone.parts.isEmpty, !found.contains(phone) { found.append(phone) }
        }
        return found
    }
}
