import ArgumentParser
import Desk
import Records
import Terminal

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "Opens the desk in the terminal; advocate alone does the same.")

    @OptionGroup var options: DeskOptions

    // Without a subcommand this one takes every word, also one that was meant as a subcommand.
    @Argument(help: .hidden)
    var words: [String] = []

    func run() throws {
        if let word = words.first {
            let commands = AdvocateCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
            let guess = Nearest.to(word, among: commands).map { " Did you mean \($0)?" } ?? ""
            complain("There is no command “\(word)”.\(guess) See advocate --help.")
            throw ExitStatus.usage
        }
        try DeskOnScreen.run(options.choice) { _ in .staff }
    }
}

struct KioskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: "Opens the desk for passers-by: nothing can be changed, and staff type a code to leave.",
        discussion: """
            The code is $ADVOCATE_STAFF_CODE, else staff_code in desk.json. After 60 seconds without a key everything \
            that was typed is forgotten and Home is shown.
            """)

    @OptionGroup var options: DeskOptions

    func run() throws {
        try DeskOnScreen.run(options.choice) { desk in
            let own = Environment["ADVOCATE_STAFF_CODE"].flatMap { $0.isEmpty ? nil : $0 }
            guard let code = own ?? desk.loaded.settings.staffCode, !code.isEmpty else {
                complain(
                    "A kiosk needs a code that staff type to leave it. "
                        + "Set ADVOCATE_STAFF_CODE, or staff_code in the desk's desk.json.")
                throw ExitStatus.usage
            }
            return .kiosk(code: code)
        }
    }
}

/// Opens a desk on the screen, and gives the terminal back whatever happens.
enum DeskOnScreen {
    static func run(_ choice: DeskChoice, mode: (OpenedDesk) throws -> Desk.Mode) throws {
        let opened = try OpenedDesk.open(choice)
        let mode = try mode(opened)
        let terminal: Terminal
        do {
            terminal = try Terminal.open(colour: (Environment["NO_COLOR"] ?? "").isEmpty)
        } catch {
            complain(error.sentence)
            throw ExitStatus.noTerminal
        }
        defer { terminal.close() }
        var loop = EventLoop(opened, mode: mode, language: choice.language, terminal: terminal)
        loop.run()
        // The terminal first: what is left to say belongs on the ordinary screen.
        terminal.close()
        for sentence in loop.finish() { complain(sentence) }
    }
}
