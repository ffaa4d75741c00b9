/// Finds where a text has what a question asks for, so that it can be marked.
///
/// It reads questions and texts as an index does: what made a text a hit is what it marks, the forms of a word, what the
/// glossary says for it and what it was corrected to among them. For one thread, as a `Searcher` is: it keeps the memory
/// of one text for the next.
public final class Marker {
    /// A place of a text that has a part of the question.
    struct Mark {
        /// In UTF-8 offsets.
        var place: Range<Int>
        /// The part, by its index among the question's.
        var part: Int
    }

    let wanted: WantedWords
    private let phones: [Question.Phone]
    private let stemmer = Stemmer()
    private var words = DocumentWords()
    private var document = IndexedDocument(id: "")

    /// A marker for what a question asks for, and for what its words were corrected to.
    public init(question: Question, corrections: [SearchAnswer.Correction] = []) {
        phones = question.phones
        wanted = WantedWords(question, corrections, stemmer)
    }

    /// The ranges to mark, in order, apart from each other, each of whole characters.
    ///
    /// Of a word that begins with one that is still being typed, the beginning is marked. A phrase, an identifier, and the
    /// digits of a phone number with what stands between them are one range.
    ///
    /// - Parameter group: the collection that the text is of; what the glossary says for others is not marked.
    public func ranges(in text: String, group: UInt8? = nil) -> [Range<String.Index>] {
        let places = marks(in: text, group: group).map(\.place)
        return places.isEmpty ? [] : wholeCharacters(merged(places), in: text)
    }

    /// Everything that the text has of the question, in no order.
    func marks(in text: String, group: UInt8?) -> [Mark] {
        guard !wanted.isEmpty || !phones.isEmpty else { return [] }
        var text = text
        let found = text.withUTF8 { bytes in find(in: bytes) }
        guard found.hasAny else { return [] }
        // Only now: most texts have nothing of the question, and where words stand takes longer to tell than what they are.
        var written = WrittenWords(text)
        var marks = wanted.marks(of: found, in: &written, group: group)
        if found.hasNumber {
            marks += wanted.identifierMarks(in: &written)
            for phone in phones {
                for place in written.places(ofDigits: phone.digits) {
                    marks += phone.parts.map { Mark(place: place, part: $0) }
                }
            }
        }
        return marks
    }

    /// Looks every word of a text up among those that are wanted.
    private func find(in bytes: UnsafeBufferPointer<UInt8>) -> FoundWords {
        document.fields = [IndexedField(Array(bytes)[...], weight: .text)]
        words.read(document)
        var found = FoundWords(count: wanted.words.count)
        for (place, word) in words.words.enumerated() {
            let letters = words.letters[word.letters]
            guard let first = letters.first else { continue }
            if first &- UInt8(ascii: "0") < 10 { found.hasNumber = true }
            for index in wanted.beginning(with: first) {
                let count = wanted.words[index].count(in: letters, word.language, stemmer)
                if count > 0 { found.note(FoundWords.Place(word: place, letters: count), of: index) }
            }
            if wanted.hasAcronym(beginningWith: first) { found.hasAcronym = true }
        }
        return found
    }
}

/// The places of a text's words that are wanted.
struct FoundWords {
    struct Place: Hashable {
        /// The number of the word in the text.
        var word: Int
        /// How many bytes of its folded letters are marked.
        var letters: Int
    }

    /// The places of each wanted word, ascending.
    private(set) var places: [[Place]]
    /// Whether the text has a number: a part of an identifier or a phone.
    var hasNumber = false
    /// Whether the text has a word that a name may begin with whose initials are wanted.
    var hasAcronym = false

    init(count: Int) { places = Array(repeating: [], count: count) }

    var hasAny: Bool { hasNumber || hasAcronym || places.contains { !$0.isEmpty } }

    mutating func note(_ place: Place, of wanted: Int) { places[wanted].append(place) }
}
