/// How the postings of one term stand in an index, by how many there are.
///
/// A posting is a document's number and a payload byte. One posting stands in the term's own entry. Up to
/// `TermListLayout.shortest - 1` are a sequence of gaps and payloads. More are blocks of 128 with their last documents,
/// ends and largest payloads in tables before them, so that blocks are skipped without being looked at. Lists with an eighth of all
/// documents are a bitmap with counts, so that one document is looked up in a few nanoseconds.
enum TermListLayout {
    /// How many postings a block has.
    static let block = 128
    /// How many documents a bound in a dense list is for.
    static let window = 4096
    /// The fewest postings of a list in blocks.
    static let shortest = 128
    /// How many bytes follow the last one of a list in blocks, so that reading eight bytes at once stays inside.
    static let padding = 8

    static func isDense(_ count: Int, of documents: Int) -> Bool {
        documents >= window && count >= documents / 8
    }

    /// The number of blocks of a list that is neither short nor dense.
    static func blocks(_ count: Int) -> Int { (count + block - 1) / block }

    /// The words of a dense list's bitmap.
    static func words(_ documents: Int) -> Int { (documents + 63) / 64 }
    /// The counts of a dense list, one for eight words.
    static func ranks(_ documents: Int) -> Int { (words(documents) + 7) / 8 }
    static func windows(_ documents: Int) -> Int { (documents + window - 1) / window }
}

/// What is known of a word in a document, in a byte: compared as numbers, the one with the higher impact is larger.
struct Payload: Hashable, Comparable {
    let byte: UInt8

    init(byte: UInt8) { self.byte = byte }

    /// An impact from 1 to 31 and a passage from 0 to 7.
    init(impact: Int, passage: Int) {
        byte = UInt8(truncatingIfNeeded: max(1, min(31, impact)) << 3 | max(0, min(7, passage)))
    }

    /// How much the word says about the document: 1 to 31.
    var impact: Int { Int(byte >> 3) }
    /// Where it stands: 0 in the name, 1 to 6 in a passage, of which every sixth has the same number, 7 in several.
    var passage: Int { Int(byte & 7) }

    static func < (left: Payload, right: Payload) -> Bool { left.byte < right.byte }

    /// The bytes of the least payload and of the largest.
    static let least: UInt8 = 1 << 3
    static let most: UInt8 = .max

    /// The passage number of words that stand in several.
    static let severalPassages = 7
}
