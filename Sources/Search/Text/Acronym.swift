/// The initials of a name, as it is called for short: `lausd` for Los Angeles Unified School District.
///
/// Small words have no letter in it (of, for, the, and, de, del, y …). `Los` and `La` have one where they begin a name of
/// their own, as in Los Angeles, and none where they are written small or follow a capitalised `De`.
struct Acronym {
    /// The fewest words that make an acronym.
    static let fewest = 3
    /// The most bytes of one; a longer one is a headline's, which nobody calls by its initials.
    private static let longest = 10

    /// The acronym so far, folded.
    private(set) var letters: [UInt8] = []
    private var parts = 0
    private var isAfterPreposition = false

    init() {}

    /// Whether the words so far make an acronym.
    var isWhole: Bool { parts >= Acronym.fewest && letters.count <= Acronym.longest }

    /// The acronym of a name that was typed, word by word and folded; nil where the name has fewer than three words that
    /// count, or a number.
    static func of(_ words: some Sequence<[UInt8]>) -> [UInt8]? {
        var acronym = Acronym()
        for word in words {
            guard acronym.take(word[...], isCapital: !(word.first.map { $0 &- 0x30 < 10 } ?? true)) else { return nil }
        }
        return acronym.isWhole ? acronym.letters : nil
    }

    mutating func removeAll() {
        letters.removeAll(keepingCapacity: true)
        parts = 0
        isAfterPreposition = false
    }

    /// Takes the next folded word of a name; false where it is no part of one.
    ///
    /// Initials with full stops, as in `U.S.`, are taken whole.
    mutating func take(_ word: ArraySlice<UInt8>, isCapital: Bool, isInitials: Bool = false) -> Bool {
        if word.count <= 4 {
            let key = StopwordTable.Key(word).head
            let isPreposition = Acronym.prepositions.contains(key)
            if isPreposition || Acronym.small.contains(key) {
                isAfterPreposition = isPreposition && isCapital
                return true
            }
            if !isCapital || isAfterPreposition, Acronym.articles.contains(key) { return true }
        }
        isAfterPreposition = false
        guard isCapital, let first = word.first else { return false }
        parts += 1
        guard letters.count <= Acronym.longest else { return true }
        letters.append(contentsOf: isInitials ? word.prefix(Acronym.longest) : word.prefix(Acronym.width(of: first)))
        return true
    }

    /// How many bytes a scalar has that begins with this one.
    private static func width(of lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private static let small = keys("of for the and a an in at on to by with from or y e o u al")
    private static let prepositions = keys("de del en por para con")
    private static let articles = keys("el la los las")

    private static func keys(_ words: String) -> [UInt64] {
        words.split(separator: " ").map { StopwordTable.Key($0.utf8).head }
    }
}
