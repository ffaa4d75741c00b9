/// A word of a document, as it is indexed.
struct ReadWord: Equatable, Sendable {
    /// Where the folded letters stand in `DocumentWords.letters`.
    var letters: Range<Int>
    var language: Language
    var weight: FieldWeight
    /// The part of the document that the word stands in: 0 the name, and the others 1 to 6 in turn.
    var passage: UInt8
}

/// The words of a document: its texts parted and folded by the rules of `Words`, each with its language and passage.
///
/// The buffers are kept from one document to the next, so that reading allocates nothing once they are large enough.
struct DocumentWords: Sendable {
    /// The folded letters of all words. Only what the words point at is of this document.
    private(set) var letters: [UInt8] = []
    /// The words in the order of the fields; what is added to those of a field, such as an acronym, follows them.
    private(set) var words: [ReadWord] = []
    /// The phone numbers that stand in the texts, however punctuated.
    var phones: [PhoneDigits] { running.found }

    private let folding = Folding.standard
    private let stopwords = StopwordTable.standard
    /// How many of the letters are in use.
    private var used = 0
    /// The last passage that was begun.
    private var passage = PassageCuts.name
    private var cuts = PassageCuts()
    /// Where the words of a name stand in its field.
    private var places: [Range<Int>] = []
    private var name = NameReading()
    private var running = RunningPhones()

    init() {}

    /// Reads a document, forgetting the one before.
    mutating func read(_ document: IndexedDocument) {
        words.removeAll(keepingCapacity: true)
        running.removeAll()
        used = 0
        passage = PassageCuts.name
        for field in document.fields { read(field) }
    }

    private mutating func read(_ field: IndexedField) {
        let first = words.count
        let language = scan(field)
        switch field.weight {
        case .identifier: addBillNumbers(from: first)
        case .name:
            assign(language, from: first)
            addAcronyms(of: field.text, from: first)
        case .service, .text:
            assign(language, from: first)
            assignPassages(from: first)
        }
    }

    /// Adds the words of a field, as if they were English, and tells its language.
    private mutating func scan(_ field: IndexedField) -> Language {
        cuts.removeAll()
        places.removeAll(keepingCapacity: true)
        makeRoom(for: field.text.count)
        var evidence = LanguageEvidence()
        var marks = 0
        // Lent to the scanner, so that the words can be added meanwhile.
        var buffer: [UInt8] = []
        swap(&buffer, &letters)
        buffer.withUnsafeMutableBufferPointer { buffer in
            field.text.withUnsafeBufferPointer { source in
                var scanner = FieldScanner(source, into: buffer, from: used)
                scan(&scanner, field.weight, &evidence)
                marks = scanner.spanishMarks
            }
        }
        swap(&buffer, &letters)
        running.finish()
        used = max(used, words.last?.letters.upperBound ?? 0)
        return evidence.language(spanishMarks: marks)
    }

    private mutating func scan(
        _ scanner: inout FieldScanner, _ weight: FieldWeight, _ evidence: inout LanguageEvidence
    ) {
        let first = words.count
        // The word before, where it is an initial.
        var initial: ScannedWord?
        let (folding, stopwords) = (folding, stopwords)
        withUnsafeTemporaryAllocation(of: ScannedWord.self, capacity: Self.batch) { batch in
            while true {
                var count = scanner.readPlainWords(into: batch)
                if count < batch.count, let word = scanner.next(folding) {
                    batch[count] = word
                    count += 1
                }
                if count == 0 { return }
                let added = add(batch[..<count], scanner, weight, after: &initial, first)
                if evidence.isOpen {
                    Self.weigh(.init(rebasing: batch[..<added]), scanner, &evidence, in: stopwords)
                }
            }
        }
    }

    /// How many words are scanned before they are looked at: no more than the stack has room for.
    private static let batch = 1024 / MemoryLayout<ScannedWord>.stride

    /// Adds the words of a batch and leaves those of them in it that are no part of the one before; how many is returned.
    @inline(__always)
    private mutating func add(
        _ batch: Slice<UnsafeMutableBufferPointer<ScannedWord>>, _ scanner: FieldScanner, _ weight: FieldWeight,
        after initial: inout ScannedWord?, _ first: Int
    ) -> Int {
        let scanned = UnsafeMutableBufferPointer(rebasing: batch)
        var added = 0
        for index in scanned.indices {
            let word = scanned[index]
            if word.isInitial, let before = initial, scanner.isOneWord(before, word) {
                initial?.end = word.end
                initial?.high = word.high
                words[words.count - 1].letters = before.low..<word.high
                if weight == .name { places[places.count - 1] = before.start..<word.end }
                continue
            }
            if word.beginsSentence { cuts.take(sentenceAt: words.count - first) }
            // English until the field turns out not to be.
            words.append(
                ReadWord(
                    letters: word.low..<word.high, language: word.isNumber || weight == .identifier ? .none : .english,
                    weight: weight, passage: PassageCuts.name))
            if weight == .name { places.append(word.start..<word.end) }
            if word.isInitial || initial != nil { initial = word.isInitial ? word : nil }
            if word.isNumber, weight != .identifier {
                running.take(scanner.digits(of: word), from: word.start, to: word.end) { end in
                    scanner.isInsidePhone(end, word.start)
                }
            }
            scanned[added] = word
            added &+= 1
        }
        return added
    }

    /// Weighs words until they have said enough.
    private static func weigh(
        _ scanned: UnsafeBufferPointer<ScannedWord>, _ scanner: FieldScanner, _ evidence: inout LanguageEvidence,
        in stopwords: StopwordTable
    ) {
        var sum = evidence
        for word in scanned where sum.isOpen && !word.isNumber {
            sum.weigh(
                scanner.key(of: word), lastEight: scanner.lastEight(of: word), isCapital: scanner.isCapital(word),
                in: stopwords)
        }
        evidence = sum
    }

    /// How many letters are there behind the last word, so that sixteen may be read from wherever one begins.
    private static let room = 16

    private mutating func makeRoom(for count: Int) {
        let needed = used + count * FieldScanner.growth + DocumentWords.room
        if letters.count < needed { letters.append(contentsOf: repeatElement(0, count: needed - letters.count)) }
    }

    /// Gives the words from this one on their language, except those of none, which are numbers.
    private mutating func assign(_ language: Language, from first: Int) {
        guard language != .english else { return }
        words.withUnsafeMutableBufferPointer { words in
            for index in first..<words.count where words[index].language != .none { words[index].language = language }
        }
    }

    private func isNumber(_ index: Int) -> Bool {
        letters[words[index].letters.lowerBound] &- UInt8(ascii: "0") < 10
    }

    private mutating func assignPassages(from first: Int) {
        guard first < words.count else { return }
        cuts.finish(count: words.count - first)
        var passage = PassageCuts.next(after: self.passage)
        let places = cuts.places
        words.withUnsafeMutableBufferPointer { words in
            var start = first
            for cut in places {
                for index in start..<first + cut { words[index].passage = passage }
                start = first + cut
                passage = PassageCuts.next(after: passage)
            }
            for index in start..<words.count { words[index].passage = passage }
        }
        self.passage = passage
    }
}

// MARK: - Words that are not in the text as such

extension DocumentWords {
    private static let numberSigns: [[UInt8]] = [Array("no".utf8), Array("number".utf8)]

    /// Adds `ab1505` for AB 1505, A.B. No. 1505 and Assembly Bill 1505 among the words from this one on.
    private mutating func addBillNumbers(from first: Int) {
        for index in first..<words.count where index > first && isNumber(index) {
            let isSigned = DocumentWords.numberSigns.contains { spells($0, index - 1) }
            let end = isSigned ? index - 1 : index
            for house in BillReference.houses where names(house, from: first, to: end) {
                add(house.short[...], and: words[index].letters, .identifier)
            }
        }
    }

    /// Whether the last words before `end` name this house of a bill, for short or in full.
    private func names(_ house: BillReference.House, from first: Int, to end: Int) -> Bool {
        if end > first, spells(house.short, end - 1) { return true }
        guard end - first >= house.long.count else { return false }
        for (offset, word) in house.long.enumerated() where !spells(word, end - house.long.count + offset) {
            return false
        }
        return true
    }

    private func spells(_ word: [UInt8], _ index: Int) -> Bool {
        letters[words[index].letters].elementsEqual(word)
    }

    private mutating func addAcronyms(of text: ArraySlice<UInt8>, from first: Int) {
        name.read(text, places: places, spellings: words[first...], letters: letters)
        var start = 0
        for index in name.ends.indices {
            add(name.found[start..<name.ends[index]], and: 0..<0, .service)
            start = name.ends[index]
        }
    }

    /// Adds a word of no language: these letters, and after them some of those that are there already.
    private mutating func add(_ start: ArraySlice<UInt8>, and rest: Range<Int>, _ weight: FieldWeight) {
        let rest = rest.prefix(max(0, Words.longest - start.count))
        makeRoom(for: start.count + rest.count)
        let low = used
        for byte in start {
            letters[used] = byte
            used += 1
        }
        for place in rest {
            letters[used] = letters[place]
            used += 1
        }
        words.append(ReadWord(letters: low..<used, language: .none, weight: weight, passage: PassageCuts.name))
    }
}
