/// The words and phrases of opening hours, in English and Spanish.
///
/// Phrases are written as `Lexeme.key` has them: lower case, no accents. Between the words of a phrase a text may have
/// a hyphen. The longest phrase that fits is the one meant.
enum HoursLexicon {
    struct Phrase {
        /// The words after the first.
        var rest: [String]
        var term: HoursTerm
    }

    /// A phrase found at that place: what it means and how many lexemes it takes.
    static func match(_ lexemes: [Lexeme], at start: Int) -> (term: HoursTerm, length: Int)? {
        guard let phrases = phrases[lexemes[start].key] else { return nil }
        for phrase in phrases {
            if let end = end(of: phrase, in: lexemes, after: start) { return (phrase.term, end - start) }
        }
        return nil
    }

    private static func end(of phrase: Phrase, in lexemes: [Lexeme], after start: Int) -> Int? {
        var index = start + 1
        for word in phrase.rest {
            if index < lexemes.count, lexemes[index].isMark("-"), word != "-" { index += 1 }
            guard index < lexemes.count, lexemes[index].key == word, lexemes[index].key != "\n" else { return nil }
            index += 1
        }
        return index
    }

    /// The phrases by their first word, the longest first.
    private static let phrases: [String: [Phrase]] = {
        var result: [String: [Phrase]] = [:]
        result.reserveCapacity(1_500)
        for (term, list) in HoursPhrases.all {
            for text in list.utf8.split(separator: UInt8(ascii: ";")) {
                let words = text.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
                guard let first = words.first else { continue }
                let phrase = Phrase(rest: Array(words.dropFirst()), term: term)
                guard var others = result.removeValue(forKey: first) else {
                    result[first] = [phrase]
                    continue
                }
                let place = others.firstIndex { $0.rest.count < phrase.rest.count } ?? others.count
                others.insert(phrase, at: place)
                result[first] = others
            }
        }
        return result
    }()
}
