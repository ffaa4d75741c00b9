import ArgumentParser
import Desk
import Timekeeping

/// The options that every subcommand has.
struct DeskOptions: ParsableArguments {
    @Option(name: .customLong("desk"), help: ArgumentHelp("The folder of the desk to open.", valueName: "dir"))
    var desk: String?

    @Option(name: .customLong("lang"), help: "The language to speak: en or es. Records stay as they were written.")
    var language: Language?

    @Option(
        name: .customLong("at"),
        help: ArgumentHelp(
            "Answer as if it were this local time, such as 2026-03-10T18:00, for trying things out.",
            valueName: "time", visibility: .hidden))
    var at: LocalTime?
}

/// A local date and time that a person typed.
struct LocalTime: ExpressibleByArgument {
    private let date: CivilDate
    private let minute: Int

    init?(argument: String) {
        guard let written = try? EDTF(argument), let day = written.earliest, day == written.latest else { return nil }
        date = day
        minute = written.time ?? 0
    }

    /// The moment at which clocks in a zone first show this time; for one that they skip, the moment at which they do.
    func instant(in zone: ZoneRules) -> Instant { zone.firstInstant(of: CivilDateTime(date: date, minute: minute)) }
}

extension Language: ExpressibleByArgument {}
