/// A word of a typed text, read as the words of documents are.
struct TypedWord {
    /// What stands between a word and the one before it.
    enum Gap {
        /// Nothing, as in `AB1505`.
        case none
        /// A hyphen, a dash or a full stop, as in `AB-1505` and `353.1333`.
        case mark
        /// Blanks and brackets, as in `(213) 353`.
        case blank
        /// Anything else, or nothing before it at all.
        case apart
    }

    /// Folded, in UTF-8.
    var letters: [UInt8]
    /// Where it stands in the text, in UTF-8 offsets.
    var source: Range<Int>
    var isNumber: Bool
    var gap: Gap

    /// The first `limit` words of a text.
    static func words(of text: String, atMost limit: Int = .max) -> [TypedWord] {
        let read = Words(text, atMost: limit)
        let bytes = Array(text.utf8)
        var end: Int?
        return read.list.indices.map { index in
            let word = read.list[index]
            let gap = end.map { Gap(bytes[$0..<max($0, word.source.lowerBound)]) } ?? .apart
            end = word.source.upperBound
            return TypedWord(
                letters: Array(read.spelling(index)), source: word.source, isNumber: word.isNumber, gap: gap)
        }
    }
}

extension TypedWord.Gap {
    /// The most bytes of a gap that is still one between groups of digits: `) - `.
    private static let longest = 8

    init(_ between: ArraySlice<UInt8>) {
        guard !between.isEmpty else {
            self = .none
            return
        }
        guard between.count <= Self.longest else {
            self = .apart
            return
        }
        var hasBlank = false
        for scalar in String(decoding: between, as: UTF8.self).unicodeScalars {
            switch scalar {
            case " ", "(", ")", "\t", "\u{A0}", "\u{202F}": hasBlank = true
            case "-", ".", "\u{2010}"..."\u{2015}": continue
            default:
                self = .apart
                return
            }
        }
        self = hasBlank ? .blank : .mark
    }
}

/// A text as facets and glossary phrases are compared: its folded words with single blanks between them.
public enum FoldedPhrase {
    /// The bytes of UTF-8; empty where the text has no word.
    public static func letters(of text: String) -> [UInt8] {
        joined(TypedWord.words(of: text).map(\.letters))
    }

    /// What stands between two words.
    static let blank = UInt8(ascii: " ")

    static func joined(_ words: [[UInt8]]) -> [UInt8] {
        var joined: [UInt8] = []
        for word in words {
            if !joined.isEmpty { joined.append(blank) }
            joined += word
        }
        return joined
    }
}
