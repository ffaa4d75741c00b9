import ArgumentParser
import Desk
import Records
import Screen
import Store
import Timekeeping

struct DateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "date", abstract: "Reads a date as people write it, as precise as it is known.",
        discussion: """
            English and Spanish are read, and EDTF (ISO 8601-2). Prints EDTF and the first and last day it can mean. Exits \
            with 1 if the text is not a date and nothing else.
            """)

    @Argument(help: "The date as written. Words that begin with a dash come after --.")
    var text: [String] = []

    @Option(name: .customLong("lang"), help: "The language to speak: en or es. Dates are read in both.")
    var language: Language?

    @Flag(help: "Print a JSON object: {edtf, earliest, latest}, and assumed where something was.")
    var json = false

    @Flag(help: "Read dates from standard input, one a line, and print a JSON line for each.")
    var batch = false

    func validate() throws {
        if text.isEmpty, !batch { throw ValidationError("What date? Give it as it is written.") }
        if !text.isEmpty, batch { throw ValidationError("With --batch the dates come from standard input.") }
    }

    func run() throws {
        let language = language ?? .english
        if batch { return try DateBatch(language: language).run() }
        let text = text.joined(separator: " ")
        let written: WrittenDate
        do throws(WrittenDateError) {
            written = try WrittenDate(text)
        } catch {
            complain(error.words(of: text).text(language))
            throw ExitStatus.nothingFound
        }
        var output = Output()
        if json {
            output.write(json: JSONText.pretty(.object(DateJSON.members(of: written))))
        } else {
            for line in WrittenDateWords(language: language).lines(of: written) { output.write(line) }
        }
        output.flush()
    }
}
