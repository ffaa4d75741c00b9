import Glibc
import Records

// The one place where the store's errors become words: which file, line and column, what is wrong there, what was
// expected, and what to do. Whatever comes from a file or a path is quoted so that it cannot drive a terminal.

extension StoreError {
    /// What went wrong and what to do, as one or two sentences that are safe to print.
    public var sentence: String {
        switch self {
        case .noFolder(let path):
            "There is no folder \(shown(path)). Check the path of the desk."
        case .noDesk(let path):
            "The folder \(shown(path)) is no desk: it has no \(DeskFolder.settingsName)."
        case .brokenSettings(let file):
            file.sentence
        case .readOnly(let file):
            "Nothing was saved. \(file.sentence)"
        case .newerFormat(let path):
            "\(shown(path)) was written by a newer version of this program, so it is shown but not changed here. "
                + "Nothing was saved."
        case .badID(let id, let collection):
            "The id \(quoted(id.text)) in the \(collection.rawValue) is not lower-case words joined by hyphens, or not "
                + "that of the record. Nothing was saved."
        case .idTaken(let id, let owner):
            "A record of the \(owner.rawValue) has the id \(quoted(id.text)) already. Nothing was saved."
        case .refused(let id, _, let refusal):
            refusal.sentence(of: id)
        case .invalid(let id, _, let mismatch, let line):
            "\(lineWords(line))\(id.map { quoted($0.text) + ": " } ?? "")\(mismatch.words). Nothing was saved."
        case .notJSON(let error, nil):
            "\(error.sentence) Nothing was saved."
        case .notJSON(let error, let line):
            "\(lineWords(line))column \(error.column): \(error.words). Nothing was saved."
        case .givenTwice(let id, let line, let first):
            "Line \(line): the id \(quoted(id.text)) stands in line \(first) already. Nothing was saved."
        case .lineTaken(let id, let line, let owner):
            "Line \(line): a record of the \(owner.rawValue) has the id \(quoted(id.text)) already. Nothing was saved."
        case .notAllRead:
            "Not all of the lines could be read. Nothing was saved."
        case .locked(let holder):
            "Somebody else is saving to this desk, and has not finished\(holder.map { ": " + $0.words } ?? ""). "
                + "Nothing was saved. Try again; if that program hangs, end it."
        case .failed(let action, let path, let code):
            "Could not \(action.words) \(shown(path)): \(reason(code)). \(action.consequence)"
        case .notSynced(let path, let code):
            "\(shown(path)) was written, but the system cannot promise that it outlasts a power cut: \(reason(code)). "
                + "Check the disk."
        case .notDurable(let path, let code):
            "The edit was written to \(shown(path)), but the system cannot promise that it outlasts a power cut: "
                + "\(reason(code)). Check the disk. Nothing more is saved until the desk is opened again."
        case .journal(let error, let path):
            error.sentence(in: path)
        case .deskExists(let path):
            "There is a desk in \(shown(path)) already. Nothing was written."
        case .fileExists(let path):
            "\(shown(path)) is in the way of a new desk. Nothing was written over it; "
                + "move it away, or choose another folder."
        case .badStartingFiles(DeskFolder.settingsName):
            "A new desk needs a \(DeskFolder.settingsName) to start with."
        case .badStartingFiles(let name):
            "\(quoted(name)) is no file of a desk."
        }
    }
}

extension BrokenFile {
    /// Where the file is broken, how, and what to do, as one or two sentences that are safe to print.
    public var sentence: String {
        let consequence =
            switch collection {
            case .bills: "The bills cannot be shown or changed until the file is mended; it is never written over."
            case .rallies: "The rallies cannot be shown or changed until the file is mended; it is never written over."
            case .resources:
                "The resources cannot be shown or changed until the file is mended; it is never written over."
            case .timeline:
                "The timeline cannot be shown or changed until the file is mended; it is never written over."
            case nil: "The desk cannot open until the file is mended."
            }
        return "\(shown(path)): \(place.words)\(problem.words). \(consequence)"
    }
}

extension JSONPlace? {
    fileprivate var words: String { map { "line \($0.line), column \($0.column): " } ?? "" }
}

extension FileProblem {
    /// The problem alone, without its place: the middle of a sentence.
    public var words: String {
        switch self {
        case .unreadable(let code): "cannot be read: \(reason(code))"
        case .symbolicLink: "is a symbolic link, which a desk does not follow; put the file itself there"
        case .notAFile: "is not an ordinary file"
        case .tooLarge(let limit): "is larger than \(limit >> 20) MiB"
        case .json(let error): error.words
        case .mismatch(let mismatch): mismatch.words
        case .unknownFormat(let found):
            "“format” should be 1 or 2, but is \(shown(found)); a newer version of this program may have written the file"
        case .recordsAndBuckets:
            "“buckets” says that the records are in a folder, but “records” are here as well; take one of the two out"
        case .repeatedID(let id, let path, let other):
            "the id \(quoted(id.text)) is taken by the record in \(shown(path)), line \(other.line), "
                + "column \(other.column); give one of the two another id"
        case .noHead:
            "is missing, though there is a folder with records of it; put it back, for it says how to read the folder"
        case .otherBucket(let id):
            "the record \(quoted(id.text)) belongs into another file of this folder; a file of it was renamed or copied"
        }
    }
}

extension UnknownField {
    /// Which field of which file or record is not known, and what was probably meant, as one or two sentences that are
    /// safe to print.
    public var sentence: String {
        let file = collection?.fileName ?? DeskFolder.settingsName
        let place = [path.words, record.map { quoted($0.text) }].compactMap { $0 }.joined(separator: " of ")
        let question = nearest.map { " Did you mean \(quoted($0))?" } ?? ""
        return "\(file): \(place) is no field that the desk knows.\(question)"
    }
}

extension FileAction {
    fileprivate var words: String {
        switch self {
        case .makeFolder: "make the folder"
        case .openFolder: "open the folder"
        case .create: "make a new file beside"
        case .setPermissions: "pass on the permissions of"
        case .write: "write"
        case .sync: "write safely to the disk"
        case .rename: "put the new file in the place of"
        case .remove: "remove a file of"
        case .lock: "take the lock in"
        }
    }

    fileprivate var consequence: String {
        switch self {
        case .makeFolder, .openFolder, .lock: "Nothing was written."
        case .remove: "Nothing is lost."
        case .create, .setPermissions, .write, .sync, .rename: "Nothing was saved; the file is as it was."
        }
    }
}
