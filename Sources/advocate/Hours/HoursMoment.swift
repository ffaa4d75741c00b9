import Desk
import Records
import Timekeeping

/// A moment that hours are asked about, and the clocks that it was said by.
struct HoursMoment {
    let instant: Instant
    let zone: ZoneRules
    private let settings: DeskSettings

    /// Whose clocks count where no desk is named: those of the desk that everybody starts with.
    static let usualSettings = DeskSettings(name: "", timeZone: "America/Los_Angeles")

    /// A time by a desk's clocks; nothing where they skip it, or where nobody knows how they go.
    init?(_ time: LocalTime, settings: DeskSettings) {
        guard let zone = ZoneFile.rules(of: settings.timeZone) ?? HoursMoment.withoutFiles(settings.timeZone),
            let instant = time.instant(in: zone)
        else { return nil }
        self.zone = zone
        self.instant = instant
        self.settings = settings
    }

    /// The usual clocks as they have gone since 2007, for a machine that has no files of time zones.
    private static func withoutFiles(_ name: String) -> ZoneRules? {
        name == usualSettings.timeZone ? try? ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0") : nil
    }

    /// The language that the desk speaks first.
    var language: Language { .first(offeredBy: settings) }

    /// The words of a desk at this moment.
    func text(_ language: Language) -> DeskText {
        DeskText(library: Library(), settings: settings, zone: zone, instant: instant, language: language)
    }
}
