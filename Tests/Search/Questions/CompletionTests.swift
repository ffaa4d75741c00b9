import Testing

@testable import Search

@Suite struct CompletionTests {
    private func names(_ typed: String) -> [String]? {
        guard case .name(let names) = Completion(typed)?.subject else { return nil }
        return names
    }

    private func value(_ typed: String) -> String? {
        guard case .value(let field, let prefix) = Completion(typed)?.subject else { return nil }
        return field.name + "=" + String(decoding: prefix, as: UTF8.self)
    }

    @Test func aFieldIsCompletedFromTheLettersOfItsName() {
        #expect(names("st") == ["stance", "stage"])
        #expect(names("law ST") == ["stance", "stage"])
        #expect(names("ciu") == ["ciudad"])
        #expect(names("c") == ["city", "código"])
        #expect(names("-ki") == ["kind"])
        #expect(names("desp") == ["después"])
    }

    @Test(arguments: ["", "law ", "zebra", "\"st", "st ", "law\"st", "re-st", "10st", "st."])
    func nothingIsCompletedWhereNoFieldCanBegin(typed: String) {
        #expect(Completion(typed) == nil)
    }

    @Test(arguments: [
        ("kind:", "kind="), ("kind: ", "kind="), ("law tipo:Re", "kind=re"), ("city:\"Los Án", "city=los an"),
        ("city:“", "city="), ("-tag:le", "tag=le"), ("city: Be", "city=be"), ("before:20", "before=20"),
    ])
    func aValueIsCompletedWhileItIsTyped(typed: String, expected: String) {
        #expect(value(typed) == expected)
    }

    @Test(arguments: ["kind:rally ", "city:\"Los Angeles\"", "kind:rally law", "color:bl"])
    func aValueIsNotCompletedWhenItHasEnded(typed: String) {
        #expect(value(typed) == nil)
    }

    @Test(arguments: [
        ("law st", "stage", "law stage:"), ("-ki", "kind", "-kind:"), ("kind:", "rally", "kind:rally "),
        ("law kind:ra", "rally", "law kind:rally "), ("city:lo", "Los Angeles", "city:\"Los Angeles\" "),
        ("city:“lo", "Los Angeles", "city:\"Los Angeles\" "), ("city: lo", "Lomita", "city: Lomita "),
        ("“ayuda” tipo:au", "audiencia", "“ayuda” tipo:audiencia "),
        ("tag:x", "the \"big\" one", "tag:\"the  big  one\" "),
    ])
    func theCompletedTextIsReadyForTheNextWord(typed: String, completed: String, expected: String) {
        #expect(Completion(typed)?.text(with: completed) == expected)
    }

    @Test(arguments: ["Los Angeles", "Cañada Flintridge", "90057", "the \"big\" one", "board-meeting", "«x» y", "a:b"])
    func aCompletedValueIsReadBackAsThatValue(value: String) {
        for typed in ["city:", "law city:\"", "-city:", "city: x"] {
            guard let text = Completion(typed)?.text(with: value) else {
                Issue.record("nothing to complete in \(typed)")
                continue
            }
            let filters = Question(text).filters
            let choice = Question.FacetChoice(value: FoldedPhrase.letters(of: value), isPrefix: false)
            #expect(filters.map(\.condition) == [.facet(field: "city", anyOf: [choice])], "\(text)")
        }
    }
}
