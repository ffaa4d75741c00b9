import Records
import Search
import Store

/// The glossary that is built into the program: data/glossary.json.
enum DeskGlossary {
    /// All of it, made at the first question.
    static let standard = Glossary(entries.map(entry))

    /// As much of it as one question can ask for: the entries with a phrase that may begin as a word of the question does.
    ///
    /// For who asks one question and ends: making the whole takes longer than answering.
    static func part(for typed: String) -> Glossary {
        let starts = WordStarts(of: typed)
        let wanted = entries.filter { entry in
            ["en", "es", "names"].contains { name in
                entry[name]?.elements.contains { $0.text.map(starts.mayBegin) ?? false } ?? false
            }
        }
        return Glossary(wanted.map(entry))
    }

    private static var entries: [JSONNode] {
        (try? JSONTree(PackageResources.glossary_json))?.root["entries"].map { Array($0.elements) } ?? []
    }

    private static func entry(_ entry: JSONNode) -> GlossaryEntry {
        GlossaryEntry(
            english: texts(entry["en"]), spanish: texts(entry["es"]), names: texts(entry["names"]),
            groups: texts(entry["in"]).compactMap { CollectionID(rawValue: $0) }.map { UInt8($0.position) })
    }

    private static func texts(_ node: JSONNode?) -> [String] { node?.elements.compactMap(\.text) ?? [] }
}

/// How the words of a text begin: by their first two folded letters, which a word shares with its stem but for `dying` and
/// `die`, so that `y` counts as `i`.
struct WordStarts {
    private var first: Set<UInt8> = []
    private var pairs: Set<UInt16> = []

    init(of text: String) {
        for word in FoldedPhrase.letters(of: text).split(separator: UInt8(ascii: " ")) {
            let letters = word.prefix(2).map(Self.alike)
            first.insert(letters[0])
            pairs.insert(Self.pair(letters[0], letters.count > 1 ? letters[1] : 0))
        }
    }

    /// Whether the first word of a phrase may be one of these words, or one of their stems.
    ///
    /// A phrase that begins with anything but two letters or two digits of ASCII may be so wherever its first letter is.
    func mayBegin(_ phrase: String) -> Bool {
        var bytes = phrase.utf8.makeIterator()
        guard let head = bytes.next() else { return false }
        guard let kind = Self.kind(of: head) else {
            return FoldedPhrase.letters(of: phrase).first.map { first.contains(Self.alike($0)) } ?? false
        }
        guard first.contains(Self.alike(head)) else { return false }
        guard let next = bytes.next(), Self.kind(of: next) == kind else { return true }
        return pairs.contains(Self.pair(Self.alike(head), Self.alike(next)))
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    private enum Kind { case letter, digit }

    private static func kind(of byte: UInt8) -> Kind? {
        if (byte | 0x20) &- UInt8(ascii: "a") < 26 { return .letter }
        return byte &- UInt8(ascii: "0") < 10 ? .digit : nil
    }

    /// A letter without case, and one for those that stand for each other.
    private static func alike(_ byte: UInt8) -> UInt8 {
        guard kind(of: byte) == .letter else { return byte }
        return byte | 0x20 == UInt8(ascii: "y") ? UInt8(ascii: "i") : byte | 0x20
    }
}
