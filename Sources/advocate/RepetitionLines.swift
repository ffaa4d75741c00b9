import Desk
import Records
import Screen
import Store
import Timekeeping

/// What was read of how a gathering repeats, as a command prints it.
enum RepetitionLines {
    /// The sentence first, then the rest of the answer.
    static func lines(_ answer: RepetitionReadBack, _ language: Language) -> [Line] {
        let lines = answer.lines(language)
        return lines.enumerated().map { index, text in
            Line(SafeText(text), index == 0 ? (answer.sentence == nil ? .warning : .heading) : .plain)
        }
    }

    /// What was read of a gathering that an edit left like this; nothing where it does not repeat.
    static func lines(of rally: JSONValue, in folder: DeskFolder, _ options: DeskOptions) -> [Line] {
        guard case .text(let text)? = rally["repeats"], let settings = try? folder.settings() else { return [] }
        let name = if case .text(let zone)? = rally["timezone"] { zone } else { settings.timeZone }
        let zone = ZoneFile.rules(of: name)
        let instant = options.at.flatMap { $0.instant(in: zone ?? .utc) } ?? DeskTime.now
        let today = (zone ?? .utc).local(instant).date
        let repetition = RallyRepetition(
            text, starts: date(rally["starts"]), ends: date(rally["ends"]), today: today)
        return lines(
            RepetitionReadBack(repetition, today: today, zone: zone),
            options.language ?? .first(offeredBy: settings))
    }

    private static func date(_ value: JSONValue?) -> EDTF? {
        guard case .text(let text)? = value else { return nil }
        return try? EDTF(text)
    }
}
