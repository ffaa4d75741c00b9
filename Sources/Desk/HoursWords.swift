import Timekeeping

/// How hours were read, in words.
struct HoursWords {
    let language: Language

    /// What was read, as a sentence; nil where nothing was.
    func sentence(_ reading: HoursReading) -> String? {
        let sentence = reading.sentence(in: language == .english ? .english : .spanish)
        return sentence.isEmpty ? nil : sentence
    }

    /// What any reader would assume.
    func assumption(_ assumption: HoursReading.Assumption) -> String {
        switch assumption {
        case .ampm: Words("morning or afternoon", es: "mañana o tarde").text(language)
        case .days: Words("every day", es: "todos los días").text(language)
        case .typo: Words("a misspelling", es: "una palabra mal escrita").text(language)
        }
    }

    /// The words that were not understood; nil where all were.
    func leftOut(_ reading: HoursReading) -> String? {
        guard !reading.unread.isEmpty else { return nil }
        return reading.unread.map { language == .english ? "“\($0.text)”" : "«\($0.text)»" }.joined(separator: ", ")
    }
}
