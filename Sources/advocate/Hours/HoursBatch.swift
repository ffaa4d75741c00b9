import Store
import Timekeeping

/// Reads hours from standard input, one text a line.
struct HoursBatch {
    /// The moment to say of each whether it is open then.
    let moment: HoursMoment?
    let language: HoursLanguage

    /// How many lines a thread answers before it takes some more.
    private static let share = 64

    /// Prints a JSON line for each line, also for an empty one, in their order. Bytes that are not UTF-8 are read as `�`.
    func run() throws {
        var input = StandardInput()
        do {
            while let lines = try input.lines() {
                let shares = stride(from: 0, to: lines.count, by: Self.share).map {
                    lines[$0..<min($0 + Self.share, lines.count)]
                }
                var output = Output()
                for answers in Parallel.map(shares, answers) { output.write(jsonLines: answers) }
                output.flush()
            }
        } catch {
            complain(error.sentence)
            throw ExitStatus.refused
        }
    }

    private func answers(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
        var answers = ""
        for line in lines {
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            answers += answer(String(decoding: text, as: UTF8.self)) + "\n"
        }
        return answers
    }

    /// What is printed for a text, without a line end.
    func answer(_ text: String) -> String {
        let reading = HoursReading(reading: text)
        let openness = moment.map { reading.openness(by: $0.clock).openness }
        return JSONText.compact(HoursJSON.value(of: reading, openness, language))
    }
}
