import Seeded
import Testing

@testable import Search

/// Text of what questions are made of and of random bytes.
private func randomQuestion(_ random: inout SeededRandom) -> String {
    let pieces = [
        "abogado", "sin cita", "lawyer", "AB", "A.B.", "1505", "assembly bill ", "no. ", "213", "(213) ", "90057", "é",
        "ñ",
        "kind:", "city:", "antes:", "after:2019", "-", "--", "\"", "“", "”", "«", "»", ":", " ", "  ", "\t", "'", "’",
        ".",
        "\u{301}", "\u{200D}", "👩‍👩‍👧", "\r\n", "İ", "\u{0}", "東", "\u{10FFFF}", "\u{2212}", "the ", "?", "/", "4/30/2019",
    ]
    return (0..<Int.random(in: 0...30, using: &random)).map { _ in
        if Int.random(in: 0..<4, using: &random) > 0 { return pieces.randomElement(using: &random) ?? "" }
        let bytes = (0..<4).map { _ in UInt8.random(in: 0...255, using: &random) }
        if Bool.random(using: &random) { return String(decoding: bytes, as: UTF8.self) }
        return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)).map { String($0) } ?? ""
    }.joined()
}

/// What holds for every question, whatever was typed.
private func expectSound(_ question: Question, _ typed: String) {
    let all = question.parts.flatMap(\.alternatives) + question.excluded
    #expect(all.allSatisfy { !$0.words.isEmpty && $0.words.allSatisfy { !$0.letters.isEmpty } }, "\(typed)")
    #expect(question.parts.allSatisfy { $0.count >= 1 && $0.alternatives.first?.isDirect == true }, "\(typed)")
    #expect(all.allSatisfy { ($0.note == nil) == $0.isDirect }, "\(typed)")
    #expect(question.excluded.allSatisfy { $0.words.allSatisfy { !$0.isPrefix } }, "\(typed)")
    let prefixed = question.parts.filter { $0.alternatives.contains { $0.words.contains(where: \.isPrefix) } }
    #expect(prefixed.count <= 1, "\(typed)")
    // In a sentence two words or more are a phrase besides.
    let most = question.isSpoken ? Question.mostWords * 3 / 2 : Question.mostWords
    #expect(question.parts.count + question.filters.count <= most, "\(typed)")
    #expect(question.phones.allSatisfy { QuestionPhones.digits.contains($0.digits.count) }, "\(typed)")
    #expect(question.phones.allSatisfy { $0.parts.allSatisfy(question.parts.indices.contains) }, "\(typed)")
    #expect(question.phones.allSatisfy { !$0.parts.isEmpty }, "\(typed)")
    #expect(question.filters.allSatisfy { $0.hasValue }, "\(typed)")
}

extension Question.Filter {
    fileprivate var hasValue: Bool {
        guard case .facet(_, let choices) = condition else { return true }
        return !choices.isEmpty && choices.allSatisfy { !$0.value.isEmpty }
    }
}

@Suite struct QuestionHostileTests {
    private let glossary: Glossary

    init() throws {
        glossary = Glossary(try DeskGlossary.entries())
    }

    @Test(arguments: 0..<20)
    func anyTextIsAQuestionThatHoldsTogether(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<100 {
            let typed = randomQuestion(&random)
            expectSound(Question(typed, glossary: glossary), typed)
            if let completion = Completion(typed) { #expect(completion.text(with: "x y").count > 0) }
        }
    }

    @Test(arguments: 0..<10)
    func everyStepOfTypingATextIsAQuestion(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<5 {
            var typed = ""
            for scalar in randomQuestion(&random).unicodeScalars {
                typed.unicodeScalars.append(scalar)
                expectSound(Question(typed, glossary: glossary), typed)
                _ = Completion(typed)
            }
        }
    }

    @Test(arguments: [
        "¿Dónde hay un abogado de inmigración sin cita los sábados?",
        "ciudadanía “niños” -petición ciudad:\"Los Ángeles\"",
        "código:90057 después:2019 Audiencia del Señor Ñandú",
        "petición chárter proyecto de ley de la asamblea núm. 1505",
    ])
    func accentsMakeNoDifference(typed: String) {
        let plain = String(String.UnicodeScalarView(typed.unicodeScalars.map { plainLetters[$0] ?? $0 }))
        #expect(plain != typed)
        var (with, without) = (typed, plain)
        while !with.isEmpty {
            #expect(
                Question(with, glossary: glossary).written == Question(without, glossary: glossary).written, "\(with)")
            with.removeLast()
            without.removeLast()
        }
    }

    private let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ñ": "n", "Ñ": "N", "Á": "A",
    ]

    @Test(arguments: [
        "e\u{301}", "word ", "a.", "(-", "213-", "'", "ab 1505 ", "👩‍👩‍👧", "\u{301}", "\"", "“ ", "kind:", "kind: ", "x: ",
        "x:y ",
        "-", "- ", "-\"", "-x ", "before:", " ", "a", "abcdefghijklmnopqrstuvwxy", "the ", "a1",
    ])
    func aTextOfAHundredThousandLettersIsReadInTime(piece: String) {
        let typed = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let taken = ContinuousClock().measure {
            expectSound(Question(typed, glossary: glossary), String(typed.prefix(40)))
            _ = Completion(typed)
        }
        #expect(taken < .seconds(2))
    }
}
