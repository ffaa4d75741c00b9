import Foundation
import Seeded
import Testing

@testable import Search

/// Words of different stems, no bills and no phones, so that a plain scan can say what must be found.
private let vocabulary = [
    "alba", "Álbum", "albino", "marcha", "Marzo", "ñu", "NUBE", "núcleo", "boro", "bo", "Bóxa", "x", "ōki", "tolu",
    "Tólumba", "東京", "ёлка", "ель", "oeuvre", "ꭰ",
]

private func randomText(_ count: Int, _ random: inout SeededRandom) -> String {
    let marks = [" ", ", ", " — ", "; ", "\n", " (", ") "]
    return (0..<count).map { _ in
        let word = vocabulary.randomElement(using: &random) ?? ""
        let form = Bool.random(using: &random) ? word.decomposedStringWithCanonicalMapping : word.uppercased()
        return form + (marks.randomElement(using: &random) ?? "")
    }.joined()
}

/// Folds with Foundation, which shares nothing with the module.
private func plainWords(_ text: String) -> [String] {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        .components(separatedBy: CharacterSet.alphanumerics.inverted).filter { !$0.isEmpty }
}

/// Which of the documents' texts have every word of the query, found by looking at all of them.
private func scan(_ texts: [String], _ query: String, lastIsPrefix: Bool) -> (all: Set<Int>, any: Set<Int>) {
    let wanted = plainWords(query)
    var all: Set<Int> = []
    var any: Set<Int> = []
    for (place, text) in texts.enumerated() {
        let words = plainWords(text)
        let has = wanted.enumerated().map { index, want in
            words.contains { $0 == want || (lastIsPrefix && index == wanted.count - 1 && $0.hasPrefix(want)) }
        }
        if has.allSatisfy(\.self) { all.insert(place) }
        if has.contains(true) { any.insert(place) }
    }
    return (all, any)
}

@Suite struct PropertyTests {
    @Test(arguments: 0..<20)
    func findsWhatAScanFinds(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let texts = (0..<60).map { _ in randomText(Int.random(in: 0...6, using: &random), &random) }
        let index = try SearchIndex(of: texts.enumerated().map { IndexedDocument("\($0.offset)", $0.element) })
        for _ in 0..<60 {
            let lastIsPrefix = Bool.random(using: &random)
            let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                vocabulary.randomElement(using: &random) ?? ""
            }
            var question = words.joined(separator: " ")
            if lastIsPrefix, let last = words.last {
                question.removeLast(Int.random(in: 0..<last.count, using: &random))
            } else {
                question += " "
            }
            let expected = scan(texts, question, lastIsPrefix: lastIsPrefix)
            let answer = index.answer(question, limit: .max)
            guard answer.corrections.isEmpty else { continue }
            let found = Set(answer.hits.compactMap { Int($0.id) })
            #expect(found == (expected.all.isEmpty ? expected.any : expected.all), "\(question)")
            #expect(answer.total == found.count)
            #expect(zip(answer.hits, answer.hits.dropFirst()).allSatisfy { $0.score >= $1.score })
            #expect(answer.hits.allSatisfy { $0.missing.isEmpty != expected.all.isEmpty })
        }
    }

    @Test(arguments: 0..<20)
    func aMarkedRangeBeginsWithAWordOfTheQuery(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<60 {
            let text = randomText(12, &random)
            let query =
                (vocabulary.randomElement(using: &random) ?? "") + " "
                + (vocabulary.randomElement(using: &random) ?? "")
            let words = Examples.folded(query)
            let ranges = Marker(question: Question(query)).ranges(in: text)
            for range in ranges {
                let marked = Examples.folded(String(text[range])).first ?? ""
                #expect(words.contains { marked.hasPrefix($0) }, "\(query) in \(text)")
            }
            let (all, _) = scan([text], query, lastIsPrefix: true)
            #expect(all.isEmpty || !ranges.isEmpty, "\(query) in \(text)")
        }
    }

    @Test(arguments: 0..<10)
    func anyFourDigitsOfAPhoneFindIt(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let phones = (0..<40).map { _ in
            [200...999, 200...999, 1000...9999].map { String(Int.random(in: $0, using: &random)) }
        }
        let index = try SearchIndex(
            of: phones.enumerated().map {
                IndexedDocument("\($0.offset)", [], phones: ["(\($0.element[0])) \($0.element[1])-\($0.element[2])"])
            })
        for (place, phone) in phones.enumerated() {
            let digits = phone.joined()
            let count = Int.random(in: 4...10, using: &random)
            let part = digits.dropFirst(Int.random(in: 0...10 - count, using: &random)).prefix(count)
            let found = Set(index.answer(String(part), limit: .max).hits.compactMap { Int($0.id) })
            #expect(found.contains(place), "\(part) in \(digits)")
            #expect(found.isSuperset(of: phones.indices.filter { phones[$0].joined().contains(part) }), "\(part)")
        }
    }
}
