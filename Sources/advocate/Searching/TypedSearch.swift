import Desk
import Records
import Screen
import Search
import Store
import Synchronization

/// A search as it was typed on a command line: what `advocate search` does.
struct TypedSearch {
    var desk = DeskChoice()
    /// The words to look for.
    var question: [String] = []
    /// How many records to print at most.
    var limit = SearchCommand.usualLimit
    /// Whether to print the records as JSON.
    var json = false
    /// Whether to print all that there is to say of the answer as JSON.
    var answer = false
    /// Whether questions come from standard input instead.
    var batch = false

    func run() throws {
        var search = try open()
        if batch {
            _ = try makeSure(&search)
            for file in search.broken { complain(file.sentence) }
            var questions = SearchBatch(search, limit: limit)
            return questions.run()
        }
        let request = SearchRequest(query: question.joined(separator: " "), limit: limit, wantsPassages: true)
        let glossary = DeskGlossary.part(for: request.query)
        let searcher = Searcher()
        var answer: DeskAnswer
        var output: Output
        repeat {
            answer = DeskAnswer(request, to: search, with: searcher, glossary: glossary)
            output = try self.output(answer)
        } while try makeSure(&search) || (try? search.mend()) ?? false
        for file in search.broken { complain(file.sentence) }
        let findings = answer.findings
        let isForPrograms = json || self.answer
        if !isForPrograms { findings.tell(.english) }
        output.flush()
        guard findings.records.isEmpty else { return }
        if !isForPrograms {
            complain(findings.sentence(ofNothing: Words(same: "Nothing was found for “\(request.query)”."), .english))
        }
        throw search.broken.isEmpty ? ExitStatus.nothingFound : ExitStatus.brokenDesk
    }

    /// What is printed of an answer, once it is known that it counts.
    private func output(_ answer: DeskAnswer) throws -> Output {
        var output = Output(isHeld: true)
        if self.answer {
            output.write(json: try JSONText.pretty(Answer(question.joined(separator: " "), answer)))
        } else if json {
            output.write(json: try JSONText.pretty(answer.findings.records.map { Item($0, answer) }))
        } else {
            print(answer.findings.records, to: &output)
        }
        return output
    }

    /// The search of a desk, which `makeSure` is still to be asked of; reads the records first where there is no index of
    /// them.
    func open() throws -> DeskSearch {
        try showingProgress { progress throws(StoreError) in
            let folder = try DeskLocation.find(option: desk.folder)
            // The files first, which are looked at beside all that comes now.
            let parts = try DeskParts(folder)
            // A desk whose own file is broken is not searched as if it were whole.
            _ = try folder.settings()
            let cache = SearchCache(ofDeskAt: folder.path)
            return try DeskSearch(beforehand: folder, parts, cache: cache, progress: progress)
        }
    }

    /// What `desk.json` says.
    func settings() throws -> DeskSettings {
        try showingProgress { _ throws(StoreError) in try DeskLocation.find(option: desk.folder).settings() }
    }

    /// Whether the search had to take in what has changed in the desk, so that what it answered before counts no more.
    func makeSure(_ search: inout DeskSearch) throws -> Bool {
        try showingProgress { progress throws(StoreError) in try search.makeSure(progress: progress) }
    }

    /// Says how far reading is, where it takes long, and what is wrong with the desk.
    private func showingProgress<Result>(
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

extension TypedSearch {
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

extension TypedSearch {
    /// What is chosen by the words that people search with every day; nil for any others, which the parser of the whole
    /// command line reads, or refuses.
    ///
    /// Setting that one up takes as long as answering.
    init?(plainly words: [String]) {
        guard words.first == "search" else { return nil }
        var rest = words.dropFirst()
        while let word = rest.popFirst() {
            switch word {
            case "--json" where !json: json = true
            case "--answer" where !answer: answer = true
            case "--batch" where !batch: batch = true
            case "--desk" where desk.folder == nil:
                guard let folder = rest.popFirst(), !folder.hasPrefix("-") else { return nil }
                desk.folder = folder
            case "--limit":
                guard let number = rest.popFirst().flatMap({ Int($0) }), number >= 1 else { return nil }
                limit = number
            default:
                guard !word.hasPrefix("-") else { return nil }
                question.append(word)
            }
        }
        if question.isEmpty, !batch { return nil }
    }
}
