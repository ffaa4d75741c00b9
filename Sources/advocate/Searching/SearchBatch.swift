import Records
import Search
import Store

/// Answers questions from standard input, one a line, for measuring and judging.
struct SearchBatch {
    private var search: DeskSearch
    private let limit: Int

    init(_ search: DeskSearch, limit: Int) {
        self.search = search
        self.limit = limit
    }

    /// Prints a JSON line for each question: what was asked, the nanoseconds from the question's text to the ids, the ids
    /// best first, and how many records were found.
    mutating func run() {
        let searcher = Searcher()
        let glossary = DeskGlossary.standard
        let fields = DeskFields.standard
        var reader = search.reader()
        while let query = readLine(), !query.isEmpty {
            let start = SteadyNanoseconds.now
            var answer = SearchAnswer()
            repeat {
                answer = searcher.answer(
                    Question(query, glossary: glossary, fields: fields), in: search.index, limit: limit, text: reader)
                guard (try? search.mend()) ?? false else { break }
                reader = search.reader()
            } while true
            let time = SteadyNanoseconds.now - start
            let members = [
                JSONMember("query", .text(query)), JSONMember("ns", .number(String(time))),
                JSONMember("hits", .list(answer.hits.map { .text($0.id) })),
                JSONMember("total", .number(String(answer.total))),
                JSONMember("total_is_exact", .bool(answer.isTotalExact)),
            ]
            var output = Output()
            output.write(json: JSONText.compact(.object(members)))
            output.flush()
        }
    }
}
