import Screen
import Timekeeping

/// How hours were read, in words: the same in a listing and on the command line.
public struct HoursWords: Sendable {
    private let language: Language

    public init(language: Language) { self.language = language }

    /// A reading on its own: the text as written, the sentence, how sure that is, what was assumed and left out.
    public func lines(of reading: HoursReading) -> [Line] {
        var lines = [Line(SafeText(reading.text), .heading)]
        if let sentence = sentence(reading) { lines.append(Line(SafeText(sentence + "."))) }
        lines.append(Line(trust(in: reading.status).safe(language), reading.status.isWhole ? .plain : .warning))
        for (name, text) in [(Self.assumed, assumed(reading)), (Self.leftOut, leftOut(reading))] {
            guard let text else { continue }
            lines.append(Line(SafeText("\(name.text(language)): \(text)."), .dim))
        }
        return lines
    }

    /// What was read, as a sentence without a full stop; nil where nothing was.
    func sentence(_ reading: HoursReading) -> String? {
        let sentence = reading.sentence(in: language.ofHours)
        return sentence.isEmpty ? nil : sentence
    }

    // MARK: What was assumed

    static let assumed = Words("Assumed", es: "Se supuso")

    /// What any reader would assume; nil where nothing had to be.
    func assumed(_ reading: HoursReading) -> String? {
        guard !reading.assumptions.isEmpty else { return nil }
        return reading.assumptions.map { HoursWords.words(of: $0).text(language) }.joined(separator: "; ")
    }

    private static func words(of assumption: HoursReading.Assumption) -> Words {
        switch assumption {
        case .ampm: Words("am or pm, not written", es: "mañana o tarde, que no decía")
        case .days: Words("every day, for want of days", es: "todos los días, porque no decía cuáles")
        case .typo: Words("a misspelled word was put right", es: "se corrigió una palabra mal escrita")
        }
    }

    // MARK: What was left out

    static let leftOut = Words("Not read", es: "Sin leer")

    /// The words that were not understood; nil where all were.
    func leftOut(_ reading: HoursReading) -> String? {
        guard !reading.unread.isEmpty else { return nil }
        return reading.unread.map { language == .english ? "“\($0.text)”" : "«\($0.text)»" }.joined(separator: ", ")
    }

    // MARK: How sure it is

    private func trust(in status: HoursReading.Status) -> Words {
        switch status {
        case .exact: Words("All of it was read.", es: "Se leyó todo.")
        case .assumed:
            Words("All of it was read, as anybody would read it.", es: "Se leyó todo, como cualquiera lo leería.")
        case .partial:
            Words(
                "Only part of it was read, and the rest may change it: call first.",
                es: "Solo se leyó una parte, y el resto puede cambiarla: llame antes.")
        case .unknown: Words("It tells no time that can be relied on.", es: "No da ninguna hora segura.")
        }
    }
}

extension HoursReading.Status {
    /// Whether everything that decides open or closed was read.
    fileprivate var isWhole: Bool { self == .exact || self == .assumed }
}

extension Language {
    /// The same language, in which hours are said.
    public var ofHours: HoursLanguage {
        switch self {
        case .english: .english
        case .spanish: .spanish
        }
    }
}
