import ArgumentParser
import Glibc
import Records
import Screen
import Store

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a record, given as JSON on standard input.",
        discussion: """
            The fields are those of docs/FORMAT.md. A record without an id gets one made from its title or name, a \
            bill from its number and title:

              echo '{"name": "Invented Legal Clinic"}' | advocate add resources

            With --lines any number of records are added at once, one a line: all of them or, where one is refused, \
            none.

            It exits with 0 once the records are safe on the disk, with 65 where they are refused.
            """)

    @OptionGroup var options: DeskOptions

    @Argument(help: "bills, rallies, resources or timeline.")
    var collection: String

    @Flag(help: "Read JSON Lines: a record a line, any number of them; blank lines do not count.")
    var lines = false

    func run() throws {
        let collection = try CollectionID.named(collection)
        let desk = try EditedDesk(options.choice)
        if StandardInput.isTerminal {
            complain(
                lines
                    ? "Type or paste the records as JSON, one a line, then press Ctrl-D. Ctrl-C gives up."
                    : "Type or paste the record as a JSON object, then press Ctrl-D. Ctrl-C gives up.")
        }
        if lines {
            try addLines(to: collection, of: desk)
        } else {
            try addRecord(to: collection, of: desk)
        }
    }

    private func refuse(_ sentence: String) -> any Error {
        complain(sentence)
        return ExitStatus.refused
    }
}

// MARK: - One record

extension AddCommand {
    private func addRecord(to collection: CollectionID, of desk: EditedDesk) throws {
        let record = try readRecord()
        guard record["id"] == nil || record["id"] == .null else {
            guard case .text(let id) = record["id"] else {
                throw refuse("The record's “id” is no text, but \(EditWords.words(record["id"] ?? .null)).")
            }
            let done = try desk.ask { store throws(StoreError) in
                try store.commit([Change(collection, RecordID(id), before: nil, after: record)])
            }
            return tell(RecordID(id), record, collection, done, desk)
        }
        guard let made = RecordID(making: record) else {
            let name = collection == .resources ? "name" : "title"
            throw refuse("The record has no “id”, and no “\(name)” to make one from.")
        }
        let (id, done) = try desk.ask { store throws(StoreError) in
            try add(record, as: made, to: collection, in: store)
        }
        tell(id, record, collection, done, desk)
    }

    /// Adds a record under the first id of a name that no other has, also where somebody else takes one meanwhile.
    private func add(
        _ record: JSONValue, as made: RecordID, to collection: CollectionID, in store: DeskStore
    ) throws(StoreError) -> (RecordID, Committed) {
        var number = 1
        while true {
            let id = made.numbered(number)
            number += 1
            if try store.record(id) != nil { continue }
            let change = Change(collection, id, before: nil, after: record.withID(id))
            do {
                return (id, try store.commit([change]))
            } catch .idTaken {
                continue
            } catch .refused(_, _, .alreadyThere) {
                continue
            }
        }
    }

    private func tell(
        _ id: RecordID, _ record: JSONValue, _ collection: CollectionID, _ done: Committed, _ desk: EditedDesk
    ) {
        let name = SafeText(id.text)
        guard done.count > 0 else {
            return desk.acknowledge([Line("Nothing changed: \(name.string) is there already, and just so.")])
        }
        let repeats = collection == .rallies ? RepetitionLines.lines(of: record, in: desk.folder, options) : []
        desk.acknowledge([Line([Span("Added "), Span(name, .heading), Span(".")])] + repeats)
    }

    private func readRecord() throws -> JSONValue {
        var input = StandardInput()
        let bytes: [UInt8]
        do {
            bytes = try input.all()
        } catch {
            throw refuse(error.sentence)
        }
        if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
            throw refuse("Standard input is empty. It should be the record to add, as JSON: see advocate add --help.")
        }
        let root: JSONNode
        do {
            root = try JSONTree(bytes).root
        } catch {
            let isSecond = error.problem == .expected(.nothingMore, found: .scalar("{"))
            throw refuse("Standard input: \(error.sentence)" + (isSecond ? " For several records use --lines." : ""))
        }
        guard root.kind == .object else {
            throw refuse("Standard input should be one record, a JSON object in braces. For several use --lines.")
        }
        return root.value
    }
}

extension JSONValue {
    /// The record with an id in the first place.
    fileprivate func withID(_ id: RecordID) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object([JSONMember("id", .text(id.text))] + members.filter { $0.name != "id" })
    }
}

// MARK: - Lines

extension AddCommand {
    private func addLines(to collection: CollectionID, of desk: EditedDesk) throws {
        var input = StandardInput()
        var ids = MadeIDs { (try? desk.folder.load())?.library.allIDs ?? [] }
        let bar = ProgressBar(reading: StandardInput.size)
        let done: Committed
        var failure: StandardInput.Failure?
        do throws(StoreError) {
            defer { bar?.clear() }
            done = try desk.store.addLines(
                to: collection,
                next: {
                    do throws(StandardInput.Failure) {
                        return try input.line().map { ids.complete($0) }
                    } catch {
                        failure = error
                        // Not nil, which would make what came before the whole.
                        throw error
                    }
                },
                progress: { bar?.show($0) })
        } catch {
            if let failure { throw refuse("\(failure.sentence) Nothing was added.") }
            throw desk.refusal(error)
        }
        defer { bar?.clear() }
        desk.acknowledge([Line(SafeText("Added \(Counted.records(done.count))."))]) { bar?.show($0) }
    }
}
