/// Takes words apart that were written without spaces: `MONDAYTHRUFRIDAY`.
enum RunTogetherWords {
    /// The parts of a word, where all of them are days and the words between days and times; nothing otherwise.
    static func parts(of word: String) -> [String]? {
        let letters = Array(word.utf8)
        guard (6...60).contains(letters.count) else { return nil }
        // best[n]: the length of the last part of a way to take the first n letters apart, 0 for none.
        var last = [Int](repeating: 0, count: letters.count + 1)
        for end in 3...letters.count {
            for length in stride(from: min(end, 10), through: 2, by: -1) where end == length || last[end - length] > 0 {
                if words.contains(String(decoding: letters[end - length..<end], as: UTF8.self)) {
                    last[end] = length
                    break
                }
            }
        }
        guard last[letters.count] > 0, last[letters.count] < letters.count else { return nil }
        var parts: [String] = []
        var end = letters.count
        while end > 0 {
            parts.append(String(decoding: letters[end - last[end]..<end], as: UTF8.self))
            end -= last[end]
        }
        return parts.contains { DayName.day($0) != nil } ? parts.reversed() : nil
    }

    private static let words: Set<String> = Set(
        """
        monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday \
        sundays mon tue tues wed thu thur thurs fri sat sun lunes martes miercoles jueves viernes sabado sabados domingo \
        domingos to thru through and am pm noon midnight closed daily open weekdays weekends
        """.split(separator: " ").map(String.init))
}
