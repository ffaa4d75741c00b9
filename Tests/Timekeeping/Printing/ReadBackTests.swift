import Foundation
import Seeded
import Testing
import Timekeeping

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
    func daysOfTheMonthDatesAndSeasonsReadBackToo(_ language: HoursLanguage) {
        var numbers = SeededRandom(language == .english ? 14 : 15)
        for _ in 0..<1_500 {
            let reading = numbers.hours(withDates: true)
            let sentence = reading.sentence(in: language)
            let again = HoursReading(reading: sentence)
            #expect(HoursMeaning(again) == HoursMeaning(reading), "\(sentence)")
            #expect(again.assumptions == [] && again.unread == [], "\(sentence)")
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
