import Glibc

/// What a word of a question is in one index.
struct WordLookup {
    /// The terms of the word itself: all forms of its stems, and the word as it is.
    private(set) var whole: [Int] = []
    /// The terms that begin with it, where it may be the beginning of a word.
    private(set) var beginning: Range<Int>?
    /// How many documents have the word itself, about: one with forms of both languages counts twice.
    private(set) var wholeCount = 0
    /// How many postings the terms have that begin with it.
    private(set) var beginningCount = 0

    init(_ word: Question.Word, in live: LiveSegment, _ stemmer: Stemmer) {
        let segment = live.segment
        // Of a letter or a small word that is still being typed, only what it may become is of interest.
        let isOnlyBeginning = word.isPrefix && (word.letters.count < 2 || Stopwords.contains(word.letters[...]))
        if !isOnlyBeginning { findWhole(word.letters, in: live, stemmer) }
        guard word.isPrefix else { return }
        let range = segment.terms.range(beginningWith: word.letters)
        beginning = range
        if let list = segment.prefix(word.letters) {
            beginningCount = list.postings
        } else {
            for term in range { beginningCount += segment.count(ofTerm: term) }
        }
        beginningCount = max(0, beginningCount - live.removed.count(ofTerms: range))
    }

    private mutating func findWhole(_ letters: [UInt8], in live: LiveSegment, _ stemmer: Stemmer) {
        let segment = live.segment
        for language in [Language.english, .spanish, .none] {
            let stem = stemmer.stem(letters, language)
            guard let number = segment.classes.find(stem + [language.rawValue]) else { continue }
            let entry = segment.entry(ofClass: number)
            wholeCount += max(0, entry.count - live.removed.count(ofClass: number))
            for place in entry.members { whole.append(segment.member(place)) }
        }
    }
}

/// What a word is worth in all indexes together.
struct WordWeights {
    /// Points for each step of impact of the word itself.
    let whole: Int
    /// The same for a word that begins with it.
    let beginning: Int

    /// The word's lookups in all indexes, with all of their documents.
    init(_ lookups: [WordLookup], documents: Int) {
        whole = Self.weight(lookups.reduce(0) { $0 + $1.wholeCount }, of: documents)
        beginning = max(1, Self.weight(lookups.reduce(0) { $0 + $1.beginningCount }, of: documents) * 6 / 10)
    }

    /// Points by how rare something is: those of BM25, 32 for each natural unit.
    static func weight(_ count: Int, of documents: Int) -> Int {
        let (count, all) = (Double(min(count, documents)), Double(documents))
        return max(1, Int((32 * log(1 + (all - count + 0.5) / (count + 0.5))).rounded()))
    }
}
