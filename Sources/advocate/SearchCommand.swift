import ArgumentParser
import Desk
import Records
import Screen
import Search
import Store

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Searches every record, and prints the best first.",
        discussion: "Accents and case do not matter. A bill's number, a phone number or a ZIP code finds its record.")

    @OptionGroup var options: DeskOptions

    @Argument(help: "The words to look for.")
    var words: [String] = []

    @Option(help: "How many records to print at most.")
    var limit = 20

    @Flag(help: "Print a JSON array of {id, collection, title, score}, best first.")
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
        let search = try SearchCommand.open(options.choice)
        for file in search.broken { complain(file.sentence) }
        if batch { return SearchBatch(search, limit: limit).run() }
        let query = words.joined(separator: " ")
        let question = Question(query, glossary: DeskGlossary.part(for: query))
        let answer = Searcher().answer(question, in: search.index, limit: limit)
        var output = Output()
        let marker = Marker(query: query)
        var texts = CollectionID.allCases.map { DocumentText($0) }
        let found = answer.hits.compactMap { hit in
            hit.collection.flatMap { collection in
                FoundText(hit, in: search.parts, &texts, marker: marker).map { (hit, collection, $0) }
            }
        }
        if json {
            let items = found.map { hit, collection, text in
                Item(id: hit.id, collection: collection.rawValue, title: text.heading, score: hit.score)
            }
            output.write(json: try JSONText.pretty(items))
        } else {
            for correction in answer.corrections {
                complain("Showing results for “\(correction.meant)” (“\(correction.typed)” was typed).")
            }
            print(found, marker: marker, to: &output)
        }
        output.flush()
        guard answer.hits.isEmpty else { return }
        if !json { complain("Nothing was found for “\(query)”." + missing(answer)) }
        throw search.broken.isEmpty ? ExitStatus.nothingFound : ExitStatus.brokenDesk
    }

    /// The search of a desk; reads the records first where there is no index of them.
    private static func open(_ choice: DeskChoice) throws -> DeskSearch {
        do throws(StoreError) {
            let folder = try DeskLocation.find(option: choice.folder)
            let search = try DeskSearch(folder, cache: SearchCache(ofDeskAt: folder.path)) { _, _ in true }
            if let search { return search }
        } catch {
            complain(error.sentence)
        }
        throw ExitStatus.brokenDesk
    }

    private func missing(_ answer: SearchAnswer) -> String {
        answer.missing.isEmpty ? "" : " No record has: " + answer.missing.joined(separator: ", ") + "."
    }

    private func print(_ found: [(Hit, CollectionID, FoundText)], marker: Marker, to output: inout Output) {
        let column = min(found.map { $0.0.id.utf8.count }.max() ?? 0, 52)
        for (hit, collection, text) in found {
            let record = text.marked(hit, collection, marker)
            var line = Line(SafeText(hit.id), .accent)
            line.pad(to: column + 2)
            line = line + record.heading.line(.plain) + Line(SafeText("  (\(collection.rawValue))"), .dim)
            output.write(line)
            if !record.passage.pieces.isEmpty {
                let passage = Line("    ") + record.passage.line(.plain)
                output.write(output.width.map { passage.cut(to: $0) } ?? passage)
            }
        }
    }
}

extension SearchCommand {
    struct Item: Encodable {
        let id: String
        let collection: String
        let title: String
        let score: Int
    }
}
