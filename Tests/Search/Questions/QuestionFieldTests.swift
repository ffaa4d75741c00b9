import Testing

@testable import Search

@Suite struct QuestionFieldTests {
    private let fields = QuestionFields([
        QuestionField(
            "kind", otherNames: ["tipo"],
            values: [
                .init("board-meeting", names: ["reunión de la junta"]), .init("hearing", names: ["audiencia"]),
                .init("rally", names: ["manifestación"]),
            ]),
        QuestionField("lang", values: [.init("es", names: ["Spanish", "español"]), .init("en", names: ["English"])]),
        QuestionField("city"),
    ])

    @Test(arguments: [
        ("kind:hearing ", "kind=hearing"), ("Kind:Hearing ", "kind=hearing"), ("tipo:hearing ", "kind=hearing"),
        ("etiqueta:ayuda ", "tag=ayuda"), ("ciudad:Bell ", "city=bell"), ("idioma:es ", "lang=es"),
        ("postura:oppose ", "stance=oppose"), ("etapa:law ", "stage=law"),
        ("city:\"Los Ángeles\" law ", "law + city=los angeles"), ("city:“los an", "city=los an*"),
        ("city:los", "city=los*"), ("law city:los angeles ", "law + angeles + city=los"),
        ("kind:board-meeting ", "kind=board meeting"), ("zip:90057 ", "zip=90057"),
        ("-kind:rally law ", "law + -kind=rally"), ("-kind:ral", "-kind=ral"),
        ("city: Bell ", "city=bell"), ("city: \"South Gate\" ", "city=south gate"),
        ("kind:", ""), ("kind: ", ""), ("law kind:", "law"), ("kind:\"\" ", ""), ("kind: tag:a ", "tag=a"),
        ("(kind:rally) ", "kind + rally"), ("x:kind:rally ", "x + kind + rally"),
    ])
    func aFieldIsAFilter(typed: String, expected: String) {
        #expect(written(typed) == expected)
    }

    @Test(arguments: [
        ("before:2019 ", "before=17897"), ("after:2019 ", "after=18261"), ("antes:2019-04 ", "before=17987"),
        ("después:2019-04 ", "after=18016"), ("despues:2020-02 ", "after=18321"), ("after:2019-04-30 ", "after=18016"),
        ("after:4/30/2019 ", "after=18016"), ("after:30/4/2019 ", "after=18016"), ("after:4/2019 ", "after=18016"),
        ("before:1970-1-1 ", "before=0"), ("before:0000 ", "before=-719528"), ("after:9999", "after=2932896"),
        ("before: 2019 ", "before=17897"), ("before: next spring ", "next + spring"),
    ])
    func aDateIsReadAsPreciselyAsItIsTyped(typed: String, expected: String) {
        #expect(written(typed) == expected)
    }

    @Test(arguments: ["2019-02-29", "2019-13", "201", "20199", "2019-", "4/31/2019", "0/1/2019", "soon", "1/2/3/2019"])
    func whatIsNoDateIsPassedOverWithAHint(date: String) {
        let typing = Question("law after:\(date)")
        #expect(typing.written == "law")
        #expect(typing.hints == [.unreadableDate(field: "after", typed: date, isUnfinished: true)])
        let typed = Question("law after:\(date) ")
        #expect(typed.hints == [.unreadableDate(field: "after", typed: date, isUnfinished: false)])
    }

    @Test func anUnknownFieldIsPlainWordsWithAHint() {
        let question = Question("ctiy:bell law ")
        #expect(question.written == "ctiy + bell + law")
        #expect(question.hints == [.unknownField(typed: "ctiy", nearest: "city")])
        #expect(Question("color:blue ").hints == [.unknownField(typed: "color", nearest: nil)])
        #expect(Question("-color:blue ").hints == [.unknownField(typed: "color", nearest: nil)])
        #expect(Question("etapas:ley ").hints == [.unknownField(typed: "etapas", nearest: "etapa")])
    }

    @Test(arguments: ["https://example.org ", "10:30 ", "Note: bring water ", ": ", "::: "])
    func aColonElsewhereIsNoField(typed: String) {
        #expect(Question(typed).hints == [])
        #expect(Question(typed).filters == [])
    }

    @Test func aKnownValueIsFoundByItsOtherNames() {
        #expect(written("lang:español ", fields: fields) == "lang=espanol|es")
        #expect(written("lang:Spanish ", fields: fields) == "lang=spanish|es")
        #expect(written("tipo:man", fields: fields) == "kind=man*|rally")
        #expect(written("kind:\"Reunión de la Junta\"", fields: fields) == "kind=reunion de la junta|board meeting")
    }

    @Test func aValueThatIsNoneOfTheFewIsHinted() {
        #expect(
            Question("kind:haering ", fields: fields).hints
                == [.unknownValue(field: "kind", typed: "haering", nearest: "hearing")])
        #expect(Question("kind:haer", fields: fields).hints == [])
        #expect(Question("kind:rally ", fields: fields).hints == [])
        #expect(Question("city:nowhere ", fields: fields).hints == [])
    }

    @Test func theFirstOfTwoFieldsWithOneNameHasIt() {
        let fields = QuestionFields([QuestionField("one", otherNames: ["same"]), QuestionField("same")])
        #expect(written("same:x ", fields: fields) == "one=x")
    }
}
