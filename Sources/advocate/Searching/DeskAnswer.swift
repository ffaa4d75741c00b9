import Desk
import Records
import Search

/// The answer to a question with what is shown of the records that were found.
struct DeskAnswer {
    private(set) var findings: Findings
    /// The records that were found, best first, as the index knows them.
    let hits: [Hit]
    /// How well each record matched; only good to compare those of one answer.
    let scores: [RecordID: Int]
    /// Reads what is shown of the hits that were not among the first.
    private var rest: (hits: [RecordID: Hit], reader: FoundRecordReader)?
    /// Whether what a record has not got is not said: of a sentence nobody expects every word.
    private let isSpoken: Bool

    /// Asks a desk's search; a filter's question is answered with ids alone.
    ///
    /// Where the request says how many records are to be told first, of the others there is only the id until `readRest`.
    init(
        _ request: SearchRequest, to search: DeskSearch, with searcher: Searcher,
        glossary: Glossary = DeskGlossary.standard
    ) {
        let question = Question(request.query, glossary: glossary, fields: DeskFields.standard)
        let answer = searcher.answer(
            question, in: search.index, limit: request.limit, group: request.collection.map { UInt8($0.position) },
            counting: !request.wantsPassages, text: search.reader())
        isSpoken = question.isSpoken
        hits = answer.hits
        scores = Dictionary(answer.hits.map { (RecordID($0.id), $0.score) }, uniquingKeysWith: max)
        findings = Findings(
            records: answer.hits.compactMap(\.unread), total: answer.total,
            isTotalExact: answer.isTotalExact || answer.hits.count < request.limit, missing: answer.missing)
        findings.corrections = answer.corrections.map { Findings.Replacement(typed: $0.typed, meant: $0.meant) }
        findings.hints = answer.hints.map(Findings.Hint.init)
        guard request.wantsPassages else { return }
        findings.completions = DeskCompletions(search, language: request.language).completions(of: request.query)
        let marker = Marker(question: question, corrections: answer.corrections)
        let hits = Dictionary(answer.hits.map { (RecordID($0.id), $0) }, uniquingKeysWith: { first, _ in first })
        rest = (hits, FoundRecordReader(search, marker, answer.corrections))
        read(Set(findings.recordsAsShown.prefix(request.firstShown ?? .max)))
    }

    /// Whether there are records of which only the id is known.
    var hasUnread: Bool { !(rest?.hits.isEmpty ?? true) }

    /// Reads what is shown of the records that were not among the first; gives up and answers false as soon as that is not
    /// wanted any more.
    mutating func readRest(while isWanted: () -> Bool) -> Bool {
        while let hits = rest?.hits, !hits.isEmpty {
            guard isWanted() else { return false }
            read(Set(hits.keys.prefix(Self.step)))
        }
        return true
    }

    /// How many records are read before somebody else is let go first.
    private static let step = 16

    private mutating func read(_ ids: Set<RecordID>) {
        guard var rest else { return }
        self.rest = nil
        let before = findings.records.count
        findings.records = findings.records.compactMap { record in
            guard ids.contains(record.id), let hit = rest.hits.removeValue(forKey: record.id) else { return record }
            var read = rest.reader.record(of: hit)
            if isSpoken { read?.missing = [] }
            return read
        }
        findings.total = max(findings.records.count, findings.total - (before - findings.records.count))
        self.rest = rest
    }
}

extension Hit {
    /// What is known of the record without reading it.
    fileprivate var unread: FoundRecord? {
        collection.map {
            FoundRecord(id: RecordID(id), collection: $0, heading: MarkedText([]), passage: MarkedText([]))
        }
    }
}

extension Findings {
    /// The ids of the records in the order in which they are shown: by collection.
    fileprivate var recordsAsShown: [RecordID] { groups.flatMap { group in group.members.map { records[$0].id } } }
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
