/// Finds the acronyms of a name as it is written: `Coalition for Humane Immigrant Rights of Los Angeles` is `chirla`.
///
/// Only words with a capital count. Punctuation parts one name from the next, except a comma, after which the acronym may
/// go on: `University of California, Los Angeles`.
struct NameReading {
    /// The letters of the acronyms that were found, folded, one after the other.
    private(set) var found: [UInt8] = []
    /// Where each acronym ends in `found`.
    private(set) var ends: [Int] = []

    private var acronym = Acronym()
    private var hasComma = false
    /// How long the acronym was when it was last found.
    private var given = 0

    /// Finds the acronyms of a name, forgetting those before.
    ///
    /// `places` are the words' places in the field, counted from its start, and `spellings` those of their folded letters.
    mutating func read(
        _ text: ArraySlice<UInt8>, places: [Range<Int>], spellings: ArraySlice<ReadWord>, letters: [UInt8]
    ) {
        found.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        guard places.count >= Acronym.fewest, places.count == spellings.count else { return }
        let hasSmallLetters = text.contains(where: NameReading.isSmall)
        begin()
        var end = 0
        for (place, word) in zip(places, spellings) {
            let written = text[(text.startIndex + place.lowerBound)..<(text.startIndex + place.upperBound)]
            part(at: text[(text.startIndex + end)..<written.startIndex])
            end = place.upperBound
            let isInitials = written.contains(UInt8(ascii: "."))
            let isAcronym =
                written.count > 1 && hasSmallLetters && !isInitials && !written.contains(where: NameReading.isSmall)
            let isPart =
                !isAcronym
                && acronym.take(
                    letters[word.letters], isCapital: NameReading.isCapital(written), isInitials: isInitials)
            if !isPart { finish() }
        }
        finish()
    }

    private mutating func begin() {
        acronym.removeAll()
        hasComma = false
        given = 0
    }

    /// Keeps the acronym if it has become one since it was last kept.
    private mutating func keep() {
        guard acronym.isWhole, acronym.letters.count > given else { return }
        given = acronym.letters.count
        found.append(contentsOf: acronym.letters)
        ends.append(found.count)
    }

    private mutating func finish() {
        keep()
        begin()
    }

    /// Ends the name where what stands between two of its words parts them.
    private mutating func part(at gap: ArraySlice<UInt8>) {
        if gap.elementsEqual(", ".utf8), !hasComma {
            keep()
            hasComma = true
        } else if !gap.allSatisfy(NameReading.joins) || gap.count > 2 && gap.contains(UInt8(ascii: "-")) {
            finish()
        }
    }

    /// Whether a name goes on over this byte between two words.
    private static func joins(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "'"): true
        default: false
        }
    }

    private static func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

    private static func isCapital(_ written: ArraySlice<UInt8>) -> Bool {
        guard let first = written.first else { return false }
        if first < 0x80 { return first &- UInt8(ascii: "A") < 26 }
        return String(decoding: written.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
    }
}
