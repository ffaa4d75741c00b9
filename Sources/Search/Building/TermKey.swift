/// The keys of an index's dictionary: the form of a word and its language, or something that is no word.
enum TermKey {
    /// Before four digits in a row of a phone number.
    static let phone: UInt8 = 1
    /// Before the name of a facet's field.
    static let facet: UInt8 = 2
    /// Behind what is no word, where words have their language.
    static let end: UInt8 = 0
    /// Words are spelled with bytes from here on.
    static let firstOfWords: UInt8 = 0x20

    /// How many bytes of a facet's value count.
    static let longestFacet = 255

    /// The key of a facet's value, without its last byte: every one that begins with it has the value begin with this.
    static func facet(_ field: String, _ foldedValue: some Sequence<UInt8>) -> [UInt8] {
        [facet] + Array(field.utf8.prefix(longestFacet)) + [0] + Array(foldedValue.prefix(longestFacet))
    }

    /// The key of four digits in a row of a phone number, as the number that they are; without its last byte.
    static func phone(_ digits: Int) -> [UInt8] {
        [phone] + [1000, 100, 10, 1].map { UInt8(truncatingIfNeeded: digits / $0 % 10) + 0x30 }
    }

    static func facet(_ facet: Facet) -> [UInt8] {
        Self.facet(facet.field, FoldedPhrase.letters(of: facet.value))
    }
}

/// What decides between documents of equal score: the collection, the beginning of the title, and the id.
///
/// Ids are mostly made of the title, and have in a key only what the title does not say. Keys sort as the ids would.
enum OrderKey {
    /// How many bytes of the folded title count.
    static let titleLength = 16

    /// The longest id of a document, in bytes.
    static let longestID = KeyEntry.longestKey - titleLength - 3

    /// Appends the key of a document: the collection in a byte, the title, which has no zero byte, a zero byte, and the
    /// id after the title.
    static func append(_ document: IndexedDocument, to keys: inout [UInt8]) {
        keys.append(document.group)
        let start = keys.count
        if !appendPlain(document.title, to: &keys) {
            keys += FoldedWords.of(String(decoding: document.title, as: UTF8.self)).joined(separator: [0x20]).prefix(
                titleLength)
        }
        let title = start..<keys.count
        keys.append(0)
        append(document.id, after: title, to: &keys)
    }

    /// Appends how many bytes of an id are those of the title with hyphens for blanks, and the others.
    ///
    /// Of two ids of one title, one that goes on below the title comes the sooner the less of the title it has, one that
    /// goes on above it the later, and one that has all of it between: 1 to 16, 18 to 33, and 17.
    private static func append(_ id: String, after title: Range<Int>, to keys: inout [UInt8]) {
        var id = id
        id.withUTF8 { id in
            var shared = 0
            while shared < min(id.count, title.count), id[shared] == slug(keys[title.lowerBound + shared]) {
                shared += 1
            }
            if shared == title.count {
                keys.append(titleCode)
            } else if shared == id.count || id[shared] < slug(keys[title.lowerBound + shared]) {
                keys.append(1 + UInt8(truncatingIfNeeded: shared))
            } else {
                keys.append(2 * titleCode - 1 - UInt8(truncatingIfNeeded: shared))
            }
            keys.append(contentsOf: id[shared...])
        }
    }

    private static let titleCode = UInt8(titleLength) + 1

    /// The byte of an id for one of a title.
    private static func slug(_ byte: UInt8) -> UInt8 { byte == 0x20 ? 0x2D : byte }

    /// Appends the title's words as they are folded, where they are all ASCII without apostrophes and initials; else nothing.
    private static func appendPlain(_ title: ArraySlice<UInt8>, to keys: inout [UInt8]) -> Bool {
        let start = keys.count
        var last: UInt8 = 0
        for byte in title where keys.count - start < titleLength {
            let lower = byte | 0x20
            let kind: UInt8 = lower &- 0x61 < 26 ? 1 : byte &- 0x30 < 10 ? 2 : 0
            if byte >= 0x80 || byte == 0x27 || byte == 0x2E {
                keys.removeLast(keys.count - start)
                return false
            }
            if kind != 0 {
                if last != kind, keys.count > start { keys.append(0x20) }
                if keys.count - start < titleLength { keys.append(kind == 1 ? lower : byte) }
            }
            last = kind
        }
        return true
    }

    /// The key that a document of an id has where its title begins as the id does, which most do.
    static func likelyKey(ofID id: String, group: UInt8) -> [UInt8] {
        let title = id.utf8.prefix(titleLength).map { $0 == 0x2D ? 0x20 : $0 }
        return [group] + title + [0, titleCode] + id.utf8.dropFirst(titleLength)
    }

    static func group(_ key: some Collection<UInt8>) -> UInt8 { key.first ?? 0 }

    static func id(_ key: some Collection<UInt8>) -> String {
        let title = key.dropFirst().prefix { $0 != 0 }
        let rest = key.dropFirst(title.count + 2)
        let code = Int(rest.first ?? 0)
        let shared = code < titleCode ? code - 1 : code > titleCode ? 2 * Int(titleCode) - 1 - code : title.count
        return String(decoding: title.prefix(max(0, shared)).map(slug) + rest.dropFirst(), as: UTF8.self)
    }
}

/// The days that a document is about, from 1970 on; none is `none`.
struct DocumentDays: Hashable {
    let first: Int32
    let last: Int32

    static let none = Int32.min

    init(first: Int32?, last: Int32?) {
        self.first = first ?? last ?? Self.none
        self.last = last ?? first ?? Self.none
    }
}

/// The digits of a phone number, up to fifteen (ITU-T E.164, 6), four bits each, the last one lowest.
struct PhoneDigits: Hashable {
    let bits: UInt64
    let count: Int

    /// The fewest digits that are looked for.
    static let fewest = 4
    static let most = 15

    init(_ text: some Sequence<UInt8>) {
        var (bits, count): (UInt64, Int) = (0, 0)
        for byte in text where byte &- 0x30 < 10 && count < Self.most {
            bits = bits << 4 | UInt64(byte &- 0x30)
            count += 1
        }
        self.bits = bits
        self.count = count
    }

    init(bits: UInt64, count: Int) {
        self.bits = bits
        self.count = min(count, Self.most)
    }

    /// Every four digits in a row, as the number that they are.
    var fours: some Sequence<Int> {
        (0..<max(0, count - 3)).lazy.map { start in
            let four = Int(truncatingIfNeeded: bits >> UInt64(4 * (count - 4 - start)))
            return (four >> 12 & 15) * 1000 + (four >> 8 & 15) * 100 + (four >> 4 & 15) * 10 + four & 15
        }
    }

    /// The digits, as ASCII.
    var digits: [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt64(4 * (count - 1 - $0)) & 15) + 0x30 }
    }

    /// The keys of every four digits in a row.
    var keys: [[UInt8]] { fours.map(TermKey.phone) }

    /// Whether another number's digits stand in this one's.
    func contains(_ other: PhoneDigits) -> Bool {
        guard other.count <= count else { return false }
        let mask: UInt64 = other.count >= 16 ? ~0 : (1 << UInt64(4 * other.count)) - 1
        return (0...count - other.count).contains { (bits >> UInt64(4 * $0)) & mask == other.bits }
    }
}
