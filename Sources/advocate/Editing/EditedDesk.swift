import Glibc
import Records
import Screen
import Store

/// A desk as a command that changes it has it.
///
/// An edit is said to be made once it is durable and not before; only then are the files brought up to it, and what
/// goes wrong there is a warning, for the edit is not lost by it.
final class EditedDesk {
    let folder: DeskFolder
    let store: DeskStore
    private var noticesTold = 0

    /// The desk that the options name, or the end of the program with a sentence.
    init(_ choice: DeskChoice) throws {
        // Whoever reads the output may go away before the edit is told: that must not end it halfway.
        signal(SIGPIPE, SIG_IGN)
        do {
            folder = try DeskLocation.find(option: choice.folder)
        } catch {
            complain(error.sentence)
            throw ExitStatus.of(error)
        }
        store = DeskStore(folder, who: Editor.name)
        store.onWait = { holder in
            complain(holder.map(\.sentence) ?? "Waiting for another program to finish its edit.")
        }
    }

    /// Asks something of the store; where it is refused, says why and ends the program.
    func ask<Answer>(_ question: (DeskStore) throws(StoreError) -> Answer) throws -> Answer {
        do {
            return try question(store)
        } catch {
            throw refusal(error)
        }
    }

    /// Says why the store refused, and answers with how the program ends.
    func refusal(_ error: StoreError) -> any Error {
        tellNotices()
        complain(error.sentence)
        return ExitStatus.of(error)
    }

    /// The record with an id, or the end of the program with the id that was probably meant.
    func record(_ id: RecordID) throws -> (collection: CollectionID, value: JSONValue) {
        let found = try ask { store throws(StoreError) in try store.record(id) }
        guard let found else { throw complainAboutMissing(id) }
        return found
    }

    /// Says that there is no such record, and answers with how the program ends.
    func complainAboutMissing(_ id: RecordID) -> any Error {
        let desk = try? folder.load()
        for file in desk?.broken ?? [] { complain(file.sentence) }
        let guess = desk.flatMap { Nearest.to(id.text, among: $0.library.allIDs.map(\.text)) }
        let question = guess.map { " Did you mean \($0)?" } ?? ""
        complain("There is no record “\(id)”.\(question) Use advocate search to look for words.")
        // In a broken file there may be one.
        return desk.map { $0.broken.isEmpty } == false ? ExitStatus.brokenDesk : ExitStatus.usage
    }

    /// Says what was done, which is durable, and brings the files up to it, telling how far that has come.
    func acknowledge(_ lines: [Line], progress: (BulkProgress) -> Void = { _ in }) {
        var output = Output()
        for line in lines { output.write(line) }
        output.flush()
        do {
            try store.fold(progress: progress)
        } catch {
            complain("The edit is saved, but the desk's files do not show it yet: \(error.sentence)")
        }
        tellNotices()
    }

    private func tellNotices() {
        for notice in store.notices.dropFirst(noticesTold) { complain(notice.sentence) }
        noticesTold = store.notices.count
    }
}

extension Library {
    /// The ids of all records, in the order of the collections.
    var allIDs: [RecordID] { CollectionID.allCases.flatMap { records(in: $0).ids } }
}
