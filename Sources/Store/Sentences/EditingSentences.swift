import Records

// What stood in the way of an edit, and what a person should know of a desk, in words.

extension ChangeRefusal {
    func sentence(of id: RecordID) -> String {
        switch self {
        case .changedMeanwhile(let field, let current):
            "Somebody else has changed \(quoted(field.joined(separator: "."))) of \(quoted(id.text)) meanwhile: it is now "
                + "\(current.map { quoted($0.brief) } ?? "not there"). Nothing was saved."
        case .alreadyThere(let id):
            "There is a record \(quoted(id.text)) already. Nothing was saved."
        case .gone(let id):
            "There is no record \(quoted(id.text)) any more. Nothing was saved."
        }
    }
}

extension JSONValue {
    /// A text as it is, any other value as JSON.
    fileprivate var brief: String { if case .text(let text) = self { text } else { JSONText.compact(self) } }
}

extension LockHolder {
    /// Who it is: `process 123 on laptop, since 2026-11-22T10:20:33Z`.
    public var words: String { "process \(process) on \(shown(host)), since \(shown(since))" }

    /// Who is waited for, as a sentence that is safe to print.
    public var sentence: String { "Waiting for somebody else who is saving to this desk: \(words)." }
}

extension JournalError {
    /// What went wrong with the journal in a folder, as one or two sentences that are safe to print.
    func sentence(in folder: String) -> String {
        func path(_ file: String) -> String { shown(DeskFolder.join(folder, file)) }
        return switch self {
        case .failed(let action, let file, let code):
            "Could not \(action.words) \(path(file)): \(reason(code)). Nothing was saved."
        case .notSynced(let file, let code):
            "\(path(file)) may not outlast a power cut: \(reason(code)). Check the disk."
        case .isPoisoned:
            "An earlier edit could not be written safely to the disk, so nothing more is saved. Check the disk, and open "
                + "the desk again."
        case .outOfDate(let file):
            "\(path(file)) was changed by something else than this program. Nothing was saved; try again."
        case .damaged(let damage): damage.sentence
        case .unwritable(_, let id):
            "\(quoted(id.text)) holds what no line of the journal can hold. Nothing was saved."
        case .noChanges: "There was nothing to save."
        case .noNumbersLeft: "The journal in \(shown(folder)) has no numbers left. Nothing was saved."
        }
    }
}

extension JournalError.Action {
    fileprivate var words: String {
        switch self {
        case .open: "open"
        case .create: "make"
        case .read: "read"
        case .write: "write"
        case .truncate: "shorten"
        case .list: "list"
        case .rename: "set aside"
        case .makeFolder: "make the folder of"
        }
    }
}

extension JournalDamage {
    /// Which lines of the journal are damaged, as one or two sentences that are safe to print.
    var sentence: String {
        let place = line.map { "line \($0)" } ?? "byte \(offset)"
        let more = lines > 1 ? " and \(lines - 1) more" : ""
        return "\(AdvocateFolder.name)/\(shown(file)), \(place)\(more): \(reason.words). "
            + "The edit that it belongs to does not count; the others do."
    }
}

extension JournalDamage.Reason {
    fileprivate var words: String {
        switch self {
        case .badSum: "the line was damaged; its checksum is not that of its bytes"
        case .notAnEntry: "the line is none that this program writes"
        case .tooLong: "the line is too long"
        case .outOfSequence: "the line's number has been there before"
        case .missingLines: "lines before it are missing"
        case .uncommitted: "the edit was never finished"
        case .incompleteTransaction(let who, _): "lines of an edit by \(quoted(who)) are missing"
        }
    }
}

extension StoreNotice {
    /// What a person should know, as one or two sentences that are safe to print.
    public var sentence: String {
        switch self {
        case .tornTail(let tail):
            "A program stopped while it was saving. What it had not finished was never confirmed, and is kept in "
                + "\(AdvocateFolder.name)/\(shown(tail.file)) (\(tail.byteCount) bytes); everything that was confirmed is there."
        case .damagedJournal(let damage): damage.sentence
        case .weakFileSystem(.memory(let name)):
            "This desk is in memory (\(shown(name))): it is gone when the machine stops."
        case .weakFileSystem(.plain(let name)):
            "This desk is on a file system (\(shown(name))) that can lose files when the power goes or a stick is pulled out."
        case .weakFileSystem(.network(let name)):
            "This desk is on a network folder (\(shown(name))): whether an edit outlasts a power cut is up to the other machine."
        case .newerFormat:
            "A newer version of this program wrote this desk. It is shown, but cannot be changed here."
        }
    }
}
