import ArgumentParser
import Records
import Screen
import Store

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Prints everything about one record.")

    @OptionGroup var options: DeskOptions

    @Argument(help: "The record's id, as list and search print it.")
    var id: String

    @Flag(help: "Print the record as JSON, with the fields that the desk does not know.")
    var json = false

    func run() throws {
        let desk = try OpenedDesk.open(options.choice)
        var output = Output()
        guard let record = desk.library.find(RecordID(id)) else {
            desk.complainAboutFiles()
            let ids = CollectionID.allCases.lazy.flatMap { desk.library.records(in: $0).ids.map(\.text) }
            let guess = Nearest.to(id, among: ids).map { " Did you mean \($0)?" } ?? ""
            complain("There is no record “\(id)”.\(guess) Use advocate search to look for words.")
            // In a broken file there may be one.
            throw desk.loaded.broken.isEmpty ? ExitStatus.usage : ExitStatus.brokenDesk
        }
        if json {
            output.write(json: JSONText.pretty(desk.loaded.value(of: record.id) ?? .null))
        } else {
            let width = min(output.width ?? 100, 100)
            for line in desk.text(options.language).lines(of: record.id, width: width) ?? [] { output.write(line) }
        }
        output.flush()
    }
}
