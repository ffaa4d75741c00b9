import ArgumentParser

/// The words of a command line.
enum CommandWords {
    /// The words with the subcommand in front: `--desk DIR list bills` means what `list bills --desk DIR` means.
    static func subcommandFirst(_ words: [String]) -> [String] {
        let names = AdvocateCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        var place = 0
        while place < words.count, words[place].hasPrefix("--"), words[place] != "--" {
            place += takesValue(words[place]) ? 2 : 1
        }
        guard place > 0, place < words.count, names.contains(words[place]) else { return words }
        return [words[place]] + words[..<place] + words[(place + 1)...]
    }

    /// Whether the word after this option is its value; the options before a subcommand are the ones that all share.
    private static func takesValue(_ option: String) -> Bool { ["--desk", "--lang", "--at"].contains(option) }
}
