import Desk
import Records
import Store
import Timekeeping

/// Reads dates from standard input, one a line.
struct DateBatch {
    /// The language of the sentences about what is no date.
    let language: Language

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
        let members: [JSONMember]
        do throws(WrittenDateError) {
            members = DateJSON.members(of: try WrittenDate(text))
        } catch {
            members = [JSONMember("error", .text(error.words(of: text).text(language)))]
        }
        return JSONText.compact(.object([JSONMember("text", .text(text))] + members))
    }
}
