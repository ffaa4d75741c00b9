import Testing

@testable import Search

/// The text with what a question marks in brackets.
private func marked(
    _ question: String, _ text: String, glossary: Glossary = .empty, corrections: [SearchAnswer.Correction] = [],
    group: UInt8? = nil
) -> String {
    let marker = Marker(question: Question(question, glossary: glossary), corrections: corrections)
    var marked = ""
    var end = text.startIndex
    for range in marker.ranges(in: text, group: group) {
        marked += text[end..<range.lowerBound] + "[" + text[range] + "]"
        end = range.upperBound
    }
    return marked + text[end...]
}

@Suite struct MarkerTests {
    @Test(arguments: [
        ("chirla", "CHIRLA and chirla", "[CHIRLA] and [chirla]"),
        ("legal aid", "Legal aiders give legal Aid", "[Legal] [aid]ers give [legal] [Aid]"),
        ("legal aid ", "Legal aiders give legal Aid", "[Legal] aiders give [legal] [Aid]"),
        ("leg aid", "legal aid", "legal [aid]"),
        ("nandu", "El n\u{303}andú", "El [n\u{303}andú]"),
        ("em", "Émile, e\u{301}ma, 👩‍👩‍👧em", "[Ém]ile, [e\u{301}m]a, 👩‍👩‍👧[em]"),
        ("workers", "the workers’ worker's", "the [workers]’ [worker's]"),
        ("stras", "Straße", "[Straß]e"),
        ("", "text", "text"),
        ("?!", "text?!", "text?!"),
        ("-text", "text", "text"),
        ("city:text", "text", "text"),
    ])
    func marksTheWordsOfTheQuestion(question: String, text: String, wanted: String) {
        #expect(marked(question, text) == wanted)
    }

    @Test(arguments: [
        ("rallies ", "one rally, two rallied", "one [rally], two [rallied]"),
        ("immigration ", "for immigrants", "for [immigrants]"),
        (
            "inmigrantes ", "Los derechos de cada inmigrante y de la familia",
            "Los derechos de cada [inmigrante] y de la familia"
        ),
        ("reunión ", "Las reuniones de la junta son públicas", "Las [reuniones] de la junta son públicas"),
        // Forms of one stem in Spanish, and two words in English.
        ("notes ", "It is not a note", "It is not a [note]"),
    ])
    func marksAllFormsInTheLanguageOfTheText(question: String, text: String, wanted: String) {
        #expect(marked(question, text) == wanted)
    }

    @Test(arguments: [
        ("\"open letter\" ", "Open letters; a letter, open", "[Open letters]; a letter, open"),
        ("\"open letter\" ", "a letter, open", "a letter, open"),
    ])
    func marksAPhraseAsAWhole(question: String, text: String, wanted: String) {
        #expect(marked(question, text) == wanted)
    }

    @Test(arguments: [
        ("ab1505", "On AB 1505.", "On [AB 1505]."),
        ("ab1505", "AB 1507, A.B. 1505", "AB 1507, [A.B. 1505]"),
        ("ab1505", "AB 1507 in room 1505", "AB 1507 in room 1505"),
        ("assembly bill 1505", "AB 1505 in the assembly", "[AB 1505] in the assembly"),
        ("ab 1505", "Assembly Bill No. 1505", "[Assembly Bill No. 1505]"),
        ("ab15", "AB 1505", "[AB 15]05"),
        ("ab15", "Assembly Bill 1505", "[Assembly Bill 15]05"),
        ("i-130", "Form I-130 or I 130", "Form [I-130] or [I 130]"),
    ])
    func marksIdentifiers(question: String, text: String, wanted: String) {
        #expect(marked(question, text) == wanted)
    }

    @Test(arguments: [
        ("353-1333", "(213) 353-1333", "(213) [353-1333]"),
        ("3531333", "(213) 353-1333", "(213) [353-1333]"),
        ("2133531333", "(213) 353-1333", "([213) 353-1333]"),
        ("12133531333", "1 213 353 1333", "[1 213 353 1333]"),
        ("12133531333", "(213) 353-1333", "([213) 353-1333]"),
        ("5313", "213.353.1333", "213.3[53.13]33"),
        ("5313", "5313 of 353, 1333", "[5313] of 353, 1333"),
        ("90057", "Los Angeles, CA 90057", "Los Angeles, CA [90057]"),
    ])
    func marksDigits(question: String, text: String, wanted: String) {
        #expect(marked(question, text) == wanted)
    }

    @Test(arguments: [
        ("lausd ", "The Los Angeles Unified School District met", "The [Los Angeles Unified School District] met"),
        ("lausd ", "LAUSD, Los Angeles", "[LAUSD], Los Angeles"),
        ("lausd ", "los angeles unified school district", "los angeles unified school district"),
    ])
    func marksTheNameThatInitialsStandFor(question: String, text: String, wanted: String) {
        #expect(marked(question, text) == wanted)
    }

    private static let glossary = Glossary([
        GlossaryEntry(english: ["lawyer", "attorney"], spanish: ["abogado"], names: [], groups: []),
        GlossaryEntry(english: ["walk-in"], spanish: ["sin cita"], names: [], groups: [2]),
    ])

    @Test(arguments: [
        ("abogado ", "two attorneys or a lawyer", "two [attorneys] or a [lawyer]"),
        ("abogad", "two attorneys or an abogada", "two [attorneys] or an [abogad]a"),
        ("sin cita ", "Mondays, walk-in. In we walk", "Mondays, [walk-in]. In we walk"),
    ])
    func marksWhatTheGlossarySays(question: String, text: String, wanted: String) {
        #expect(marked(question, text, glossary: Self.glossary) == wanted)
    }

    @Test func whatTheGlossarySaysForOtherCollectionsIsNotMarked() {
        #expect(marked("sin cita ", "a walk-in", glossary: Self.glossary, group: 2) == "a [walk-in]")
        #expect(marked("sin cita ", "a walk-in", glossary: Self.glossary, group: 1) == "a walk-in")
    }

    @Test func marksWhatAWordWasCorrectedTo() {
        let correction = SearchAnswer.Correction(typed: "lawier", meant: "lawyer")
        #expect(marked("lawier ", "two lawyers", corrections: [correction]) == "two [lawyers]")
        #expect(marked("lawier ", "two lawyers") == "two lawyers")
    }
}
