/// Dates as people print them, in English and Spanish.
public enum PrintedDate {
    /// Reads a day such as `January 18, 2021`, `Feb 28, 2022`, `18 January 2021` or `18 de noviembre de 2020`.
    ///
    /// Nothing for any other text, for a month or a year alone, and for a day that the calendar does not have.
    public static func read(_ text: String) -> CivilDate? {
        let words = text.lowercased().split { " ,.\u{A0}".contains($0) }.filter { $0 != "de" && $0 != "del" }
        guard words.count == 3 else { return nil }
        let isDayFirst = words[0].first?.isNumber == true
        let month = MonthName.month(String(words[isDayFirst ? 1 : 0]))
        guard let month, let day = number(words[isDayFirst ? 0 : 1], digits: 1...2),
            let year = number(words[2], digits: 4...4)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func number(_ word: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(word.count), word.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(word)
    }
}
