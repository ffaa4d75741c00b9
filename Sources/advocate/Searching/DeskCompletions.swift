import Desk
import Records
import Search
import Store

/// How a question that is being typed could go on.
struct DeskCompletions {
    private let search: DeskSearch
    private let language: Language

    /// The most ways that are shown.
    private static let most = 6
    /// The fewest letters of a word for which the fields' names that begin with it are shown.
    private static let fewestLetters = 2

    init(_ search: DeskSearch, language: Language) {
        self.search = search
        self.language = language
    }

    /// The fields whose names begin with the last word, or the values that the last field could have, those of most
    /// records first; nothing where there is nothing to add.
    func completions(of query: String) -> [Findings.Completion] {
        guard let completion = Completion(query, fields: DeskFields.standard) else { return [] }
        switch completion.subject {
        case .name(let names):
            guard query.reversed().prefix(while: \.isLetter).count >= Self.fewestLetters else { return [] }
            return names.map { Findings.Completion(query: completion.text(with: $0), shown: $0 + ":") }
        case .value(let field, let prefix):
            let values = values(of: field, beginningWith: prefix)
            if values.count == 1, values.contains(where: { FoldedPhrase.letters(of: $0.shown) == prefix }) { return [] }
            return values.map { value in
                Findings.Completion(
                    query: completion.text(with: value.shown), shown: value.shown, count: value.count)
            }
        }
    }

    private typealias Value = (shown: String, count: Int)

    private func values(of field: QuestionField, beginningWith prefix: [UInt8]) -> [Value] {
        guard field.content == .facet else { return [] }
        let known = DeskFields.values(of: field)
        var values = known.compactMap { value in self.value(value, of: field, beginningWith: prefix) }
        if known.isEmpty || field.isOpen {
            let named = Set(known.flatMap(Self.names).map(FoldedPhrase.letters(of:)))
            let found = search.index.values(
                of: field.name, beginningWith: prefix, limit: Self.most + named.count)
            values += found.filter { !named.contains($0.letters) }.prefix(Self.most).map { value in
                (written(value, of: field), value.count)
            }
        }
        return Array(values.sorted { $0.count > $1.count }.prefix(Self.most))
    }

    /// A value that is known beforehand, if it is meant and some record has it.
    private func value(_ value: FieldValue, of field: QuestionField, beginningWith prefix: [UInt8]) -> Value? {
        guard Self.names(of: value).contains(where: { FoldedPhrase.letters(of: $0).starts(with: prefix) }) else {
            return nil
        }
        let letters = FoldedPhrase.letters(of: value.value)
        let found = search.index.values(of: field.name, beginningWith: letters, limit: .max)
        return found.first { $0.letters == letters }.map { (value.words.text(language), $0.count) }
    }

    private static func names(of value: FieldValue) -> [String] {
        [value.value] + Language.allCases.map(value.words.text)
    }

    /// A value as one of its records has it: the index knows only its letters.
    private func written(_ value: FacetValue, of field: QuestionField) -> String {
        let folded = String(decoding: value.letters, as: UTF8.self)
        let place = RecordPlace(rawValue: value.place)
        guard let part = place.part, let node = search.record(RecordID(value.id), at: place) else {
            return folded
        }
        var text = DocumentText(part.collection)
        var document = IndexedDocument(id: value.id)
        text.fill(&document, with: node)
        let facet = document.facets.first {
            $0.field == field.name && FoldedPhrase.letters(of: $0.value) == value.letters
        }
        return facet?.value ?? folded
    }
}
