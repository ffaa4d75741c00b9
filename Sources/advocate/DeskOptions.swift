import ArgumentParser
import Desk

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
    var at: String?
}

extension Language: ExpressibleByArgument {}
