/// The word that a person most likely meant.
public enum Nearest {
    /// The candidate with the fewest typing slips from `word`, if it is near enough to be offered: a third of the
    /// word's length, and at least `least` slips, may differ; a candidate that contains the word is near as well.
    public static func to(
        _ word: String, among candidates: some Sequence<String>, least: Int = 2
    ) -> String? {
        let typed = Array(word.lowercased().utf8.prefix(64))
        guard !typed.isEmpty else { return nil }
        var best: (slips: Int, candidate: String)?
        for candidate in candidates {
            let letters = Array(candidate.utf8.prefix(96))
            let within = letters.count > typed.count && typed.count >= 3 && contains(letters, typed)
            let slips = within ? 1 : editDistance(typed, letters)
            if slips <= max(least, typed.count / 3), slips < best?.slips ?? .max { best = (slips, candidate) }
        }
        return best?.candidate
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                var slips = last[column] + (left[row] == right[column] ? 0 : 1)
                slips = min(slips, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    slips = min(slips, before[column - 1] + 1)
                }
                current.append(slips)
            }
            before = last
            last = current
        }
        return last[right.count]
    }
}
