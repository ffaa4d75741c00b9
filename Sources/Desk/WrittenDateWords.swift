import Screen
import Timekeeping

/// What a written date was read as, for a person: in words, its first and last day, EDTF, and what was assumed.
public struct WrittenDateWords: Sendable {
    private let dates: DateWords

    public init(language: Language) { dates = DateWords(language: language) }

    public func lines(of written: WrittenDate) -> [Line] {
        let (first, last) = (written.date.earliest, written.date.latest)
        let isSet = !written.date.members.isEmpty
        var lines = [Line(SafeText(capitalized(dates.date(written.date))), .heading)]
        if let first, first == last {
            lines.append(line(Words("The day", es: "El día"), day(first)))
        } else {
            let ends = written.date.bounds
            lines.append(
                line(Words("First day", es: "Primer día"), first.map(day) ?? missing(ends?.start, isOpen: isSet)))
            lines.append(
                line(Words("Last day", es: "Último día"), last.map(day) ?? missing(ends?.end, isOpen: isSet)))
        }
        lines.append(line(Words("In a file (EDTF)", es: "En un archivo (EDTF)"), written.date.description))
        var remarks = written.assumed.map(WrittenDateWords.words)
        if written.date.isApproximate {
            remarks.insert(
                Words("It may lie somewhat before or after.", es: "Puede caer un poco antes o después."), at: 0)
        }
        return lines + remarks.map { Line(SafeText("· " + dates.say($0)), .dim) }
    }

    private func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

    private func line(_ name: Words, _ words: String) -> Line { Line(SafeText("\(dates.say(name)): \(words)")) }

    private func day(_ day: CivilDate) -> String {
        dates.say(
            Words(
                "\(dates.weekday(day.weekday)), \(dates.day(day))",
                es: "\(dates.weekday(day.weekday)) \(dates.day(day))"))
    }

    /// A date has both its days, if perhaps years away; of an interval an end may be open or unknown, of a set open.
    private func missing(_ end: EDTF.End?, isOpen: Bool) -> String {
        switch end {
        case .unknown: dates.say(Words("not known", es: "se desconoce"))
        case .open: dates.say(Words("none", es: "no hay"))
        case nil where isOpen: dates.say(Words("none", es: "no hay"))
        case .date, nil: dates.say(Words("too far away for a calendar", es: "demasiado lejos para un calendario"))
        }
    }

    private static func words(of assumption: WrittenDate.Assumption) -> Words {
        switch assumption {
        case .monthFirst:
            Words(
                "The month is taken to stand first, as in the United States.",
                es: "Se supone el mes primero, como en Estados Unidos.")
        case .century:
            Words("The century was not written.", es: "No decía el siglo.")
        case .neighbouringYear:
            Words(
                "The year of one end was not written: the one next to the other.",
                es: "No decía el año de un extremo: el vecino del otro.")
        case .spelling:
            Words("A misspelling was put right.", es: "Se corrigió una palabra mal escrita.")
        }
    }
}
