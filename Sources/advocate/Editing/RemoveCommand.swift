import ArgumentParser
import Records
import Screen
import Store

struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Removes a record; undo brings it back.",
        discussion: """
            The record goes at once, with the fields that this program does not know. advocate undo brings it back as \
            it was, and advocate history ID still tells what it was.
            """)

    @OptionGroup var options: DeskOptions

    @Argument(help: "The record's id, as list and search print it.")
    var id: String

    func run() throws {
        let desk = try EditedDesk(options.choice)
        let id = RecordID(id)
        let (collection, value) = try desk.record(id)
        let change = Change(collection, id, before: value, after: nil)
        let done = try desk.ask { store throws(StoreError) in try store.commit([change]) }
        if done.count == 0 {
            desk.acknowledge([Line("Nothing changed: somebody else has removed \(SafeText(id.text).string) already.")])
        } else {
            desk.acknowledge([
                Line([Span("Removed "), Span(SafeText(EditWords.heading(of: value) ?? id.text), .heading), Span(".")]),
                Line("To bring it back: advocate undo"),
            ])
        }
    }
}
