/// The documents that one thread has read for an index, word by word.
///
/// Add documents one after the other, in any order; an index is made of one shard or of several.
///
/// Not for two threads at once; it may be filled on one and used on another (its stemmer is its own).
public struct IndexShard: @unchecked Sendable {
    /// The terms by their keys.
    private(set) var terms = Vocabulary<TermNote>()
    /// The classes by their keys.
    private(set) var classes = Vocabulary<NoNote>()
    private(set) var classNotes: [ClassNote] = []
    /// The terms of each document with their payloads, and where those of each document end.
    private(set) var postings: [UInt32] = []
    private(set) var payloads: [UInt8] = []
    private(set) var ends: [Int] = []
    /// What decides the order of the documents, one after the other, and where each ends.
    private(set) var keys: [UInt8] = []
    private(set) var keyEnds: [Int] = []
    private(set) var places: [UInt64] = []
    private(set) var documentSums: [UInt32] = []
    private(set) var days: [DocumentDays] = []
    /// Phone numbers with the document that has each.
    private(set) var phones: [(document: UInt32, digits: PhoneDigits)] = []

    static let noClass = UInt32.max

    /// What is known of a term.
    struct TermNote: BitwiseCopyable, Sendable {
        /// The last document that has it, counted from 1.
        fileprivate(set) var stamp: UInt32
        /// Its class; `noClass` for what is no word.
        fileprivate(set) var number: UInt32
    }

    /// What is known of a class.
    struct ClassNote: BitwiseCopyable, Sendable {
        /// The last document that has it, counted from 1, and what is known of it there.
        fileprivate var stamp: UInt32 = 0
        fileprivate var sum: Float = 0
        fileprivate var passage: UInt8 = 0
        /// How many documents have it.
        fileprivate(set) var documents: UInt32 = 0
    }

    struct NoNote: BitwiseCopyable, Sendable {}

    private struct FacetNote: BitwiseCopyable, Sendable {
        var term: UInt32
    }

    private var words = DocumentWords()
    private var impacts: Impacts
    private let stemmer = Stemmer()
    /// The words of the document at hand as they are looked up, and their terms' classes.
    private var looks: [Look] = []
    private var found: [UInt32] = []
    /// The terms of the document at hand, and behind them room for more.
    private var seen: [UInt32] = []
    private var seenCount = 0
    /// The terms of facets by how they are written, as long as they are few.
    private var facets = Vocabulary<FacetNote>()
    private var facet: [UInt8] = []
    private static let mostFacets = 65_536
    /// The terms of four digits in a row, by the number that they are, and 1 more; 0 where they were not met.
    private var fourDigits = [UInt32](repeating: 0, count: 10_000)

    private struct Look {
        let key: VocabularyKey
        let guess: VocabularyGuess
    }

    /// A shard that is to be filled from about so many bytes of text: room that is never used costs no memory.
    public init(_ measures: Measures, expecting size: Int = 0) {
        impacts = Impacts(measures)
        postings.reserveCapacity(size / Self.bytesOfPosting)
        payloads.reserveCapacity(size / Self.bytesOfPosting)
    }

    /// The fewest bytes of a desk's files for each posting, as a rule.
    private static let bytesOfPosting = 10

    /// How many documents were added.
    public var count: Int { ends.count }

    /// Adds a document; one with an id of more than 65,000 bytes is left out.
    public mutating func add(_ document: IndexedDocument) {
        guard document.id.utf8.count <= OrderKey.longestID else { return }
        let stamp = UInt32(truncatingIfNeeded: count + 1)
        words.read(document)
        seenCount = 0
        findTerms(stamp)
        countClasses(stamp)
        for facet in document.facets { add(facet, stamp) }
        for phone in document.phones { add(PhoneDigits(phone), stamp) }
        for phone in words.phones { add(phone, stamp) }
        postings.append(contentsOf: seen[..<seenCount])
        appendPayloads()
        ends.append(postings.count)
        OrderKey.append(document, to: &keys)
        keyEnds.append(keys.count)
        places.append(document.place)
        documentSums.append(document.sum)
        days.append(DocumentDays(first: document.firstDay, last: document.lastDay))
    }

    // The words are looked up in three rounds, each with one look into memory that is far away: as no look has to wait
    // for the one before, many are under way at once.

    /// Notes the terms of all words as seen, and finds their classes.
    private mutating func findTerms(_ stamp: UInt32) {
        let count = words.words.count
        looks.removeAll(keepingCapacity: true)
        if seen.count < count { seen.append(contentsOf: repeatElement(0, count: count - seen.count)) }
        if found.count < count { found.append(contentsOf: repeatElement(0, count: count - found.count)) }
        words.letters.withUnsafeBytes { letters in
            for word in words.words {
                let key = VocabularyKey(letters, word.letters, suffix: word.language.rawValue)
                looks.append(Look(key: key, guess: terms.guess(key)))
            }
        }
        // Lent, so that terms can be added meanwhile.
        var (lentSeen, lentFound): ([UInt32], [UInt32]) = ([], [])
        swap(&lentSeen, &seen)
        swap(&lentFound, &found)
        words.letters.withUnsafeBufferPointer { letters in
            lentSeen.withUnsafeMutableBufferPointer { seen in
                lentFound.withUnsafeMutableBufferPointer { found in
                    for index in 0..<count { found[index] = find(index, letters, stamp, &seen) }
                }
            }
        }
        swap(&lentSeen, &seen)
        swap(&lentFound, &found)
    }

    /// Notes the term of a word as seen, and returns its class.
    @inline(__always)
    private mutating func find(
        _ index: Int, _ letters: UnsafeBufferPointer<UInt8>, _ stamp: UInt32,
        _ seen: inout UnsafeMutableBufferPointer<UInt32>
    ) -> UInt32 {
        let word = words.words[index]
        let form = UnsafeBufferPointer(rebasing: letters[word.letters])
        let (term, isNew) = terms.number(
            of: looks[index].key, form, looks[index].guess, note: TermNote(stamp: 0, number: Self.noClass))
        var note = terms[term]
        if isNew { note.number = number(ofClass: form, word.language) }
        // Without a branch on whether it is the first in the document.
        seen[seenCount] = UInt32(truncatingIfNeeded: term)
        seenCount &+= note.stamp == stamp ? 0 : 1
        note.stamp = stamp
        terms[term] = note
        return note.number
    }

    /// Counts the words of each class.
    private mutating func countClasses(_ stamp: UInt32) {
        var lengths = SIMD4<Int32>()
        for word in words.words { lengths[word.weight.place] &+= 1 }
        impacts.measure(lengths)
        var lent: [ClassNote] = []
        swap(&lent, &classNotes)
        lent.withUnsafeMutableBufferPointer { notes in
            for (index, word) in words.words.enumerated() {
                let number = Int(found[index])
                var note = notes[number]
                let isFirst = note.stamp != stamp
                let isElsewhere = !isFirst && note.passage != word.passage
                note.stamp = stamp
                note.documents &+= isFirst ? 1 : 0
                note.passage = isElsewhere ? UInt8(Payload.severalPassages) : word.passage
                note.sum = (isFirst ? 0 : note.sum) + impacts.additions[word.weight.place]
                notes[number] = note
            }
        }
        swap(&lent, &classNotes)
    }

    /// Appends the payloads of the terms of the document at hand.
    private mutating func appendPayloads() {
        let room = 256
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { bytes in
            for start in stride(from: 0, to: seenCount, by: room) {
                let count = min(room, seenCount - start)
                for index in 0..<count { bytes[index] = payload(seen[start + index]) }
                payloads.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<count]))
            }
        }
    }

    /// The payload of a term of the document at hand.
    @inline(__always)
    private func payload(_ term: UInt32) -> UInt8 {
        let number = terms[Int(term)].number
        guard number != Self.noClass else { return Payload(impact: 1, passage: Payload.severalPassages).byte }
        let note = classNotes[Int(number)]
        return Payload(impact: Impacts.impact(note.sum), passage: Int(note.passage)).byte
    }

    private mutating func add(_ facet: Facet, _ stamp: UInt32) {
        guard facets.count < Self.mostFacets else { return see(number(ofTerm: TermKey.facet(facet)), stamp) }
        self.facet.removeAll(keepingCapacity: true)
        var (field, value) = (facet.field, facet.value)
        field.withUTF8 { self.facet.append(contentsOf: $0) }
        self.facet.append(0)
        value.withUTF8 { self.facet.append(contentsOf: $0) }
        let (written, isNew) = self.facet.withUnsafeBufferPointer {
            facets.number(of: $0, suffix: TermKey.end, note: FacetNote(term: 0))
        }
        if isNew { facets[written].term = UInt32(truncatingIfNeeded: number(ofTerm: TermKey.facet(facet))) }
        see(Int(facets[written].term), stamp)
    }

    private mutating func add(_ phone: PhoneDigits, _ stamp: UInt32) {
        guard phone.count >= PhoneDigits.fewest else { return }
        let document = UInt32(truncatingIfNeeded: count)
        let own = phones.reversed().prefix { $0.document == document }
        guard !own.contains(where: { $0.digits == phone }) else { return }
        phones.append((document, phone))
        for digits in phone.fours {
            if fourDigits[digits] == 0 {
                fourDigits[digits] = UInt32(truncatingIfNeeded: number(ofTerm: TermKey.phone(digits)) + 1)
            }
            see(Int(fourDigits[digits]) - 1, stamp)
        }
    }

    /// The number of a facet, or of digits of a phone number.
    private mutating func number(ofTerm key: [UInt8]) -> Int {
        key.withUnsafeBufferPointer {
            terms.number(of: $0, suffix: TermKey.end, note: TermNote(stamp: 0, number: Self.noClass)).number
        }
    }

    private mutating func see(_ term: Int, _ stamp: UInt32) {
        guard terms[term].stamp != stamp else { return }
        terms[term].stamp = stamp
        if seenCount == seen.count { seen.append(0) }
        seen[seenCount] = UInt32(truncatingIfNeeded: term)
        seenCount += 1
    }

    @inline(never)
    private mutating func number(ofClass form: UnsafeBufferPointer<UInt8>, _ language: Language) -> UInt32 {
        let stem = stemmer.stem(form, language)
        let (number, isNew) = stem.withUnsafeBufferPointer {
            classes.number(of: $0, suffix: language.rawValue, note: NoNote())
        }
        if isNew { classNotes.append(ClassNote()) }
        return UInt32(truncatingIfNeeded: number)
    }
}
