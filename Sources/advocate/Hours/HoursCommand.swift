import ArgumentParser
import Desk
import Records
import Screen
import Store
import Timekeeping

struct HoursCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours", abstract: "Reads opening hours as people write them, and says what was assumed.",
        discussion: """
            English and Spanish are read. With --at TIME, such as 2026-03-10T18:00, it also tells whether the place is open \
            then, on the clocks of the desk that --desk names, else of Los Angeles. Times over 24:00 are past midnight.
            """)

    @OptionGroup var options: DeskOptions

    @Argument(help: "The hours as written. Words that begin with a dash come after --.")
    var text: [String] = []

    @Flag(
        help: """
            Print a JSON object: {text, weekly, ordinal, closed, conditions, untimed, dated, services, status, assumed, \
            unread: [{text, start, end}] in bytes of UTF-8, reading, osm, rules}, and with --at {state, reason, changes}.
            """)
    var json = false

    @Flag(help: "Read hours from standard input, one text a line, and print a JSON line for each.")
    var batch = false

    func validate() throws {
        if text.isEmpty, !batch { throw ValidationError("What hours? Give them as they are written.") }
        if !text.isEmpty, batch { throw ValidationError("With --batch the hours come from standard input.") }
    }

    func run() throws {
        let moment = try moment()
        let language = options.language ?? moment?.language ?? .english
        if batch { return try HoursBatch(moment: moment, language: language.ofHours).run() }
        let reading = HoursReading(reading: text.joined(separator: " "))
        let openness = moment.map { reading.openness(by: $0.clock).openness }
        var output = Output()
        if json {
            output.write(json: JSONText.pretty(HoursJSON.value(of: reading, openness, language.ofHours)))
        } else {
            for line in HoursWords(language: language).lines(of: reading) { output.write(line) }
            if let moment, let openness {
                for line in moment.text(language).lines(of: openness) { output.write(line) }
            }
        }
        output.flush()
    }

    /// The moment that is asked about; nil where none is.
    private func moment() throws -> HoursMoment? {
        guard let time = options.at else { return nil }
        let desk = try options.desk.map { _ in try OpenedDesk.open(options.choice) }
        guard let moment = HoursMoment(time, settings: desk?.loaded.settings ?? HoursMoment.usualSettings) else {
            complain(desk?.zoneComplaint ?? "The time zone of Los Angeles is not known on this machine.")
            throw ExitStatus.brokenDesk
        }
        return moment
    }
}
