import ArgumentParser
import Desk
import Records
import Screen
import Search
import Store
import Synchronization

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Searches every record, and prints the best first.",
        discussion: "Accents and case do not matter. A bill's number, a phone number or a ZIP code finds its record.")

    @OptionGroup var options: DeskOptions

    @Argument(help: "The words to look for.")
    var words: [String] = []

    @Option(help: "How many records to print at most.")
    var limit = 20

    @Flag(
        help: """
            Print a JSON array of {id, collection, title, score}, best first; with them, where there are any, through: what \
            the record has instead of a typed word, and missing: the typed words that it has not got.
            """)
    var json = false

    @Flag(
        help: """
            Read questions from standard input, one a line, and print a JSON line for each: {query, ns, hits: [id…], \
            total}. Ends at an empty line.
            """)
    var batch = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is a number from 1 up.") }
        if words.isEmpty, !batch { throw ValidationError("What should be looked for? Give some words.") }
    }

    func run() throws {
        var search = try SearchCommand.open(options.choice)
        if batch {
            _ = try SearchCommand.makeSure(&search)
            for file in search.broken { complain(file.sentence) }
            var questions = SearchBatch(search, limit: limit)
            return questions.run()
        }
        let request = SearchRequest(query: words.joined(separator: " "), limit: limit, wantsPassages: true)
        let glossary = DeskGlossary.part(for: request.query)
        var answer = DeskAnswer(request, to: search, with: Searcher(), glossary: glossary)
        while try SearchCommand.makeSure(&search) || (try? search.mend()) ?? false {
            answer = DeskAnswer(request, to: search, with: Searcher(), glossary: glossary)
        }
        for file in search.broken { complain(file.sentence) }
        var output = Output()
        if json {
            output.write(json: try JSONText.pretty(answer.findings.records.map { Item($0, answer) }))
        } else {
            for notice in answer.findings.notices { complain(notice.text(.english)) }
            print(answer.findings.records, to: &output)
        }
        output.flush()
        guard answer.findings.records.isEmpty else { return }
        if !json { complain(nothing(answer.findings, request.query)) }
        throw search.broken.isEmpty ? ExitStatus.nothingFound : ExitStatus.brokenDesk
    }

    /// The search of a desk, which `makeSure` is still to be asked of; reads the records first where there is no index of
    /// them.
    private static func open(_ choice: DeskChoice) throws -> DeskSearch {
        try showingProgress { progress throws(StoreError) in
            let folder = try DeskLocation.find(option: choice.folder)
            // A desk whose own file is broken is not searched as if it were whole.
            _ = try folder.settings()
            return try DeskSearch(beforehand: folder, cache: SearchCache(ofDeskAt: folder.path), progress: progress)
        }
    }

    /// Whether the search had to take in what has changed in the desk, so that what it answered before counts no more.
    private static func makeSure(_ search: inout DeskSearch) throws -> Bool {
        try showingProgress { progress throws(StoreError) in try search.makeSure(progress: progress) }
    }

    /// Says how far reading is, where it takes long, and what is wrong with the desk.
    private static func showingProgress<Result>(
        _ body: (DeskSearch.Progress) throws(StoreError) -> Result?
    ) throws -> Result {
        let bar = Mutex(ProgressBar(reading: nil))
        defer { bar.withLock { $0?.clear() } }
        do throws(StoreError) {
            let result = try body { done, all in
                bar.withLock { $0?.show(reading: done, of: all) }
                return true
            }
            if let result { return result }
        } catch {
            complain(error.sentence)
        }
        throw ExitStatus.brokenDesk
    }

    private func nothing(_ findings: Findings, _ query: String) -> String {
        "Nothing was found for “\(query)”." + (findings.missingWords.map { " " + $0.text(.english) + "." } ?? "")
    }

    private func print(_ found: [FoundRecord], to output: inout Output) {
        let column = min(found.map { $0.id.text.utf8.count }.max() ?? 0, 52)
        for record in found {
            var line = Line(SafeText(record.id.text), .accent)
            line.pad(to: column + 2)
            output.write(
                line + record.heading.line(.plain) + Line(SafeText("  (\(record.collection.rawValue))"), .dim))
            if let reason = record.reason { write(Line(SafeText(reason.text(.english)), .dim), to: &output) }
            if !record.passage.pieces.isEmpty { write(record.passage.line(.plain), to: &output) }
        }
    }

    /// A line under a record, cut to what a terminal shows.
    private func write(_ line: Line, to output: inout Output) {
        let line = Line("    ") + line
        output.write(output.width.map { line.cut(to: $0) } ?? line)
    }
}

extension SearchCommand {
    struct Item: Encodable {
        let id: String
        let collection: String
        let title: String
        let score: Int
        /// The words of the record that stand for words of the question; left out where there are none.
        let through: [Replacement]?
        /// The words of the question that the record has not got; left out where there are none.
        let missing: [String]?

        struct Replacement: Encodable {
            let typed: String
            let found: String
        }

        init(_ record: FoundRecord, _ answer: DeskAnswer) {
            id = record.id.text
            collection = record.collection.rawValue
            title = record.heading.pieces.map(\.text).joined()
            score = answer.scores[record.id] ?? 0
            let replaced = record.through + answer.findings.corrections
            through = replaced.isEmpty ? nil : replaced.map { Replacement(typed: $0.typed, found: $0.meant) }
            missing = record.missing.isEmpty ? nil : record.missing
        }
    }
}
