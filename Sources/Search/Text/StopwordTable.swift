/// The stop words of both languages in a hash table, asked once for nearly every word that is indexed.
struct StopwordTable: Sendable {
    struct Languages: OptionSet {
        var rawValue: UInt8
        static let english = Languages(rawValue: 1)
        static let spanish = Languages(rawValue: 2)
    }

    /// A word of up to sixteen bytes as two integers; no stop word is longer. Equal where the words are.
    struct Key: Equatable {
        /// The first eight bytes, the first one lowest.
        var head: UInt64 = 0
        var tail: UInt64 = 0

        init(head: UInt64, tail: UInt64) {
            self.head = head
            self.tail = tail
        }

        /// The key of a folded word; one of no word where it is empty or too long.
        init(_ word: some Collection<UInt8>) {
            guard word.count <= 16 else { return }
            var shift: UInt64 = 0
            for byte in word {
                if shift < 64 { head |= UInt64(byte) << shift } else { tail |= UInt64(byte) << (shift - 64) }
                shift += 8
            }
        }

        @inline(__always)
        var hash: UInt64 {
            ((head ^ (tail &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93) >> 32
        }
    }

    static let standard = StopwordTable()

    /// A power of two long and at most a third full, so that most of what is not there is found missing at once.
    private var keys: [Key]
    private var values: [Languages]

    private static let size = 4096

    private init() {
        keys = Array(repeating: Key(head: 0, tail: 0), count: Self.size)
        values = Array(repeating: [], count: Self.size)
        add(Stopwords.english, .english)
        add(Stopwords.spanish, .spanish)
    }

    private mutating func add(_ words: String, _ language: Languages) {
        for word in words.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
            let key = Key(word)
            let place = place(of: key)
            keys[place] = key
            values[place].insert(language)
        }
    }

    @inline(__always)
    func languages(of key: Key) -> Languages {
        // Most words are no stop words, and the small array shows it without a look at the large one.
        if values[Int(truncatingIfNeeded: key.hash) & (Self.size - 1)].isEmpty { return [] }
        return values[place(of: key)]
    }

    /// Where the key is, or the free place where it would be.
    @inline(__always)
    private func place(of key: Key) -> Int {
        var place = Int(truncatingIfNeeded: key.hash) & (Self.size - 1)
        while keys[place].head != 0, keys[place] != key { place = (place + 1) & (Self.size - 1) }
        return place
    }
}
