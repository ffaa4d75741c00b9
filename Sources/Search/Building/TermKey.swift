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

    /// The key of a facet's value, without its last byte: every one that begins with it has the value begin with this.
    static func facet(_ field: String, _ foldedValue: some Sequence<UInt8>) -> [UInt8] {
        [facet] + Array(field.utf8) + [0] + Array(foldedValue)
    }

    static func facet(_ facet: Facet) -> [UInt8] {
        Self.facet(facet.field, FoldedPhrase.letters(of: facet.value))
    }
}

/// What decides between documents of equal score: the collection, the beginning of the title, and the id.
enum OrderKey {
    /// How many bytes of the folded title count.
    static let titleLength = 16

    /// The longest id of a document, in bytes.
    static let longestID = KeyEntry.longestKey - titleLength - 2

    /// Appends the key of a document: the collection in a byte, the title, which has no zero byte, a zero byte, and the
    /// id.
    static func append(_ document: IndexedDocument, to keys: inout [UInt8]) {
        keys.append(document.group)
        if !appendPlain(document.title, to: &keys) {
            keys += FoldedWords.of(String(decoding: document.title, as: UTF8.self)).joined(separator: [0x20]).prefix(
                titleLength)
        }
        keys.append(0)
        keys += document.id.utf8
    }

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

    static func group(_ key: some Collection<UInt8>) -> UInt8 { key.first ?? 0 }

    static func id(_ key: some Collection<UInt8>) -> String {
        String(decoding: key.dropFirst().drop { $0 != 0 }.dropFirst(), as: UTF8.self)
    }
}

/// The hash by which documents are looked up by id: FNV-1a, 32 bits.
enum IDHash {
    static func of(_ id: String) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
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

    /// The digit at a place, as ASCII.
    private func digit(_ place: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: bits >> UInt64(4 * (count - 1 - place)) & 15) + 0x30
    }

    /// The digits, as ASCII.
    var digits: [UInt8] { (0..<count).map(digit) }

    /// The keys of every four digits in a row.
    var keys: [[UInt8]] {
        guard count >= Self.fewest else { return [] }
        return (0...count - 4).map { start in [TermKey.phone] + (start..<start + 4).map(digit) }
    }

    /// Whether another number's digits stand in this one's.
    func contains(_ other: PhoneDigits) -> Bool {
        guard other.count <= count else { return false }
        let mask: UInt64 = other.count >= 16 ? ~0 : (1 << UInt64(4 * other.count)) - 1
        return (0...count - other.count).contains { (bits >> UInt64(4 * $0)) & mask == other.bits }
    }
}
