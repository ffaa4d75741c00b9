import ArgumentParser
import Records
import Screen
import Store

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the records of a collection, a line each.",
        discussion: "The collections are bills, rallies, resources and timeline.")

    @OptionGroup var options: DeskOptions

    @Argument(help: "bills, rallies, resources or timeline.")
    var collection: String

    @Flag(help: "Print the whole records as a JSON array.")
    var json = false

    func run() throws {
        let collection = try CollectionID.named(collection)
        let desk = try OpenedDesk.open(options.choice)
        desk.complainAboutFiles()
        var output = Output()
        if json {
            output.write(json: try JSONText.pretty(AnyRecord.list(desk.library.records(in: collection))))
        } else {
            for line in desk.text(options.language).lines(of: collection, width: output.width) { output.write(line) }
        }
        output.flush()
        if !desk.loaded.canSave(collection) { throw ExitStatus.brokenDesk }
        if desk.library.count(of: collection) == 0 { throw ExitStatus.nothingFound }
    }
}

/// A record of any collection, as it is written in its file.
struct AnyRecord: Encodable {
    let record: any Record

    static func list(_ records: AnyShelf) -> [AnyRecord] { records.map(AnyRecord.init) }

    func encode(to encoder: any Encoder) throws { try record.encode(to: encoder) }
}
