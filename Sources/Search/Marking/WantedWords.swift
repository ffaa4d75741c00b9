/// The words of a question with all that stands for them, ready to be compared with the words of texts.
struct WantedWords {
    /// One way to satisfy a part.
    fileprivate struct Phrase {
        /// Its words, by their places among all.
        var words: [Int]
        /// The collections that it counts for; empty for all.
        var groups: [UInt8]
        /// Whether its words say nothing unless they stand together: a phrase in quotes, an identifier.
        var isTogether: Bool
    }

    private(set) var words: [WantedWord] = []
    /// The ways to satisfy each part.
    private var parts: [[Phrase]] = []
    /// The places of the words by the first byte of their letters, which all forms of a word share.
    private var byFirst: [[Int]] = Array(repeating: [], count: 256)
    /// The words that are a whole identifier, such as `ab1505`, with their part.
    private var identifiers: [(part: Int, word: Int)] = []
    /// The words that may be the initials of a name, with their part.
    private var acronyms: [(part: Int, word: Int)] = []

    init(_ question: Question, _ corrections: [SearchAnswer.Correction], _ stemmer: Stemmer) {
        var known: [Question.Word: Int] = [:]
        for (number, part) in question.parts.enumerated() {
            let meant = corrections.filter { $0.typed == part.typed }.compactMap(Question.Alternative.init(meant:))
            let isIdentifier = part.alternatives.first?.words.first?.isIdentifier ?? false
            var phrases: [Phrase] = []
            for alternative in part.alternatives + meant {
                let places = alternative.words.map { place(of: $0, &known, stemmer) }
                phrases.append(
                    Phrase(
                        words: places, groups: alternative.groups, isTogether: alternative.isPhrase || isIdentifier))
                guard alternative.isDirect, places.count == 1, let word = alternative.words.first else { continue }
                if word.isIdentifier { identifiers.append((number, places[0])) }
                if word.mayBeAcronym { acronyms.append((number, places[0])) }
            }
            parts.append(phrases)
        }
    }

    private mutating func place(
        of word: Question.Word, _ known: inout [Question.Word: Int], _ stemmer: Stemmer
    ) -> Int {
        if let place = known[word] { return place }
        let place = words.count
        known[word] = place
        words.append(WantedWord(word, stemmer))
        if let first = word.letters.first { byFirst[Int(first)].append(place) }
        return place
    }

    var isEmpty: Bool { words.isEmpty }

    /// The words that one with this first byte may be a form of.
    func beginning(with first: UInt8) -> [Int] { byFirst[Int(first)] }

    func hasAcronym(beginningWith first: UInt8) -> Bool {
        acronyms.contains { words[$0.word].letters.first == first }
    }

    // MARK: Marks

    /// What the text has of each part.
    func marks(of found: FoundWords, in text: inout WrittenWords, group: UInt8?) -> [Marker.Mark] {
        var marks: [Marker.Mark] = []
        for (part, phrases) in parts.enumerated() {
            for phrase in phrases where phrase.counts(for: group) {
                marks += places(of: phrase, found, in: &text).map { Marker.Mark(place: $0, part: part) }
            }
        }
        for (part, word) in acronyms where found.hasAcronym && found.places[word].isEmpty {
            marks += text.places(ofInitials: words[word].letters).map { Marker.Mark(place: $0, part: part) }
        }
        return marks
    }

    private func places(of phrase: Phrase, _ found: FoundWords, in text: inout WrittenWords) -> [Range<Int>] {
        let places = phrase.words.map { found.places[$0] }
        guard let first = places.first, !places.contains(where: \.isEmpty) else { return [] }
        if places.count == 1 { return first.map { text.source($0.word...$0.word, letters: $0.letters) } }
        let together = first.compactMap { start -> Range<Int>? in
            var last = start
            for next in places.dropFirst() {
                guard let place = next.first(where: { $0.word == last.word + 1 }) else { return nil }
                last = place
            }
            return text.source(start.word...last.word, letters: last.letters)
        }
        if !together.isEmpty || phrase.isTogether { return together }
        let telling = phrase.words.indices.filter { !Stopwords.contains(words[phrase.words[$0]].letters[...]) }
        return telling.flatMap { places[$0] }.map { text.source($0.word...$0.word, letters: $0.letters) }
    }

    /// The identifiers of the text that are wanted, in whatever way they are written: `Assembly Bill No. 1505`.
    func identifierMarks(in text: inout WrittenWords) -> [Marker.Mark] {
        guard !identifiers.isEmpty else { return [] }
        var marks: [Marker.Mark] = []
        for identifier in text.identifiers {
            for joined in identifier.spellings.compactMap({ $0.count == 1 ? $0[0] : nil }) {
                for (part, word) in identifiers where words[word].isFound(in: joined) {
                    let missing = joined.count - words[word].letters.count
                    let place = text.source(identifier.words, withoutLast: missing)
                    marks.append(Marker.Mark(place: place, part: part))
                }
            }
        }
        return marks
    }
}

extension WantedWords.Phrase {
    fileprivate func counts(for group: UInt8?) -> Bool {
        guard let group, !groups.isEmpty else { return true }
        return groups.contains(group)
    }
}

/// A word of a question, ready to be compared with the words of texts.
struct WantedWord {
    /// Folded.
    let letters: [UInt8]
    private let isPrefix: Bool
    /// Whether only longer words are of interest: the word is a letter or a small word that is still being typed.
    private let isOnlyBeginning: Bool
    private let english: [UInt8]
    private let spanish: [UInt8]

    init(_ word: Question.Word, _ stemmer: Stemmer) {
        letters = word.letters
        isPrefix = word.isPrefix
        isOnlyBeginning = word.isPrefix && (word.letters.count < 2 || Stopwords.contains(word.letters[...]))
        english = stemmer.stem(word.letters, .english)
        spanish = stemmer.stem(word.letters, .spanish)
    }

    /// How many bytes of a word of a text it marks: all of it, its beginning, or none.
    func count(in word: ArraySlice<UInt8>, _ language: Language, _ stemmer: Stemmer) -> Int {
        if word.elementsEqual(letters) { return word.count }
        if !isOnlyBeginning, isForm(word, language, stemmer) { return word.count }
        return isPrefix && word.starts(with: letters) ? letters.count : 0
    }

    /// Whether a joined identifier is it, or begins with it while it is being typed.
    func isFound(in joined: [UInt8]) -> Bool { joined == letters || isPrefix && joined.starts(with: letters) }

    private func isForm(_ word: ArraySlice<UInt8>, _ language: Language, _ stemmer: Stemmer) -> Bool {
        switch language {
        case .english: stemmer.stem(word, .english) == english
        case .spanish: stemmer.stem(word, .spanish) == spanish
        case .none: false
        }
    }
}

extension Question.Word {
    /// Whether it is letters and a number in one word.
    fileprivate var isIdentifier: Bool { !isNumber && letters.contains { $0 &- UInt8(ascii: "0") < 10 } }

    /// Whether it may be the initials of a name.
    fileprivate var mayBeAcronym: Bool {
        (Acronym.fewest...10).contains(letters.count) && letters.allSatisfy { $0 &- UInt8(ascii: "a") < 26 }
    }
}

extension Question.Alternative {
    /// What a word was corrected to.
    fileprivate init?(meant correction: SearchAnswer.Correction) {
        let words = TypedWord.words(of: correction.meant).map { word in
            Question.Word(letters: word.letters, typed: correction.meant, isPrefix: false, isNumber: word.isNumber)
        }
        guard !words.isEmpty else { return nil }
        self.init(words: words, isPhrase: false, isDirect: false, note: correction.meant, groups: [])
    }
}
