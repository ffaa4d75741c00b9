@testable import Timekeeping

/// Any text is read as how something repeats, or not at all, and its days come in order, after the one that is asked from,
/// and soon.
func checkRepeats(_ bytes: [UInt8]) {
    // The first two bytes are the day that is asked from.
    let today = CivilDate(dayNumber: 20_000 + bytes.prefix(2).reduce(0) { $0 * 16 + Int($1) })
    let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    let reading = RepetitionReading(reading: text, on: today)
    require(reading.text == text, "a reading keeps its text")
    require(reading.rule == nil || reading.unread.isEmpty, "there is no rule where a word was not read")
    require((0..<1440).contains(reading.minute ?? 0), "it begins in its day")
    for words in reading.unread {
        require(words.range.upperBound <= text.utf8.count, "unread words are in the text")
    }
    guard let rule = reading.rule else { return }
    require((try? RecurrenceRule(parsing: rule.description)) == rule, "a rule reads back as it was")
    let began = ContinuousClock.now
    guard let days = try? reading.repetition(start: today, on: today)?.days(from: today, limit: 5) else { return }
    // A hundred times what the slowest takes, because the fuzzer watches.
    require(ContinuousClock.now - began < .seconds(1), "the days are found soon")
    require(zip(days, days.dropFirst()).allSatisfy { $0 < $1 }, "days come in order")
    require(days.allSatisfy { $0 >= today }, "no day is over")
}
