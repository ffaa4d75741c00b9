import Screen
import Timekeeping

/// Whether a place is open, in a sign, a word and a reason.
struct OpennessWords {
    let context: Context

    private var dates: DateWords { DateWords(language: context.language) }

    /// The sign and word that stand in a list.
    func short(_ openness: Openness?) -> Line {
        guard let openness else { return Line("· \(context.say(Words("no hours", es: "sin horario")).string)", .dim) }
        switch openness.state {
        case .open: return Line("● \(context.say(Words("OPEN", es: "ABIERTO")).string)", .good)
        case .likely: return Line("◐ \(context.say(Words("LIKELY", es: "PROBABLE")).string)", .warning)
        case .closed: return Line("○ \(context.say(Words("closed", es: "cerrado")).string)", .dim)
        case .unknown: return Line("? \(context.say(Words("unknown", es: "se desconoce")).string)", .dim)
        }
    }

    /// The state with what comes next: `● OPEN until 4:30 PM`, `○ closed, opens Tuesday 8:00 AM`.
    func long(_ openness: Openness) -> Line {
        switch openness.state {
        case .open:
            return short(openness) + Line(SafeText(until(openness)))
        case .likely:
            let first = Words(", call first", es: ", llame antes")
            return Line("◐ \(context.say(Words("LIKELY OPEN", es: "PROBABLEMENTE ABIERTO")).string)", .warning)
                + Line(SafeText(until(openness) + first.text(context.language)))
        case .closed:
            return short(openness) + Line(SafeText(openness.opens.map { ", " + opens($0) } ?? ""))
        case .unknown:
            return Line(
                "? \(context.say(Words("hours not known, call", es: "no se sabe el horario, llame")).string)", .warning)
        }
    }

    /// ` until 4:30 PM`, ` hasta el jueves a las 16:30`; empty where no end is known.
    func until(_ openness: Openness) -> String {
        guard let closes = openness.closes else { return "" }
        let time = dates.time(closes.minute)
        // A night's end needs no day; an end beyond the next noon does.
        let isNear = minutesAway(closes.date) + closes.minute <= 2160
        // Midnight is the end of a day, as people say it.
        let day = closes.minute == 0 ? closes.date.adding(days: -1) : closes.date
        switch context.language {
        case .english: return " until " + (isNear ? time : "\(dates.weekday(day.weekday)) \(time)")
        case .spanish:
            let clock = "\(article(closes.minute)) \(time)"
            return " hasta " + (isNear ? clock : "el \(dates.weekday(closes.date.weekday)) a \(clock)")
        }
    }

    private func minutesAway(_ day: CivilDate) -> Int { 1440 * (day.dayNumber - context.today.dayNumber) }

    /// Spanish says `la 1:30` and `las 2:30`.
    private func article(_ minute: Int) -> String { minute / 60 % 24 == 1 ? "la" : "las" }

    /// `opens Monday 8:30 AM`; beyond next week with the day's date.
    func opens(_ opening: CivilDateTime) -> String {
        Words("opens ", es: "abre ").text(context.language) + moment(opening)
    }

    /// `today 4:30 PM`, `mañana a las 8:30`, `next Monday 8:30 AM`, `Tuesday, Jan 12, 2027, 9:00 AM`.
    private func moment(_ moment: CivilDateTime) -> String {
        let time = dates.time(moment.minute)
        switch context.language {
        case .english: return "\(day(moment.date)) \(time)"
        case .spanish: return "\(day(moment.date)) a \(article(moment.minute)) \(time)"
        }
    }

    private func day(_ date: CivilDate) -> String {
        let days = date.dayNumber - context.today.dayNumber
        let weekday = dates.weekday(date.weekday)
        switch (context.language, days) {
        case (.english, 0): return "today"
        case (.english, 1): return "tomorrow"
        case (.english, ..<7): return weekday
        case (.english, ..<14): return "next \(weekday)"
        case (.english, _): return "\(weekday), \(dates.shortDay(date)),"
        case (.spanish, 0): return "hoy"
        case (.spanish, 1): return "mañana"
        case (.spanish, ..<7): return "el \(weekday)"
        case (.spanish, ..<14): return "el próximo \(weekday)"
        case (.spanish, _): return "el \(weekday) \(dates.shortDay(date))"
        }
    }

    /// What comes next where `long` does not tell it: another state, or another opening; nil where it tells, or where
    /// nothing is known to come.
    func next(_ openness: Openness) -> String? {
        if openness.reason == .noClosingTime {
            // That midnight ends a day for want of a closing time is no news to anybody.
            return openness.opens.map {
                Words("It opens again \(moment($0)).", es: "Vuelve a abrir \(moment($0)).").text(context.language)
            }
        }
        guard let changes = openness.changes, changes != openness.closes, changes != openness.opens else { return nil }
        let isTonight = changes.minute == 0 && changes.date == context.today.adding(days: 1)
        let midnight = Words("at midnight", es: "a medianoche").text(context.language)
        let time = isTonight ? midnight : changes.minute == 0 ? day(changes.date) : moment(changes)
        return Words("This changes \(time).", es: "Esto cambia \(time).").text(context.language)
    }
}
