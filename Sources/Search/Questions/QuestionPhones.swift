/// Finds the digits in a typed text that may stand inside a phone number.
enum QuestionPhones {
    struct Run: Equatable {
        var words: Range<Int>
        var digits: [UInt8]
    }

    /// The fewest digits that are looked for inside phone numbers, and the most that one has (ITU-T E.164 section 6).
    static let digits = 4...15

    /// How many digits stand in each group of a number as it is written in North America and Mexico.
    private static let groups = [[1, 3, 3, 4], [3, 3, 4], [2, 4, 4], [3, 4]]

    /// Numbers that hang together, and the smaller runs in them that may be meant: each number by itself, numbers without a
    /// blank between them, and numbers in the groups of a phone number. No run comes twice.
    ///
    /// A run that begins with the 1 that is dialled before a North American number comes without it as well.
    static func runs(in words: [TypedWord], skipping isTaken: (Int) -> Bool) -> [Run] {
        var runs: [Run] = []
        var start = 0
        while start < words.count {
            var end = start + 1
            if words[start].isNumber, !isTaken(start) {
                while end < words.count, words.hangsOn(end), !isTaken(end) { end += 1 }
                for range in ranges(in: words, start..<end) { add(words, range, to: &runs) }
            }
            start = end
        }
        return runs
    }

    private static func ranges(in words: [TypedWord], _ whole: Range<Int>) -> [Range<Int>] {
        guard whole.count > 1 else { return [whole] }
        var ranges = [whole]
        for start in whole {
            if words[start].gap != .mark || start == whole.lowerBound {
                var end = start + 1
                while end < whole.upperBound, words[end].gap == .mark { end += 1 }
                ranges.append(start..<end)
            }
            for group in groups where start + group.count <= whole.upperBound {
                let range = start..<start + group.count
                if words[range].map(\.letters.count) == group { ranges.append(range) }
            }
            ranges.append(start..<start + 1)
        }
        return ranges
    }

    private static func add(_ words: [TypedWord], _ range: Range<Int>, to runs: inout [Run]) {
        let joined = words[range].flatMap(\.letters)
        guard digits.contains(joined.count) else { return }
        let run = Run(words: range, digits: joined)
        guard !runs.contains(run) else { return }
        runs.append(run)
        if joined.count > 7, joined.first == UInt8(ascii: "1") {
            runs.append(Run(words: range, digits: Array(joined.dropFirst())))
        }
    }
}

extension [TypedWord] {
    /// Whether this number may go on the one before it.
    fileprivate func hangsOn(_ index: Int) -> Bool {
        self[index].isNumber && self[index - 1].isNumber && (self[index].gap == .mark || self[index].gap == .blank)
    }
}
