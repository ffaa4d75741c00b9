/// Plain words read into parts: identifiers and glossary phrases take several words each, all others one.
struct QuestionWords {
    /// A part, and what decides whether it stays.
    struct Draft {
        var part: Question.Part
        /// Whether it is a word that says nothing by itself, and typed whole.
        var isStopword: Bool
    }

    /// The most alternatives of a part; the glossary's last ones go first.
    static let mostAlternatives = 16

    private let text: [UInt8]
    private let words: [TypedWord]
    /// The same words, as the glossary is asked for them.
    private let glossaryWords: [GlossaryWord]
    private let isLastPrefix: Bool
    private let glossary: Glossary
    /// The language of the sentence that the words are of, each of which counts by itself; nil for words to be found
    /// together.
    private let spoken: Language?
    private(set) var drafts: [Draft] = []
    /// The draft that covers each word.
    private var covering: [Int] = []
    private var identified: Set<Int> = []

    /// - Parameters:
    ///   - words: the words of the text that are read.
    ///   - place: how many words of the question stand before them.
    ///   - isLastPrefix: whether the last one is still being typed.
    ///   - spoken: the language of the sentence that they are of; nil where they are to be found together.
    init(
        _ words: [TypedWord], of text: String, place: Int, isLastPrefix: Bool, glossary: Glossary, spoken: Language?,
        stem: Glossary.Stem
    ) {
        self.words = words
        glossaryWords = words.map { GlossaryWord($0.letters, stem: stem) }
        self.text = Array(text.utf8)
        self.isLastPrefix = isLastPrefix
        self.glossary = glossary
        self.spoken = spoken
        var index = 0
        while index < words.count { index = addPart(at: index, place: place + index).upperBound }
    }

    /// The digits that may stand in a phone number, with the drafts that they cover.
    var phones: [Question.Phone] {
        QuestionPhones.runs(in: words) { identified.contains(covering[$0]) }.map { run in
            var parts: [Int] = []
            for index in run.words where parts.last != covering[index] { parts.append(covering[index]) }
            return Question.Phone(digits: run.digits, parts: parts)
        }
    }

    /// The word as a question has it.
    func word(_ index: Int) -> Question.Word {
        let isPrefix = isLastPrefix && index == words.count - 1
        return Question.Word(
            letters: words[index].letters, typed: typed(index..<index + 1), isPrefix: isPrefix,
            isNumber: words[index].isNumber)
    }

    /// Adds the part that begins with the word at `index`, and says what it covers.
    private mutating func addPart(at index: Int, place: Int) -> Range<Int> {
        if let identifier = QuestionIdentifier(in: words, at: index), spoken == nil || !identifier.isCompound {
            if identifier.isNamed { identified.insert(drafts.count) }
            add(alternatives(of: identifier), covering: identifier.words, place: place)
            return identifier.words
        }
        let most = min(glossary.longestPhrase(beginningWith: glossaryWords[index]), words.count - index)
        for count in stride(from: most, through: 1, by: -1) {
            let range = index..<index + count
            let found = entries(of: range)
            guard !found.isEmpty else { continue }
            if spoken != nil {
                addEach(range, others(found, than: range), place: place)
                return range
            }
            add([direct(range)] + others(found, than: range), covering: range, place: place)
            return range
        }
        let range = index..<index + 1
        add([direct(range)] + longer(range), covering: range, place: place)
        return range
    }

    /// Adds the words of a phrase one by one, the first that says something with what stands for all of them.
    private mutating func addEach(_ range: Range<Int>, _ others: [Question.Alternative], place: Int) {
        let telling = range.first { !isStopword($0) } ?? range.lowerBound
        for index in range {
            let one = index..<index + 1
            add(
                [direct(one)] + (index == telling ? others : []), covering: one,
                typed: index == telling && !others.isEmpty ? range : one, place: place + index - range.lowerBound)
        }
    }

    /// What stands for the glossary's words that a word which is still being typed may become, as `lun` may be `lunes`.
    private func longer(_ range: Range<Int>) -> [Question.Alternative] {
        guard isOpen(range) else { return [] }
        let typed = words[range.lowerBound].letters
        return others(glossary.entries(beginningWith: typed), than: range).filter { alternative in
            // What begins with what was typed is found by it.
            !(alternative.words.first?.letters.starts(with: typed) ?? true)
        }
    }

    private mutating func add(
        _ alternatives: [Question.Alternative], covering range: Range<Int>, typed: Range<Int>? = nil, place: Int
    ) {
        // The last word of a sentence that is one which says nothing will hardly become another.
        let isStopword = range.count == 1 && (spoken != nil || !isOpen(range)) && isStopword(range.lowerBound)
        let part = Question.Part(
            alternatives: Array(alternatives.prefix(QuestionWords.mostAlternatives)), typed: self.typed(typed ?? range),
            count: 1, place: place)
        covering += Array(repeating: drafts.count, count: range.count)
        drafts.append(Draft(part: part, isStopword: isStopword))
    }

    private func alternatives(of identifier: QuestionIdentifier) -> [Question.Alternative] {
        let isOpen = isOpen(identifier.words)
        return identifier.spellings.map { spelling in
            let words = spelling.enumerated().map { place, letters in
                Question.Word(
                    letters: letters, typed: String(decoding: letters, as: UTF8.self),
                    isPrefix: isOpen && place == spelling.count - 1, isNumber: letters.allSatisfy(QuestionWords.isDigit)
                )
            }
            return Question.Alternative(words: words, isPhrase: false, isDirect: true, note: nil, groups: [])
        }
    }

    private func direct(_ range: Range<Int>) -> Question.Alternative {
        Question.Alternative(words: range.map(word), isPhrase: false, isDirect: true, note: nil, groups: [])
    }

    /// The glossary's entries for these words; none for a lone word that says nothing by itself.
    private func entries(of range: Range<Int>) -> [[Glossary.Phrase]] {
        if range.count == 1, Stopwords.contains(words[range.lowerBound].letters[...]) { return [] }
        return glossary.entries(of: GlossaryPhrase(glossaryWords[range]), isPrefix: isOpen(range))
    }

    /// What the entries have besides the words themselves, in the glossary's order and each but once.
    private func others(_ entries: [[Glossary.Phrase]], than range: Range<Int>) -> [Question.Alternative] {
        let typed = GlossaryPhrase(glossaryWords[range])
        var others: [Question.Alternative] = []
        for phrase in entries.joined() where phrase.letters != typed.letters && !typed.stems.contains(phrase.stems) {
            if let same = others.firstIndex(where: { $0.words == phrase.alternative.words }) {
                others[same].widen(to: phrase.alternative.groups)
            } else {
                others.append(phrase.alternative)
            }
        }
        return others
    }

    /// Whether a word says nothing by itself; one that a hyphen joins to another does, as in `walk-in`, unless it is of a
    /// sentence, where the words of the other language say something too.
    private func isStopword(_ index: Int) -> Bool {
        if let spoken { return Stopwords.contains(words[index].letters[...], spoken) }
        let isJoined = words[index].gap == .mark || index + 1 < words.count && words[index + 1].gap == .mark
        return !isJoined && Stopwords.contains(words[index].letters[...])
    }

    private func isOpen(_ range: Range<Int>) -> Bool {
        isLastPrefix && range.upperBound == words.count
    }

    private func typed(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(decoding: text[words[first].source.lowerBound..<words[last].source.upperBound], as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Question.Alternative {
    /// Makes it count for these groups too; for all where there are none.
    fileprivate mutating func widen(to more: [UInt8]) {
        groups = groups.isEmpty || more.isEmpty ? [] : groups + more.filter { !groups.contains($0) }
    }
}
