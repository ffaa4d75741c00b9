import Glibc

/// What an `errno` means to a person.
func reason(_ code: Int32) -> String {
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
func quoted(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(40)
    let isCut = start.endIndex != text.unicodeScalars.endIndex
    return "“\(shown(String(String.UnicodeScalarView(start))))\(isCut ? "…" : "")”"
}

/// Text from outside with everything spelled out that could drive a terminal.
func shown(_ text: String) -> String {
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
func codePoint(_ value: UInt32) -> String { "U+" + hexadecimal(value, digits: 4) }

func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// The number of a line, before what is wrong there; nothing where there is none.
func lineWords(_ line: Int?) -> String { line.map { "Line \($0), " } ?? "" }
