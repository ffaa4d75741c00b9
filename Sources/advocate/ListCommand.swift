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

    @Flag(help: "Print the whole records as a JSON array, with the fields that the desk does not know.")
    var json = false

    func run() throws {
        let collection = try CollectionID.named(collection)
        let desk = try OpenedDesk.open(options.choice)
        desk.complainAboutFiles()
        var output = Output()
        if json {
            let records = desk.library.records(in: collection).ids.compactMap(desk.loaded.value)
            output.write(json: JSONText.pretty(.list(records)))
        } else {
            for line in desk.text(options.language).lines(of: collection, width: output.width) { output.write(line) }
        }
        output.flush()
        if desk.loaded.broken.contains(where: { $0.collection == collection }) { throw ExitStatus.brokenDesk }
        if desk.library.count(of: collection) == 0 { throw ExitStatus.nothingFound }
    }
}
