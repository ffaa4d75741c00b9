import ArgumentParser

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Searches every record, and prints the best first.",
        discussion: "Accents and case do not matter. A bill's number, a phone number or a ZIP code finds its record.")

    @OptionGroup var options: DeskOptions

    @Argument(help: "The words to look for.")
    var words: [String] = []

    /// How many records are printed at most, unless more are asked for.
    static let usualLimit = 20

    @Option(help: "How many records to print at most.")
    var limit = SearchCommand.usualLimit

    @Flag(
        help: """
            Print a JSON array of {id, collection, title, score}, best first; with them, where there are any, through: what \
            the record has instead of a typed word, and missing: the typed words that it has not got.
            """)
    var json = false

    @Flag(
        help: """
            Print a JSON object: {query, total, total_is_exact, missing: words that no record has, corrections: \
            [{typed, meant}] of words that were read as others, hints: [{kind, field, typed, nearest, words}] of what \
            could not be read, records: [as --json prints them]}.
            """)
    var answer = false

    @Flag(
        help: """
            Read questions from standard input, one a line, and print a JSON line for each: {query, ns, hits: [id…], \
            total, total_is_exact}. Ends at an empty line.
            """)
    var batch = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is a number from 1 up.") }
        if words.isEmpty, !batch { throw ValidationError("What should be looked for? Give some words.") }
    }

    func run() throws {
        try TypedSearch(
            desk: options.choice, question: words, limit: limit, json: json, answer: answer, batch: batch
        ).run()
    }
}
