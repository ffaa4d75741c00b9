import Desk
import Glibc
import Records
import Timekeeping

/// The settings of a desk, and the time by its clocks.
struct DeskTime {
    let settings: DeskSettings
    let zone: ZoneRules
    /// What is wrong with the time zone, if anything.
    let zoneComplaint: String?
    private let fixedInstant: Instant?

    /// The time now, or the one that was asked for.
    init(_ settings: DeskSettings, at time: LocalTime?) {
        self.settings = settings
        let name = settings.timeZone
        let rules = ZoneFile.rules(of: name)
        zone = rules ?? .utc
        zoneComplaint =
            rules == nil
            ? "The time zone “\(name)” of desk.json is not known on this machine, so times are UTC. "
                + "Is it spelled as in America/Los_Angeles, and is the package tzdata installed?" : nil
        fixedInstant = time.map { $0.instant(in: rules ?? .utc) }
    }

    /// Now, or the time that was asked for.
    var instant: Instant { fixedInstant ?? DeskTime.now }

    static var now: Instant { Instant(seconds: Int64(time(nil))) }

    /// Records of the desk in words; in the language that it speaks first, where none is asked for.
    func text(of library: Library, _ language: Language?) -> DeskText {
        DeskText(
            library: library, settings: settings, zone: zone, instant: instant,
            language: language ?? .first(offeredBy: settings))
    }
}
