extension RepetitionReader {
    /// A time of day as far as it is written.
    private struct Clock {
        var hour: Int
        var minute = 0
        /// 0 in the morning, 720 in the afternoon; nothing where it is not said.
        var half: Int?
        var hasMinutes = false
        /// Whether the 24-hour clock shows.
        var isTwentyFourHour = false

        /// Minutes after midnight, where the writing leaves no doubt.
        var certain: Int? {
            if let half { return (1...12).contains(hour) ? hour % 12 * 60 + minute + half : hour * 60 + minute }
            return isTwentyFourHour ? hour * 60 + minute : nil
        }

        /// Both readings of a 12-hour clock.
        var possible: [Int] { certain.map { [$0] } ?? [hour % 12 * 60 + minute, hour % 12 * 60 + minute + 720] }

        /// The reading that anybody would make: gatherings at 9 to 11 are in the morning, at 12 to 5 in the afternoon;
        /// at 6 to 8 they may be either.
        var usual: Int? {
            if let certain { return certain }
            return (6...8).contains(hour) ? nil : possible[(9...11).contains(hour) ? 0 : 1]
        }
    }

    /// `6 pm`, `at noon`, `5:30-7pm`, `a las 18:00`, `de 5 a 7 p. m.`.
    mutating func readTime() -> Bool {
        isAfterEvery = false
        let isAnnounced = take(.at)
        let isBetween = !isAnnounced && takeWord(["between", "entre"])
        let isRange = isBetween || !isAnnounced && takeWord(["from", "de"])
        guard let first = takeClock() else { return false }
        let last = attempt { reader in
            let isJoined = reader.take(.to) || isBetween && reader.takeWord(["and", "y"])
            return isJoined ? reader.takeClock(isEnd: true) : nil
        }
        let isMarked = first.certain != nil || first.hasMinutes || last?.certain != nil || last?.hasMinutes == true
        guard isMarked || isAnnounced || (isRange || isBehindDay) && last != nil else { return false }
        guard let time = settle(first, last), draft.time == nil || draft.time == time else { return false }
        let isPlain = first.hasMinutes && time.open == first.hour * 60 + first.minute
        if first.certain == nil, last?.certain == nil, !isPlain { draft.remark(.halfOfDay) }
        draft.time = time
        return true
    }

    /// Whether a day was read, of which a bare `5-7` is the time.
    private var isBehindDay: Bool { !draft.weekdays.isEmpty }

    private func settle(_ first: Clock, _ last: Clock?) -> RepetitionDraft.Time? {
        guard let last else {
            return first.usual.flatMap { $0 < 1440 ? RepetitionDraft.Time(open: $0, duration: nil) : nil }
        }
        // The end's half of the day tells that of the beginning: the shorter stretch is meant.
        let opens = last.certain != nil ? first.possible : first.usual.map { [$0] } ?? []
        let stretches = opens.flatMap { open in
            last.possible.map { RepetitionDraft.Time(open: open, duration: floorRemainder($0 - open, 1440)) }
        }
        let possible = stretches.filter { (1...16 * 60).contains($0.duration ?? 0) && $0.open < 1440 }
        return possible.min { ($0.duration ?? 0) < ($1.duration ?? 0) }
    }

    private mutating func takeClock(isEnd: Bool = false) -> Clock? {
        if let noon = attempt({ $0.takeWord(["a"]) && $0.takeWord(["mediodia"]) ? Clock(hour: 12, half: 720) : nil }) {
            return noon
        }
        if takeWord(["noon", "mediodia"]) { return Clock(hour: 12, half: 720) }
        // Of a midnight that begins something it is not certain which of two it is.
        if isEnd, takeWord(["midnight", "medianoche"]) { return Clock(hour: 12, half: 0) }
        guard position < lexemes.count else { return nil }
        let hasZero = lexemes[position].key.utf8.count == 2 && lexemes[position].key.hasPrefix("0")
        guard let hour = takeNumber(digits: 1...2), hour <= 24 else { return nil }
        var clock = Clock(hour: hour, isTwentyFourHour: hasZero || hour > 12 || hour == 0)
        if let minute = attempt({ $0.takeMinutes() }) {
            clock.minute = minute
            clock.hasMinutes = true
        }
        if hour == 12, !clock.hasMinutes, takeWord(["noon", "mediodia"]) {
            clock.half = 720
        } else if let half = attempt({ $0.takeHalf() }) {
            clock.half = half
        } else if takeWord(["h", "hs", "hrs", "hr", "horas"]) {
            clock.isTwentyFourHour = true
        } else if isBeforeDayNumber {
            return nil
        }
        guard hour < 24 || clock.minute == 0, clock.half == nil || hour <= 12 || clock.half == 720 else { return nil }
        return clock
    }

    /// Whether the number before is a day or counts something: `1st`, `2 times`, `31 de marzo`.
    private var isBeforeDayNumber: Bool {
        guard position < lexemes.count else { return false }
        if lexemes[position].follows == .nothing, Self.ordinalEndings.contains(lexemes[position].key) { return true }
        var copy = self
        if copy.take(.times) || copy.takeUnit() != nil { return true }
        return copy.takeWord(["de"])
    }

    private static let ordinalEndings: Set = ["st", "nd", "rd", "th", "er", "do", "to", "ro"]

    /// The minutes of `9:30`, `9.30` or `9h30`.
    private mutating func takeMinutes() -> Int? {
        guard position + 1 < lexemes.count, lexemes[position].follows == .nothing,
            lexemes[position + 1].follows == .nothing, takeWord([":", ".", "h"]),
            let minute = takeNumber(digits: 2...2), minute < 60
        else { return nil }
        return minute
    }

    private static let halves: [(words: [String], half: Int)] = [
        (["a", ".", "m", "."], 0), (["a", ".", "m"], 0), (["p", ".", "m", "."], 720), (["p", ".", "m"], 720),
        (["am"], 0), (["pm"], 720), (["in", "the", "morning"], 0), (["in", "the", "afternoon"], 720),
        (["in", "the", "evening"], 720), (["at", "night"], 720), (["de", "la", "manana"], 0),
        (["de", "la", "tarde"], 720), (["de", "la", "noche"], 720), (["del", "mediodia"], 720),
    ]

    private mutating func takeHalf() -> Int? {
        for (words, half) in Self.halves where lexemes[position...].starts(with: words, by: { $0.key == $1 }) {
            position += words.count
            return half
        }
        // The `a` of `9a-5p`, right after the number.
        guard position < lexemes.count, lexemes[position].follows == .nothing else { return nil }
        if takeWord(["a"]) { return 0 }
        return takeWord(["p"]) ? 720 : nil
    }
}
