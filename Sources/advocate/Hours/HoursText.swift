import Desk
import Screen
import Timekeeping

/// A reading of hours for a person: what was written, what was read, and what was not.
struct HoursText {
    let reading: HoursReading
    let language: Language

    var lines: [Line] {
        var lines = [Line(SafeText(reading.text), .heading)]
        let sentence = reading.sentence(in: language.ofHours)
        if !sentence.isEmpty { lines.append(Line(SafeText(sentence + "."))) }
        lines.append(Line(status.safe(language), reading.status == .exact ? .plain : .warning))
        lines += reading.assumptions.map { line("· ", assumption($0)) }
        if !reading.unread.isEmpty {
            let words = reading.unread.map { quoted($0.text) }.joined(separator: ", ")
            lines.append(line("· ", Words("Left out: \(words).", es: "Sin leer: \(words).")))
        }
        return lines
    }

    private func line(_ sign: String, _ words: Words) -> Line { Line(SafeText(sign + words.text(language)), .dim) }

    private func quoted(_ text: String) -> String { language == .english ? "“\(text)”" : "«\(text)»" }

    private var status: Words {
        switch reading.status {
        case .exact: Words("Read in full.", es: "Se leyó completo.")
        case .assumed: Words("Read in full, with what any reader would assume:", es: "Se leyó completo, suponiendo:")
        case .partial:
            Words(
                "Read in part; what is left out may change it.", es: "Se leyó en parte; lo que falta puede cambiarlo.")
        case .unknown: Words("It tells no usable time.", es: "No da ninguna hora que sirva.")
        }
    }

    private func assumption(_ assumption: HoursReading.Assumption) -> Words {
        switch assumption {
        case .ampm:
            Words("Morning or afternoon was not written.", es: "No decía si es de la mañana o de la tarde.")
        case .days: Words("The days were not written: every day.", es: "No decía los días: todos.")
        case .typo: Words("A misspelling was put right.", es: "Se corrigió una palabra mal escrita.")
        }
    }
}
