import Foundation
import Seeded
import Testing
import Timekeeping

/// Readings of hours as no text may have given them.
extension SeededRandom {
    fileprivate mutating func hours() -> HoursReading {
        var reading = HoursReading(reading: "")
        var days = Weekday.allCases.shuffled(using: &self)
        for _ in 0..<Int.random(in: 1...3, using: &self) {
            let some = Array(days.prefix(Int.random(in: 1...4, using: &self)))
            days.removeFirst(some.count)
            let conditions = Bool.random(using: &self) ? [] : [conditions.randomElement(using: &self) ?? .call]
            for _ in 0..<Int.random(in: 1...2, using: &self) {
                let (open, close) = stretch()
                reading.weekly.append(WeeklyInterval(days: some, open: open, close: close, conditions: conditions))
            }
            if days.count < 4 { break }
        }
        if Bool.random(using: &self) { reading.closedDays = Array(days.prefix(2)).sorted() }
        reading.conditions = Array(Set(reading.weekly.flatMap(\.conditions)))
        for condition in [HoursCondition.varies, .holidays] + conditions where Bool.random(using: &self) {
            if !reading.conditions.contains(condition) { reading.conditions.append(condition) }
        }
        return reading
    }

    private var conditions: [HoursCondition] { [.walkIn, .appointment, .call, .byPhone] }

    /// Up to a whole day, to the small hours, or without an end.
    private mutating func stretch() -> (open: Int, close: Int?) {
        let minutes = [0, 0, 15, 30, 47]
        let open = Int.random(in: 0...22, using: &self) * 60 + (minutes.randomElement(using: &self) ?? 0)
        switch Int.random(in: 0..<6, using: &self) {
        case 0: return (open, nil)
        case 1: return (0, 1440)
        case 2: return (max(open, 600), 1440 + Int.random(in: 0...12, using: &self) * 15)
        default: return (open, Int.random(in: open + 1...1440, using: &self))
        }
    }
}

@Suite struct ReadBackTests {
    @Test(arguments: HoursLanguage.allCases)
    func everySentenceReadsBackToTheSameHours(_ language: HoursLanguage) {
        var numbers = SeededRandom(language == .english ? 11 : 12)
        for _ in 0..<1_500 {
            let reading = numbers.hours()
            let sentence = reading.sentence(in: language)
            let again = HoursReading(reading: sentence)
            #expect(HoursMeaning(again) == HoursMeaning(reading), "\(sentence)")
            #expect(again.assumptions == [], "\(sentence)")
            #expect(again.sentence(in: language) == sentence)
        }
    }

    @Test(arguments: HoursLanguage.allCases)
    func labelledStringsReadBack(_ language: HoursLanguage) throws {
        guard let path = ProcessInfo.processInfo.environment["ADVOCATE_HOURS_LABELS"] else { return }
        struct Label: Decodable { let text: String }
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let label = try JSONDecoder().decode(Label.self, from: Data(line.utf8))
            let reading = HoursReading(reading: label.text)
            let sentence = reading.sentence(in: language)
            let again = HoursReading(reading: sentence)
            #expect(
                HoursMeaning(again) == HoursMeaning(reading), "\(label.text) -> \(sentence) \(again.unread.map(\.text))"
            )
        }
    }
}
