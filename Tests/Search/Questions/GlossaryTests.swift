import Testing

@testable import Search

@Suite struct GlossaryTests {
    private let glossary = Glossary(
        [
            GlossaryEntry(english: ["lawyer", "attorney"], spanish: ["abogado", "abogada"]),
            GlossaryEntry(english: ["appointment"], spanish: ["cita"], groups: [2]),
            GlossaryEntry(english: ["walk-in", "without an appointment"], spanish: ["sin cita"], groups: [2]),
            GlossaryEntry(english: ["school board"], spanish: ["junta directiva"]),
            GlossaryEntry(english: ["school"], spanish: ["escuela"]),
            GlossaryEntry(english: ["rally", "protest"], spanish: ["marcha"], groups: [1]),
            GlossaryEntry(english: ["march"], spanish: ["marcha"], groups: [3]),
            GlossaryEntry(english: ["the"], spanish: ["artículo"]),
            GlossaryEntry(english: ["Los Angeles Unified School District"], names: ["LAUSD"]),
        ], stem: Glossary.unstemmed)

    @Test(arguments: [
        ("abogado ", "abogado / ~lawyer / ~attorney / ~abogada"),
        ("ABOGADO gratis ", "abogado / ~lawyer / ~attorney / ~abogada + gratis"),
        ("attorney", "attorney* / ~lawyer / ~abogado / ~abogada"),
        ("abogad", "abogad* / ~lawyer / ~attorney"), ("abo", "abo* / ~lawyer / ~attorney"), ("ab", "ab*"),
        ("abogad gratis", "abogad + gratis*"),
        ("school board ", "school board / ~junta directiva"),
        ("school board", "school board* / ~junta directiva"),
        ("school bo", "school / ~escuela + bo*"),
        ("board school ", "board + school / ~escuela"),
        ("lausd ", "lausd / ~los angeles unified school district"),
        ("Los Angeles Unified School District ", "los angeles unified school district / ~lausd"),
    ])
    func aWordOrPhraseOfAnEntryStandsForTheOthers(typed: String, expected: String) {
        #expect(written(typed, glossary: glossary) == expected)
    }

    @Test func theLongestPhraseIsMeant() {
        #expect(written("cita ", glossary: glossary) == "cita / ~appointment@2")
        #expect(
            written("abogada sin cita ", glossary: glossary)
                == "abogada / ~lawyer / ~attorney / ~abogado + sin cita / ~walk in@2 / ~without an appointment@2")
    }

    @Test func anEntryOfAGroupCountsForThatGroupOnly() {
        #expect(written("marcha ", glossary: glossary) == "marcha / ~rally@1 / ~protest@1 / ~march@3")
    }

    @Test func theSameWordOfTwoEntriesCountsForTheGroupsOfBoth() {
        let glossary = Glossary([
            GlossaryEntry(english: ["rally"], spanish: ["marcha"], groups: [1]),
            GlossaryEntry(english: ["rally"], spanish: ["marcha"], groups: [3]),
            GlossaryEntry(english: ["fair"], spanish: ["feria"], groups: [1]),
            GlossaryEntry(english: ["fair"], spanish: ["feria"]),
        ])
        #expect(written("marcha feria ", glossary: glossary) == "marcha / ~rally@1,3 + feria / ~fair")
    }

    @Test func aWordThatSaysNothingIsNeitherLookedUpNorStoodFor() {
        #expect(written("artículo ", glossary: glossary) == "articulo")
        #expect(written("the ", glossary: glossary) == "the")
    }

    @Test func quotedAndExcludedWordsAreMeantAsTheyStand() {
        #expect(written("\"abogado\" -cita ", glossary: glossary) == "\"abogado\" + -cita")
    }

    @Test func theNoteIsTheWordAsTheGlossarySpellsIt() {
        let part = Question("lausd ", glossary: glossary).parts[0]
        #expect(part.alternatives.map(\.note) == [nil, "Los Angeles Unified School District"])
        #expect(part.alternatives[1].words.map(\.typed) == ["Los", "Angeles", "Unified", "School", "District"])
    }

    /// Takes the ending off a Spanish noun, and an s off an English one.
    private func stem(_ word: [UInt8], _ language: Language) -> [UInt8] {
        let endings = language == .spanish ? ["as", "os", "a", "o"] : ["s"]
        let ending = endings.first {
            word.count > $0.utf8.count + 2 && word.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
        return Array(word.dropLast(ending?.utf8.count ?? 0))
    }

    @Test(arguments: [
        ("abogadas ", "abogadas / ~lawyer / ~attorney"), ("lawyers ", "lawyers / ~attorney / ~abogado"),
        ("school boards ", "school boards / ~junta directiva"),
        ("juntas directivas ", "juntas directivas / ~school board"),
        ("abogadas", "abogadas* / ~lawyer / ~attorney"), ("abogad", "abogad* / ~lawyer / ~attorney"),
        ("abogad ", "abogad / ~lawyer / ~attorney"),
        ("lausds ", "lausds"),
    ])
    func aPhraseIsFoundByItsStems(typed: String, expected: String) {
        let glossary = Glossary(
            [
                GlossaryEntry(english: ["lawyer", "attorney"], spanish: ["abogado", "abogada"]),
                GlossaryEntry(english: ["school board"], spanish: ["junta directiva"]),
                GlossaryEntry(english: ["Los Angeles Unified"], names: ["LAUSD"]),
            ], stem: stem)
        #expect(written(typed, glossary: glossary, stem: stem) == expected)
    }

    @Test func emptyAndEndlessEntriesStandForNothing() {
        let endless = String(repeating: "word ", count: 50)
        let glossary = Glossary([
            GlossaryEntry(), GlossaryEntry(english: ["", "¿?"], spanish: ["lonely"]),
            GlossaryEntry(english: [endless, "short"]),
        ])
        #expect(written("lonely short ", glossary: glossary) == "lonely + short")
        #expect(written(endless, glossary: glossary) == "50x word")
    }

    @Test func aGlossaryOfManySynonymsIsCutShort() {
        let many = Glossary([GlossaryEntry(english: (0..<100).map { "w" + String(repeating: "x", count: $0) })])
        let question = Question("w ", glossary: many)
        #expect(question.parts[0].alternatives.count == QuestionWords.mostAlternatives)
        #expect(question.parts[0].alternatives[0].isDirect)
    }
}
