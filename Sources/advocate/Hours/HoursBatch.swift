import Desk
import Glibc
import Store
import Timekeeping

/// Reads hours from standard input, one text a line.
struct HoursBatch {
    /// The moment to say of each whether it is open then.
    let moment: HoursMoment?
    let language: HoursLanguage

    /// Prints a JSON line for each line, also for an empty one. Bytes that are not UTF-8 are read as `�`.
    func run() throws {
        var input = StandardInput()
        var output = Output()
        do {
            while let line = try input.line() {
                let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
                output.write(json: answer(String(decoding: text, as: UTF8.self)))
            }
        } catch {
            output.flush()
            complain(error.sentence)
            throw ExitStatus.refused
        }
        output.flush()
    }

    /// What is printed for a text, without a line end.
    func answer(_ text: String) -> String {
        let reading = HoursReading(reading: text)
        let openness = moment.map { reading.openness(at: $0.instant, in: $0.zone) }
        return JSONText.compact(HoursJSON.value(of: reading, openness, language))
    }
}
