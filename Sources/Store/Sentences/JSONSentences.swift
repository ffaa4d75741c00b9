import Records

// How a text fails to be JSON, or a value to be a record, in words.

extension JSONError {
    /// Where the text is not JSON, how, and what to do, as a sentence that is safe to print.
    public var sentence: String { "Line \(line), column \(column): \(words)." }

    var words: String {
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
    var words: String {
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
    var words: String {
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

    var words: String {
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
    var words: String? {
        let steps = map { step in
            switch step {
            case .name(let name): quoted(name)
            case .index(let index): "item \(index + 1)"
            }
        }
        return isEmpty ? nil : steps.reversed().joined(separator: " of ")
    }
}

extension JSONMismatch.Found {
    var words: String {
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
