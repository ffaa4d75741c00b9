import ArgumentParser
import Records
import Screen
import Store

struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Changes fields of a record.",
        discussion: """
            FIELD=VALUE        sets a field: a text, a word of its list, a date such as 2026-03 (EDTF), a whole number
            tags=a,b,c         sets a list of texts; tags+=a adds to it, tags-=a takes out of it
            address.zip=90057  sets a field inside another
            FIELD=             takes a field out
            FIELD:=JSON        sets any JSON value: lists of objects, and fields of your own

            All of it is changed, or nothing. What changed is printed; it is safe on the disk then. Setting a field \
            that two people had changed differently settles their conflict.
            """)

    @OptionGroup var options: DeskOptions

    @Argument(help: "The record's id, as list and search print it.")
    var id: String

    @Argument(help: ArgumentHelp("What to set.", valueName: "field=value"))
    var assignments: [String]

    func run() throws {
        let assignments = try assignments.map(read)
        let desk = try EditedDesk(options.choice)
        let id = RecordID(id)
        let (collection, value) = try desk.record(id)
        var edited = value
        for assignment in assignments {
            do throws(AssignmentRefusal) {
                edited = try AssignedField(assignment, of: collection).apply(to: edited)
            } catch {
                complain(error.sentence + " Nothing was changed.")
                throw error.status
            }
        }
        guard edited != value else { return desk.acknowledge([Line("Nothing changed: it was so already.")]) }
        let change = Change(collection, id, before: value, after: edited)
        let done = try desk.ask { store throws(StoreError) in try store.commit([change]) }
        guard done.count > 0 else { return desk.acknowledge([Line("Nothing changed: it was so already.")]) }
        var lines = (done.changes.isEmpty ? [change] : done.changes).flatMap(EditWords.lines)
        if collection == .rallies, assignments.contains(where: { $0.path == ["repeats"] }) {
            lines += RepetitionLines.lines(of: edited, in: desk.folder, options)
        }
        desk.acknowledge(lines)
    }

    private func read(_ word: String) throws -> Assignment {
        if let assignment = Assignment(word) { return assignment }
        complain("“\(word)” is not FIELD=VALUE. For example: advocate set \(id) notes=\"Call before noon\"")
        throw ExitStatus.usage
    }
}
