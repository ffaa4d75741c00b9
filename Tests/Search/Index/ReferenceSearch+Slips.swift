@testable import Search

extension ReferenceSearch {
    /// The question with words that are hardly anywhere read as others; nil where none are.
    func corrected(_ asked: Asked, _ answer: inout Answer) -> Question? {
        var question = asked.question
        for index in question.parts.indices {
            guard let alternative = question.parts[index].alternatives.first(where: { $0.isDirect }),
                !alternative.isPhrase, alternative.words.count == 1, let word = alternative.words.first,
                (asked.readings[word]?.count ?? 0) < (question.isSpoken ? 1 : 3),
                !hasOther(question.parts[index], asked),
                let letters = likeliest(word)
            else { continue }
            let meant = String(decoding: letters, as: UTF8.self)
            let read = Question.Word(letters: letters, typed: meant, isPrefix: false, isNumber: false)
            question.read(word, as: read, inPart: index)
            answer.corrections.append(.init(typed: word.typed, meant: meant))
        }
        return answer.corrections.isEmpty ? nil : question
    }

    func hasOther(_ part: Question.Part, _ asked: Asked) -> Bool {
        part.alternatives.contains { alternative in
            !alternative.isDirect && alternative.words.allSatisfy { asked.readings[$0]?.count ?? 0 > 0 }
        } || asked.question.phones.contains { $0.parts.contains { asked.question.parts[$0] == part } }
    }

    /// The form with the fewest edits, of those the most frequent, of those the first.
    private func likeliest(_ word: Question.Word) -> [UInt8]? {
        func isLetters(_ letters: [UInt8]) -> Bool { !letters.contains { (0x30...0x39).contains($0) } }
        guard !word.isNumber, word.letters.count >= 4, isLetters(word.letters) else { return nil }
        var counts: [[UInt8]: Int] = [:]
        for (number, term) in terms.enumerated() where term.letters != word.letters && isLetters(term.letters) {
            counts[term.letters, default: 0] += termCounts[number]
        }
        let limit = word.letters.count < 8 ? 1 : 2
        let near = counts.map { (letters: $0.key, count: $0.value, edits: edits(word.letters, $0.key)) }
        return near.filter { $0.edits <= limit }.min { one, other in
            if (one.edits, -one.count) != (other.edits, -other.count) {
                return (one.edits, -one.count) < (other.edits, -other.count)
            }
            return one.letters.lexicographicallyPrecedes(other.letters)
        }?.letters
    }

    /// Letters inserted, left out, replaced, or swapped with their neighbours, none edited twice.
    private func edits(_ one: [UInt8], _ other: [UInt8]) -> Int {
        let (a, b) = (scalars(one), scalars(other))
        guard abs(a.count - b.count) <= 2 else { return 3 }
        var rows = [Array(0...b.count)]
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var least = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }

    private func scalars(_ letters: [UInt8]) -> [Unicode.Scalar] {
        Array(String(decoding: letters, as: UTF8.self).unicodeScalars)
    }
}
