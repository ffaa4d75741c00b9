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
    var words: [String]

    @Option(help: "How many records to print at most.")
    var limit = 20

    @Flag(help: "Print a JSON array of {id, collection, title, score}, best first.")
    var json = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is a number from 1 up.") }
    }

    func run() throws {
        let desk = try OpenedDesk.open(options.choice)
        desk.complainAboutFiles()
        let query = words.joined(separator: " ")
        let answer = LibrarySearch(desk.library).search(query, limit: limit)
        var output = Output()
        if json {
            let items = answer.hits.map {
                Item(id: $0.id.text, collection: $0.collection.rawValue, title: $0.heading, score: $0.score)
            }
            output.write(json: try JSONText.pretty(items))
        } else {
            print(answer, marker: Marker(query: query), to: &output)
        }
        output.flush()
        guard answer.hits.isEmpty else { return }
        if !json { complain("Nothing was found for “\(query)”." + missing(answer)) }
        throw desk.loaded.broken.isEmpty ? ExitStatus.nothingFound : ExitStatus.brokenDesk
    }

    private func missing(_ answer: LibrarySearch.Answer) -> String {
        answer.missing.isEmpty ? "" : " No record has: " + answer.missing.joined(separator: ", ") + "."
    }

    private func print(_ answer: LibrarySearch.Answer, marker: Marker, to output: inout Output) {
        let column = min(answer.hits.map { $0.id.text.utf8.count }.max() ?? 0, 52)
        for hit in answer.hits {
            let found = hit.marked(marker)
            var line = Line(SafeText(hit.id.text), .accent)
            line.pad(to: column + 2)
            line = line + found.heading.line(.plain) + Line(SafeText("  (\(hit.collection.rawValue))"), .dim)
            output.write(line)
            if !found.passage.pieces.isEmpty {
                let passage = Line("    ") + found.passage.line(.plain)
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
        let score: Double
    }
}
