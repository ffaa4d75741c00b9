/// An identifier in a typed text: letters and a number that belong together, as in `AB 1505` and `assembly bill no. 1505`.
struct QuestionIdentifier {
    /// The words that it is typed with.
    var words: Range<Int>
    /// The ways to write it, the joined one (`ab1505`) first; a number is the last of its words. The spelling as typed is
    /// among them, but for a `no.` before the number.
    var spellings: [[[UInt8]]]
    /// Whether its letters are a name that identifiers have, so that its number is none of a phone.
    var isNamed: Bool
    /// Whether it is a word with a number after it rather than an identifier: `covid-19`, but not `I-130`.
    var isCompound = false

    /// The fewest letters of such a word.
    private static let fewestLetters = 3

    /// What bills and the like are called: by their short names, and by what these stand for.
    private static let names: [(short: [String], long: [String])] = [
        (["ab"], ["assembly bill", "proyecto de ley de la asamblea", "a b"]),
        (["sb"], ["senate bill", "proyecto de ley del senado", "s b"]),
        (["hb"], ["house bill"]),
        (["hr"], ["house resolution", "h r"]),
        (["sr"], ["senate resolution"]),
        (["aca"], ["assembly constitutional amendment"]),
        (["sca"], ["senate constitutional amendment"]),
        (["acr"], ["assembly concurrent resolution"]),
        (["scr"], ["senate concurrent resolution"]),
        (["ajr"], ["assembly joint resolution"]),
        (["sjr"], ["senate joint resolution"]),
        (["prop"], ["proposition", "proposicion", "propuesta"]),
        (["ab", "sb"], ["bill", "proyecto de ley"]),
    ]

    private struct Name {
        var words: [[UInt8]]
        var short: [[UInt8]]
        /// What the short name stands for, where it is one.
        var long: [[UInt8]]?
    }

    private static let table: [Name] = names.flatMap { short, long in
        let folded = long.map(words(of:))
        let shorts = short.map { Array($0.utf8) }
        let itself = short.count == 1 ? [Name(words: shorts, short: shorts, long: folded.first)] : []
        return itself + folded.map { Name(words: $0, short: shorts, long: nil) }
    }
    .sorted { $0.words.count > $1.words.count }

    private static let numberSigns = ["no", "number", "num", "nro", "numero"].map { Array($0.utf8) }

    /// The most words that hang together in one identifier.
    private static let mostAttached = 4

    /// The identifier that begins at `start`, if there is one.
    init?(in words: [TypedWord], at start: Int) {
        guard !words[start].isNumber || words.isAttached(start + 1) else { return nil }
        if let named = QuestionIdentifier(named: words, at: start) {
            self = named
        } else if let attached = QuestionIdentifier(attached: words, at: start) {
            self = attached
        } else {
            return nil
        }
    }

    private init?(named words: [TypedWord], at start: Int) {
        for name in QuestionIdentifier.table where words.spell(name.words, at: start) {
            var end = start + name.words.count
            if end < words.count, QuestionIdentifier.numberSigns.contains(words[end].letters) { end += 1 }
            guard end < words.count, words[end].isNumber else { continue }
            let number = words[end].letters
            self.words = start..<end + 1
            isNamed = true
            spellings = name.short.map { [$0 + number] }
            spellings += name.short.map { [$0, number] }
            let other = [name.words, name.long].compactMap { $0 }.filter { !name.short.map { [$0] }.contains($0) }
            spellings += other.map { $0 + [number] }
            return
        }
        return nil
    }

    /// Letters and digits without a blank between them: `i130`, `I-130`, `H1B`, `7th`.
    private init?(attached words: [TypedWord], at start: Int) {
        var end = start + 1
        if end < words.count, words[end].gap == .mark, !words[start].isNumber, words[end].isNumber { end += 1 }
        while words.isAttached(end), end - start < QuestionIdentifier.mostAttached { end += 1 }
        guard end - start > 1 else { return nil }
        let letters = words[start..<end].map(\.letters)
        self.words = start..<end
        isNamed = false
        spellings = [[Array(letters.joined())], letters]
        isCompound = words[start + 1].gap == .mark && words[start].letters.count >= QuestionIdentifier.fewestLetters
    }

    private static func words(of name: String) -> [[UInt8]] {
        name.split(separator: " ").map { Array($0.utf8) }
    }
}

extension [TypedWord] {
    /// Whether nothing stands between this word and the one before it.
    fileprivate func isAttached(_ index: Int) -> Bool {
        index < count && self[index].gap == .none
    }

    fileprivate func spell(_ spelling: [[UInt8]], at start: Int) -> Bool {
        start + spelling.count <= count && spelling.indices.allSatisfy { self[start + $0].letters == spelling[$0] }
    }
}
