/// Puts right what scanners and hasty fingers do to times and days: `8:3O`, `M0n`, `9arn`.
enum ScannedText {
    /// The pieces with the letters that stand for digits, and the digits that stand for letters, turned back.
    static func corrected(_ lexemes: [Lexeme]) -> [Lexeme] {
        guard lexemes.indices.contains(where: { isMixed(lexemes, at: $0) }) else { return lexemes }
        var result: [Lexeme] = []
        var index = 0
        while index < lexemes.count {
            let end = endOfRun(lexemes, from: index)
            if isOrdinal(lexemes, index, end) {
                result += lexemes[index..<end]
            } else if let digits = digits(lexemes[index..<end], after: result) {
                result.append(joined(lexemes[index..<end], kind: .number, key: digits))
            } else if let parts = minutesAndHalf(lexemes[index..<end]) {
                result += parts
            } else if let word = word(lexemes[index..<end]) {
                result.append(joined(lexemes[index..<end], kind: .word, key: word))
            } else {
                result += lexemes[index..<end]
            }
            index = end
        }
        return result
    }

    /// Whether a letter that may be a digit stands where only a digit can, or a digit within a word.
    private static func isMixed(_ lexemes: [Lexeme], at index: Int) -> Bool {
        guard index > 0, lexemes[index].follows == .nothing else { return false }
        let (before, here) = (lexemes[index - 1], lexemes[index])
        if before.kind == .number, here.key == "oam" || here.key == "opm" { return true }
        if here.kind == .word {
            return (before.kind == .number || before.isMark(":") || before.isMark("-"))
                && here.key.utf8.allSatisfy { digit($0) != nil }
        }
        return here.kind == .number && before.kind == .word
    }

    /// The end of letters and digits that touch each other.
    private static func endOfRun(_ lexemes: [Lexeme], from start: Int) -> Int {
        var end = start + 1
        guard lexemes[start].kind != .mark else { return end }
        while end < lexemes.count, lexemes[end].kind != .mark, lexemes[end].follows == .nothing { end += 1 }
        return end
    }

    /// `3Oam` as `30` and `am`.
    private static func minutesAndHalf(_ run: ArraySlice<Lexeme>) -> [Lexeme]? {
        guard run.count == 2, let tens = run.first, let word = run.last, tens.kind == .number,
            tens.key.utf8.count == 1, word.key == "oam" || word.key == "opm"
        else { return nil }
        var (digits, half) = (tens, word)
        digits.key += "0"
        digits.end += 1
        digits.isCorrected = true
        half.key = String(word.key.dropFirst())
        half.start += 1
        return [digits, half]
    }

    /// `2o. viernes`, `1o y 3er sábado`, whose letter is no digit.
    private static func isOrdinal(_ lexemes: [Lexeme], _ start: Int, _ end: Int) -> Bool {
        guard end == start + 2, lexemes[start + 1].key == "o", let number = lexemes[start].value,
            (1...5).contains(number)
        else { return false }
        var next = end
        if next < lexemes.count, lexemes[next].isMark(".") { next += 1 }
        guard next < lexemes.count else { return false }
        return DayName.day(lexemes[next].key) != nil || ["y", "e"].contains(lexemes[next].key)
    }

    private static func digit(_ letter: UInt8) -> Character? {
        switch letter {
        case UInt8(ascii: "o"): "0"
        case UInt8(ascii: "l"), UInt8(ascii: "i"): "1"
        default: nil
        }
    }

    /// `3O` or, after a colon, `OO` as digits.
    private static func digits(_ run: ArraySlice<Lexeme>, after before: [Lexeme]) -> String? {
        guard run.contains(where: { $0.kind == .word }) else { return nil }
        let isMinute = before.last?.isMark(":") == true && before.dropLast().last?.kind == .number
        guard isMinute || run.contains(where: { $0.kind == .number }) else { return nil }
        var result = ""
        for byte in run.lazy.flatMap(\.key.utf8) {
            if (0x30...0x39).contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else if let digit = digit(byte) {
                result.append(digit)
            } else {
                return nil
            }
        }
        return result.utf8.count <= 2 ? result : nil
    }

    /// `M0n` as `mon`, if that is a day.
    private static func word(_ run: ArraySlice<Lexeme>) -> String? {
        guard run.count > 1, run.first?.kind == .word else { return nil }
        var letters = ""
        for lexeme in run {
            if lexeme.kind == .word {
                letters += lexeme.key
            } else {
                guard lexeme.key == "0" || lexeme.key == "1" else { return nil }
                letters += lexeme.key == "0" ? "o" : "i"
            }
        }
        return DayName.day(letters) == nil ? nil : letters
    }

    private static func joined(_ run: ArraySlice<Lexeme>, kind: Lexeme.Kind, key: String) -> Lexeme {
        var result = run[run.startIndex]
        if run.count > 1 || result.kind != kind { result.isCorrected = true }
        result.kind = kind
        result.key = key
        result.end = run[run.endIndex - 1].end
        return result
    }
}
