import Foundation
import Seeded
import Testing
import Timekeeping

@Suite struct RepetitionTests {
    private func days(_ rule: String, start: String, from: String? = nil, limit: Int = 5) throws -> [String] {
        let start = try date(start)
        let repetition = Repetition(try RecurrenceRule(parsing: rule), start: start)
        return try repetition.days(from: try from.map(date) ?? start, limit: limit).map(\.description)
    }

    private func date(_ text: String) throws -> CivilDate { try #require(try EDTF(text).earliest) }

    @Test func everyRuleHasTheDaysThatAWalkOverTheCalendarFinds() throws {
        var random = SeededRandom(UInt64(ProcessInfo.processInfo.environment["SEED"] ?? "1")!)
        var checked = 0
        while checked < 4_000 {
            let start = random.day(in: 2020...2028)
            guard let rule = random.rule(start: start) else { continue }
            checked += 1
            let from = max(start, random.day(in: 2024...2029))
            var last = CivilDate(dayNumber: from.dayNumber + 5 * 366)
            if case .after = rule.ending {
                last = min(last, start.adding(days: Repetition(rule, start: start).yearsSearched * 366))
            }
            let walked = WalkedDays(rule: rule, start: start).days(from: from, through: last, limit: 12)
            let found = try Repetition(rule, start: start).days(from: from, limit: 12).filter { $0 <= last }
            #expect(found == walked, "\(rule) from \(start), asked from \(from)")
        }
    }

    @Test func noRuleIsSearchedForLong() throws {
        var random = SeededRandom(UInt64(ProcessInfo.processInfo.environment["SEED"] ?? "1")!)
        let clock = ContinuousClock()
        var worst: [(Duration, String)] = []
        var rules = 0
        for _ in 0..<100_000 {
            let text = random.hostileRule()
            guard let rule = try? RecurrenceRule(parsing: text) else { continue }
            rules += 1
            let start = random.day(in: 1990...2030)
            let from = random.day(in: 2020...2040)
            let took = try clock.measure { _ = try Repetition(rule, start: start).days(from: from, limit: 5) }
            worst.append((took, "\(rule) from \(start) asked \(from)"))
        }
        worst.sort { $0.0 > $1.0 }
        print("RULES", rules)
        for (took, text) in worst.prefix(25) { print("WORST", took, text) }
    }
}
