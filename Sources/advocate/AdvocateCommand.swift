import ArgumentParser

struct AdvocateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advocate",
        abstract: "A terminal desk for community advocacy: bills, rallies, places that help, and what happened.",
        discussion: """
            Without a subcommand the desk opens in the terminal. It answers without a network.

            Which desk opens: --desk DIR, else $ADVOCATE_DESK, else ./data if it is a desk, else
            $XDG_DATA_HOME/advocate, which is made on first run with the starting records.
            """,
        version: Version.text,
        subcommands: [
            OpenCommand.self, KioskCommand.self, WhoCanHelpCommand.self, ListCommand.self, ShowCommand.self,
            SearchCommand.self, CheckCommand.self, AddCommand.self, SetCommand.self, RemoveCommand.self,
            UndoCommand.self,
            RedoCommand.self, HistoryCommand.self, HoursCommand.self, DateCommand.self, RepeatsCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)
}

@main
enum Program {
    static func main() {
        Descriptor.fillGaps()
        let words = Array(CommandLine.arguments.dropFirst())
        do {
            if let choice = plainChoice(words) {
                try DeskOnScreen.run(choice) { _ in .staff }
            } else if let search = TypedSearch(plainly: words) {
                try search.run()
            } else if let question = HelpQuestion(plainly: words) {
                try question.run()
            } else {
                AdvocateCommand.main(CommandWords.subcommandFirst(words))
            }
        } catch {
            AdvocateCommand.exit(withError: error)
        }
    }

    /// What is chosen by the words that people open the desk with every day: none, or a folder.
    ///
    /// They need no parser, and setting up the one for the whole command line takes as long as reading the desk.
    private static func plainChoice(_ words: [String]) -> DeskChoice? {
        if words.isEmpty { return DeskChoice() }
        guard words.count == 2, words[0] == "--desk", !words[1].hasPrefix("-") else { return nil }
        return DeskChoice(folder: words[1])
    }
}

enum Version {
    static let text = "advocate 0.1.0"
}
