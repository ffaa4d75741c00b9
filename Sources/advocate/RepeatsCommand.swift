import ArgumentParser
import Desk
import Records
import Screen
import Store
import Timekeeping

struct RepeatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repeats",
        abstract: "Reads how a gathering repeats, as people write it, and tells the next five dates.",
        discussion: """
            English and Spanish are read, such as “Every second Tuesday 6pm” or «primer jueves del mes», and rules of \
            RFC 5545, such as FREQ=WEEKLY;BYDAY=TU. No desk is needed: the field repeats of a gathering is read the same.

            Exits with 1 where nothing certain can be read.
            """)

    @Argument(help: "How it repeats, as written.")
    var text: [String]

    @Option(help: ArgumentHelp("Count from this day, such as 2026-03-10; left out: today.", valueName: "date"))
    var from: FirstDay?

    @Option(name: .customLong("lang"), help: "The language to speak: en or es.")
    var language: Language = .english

    @Flag(help: "Print a JSON object: {text, rule, time, minutes, from, reading, remarks, dates, unread}.")
    var json = false

    func run() throws {
        let zone = ZoneFile.rules(of: HoursMoment.usualSettings.timeZone)
        let today = from?.day ?? (zone ?? .utc).local(DeskTime.now).date
        let repetition = RallyRepetition(text.joined(separator: " "), today: today)
        let answer = RepetitionReadBack(repetition, today: today, zone: zone)
        var output = Output()
        if json {
            output.write(json: JSONText.pretty(value(of: repetition, answer)))
        } else {
            for line in RepetitionLines.lines(answer, language) { output.write(line) }
        }
        output.flush()
        if answer.sentence == nil { throw ExitStatus.nothingRead }
    }

    private func value(of repetition: RallyRepetition, _ answer: RepetitionReadBack) -> JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
        let reading = repetition.reading
        return .object([
            JSONMember("text", .text(reading.text)), JSONMember("rule", text(reading.rule?.description)),
            JSONMember("time", text(reading.minute.map(Self.clock))),
            JSONMember("minutes", reading.duration.map { .number(String($0)) } ?? .null),
            JSONMember("from", text(reading.firstDay?.description)),
            JSONMember("reading", text(answer.sentence?.text(language))),
            JSONMember("remarks", .list(answer.remarks.map { .text($0.text(language)) })),
            JSONMember("dates", .list(answer.days.map { .text($0.description) })),
            JSONMember("unread", .list(reading.unread.map { .text($0.text) })),
        ])
    }

    private static func clock(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// A day that a person typed.
struct FirstDay: ExpressibleByArgument {
    let day: CivilDate

    init?(argument: String) {
        guard let written = try? EDTF(argument), let day = written.earliest, day == written.latest else { return nil }
        self.day = day
    }
}
