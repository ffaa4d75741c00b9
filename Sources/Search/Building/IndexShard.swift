/// The documents that one thread has read for an index, word by word.
///
/// Add documents one after the other, in any order; an index is made of one shard or of several.
///
/// Not for two threads at once; it may be filled on one and used on another (its stemmer is its own).
public struct IndexShard: @unchecked Sendable {
    /// The terms by their keys, and the class of each; `noClass` for what is no word.
    private(set) var terms = Vocabulary()
    private(set) var classOfTerm: [UInt32] = []
    /// The classes by their keys.
    private(set) var classes = Vocabulary()
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

    private var words = DocumentWords()
    private var impacts: Impacts
    private let stemmer = Stemmer()
    // Of the document at hand: its terms, and what is known of its classes.
    private var seen: [UInt32] = []
    private var termStamps: [UInt32] = []
    private var classStamps: [UInt32] = []
    private var sums: [Float] = []
    private var passages: [UInt8] = []
    /// The terms of facets that were met before, as long as they are few.
    private var facets: [Facet: Int] = [:]
    private static let mostFacets = 4096

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
        for phone in words.phones { add(phone, stamp) }
        for term in seen {
            let number = classOfTerm[Int(term)]
            postings.append(term)
            payloads.append(
                number == Self.noClass
                    ? Payload(impact: 1, passage: 7).byte
                    : Payload(impact: Impacts.impact(sums[Int(number)]), passage: Int(passages[Int(number)])).byte)
        }
        seen.removeAll(keepingCapacity: true)
        ends.append(postings.count)
        OrderKey.append(document, to: &keys)
        keyEnds.append(keys.count)
        places.append(document.place)
        days.append(DocumentDays(first: document.firstDay, last: document.lastDay))
    }

    private mutating func measure() {
        var lengths = [0, 0, 0, 0]
        for word in words.words { lengths[word.weight.place] += 1 }
        impacts.measure(lengths)
    }

    private mutating func add(_ word: ReadWord, _ letters: UnsafeBufferPointer<UInt8>, _ stamp: UInt32) {
        let form = UnsafeBufferPointer(rebasing: letters[word.letters])
        let term = number(ofTerm: form, suffix: word.language.rawValue) { shard in
            let stem = shard.stemmer.stem(form, word.language)
            return shard.number(ofClass: stem, word.language)
        }
        see(term, stamp)
        let number = Int(classOfTerm[term])
        if classStamps[number] != stamp {
            classStamps[number] = stamp
            sums[number] = 0
            passages[number] = word.passage
        } else if passages[number] != word.passage {
            passages[number] = UInt8(Payload.severalPassages)
        }
        sums[number] += impacts.additions[word.weight.place]
    }

    private mutating func add(_ facet: Facet, _ stamp: UInt32) {
        if let term = facets[facet] { return see(term, stamp) }
        let term = add(TermKey.facet(facet), stamp)
        if facets.count < Self.mostFacets { facets[facet] = term }
    }

    /// A facet, or digits of a phone number.
    @discardableResult
    private mutating func add(_ key: [UInt8], _ stamp: UInt32) -> Int {
        let term = key.withUnsafeBufferPointer { number(ofTerm: $0, suffix: TermKey.end) { _ in Self.noClass } }
        see(term, stamp)
        return term
    }

    private mutating func add(_ phone: PhoneDigits, _ stamp: UInt32) {
        guard phone.count >= PhoneDigits.fewest else { return }
        let document = UInt32(truncatingIfNeeded: count)
        let own = phones.reversed().prefix { $0.document == document }
        guard !own.contains(where: { $0.digits == phone }) else { return }
        phones.append((document, phone))
        for key in phone.keys { add(key, stamp) }
    }

    private mutating func see(_ term: Int, _ stamp: UInt32) {
        guard termStamps[term] != stamp else { return }
        termStamps[term] = stamp
        seen.append(UInt32(truncatingIfNeeded: term))
    }

    @inline(__always)
    private mutating func number(
        ofTerm form: UnsafeBufferPointer<UInt8>, suffix: UInt8, classOf: (inout IndexShard) -> UInt32
    ) -> Int {
        let (number, isNew) = terms.number(of: form, suffix: suffix)
        if isNew {
            termStamps.append(0)
            classOfTerm.append(classOf(&self))
        }
        return number
    }

    private mutating func number(ofClass stem: [UInt8], _ language: Language) -> UInt32 {
        let (number, isNew) = stem.withUnsafeBufferPointer { classes.number(of: $0, suffix: language.rawValue) }
        if isNew {
            classStamps.append(0)
            sums.append(0)
            passages.append(0)
        }
        return UInt32(truncatingIfNeeded: number)
    }
}
