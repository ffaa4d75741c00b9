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
            OpenCommand.self, KioskCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
            CheckCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)
}

@main
enum Program {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        // The way in that people take every day has nothing to parse, and reading the whole command line's grammar
        // would take as long as reading the desk.
        if words.isEmpty {
            do { try DeskOnScreen.run(DeskChoice()) { _ in .staff } } catch { AdvocateCommand.exit(withError: error) }
        } else {
            AdvocateCommand.main(CommandWords.subcommandFirst(words))
        }
    }
}

enum Version {
    static let text = "advocate 0.1.0"
}
