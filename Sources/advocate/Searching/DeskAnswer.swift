import Desk
import Records
import Search

/// The answer to a question with what is shown of the records that were found.
struct DeskAnswer {
    let findings: Findings
    /// How well each record matched; only good to compare those of one answer.
    let scores: [RecordID: Int]

    /// Asks a desk's search; a filter's question is answered with ids alone.
    init(
        _ request: SearchRequest, to search: DeskSearch, with searcher: Searcher,
        glossary: Glossary = DeskGlossary.standard
    ) {
        let question = Question(request.query, glossary: glossary, fields: DeskFields.standard)
        let answer = searcher.answer(
            question, in: search.index, limit: request.limit, group: request.collection.map { UInt8($0.position) },
            counting: !request.wantsPassages, text: search.reader())
        var findings = Findings(
            records: [], total: answer.total, isTotalExact: answer.isTotalExact || answer.hits.count < request.limit,
            missing: answer.missing)
        if request.wantsPassages {
            var reader = FoundRecordReader(
                search, Marker(question: question, corrections: answer.corrections), answer.corrections)
            findings.records = answer.hits.compactMap { reader.record(of: $0) }
            // Of a sentence nobody expects every word.
            if question.isSpoken { for place in findings.records.indices { findings.records[place].missing = [] } }
            findings.corrections = answer.corrections.map { Findings.Replacement(typed: $0.typed, meant: $0.meant) }
            findings.hints = answer.hints.map(Findings.Hint.init)
            findings.completions = DeskCompletions(search, language: request.language).completions(of: request.query)
        } else {
            findings.records = answer.hits.compactMap { hit in
                hit.collection.map {
                    FoundRecord(
                        id: RecordID(hit.id), collection: $0, heading: MarkedText([]), passage: MarkedText([]))
                }
            }
        }
        self.findings = findings
        scores = Dictionary(answer.hits.map { (RecordID($0.id), $0.score) }, uniquingKeysWith: max)
    }
}

extension Findings.Hint {
    fileprivate init(_ hint: QuestionHint) {
        self =
            switch hint {
            case .unknownField(let typed, let nearest): .unknownField(typed, nearest: nearest)
            case .unreadableDate(let field, let typed, let isUnfinished):
                .unreadableDate(field: field, typed: typed, isUnfinished: isUnfinished)
            case .unknownValue(let field, let typed, let nearest):
                .unknownValue(field: field, typed: typed, nearest: nearest)
            case .cut(let count): .cut(after: count)
            }
    }
}

extension Hit {
    /// The collection that the record is in.
    var collection: CollectionID? {
        Int(group) < CollectionID.allCases.count ? CollectionID.allCases[Int(group)] : nil
    }
}
