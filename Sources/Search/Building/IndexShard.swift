/// The documents that one thread has read for an index, word by word.
///
/// Add documents one after the other, in any order; an index is made of one shard or of several.
///
/// Not for two threads at once; it may be filled on one and used on another (its stemmer is its own).
public struct IndexShard: @unchecked Sendable {
    /// The terms by their keys.
    private(set) var terms = Vocabulary<TermNote>()
    /// The classes by their keys.
    private(set) var classes = Vocabulary<ClassNote>()
    /// The terms of each document with their payloads, and where those of each document end.
    private(set) var postings: [UInt32] = []
    private(set) var payloads: [UInt8] = []
    private(set) var ends: [Int] = []
    /// What decides the order of the documents, one after the other, and where each ends.
    private(set) var keys: [UInt8] = []
    private(set) var keyEnds: [Int] = []
    private(set) var places: [UInt64] = []
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

    private var words = DocumentWords()
    private var impacts: Impacts
    private let stemmer = Stemmer()
    /// The terms of the document at hand.
    private var seen: [UInt32] = []
    /// The terms of facets that were met before, as long as they are few.
    private var facets: [Facet: Int] = [:]
    private static let mostFacets = 4096
    /// The terms of four digits in a row, by the number that they are, and 1 more; 0 where they were not met.
    private var fourDigits = [UInt32](repeating: 0, count: 10_000)

    public init(_ measures: Measures) { impacts = Impacts(measures) }

    /// How many documents were added.
    public var count: Int { ends.count }

    /// Adds a document; one with an id of more than 65,000 bytes is left out.
    public mutating func add(_ document: IndexedDocument) {
        guard document.id.utf8.count <= OrderKey.longestID else { return }
        let stamp = UInt32(truncatingIfNeeded: count + 1)
        words.read(document)
        measure()
        words.letters.withUnsafeBufferPointer { letters in
            for word in words.words { add(word, letters, stamp) }
        }
        for facet in document.facets { add(facet, stamp) }
        for phone in document.phones { add(PhoneDigits(phone), stamp) }
        postings.append(contentsOf: seen)
        for term in seen { payloads.append(payload(term)) }
        seen.removeAll(keepingCapacity: true)
        ends.append(postings.count)
        OrderKey.append(document, to: &keys)
        keyEnds.append(keys.count)
        places.append(document.place)
        days.append(DocumentDays(first: document.firstDay, last: document.lastDay))
    }

    private mutating func measure() {
        var lengths = (0, 0, 0, 0)
        for word in words.words {
            switch word.weight {
            case .identifier: lengths.0 += 1
            case .name: lengths.1 += 1
            case .service: lengths.2 += 1
            case .text: lengths.3 += 1
            }
        }
        impacts.measure([lengths.0, lengths.1, lengths.2, lengths.3])
    }

    /// The payload of a term of the document at hand.
    private func payload(_ term: UInt32) -> UInt8 {
        let number = terms[Int(term)].number
        guard number != Self.noClass else { return Payload(impact: 1, passage: Payload.severalPassages).byte }
        let note = classes[Int(number)]
        return Payload(impact: Impacts.impact(note.sum), passage: Int(note.passage)).byte
    }

    private mutating func add(_ word: ReadWord, _ letters: UnsafeBufferPointer<UInt8>, _ stamp: UInt32) {
        let form = UnsafeBufferPointer(rebasing: letters[word.letters])
        let (term, isNew) = terms.number(
            of: form, suffix: word.language.rawValue, note: TermNote(stamp: 0, number: Self.noClass))
        if isNew { terms[term].number = number(ofClass: form, word.language) }
        see(term, stamp)
        let number = Int(terms[term].number)
        var note = classes[number]
        if note.stamp != stamp {
            note.stamp = stamp
            note.sum = 0
            note.passage = word.passage
            note.documents &+= 1
        } else if note.passage != word.passage {
            note.passage = UInt8(Payload.severalPassages)
        }
        note.sum += impacts.additions[word.weight.place]
        classes[number] = note
    }

    private mutating func add(_ facet: Facet, _ stamp: UInt32) {
        if let term = facets[facet] { return see(term, stamp) }
        let term = number(ofTerm: TermKey.facet(facet))
        see(term, stamp)
        if facets.count < Self.mostFacets { facets[facet] = term }
    }

    private mutating func add(_ phone: PhoneDigits, _ stamp: UInt32) {
        guard phone.count >= PhoneDigits.fewest else { return }
        phones.append((UInt32(truncatingIfNeeded: count), phone))
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

    @inline(__always)
    private mutating func see(_ term: Int, _ stamp: UInt32) {
        guard terms[term].stamp != stamp else { return }
        terms[term].stamp = stamp
        seen.append(UInt32(truncatingIfNeeded: term))
    }

    @inline(never)
    private mutating func number(ofClass form: UnsafeBufferPointer<UInt8>, _ language: Language) -> UInt32 {
        let stem = stemmer.stem(form, language)
        return stem.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: classes.number(of: $0, suffix: language.rawValue, note: ClassNote()).number)
        }
    }
}
