import ArgumentParser

struct WhoCanHelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Says who can help now: who is open, then who is likely to be, then who opens next.",
        discussion: """
            Each place with its number, until when or from when, why, and how old that is. Words narrow it as search does: \
            advocate open lawyer. Another time than now: --at 2026-03-10T18:00, by the desk's clocks.
            """)

    @OptionGroup var options: DeskOptions

    @Argument(help: "Words to look for; none means every place that has hours.")
    var words: [String] = []

    /// How many places are printed at most, unless more are asked for: what one screen holds.
    static let usualLimit = 5

    @Option(help: "How many places to print at most.")
    var limit: Int?

    @Flag(
        help: """
            Print a JSON array of {id, name, state: OPEN, LIKELY, CLOSED or UNKNOWN, reason, until, opens, changes, phone, \
            as_of, hours}, all of them unless there is a limit.
            """)
    var json = false

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is a number from 1 up.") }
    }

    func run() throws {
        try HelpQuestion(desk: options.choice, words: words, limit: limit, json: json).run()
    }
}
