/// Makes sure in the documents' own texts that words stand there as a phrase: the index knows only that they are near.
struct PhraseCheck {
    /// The text of a document; nil where it cannot be had, and is not held against it.
    let text: (UInt32) -> IndexedDocument?

    /// Whether a document has every phrase that was asked for, and none that was not wanted.
    func accepts(_ document: UInt32, wanted: [Question.Part], unwanted: [Question.Alternative]) -> Bool {
        guard !wanted.isEmpty || !unwanted.isEmpty, let read = text(document) else { return true }
        let fields = read.fields.map { FoldedWords.read($0.text).map(\.letters) }
        func has(_ alternative: Question.Alternative) -> Bool { fields.contains { Self.has($0, alternative.words) } }
        return wanted.allSatisfy { $0.alternatives.contains(where: has) } && !unwanted.contains(where: has)
    }

    /// Whether words follow each other as they stand in a phrase.
    static func has(_ words: [[UInt8]], _ phrase: [Question.Word]) -> Bool {
        guard !phrase.isEmpty, words.count >= phrase.count else { return false }
        return (0...words.count - phrase.count).contains { start in
            phrase.indices.allSatisfy { place in
                let (word, wanted) = (words[start + place], phrase[place])
                return wanted.isPrefix ? word.starts(with: wanted.letters) : word == wanted.letters
            }
        }
    }
}

extension Question {
    /// The parts that can only be had as phrases.
    var phraseParts: [Part] { parts.filter { $0.alternatives.allSatisfy(\.isPhrase) } }
}
