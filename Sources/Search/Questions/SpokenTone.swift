/// Tells a sentence, of which few documents have every word, from a handful of words to be found together.
struct SpokenTone {
    private var words = 0
    private var stopwords = 0
    /// Above 0 where more stop words are Spanish alone than English alone.
    private var spanish = 0
    private var isAsked = false

    /// So many words that say something nobody types to find them all in one listing.
    private static let mostTogether = 5
    /// A shorter text is a name or a few words, whatever stands between them.
    private static let fewest = 7
    private static let fewestStopwords = 3
    /// So many words are a sentence where it asks as one.
    private static let fewestAsked = 5

    private static let asking = Set(
        """
        what which who whom whose where when why how do does did is are was were can could should
        que cual cuales quien quienes donde cuando como cuanto cuanta cuantos cuantas adonde
        """
        .split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// Takes the plain words that come next, and the last letter of their text.
    mutating func add(_ typed: [TypedWord], endsWith last: Character?) {
        if words == 0, let first = typed.first, Self.asking.contains(first.letters) { isAsked = true }
        if last == "?" { isAsked = true }
        words += typed.count
        for word in typed {
            let isEnglish = Stopwords.contains(word.letters[...], .english)
            let isSpanish = Stopwords.contains(word.letters[...], .spanish)
            if isEnglish || isSpanish { stopwords += 1 }
            spanish += (isSpanish ? 1 : 0) - (isEnglish ? 1 : 0)
        }
    }

    /// Whether it is a sentence, given how many parts the question has without its stop words.
    func isSentence(parts: Int) -> Bool {
        if parts > Self.mostTogether { return true }
        if stopwords >= Self.fewestStopwords, words >= Self.fewest { return true }
        return isAsked && stopwords > 0 && words >= Self.fewestAsked
    }

    /// The language of most of its stop words; English where neither has more.
    var language: Language { spanish > 0 ? .spanish : .english }
}
