import CStemmer

/// Finds the stem that the forms of a word share, with Snowball's English and Spanish stemmers.
///
/// A stem is a pure function of the folded word and the language. Nothing is remembered from one word to the next but
/// the library's own working space, which is why a stemmer is for one thread.
final class Stemmer {
    private let english: OpaquePointer?
    private let spanish: OpaquePointer?

    /// A stemmer for both languages; where there is no memory for one, its words stay as they are.
    init() {
        english = sb_stemmer_new("english", nil)
        spanish = sb_stemmer_new("spanish", nil)
    }

    deinit {
        sb_stemmer_delete(english)
        sb_stemmer_delete(spanish)
    }

    /// The folded stem of a folded word.
    ///
    /// A word that is not all letters a–z is its own stem, as is every word of no language.
    func stem(_ folded: some Collection<UInt8>, _ language: Language) -> [UInt8] {
        let word = Array(folded)
        guard word.allSatisfy({ $0 &- UInt8(ascii: "a") < 26 }) else { return word }
        switch language {
        case .english: return Stemmer.stem(word, english) ?? word
        case .spanish: return Stemmer.stem(SpanishForm.written(word), spanish).map(SpanishForm.folded) ?? word
        case .none: return word
        }
    }

    /// What the library makes of a word; nil where it has no memory or leaves nothing.
    private static func stem(_ word: [UInt8], _ stemmer: OpaquePointer?) -> [UInt8]? {
        guard let stemmer, let stem = sb_stemmer_stem(stemmer, word, Int32(clamping: word.count)) else { return nil }
        // The library's own buffer, copied before it is used again.
        let letters = Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
        return letters.isEmpty ? nil : letters
    }
}
