import ArgumentParser
import Records
import Screen
import Store
import Timekeeping

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Shows who changed which field of a record from what to what, and when.",
        discussion: """
            The oldest edit comes first. Times are the desk's own; in JSON they are UTC. A record that was removed \
            keeps its history. What somebody changed in the files with an editor is not in it.

            Exits with 1 if nothing is recorded of the record.
            """)

    @OptionGroup var options: DeskOptions

    @Argument(help: "The record's id, as list and search print it.")
    var id: String

    @Flag(help: "Print a JSON array of {sequence, who, when, what, fields: [{field, before, after}]}.")
    var json = false

    func run() throws {
        let desk = try EditedDesk(options.choice)
        let id = RecordID(id)
        let edits = try desk.ask { store throws(StoreError) in try store.history(of: id) }
        if edits.isEmpty { _ = try desk.record(id) }
        var output = Output()
        if json {
            output.write(json: JSONText.pretty(.list(edits.map(\.json))))
        } else if !edits.isEmpty {
            let settings = try desk.ask { _ throws(StoreError) in try desk.folder.settings() }
            let zone = ZoneFile.rules(of: settings.timeZone) ?? .utc
            for edit in edits {
                for line in edit.lines(in: zone) { output.write(line) }
            }
        }
        output.flush()
        if edits.isEmpty {
            if !json { complain("No edit of \(id) is recorded.") }
            throw ExitStatus.nothingFound
        }
    }
}

extension PastEdit {
    private enum Kind: String { case add, change, remove }

    private var kind: Kind {
        if change.before == nil { return .add }
        return change.after == nil ? .remove : .change
    }

    /// One block: when and who, then a line a field.
    fileprivate func lines(in zone: ZoneRules) -> [Line] {
        let time = EditTime(Instant(seconds: when))
        var head = Line([Span(SafeText(time.local(in: zone)), .heading), Span("  "), Span(SafeText(who), .accent)])
        if let note { head = head + Line(SafeText("  (\(note))"), .dim) }
        let fields =
            switch kind {
            case .add: [Line("added")] + change.edits.map { Line("  ") + EditWords.added($0) }
            case .change: change.edits.map(EditWords.line)
            case .remove: [Line("removed")]
            }
        return [head] + fields.map { Line("  ") + $0 }
    }

    private var note: String? {
        if undoes != nil { return "undo" }
        return redoes == nil ? nil : "redo"
    }

    fileprivate var json: JSONValue {
        var members = [
            JSONMember("sequence", .number(String(sequence))), JSONMember("who", .text(who)),
            JSONMember("when", .text(EditTime(Instant(seconds: when)).universal)),
            JSONMember("what", .text(kind.rawValue)),
        ]
        if let undoes { members.append(JSONMember("undoes", .number(String(undoes)))) }
        if let redoes { members.append(JSONMember("redoes", .number(String(redoes)))) }
        members.append(JSONMember("fields", .list(change.edits.map(\.json))))
        return .object(members)
    }
}

extension FieldEdit {
    /// `before` and `after` are left out where the field was not there: null is a value that a field can have.
    fileprivate var json: JSONValue {
        var members = [JSONMember("field", .list(path.map(JSONValue.text)))]
        if let before { members.append(JSONMember("before", before)) }
        if let after { members.append(JSONMember("after", after)) }
        return .object(members)
    }
}
