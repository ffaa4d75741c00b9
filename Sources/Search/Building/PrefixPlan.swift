/// Which beginnings of words get a list of their own, because so many words begin with them.
///
/// What is not so common is put together from its words when it is asked for: the few with many postings one by one, and
/// the rest, which must not be many.
enum PrefixPlan {
    /// The most postings that are put together when they are asked for.
    static let mostPostings = 32_768
    /// The most words.
    static let mostTerms = 4096
    /// A word with more postings than this is taken by itself.
    static let large = 8192
    /// The most of those.
    static let mostLarge = 8

    /// Whether these words are to be put together when they are asked for. `count` gives the postings of each.
    static func isLight(_ terms: Range<Int>, _ count: (Int) -> Int) -> Bool {
        var (postings, words, large) = (0, 0, 0)
        for term in terms {
            let count = count(term)
            if count > Self.large {
                large += 1
            } else {
                postings += count
                words += 1
            }
            if large > mostLarge || postings > mostPostings || words > mostTerms { return false }
        }
        return true
    }

    /// The beginnings that need a list, in order, each with its words. Keys are sorted.
    static func heavy(
        _ terms: Range<Int>, key: (Int) -> ArraySlice<UInt8>, count: (Int) -> Int
    ) -> [(prefix: [UInt8], terms: Range<Int>)] {
        var heavy: [(prefix: [UInt8], terms: Range<Int>)] = []
        var open = [(prefix: [UInt8](), terms: terms)]
        while let (prefix, range) = open.popLast() {
            guard !isLight(range, count) else { continue }
            if !prefix.isEmpty { heavy.append((prefix, range)) }
            var start = range.lowerBound
            while start < range.upperBound {
                let byte = self.byte(key(start), prefix.count)
                var end = start + 1
                while end < range.upperBound, self.byte(key(end), prefix.count) == byte { end += 1 }
                if let byte, byte >= TermKey.firstOfWords { open.append((prefix + [byte], start..<end)) }
                start = end
            }
        }
        return heavy.sorted { $0.prefix.lexicographicallyPrecedes($1.prefix) }
    }

    private static func byte(_ key: ArraySlice<UInt8>, _ place: Int) -> UInt8? {
        place < key.count ? key[key.startIndex + place] : nil
    }
}
