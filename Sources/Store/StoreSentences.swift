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
        case .changedOnDisk(let path):
            "\(shown(path)) has been changed by another program since the desk read it. "
                + "Nothing was saved; open the desk again to see the change."
        case .unreadable(let path, let problem):
            "\(shown(path)): \(problem.words). Nothing was saved."
        case .badID(let id, let collection):
            "The id \(quoted(id.text)) in the \(collection.rawValue) is not lower-case words joined by hyphens. "
                + "Nothing was saved."
        case .repeatedID(let id, let first, let second):
            "The id \(quoted(id.text)) is used twice, in the \(first.rawValue) and in the \(second.rawValue). "
                + "Nothing was saved; give one of the two another id."
        case .wouldNotReadBack(let file):
            "Nothing was saved, because the new file would not read back as it is: "
                + "\(file.place.words)\(file.problem.words)."
        case .cannotEncode(let collection, let reason):
            "A record of the \(collection.rawValue) cannot be written: \(shown(reason)). Nothing was saved."
        case .failed(let action, let path, let code):
            "Could not \(action.words) \(shown(path)): \(reason(code)). \(action.consequence)"
        case .notSynced(let path, let code):
            "\(shown(path)) was written, but the system cannot promise that it outlasts a power cut: \(reason(code)). "
                + "Check the disk."
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
        case .changedByWriting(let id):
            "the record \(quoted(id.text)) holds characters that no file can hold; write it without them"
        }
    }
}

extension JSONError {
    /// Where the text is not JSON, how, and what to do, as a sentence that is safe to print.
    public var sentence: String { "Line \(line), column \(column): \(words)." }

    fileprivate var words: String {
        switch problem {
        case .expected(let expectation, let found):
            "expected \(expectation.words), but found \(found.words)"
        case .trailingComma: "a comma after the last value; take it out"
        case .leadingZero:
            "a number starts with a zero; write it without, or in quotation marks if it is a code or a phone number"
        case .unclosedText: "the text that starts here has no closing quotation mark"
        case .unclosed:
            "the file ends before the list or object opened in line \(related?.line ?? line), "
                + "column \(related?.column ?? column) is closed"
        case .controlCharacter(ASCII.lineFeed), .controlCharacter(ASCII.carriageReturn):
            "a text goes past the end of its line; close it with a quotation mark, or write \\n for a line break"
        case .controlCharacter(ASCII.tab): "a tab inside a text; write \\t for it"
        case .controlCharacter(let byte): "the control character \(codePoint(UInt32(byte))) inside a text; take it out"
        case .badEscape: "a backslash that starts no escape; write \\\\ for a backslash itself"
        case .loneSurrogate: "half of a character, spelled as an escape; write the character itself"
        case .noncharacter(let value): "\(codePoint(value)), which is no character; take it out"
        case .notUTF8(let byte):
            "the byte \(hexadecimal(UInt32(byte), digits: 2)) is not UTF-8; save the file as UTF-8"
        case .byteOrderMark: "the file starts with a byte order mark; save it as UTF-8 without one"
        case .duplicateName(let name):
            "\(quoted(name)) stands twice in one object, first in line \(related?.line ?? line), "
                + "column \(related?.column ?? column); keep one of the two"
        case .tooDeep(let limit): "lists and objects lie more than \(limit) deep in each other"
        case .tooLarge(let limit): "the file is larger than \(limit >> 20) MiB"
        }
    }
}

extension JSONError.Expectation {
    fileprivate var words: String {
        switch self {
        case .value: "a value"
        case .valueOrClosingBracket: "a value or ]"
        case .name: "a name in quotation marks"
        case .nameOrClosingBrace: "a name in quotation marks or }"
        case .colon: "a colon after the name"
        case .commaOrClosingBracket: "a comma or ]"
        case .commaOrClosingBrace: "a comma or }"
        case .digit: "a digit"
        case .nothingMore: "the end of the file"
        }
    }
}

extension JSONError.Found {
    fileprivate var words: String {
        switch self {
        case .end: "the end of the file"
        case .scalar("“"), .scalar("”"), .scalar("„"): "a curly quotation mark; JSON has only the straight one (\")"
        case .scalar("'"): "a single quotation mark; JSON has only the double one (\")"
        case .scalar("/"), .scalar("#"): "what looks like a comment; JSON has none"
        case .scalar(let scalar): quoted(String(scalar))
        case .word(let word): "the word \(quoted(word))"
        }
    }
}

extension JSONMismatch {
    /// Where a value does not fit, what it should be and what it is, as a sentence that is safe to print.
    public var sentence: String { "Line \(place.line), column \(place.column): \(words)." }

    fileprivate var words: String {
        switch problem {
        case .missing(let field): "\(quoted(field)) is missing from \(pathWords ?? "the file")"
        case .unfit(let expected, let found):
            "\(pathWords ?? "the file") should be \(shown(expected)), but is \(found.words)"
        }
    }

    /// The way to the value, innermost first: `“url” of item 2 of “links” of record 3`.
    private var pathWords: String? {
        guard case .name("records") = path.first, case .index(let index) = path.dropFirst().first else {
            return path.words
        }
        return [path.dropFirst(2).words, "record \(index + 1)"].compactMap { $0 }.joined(separator: " of ")
    }
}

extension Collection<JSONMismatch.Step> {
    /// The steps, innermost first; nil where there are none.
    fileprivate var words: String? {
        let steps = map { step in
            switch step {
            case .name(let name): quoted(name)
            case .index(let index): "item \(index + 1)"
            }
        }
        return isEmpty ? nil : steps.reversed().joined(separator: " of ")
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

extension JSONMismatch.Found {
    fileprivate var words: String {
        switch kind {
        case .null: "null"
        case .bool: excerpt ?? "true or false"
        case .number: "the number \(shown(String((excerpt ?? "").prefix(40))))"
        case .text: excerpt == "" ? "an empty text" : "the text \(quoted(excerpt ?? ""))"
        case .list: "a list"
        case .object: "an object"
        }
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
        }
    }

    fileprivate var consequence: String {
        switch self {
        case .makeFolder, .openFolder: "Nothing was written."
        case .create, .setPermissions, .write, .sync, .rename: "Nothing was saved; the file is as it was."
        }
    }
}

/// What an `errno` means to a person.
private func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "it is not there"
    case EACCES, EPERM: "you are not allowed to"
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EROFS: "the disk cannot be written to"
    case EIO: "the disk reports an error"
    case ENOTDIR: "a part of the path is not a folder"
    case EMFILE, ENFILE: "too many files are open"
    default: "the system reports error \(code)"
    }
}

/// Text from outside between quotation marks: at most 40 scalars of it, and nothing in it that could drive a terminal.
private func quoted(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(40)
    let isCut = start.endIndex != text.unicodeScalars.endIndex
    return "“\(shown(String(String.UnicodeScalarView(start))))\(isCut ? "…" : "")”"
}

/// Text from outside with everything spelled out that could drive a terminal.
private func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        if UnsafeText.contains(scalar) {
            result += codePoint(scalar.value)
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// A code point as the Unicode Standard writes it: `U+202E`.
private func codePoint(_ value: UInt32) -> String { "U+" + hexadecimal(value, digits: 4) }

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
