import CFuzzer
import Glibc

/// What reads bytes from outside.
enum Target: String, CaseIterable {
    case json, records, journal, edtf, dates, hours, repeats, index, question

    /// Reads any bytes, and stops the program where a promise about them is broken.
    func check(_ bytes: [UInt8]) {
        switch self {
        case .json: checkJSON(bytes)
        case .records: checkRecords(bytes)
        case .journal: checkJournal(bytes)
        case .edtf: checkEDTF(bytes)
        case .dates: checkWrittenDates(bytes)
        case .hours: checkHours(bytes)
        case .repeats: checkRepeats(bytes)
        case .index: checkIndex(bytes)
        case .question: checkQuestion(bytes)
        }
    }

    /// Hands the fuzzer a function of C, which can hold no target: hence one for each.
    private var oneInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
        switch self {
        case .json: { Target.json.take($0, $1) }
        case .records: { Target.records.take($0, $1) }
        case .journal: { Target.journal.take($0, $1) }
        case .edtf: { Target.edtf.take($0, $1) }
        case .dates: { Target.dates.take($0, $1) }
        case .hours: { Target.hours.take($0, $1) }
        case .repeats: { Target.repeats.take($0, $1) }
        case .index: { Target.index.take($0, $1) }
        case .question: { Target.question.take($0, $1) }
        }
    }

    private func take(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
        check(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    }

    /// Fuzzes with the arguments of libFuzzer, of which the first is passed over as a program's name is.
    func run(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
        var count = count
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
        return LLVMFuzzerRunDriver(&count, &arguments, oneInput)
    }
}

/// Stops the program as a crash where a promise is broken.
func require(_ holds: @autoclosure () -> Bool, _ promise: @autoclosure () -> String) {
    if !holds() { broken(promise()) }
}

func broken(_ promise: String) -> Never {
    sayOnStandardError("Broken promise: \(promise)")
    abort()
}

/// Says a line where the fuzzer says its own.
func sayOnStandardError(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}
