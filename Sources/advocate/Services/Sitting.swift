import Desk
import Records
import Store

/// The desk as the store service has it: what is shown of it, and what changes it.
struct Sitting {
    private let folder: DeskFolder
    private let store: DeskStore
    private let edits: Bool
    private var desk: LoadedDesk
    var isAboutToLook = false
    private var lastEdit = 0
    private var noticesTold: Set<StoreNotice>
    /// Why the desk cannot be changed any more; nil where it can.
    private var failure: String?
    /// What was said last about files that could not be read or written, which is not said again.
    private var trouble: String?
    /// What to say with the next news.
    private var notice: Words?

    init(_ folder: DeskFolder, showing desk: LoadedDesk, edits: Bool) {
        self.folder = folder
        self.desk = desk
        self.edits = edits
        // The screen tells those when it opens.
        noticesTold = Set(desk.notices)
        store = DeskStore(folder, who: Editor.name)
        // The service waits, and looks at the files meanwhile.
        store.patience = 0
    }

    /// The desk as it is shown.
    var shown: LoadedDesk { desk }

    /// Whether the last edit or fold could not be made because somebody else held the lock.
    private(set) var isLockedOut = false
    /// Who is waited for, as a sentence.
    private(set) var waitingSentence = ""
    /// What to say where that takes too long.
    private(set) var lockedSentence = ""

    private mutating func note(_ error: StoreError) {
        failure = store.failure?.sentence
        guard case .locked(let holder) = error else { return }
        isLockedOut = true
        waitingSentence = holder?.sentence ?? "Waiting for another program that is changing the desk."
        lockedSentence = error.sentence
    }

    // MARK: Editing

    mutating func settle(_ settlement: Settlement) -> [Event] {
        let record = desk.value(of: settlement.id)
        return run { store throws(StoreError) in
            guard let record else { return .nothingSettled }
            let done = try store.commit([settlement.change(of: record)])
            return done.count == 0 ? .nothingSettled : .done(done.changes)
        }
    }

    mutating func undo() -> [Event] {
        run { store throws(StoreError) in
            try store.undo().map { .undone($0.changes, count: $0.count) } ?? .nothingToUndo
        }
    }

    mutating func redo() -> [Event] {
        run { store throws(StoreError) in
            try store.redo().map { .redone($0.changes, count: $0.count) } ?? .nothingToRedo
        }
    }

    private mutating func run(_ step: (DeskStore) throws(StoreError) -> Words?) -> [Event] {
        isLockedOut = false
        do {
            notice = try step(store)
            return newNotices()
        } catch {
            note(error)
            return isLockedOut ? [] : newNotices() + [.told(error.sentence)]
        }
    }

    // MARK: Folding

    /// Counts an edit, so that only the last one is followed by a fold.
    mutating func countEdit() -> Int {
        lastEdit += 1
        return lastEdit
    }

    func isLast(_ edit: Int) -> Bool { edit == lastEdit }

    /// Brings the files up to the journal.
    mutating func fold() -> [Event] {
        isLockedOut = false
        guard edits, failure == nil else { return [] }
        do {
            try store.fold()
            return newNotices()
        } catch {
            // The edits are safe in the journal: it is tried again after the next one, and at the end.
            note(error)
            return isLockedOut ? [] : newNotices() + tellOnce(error.sentence)
        }
    }

    /// From now on the store itself waits for the lock, but nobody waits long for a program to end.
    mutating func startEnding() { store.patience = 2 }

    /// The last fold; answers with what went wrong.
    mutating func end() -> [String] {
        fold().compactMap { if case .told(let sentence) = $0 { sentence } else { nil } }
    }

    // MARK: Looking

    /// Reads what has changed in the files, and answers with the news, if there are any or somebody waits for them.
    mutating func look(mustAnswer: Bool) -> [Event] {
        let before = desk
        var events: [Event] = []
        var readOnly = failure
        do {
            desk = try folder.load(after: before)
            if failure == nil { trouble = nil }
        } catch {
            // What was read last stays on the screen.
            events = tellOnce(error.sentence)
            readOnly = readOnly ?? error.sentence
        }
        let isNews = !desk.hasSameRecords(as: before) || desk.brokenSentences != before.brokenSentences
        guard mustAnswer || isNews else { return events }
        let news = DeskNews(
            library: desk.library, broken: desk.brokenSentences, readOnly: readOnly ?? desk.newerSentence,
            notice: notice)
        notice = nil
        return [.changed(news)] + events
    }

    private mutating func tellOnce(_ sentence: String) -> [Event] {
        defer { trouble = sentence }
        // Passers-by can mend nothing.
        return trouble == sentence || !edits ? [] : [.told(sentence)]
    }

    private mutating func newNotices() -> [Event] {
        let new = store.notices.filter { !noticesTold.contains($0) }
        noticesTold.formUnion(new)
        return new.map { .told($0.sentence) }
    }
}

extension LoadedDesk {
    /// The sentences about the files of collections that cannot be used.
    var brokenSentences: [CollectionID: String] {
        Dictionary(
            broken.compactMap { file in file.collection.map { ($0, file.sentence) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Why nothing can be changed, where a newer version of the program wrote the desk.
    var newerSentence: String? { isNewer ? StoreNotice.newerFormat.sentence : nil }
}
