import Foundation
import Testing
import Timekeeping

/// Scores the reader on strings labelled by hand.
///
/// The project's own lie beside this file; another file is named by `ADVOCATE_HOURS_LABELS`. With `ADVOCATE_HOURS_SHOW`
/// set, what was not read as labelled is printed: `weekly`, `status`, or `all` for every field.
@Suite struct LabelledHoursTests {
    private static var environment: [String: String] { ProcessInfo.processInfo.environment }

    private static var files: [URL] {
        let own = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("hours.jsonl")
        let named = environment["ADVOCATE_HOURS_LABELS"].map { URL(fileURLWithPath: $0) }
        return [own] + [named].compactMap(\.self)
    }

    @Test(arguments: files)
    func labelledHoursAreReadAsAPersonWould(_ file: URL) throws {
        let labels = try LabelledHours.all(in: file)
        var scores: [String: HoursScore] = [:]
        for label in labels {
            let (expected, found) = (HoursFacts(label), HoursFacts(HoursReading(reading: label.text)))
            scores[label.source ?? "-", default: HoursScore()].count(expected, found)
            scores["~ all", default: HoursScore()].count(expected, found)
            show(label.text, expected, found)
        }
        print(file.lastPathComponent, HoursScore.heading)
        for (source, score) in scores.sorted(by: { $0.key < $1.key }) { print(source, score.line) }
        let total = scores["~ all", default: HoursScore()]
        #expect(total.weekly * 100 >= total.texts * 95, "of \(total.texts) only \(total.weekly) weekly readings")
        #expect(total.wrong * 100 <= total.texts, "\(total.wrong) wrong readings called exact or assumed")
        #expect(total.invented == 0)
    }

    private func show(_ text: String, _ expected: HoursFacts, _ found: HoursFacts) {
        guard let wanted = Self.environment["ADVOCATE_HOURS_SHOW"] else { return }
        var lines: [String] = []
        for field in HoursScore.fields where wanted == "all" || wanted == field.name {
            let (left, right) = (field.value(expected), field.value(found))
            if left == right { continue }
            lines.append("    \(field.name): missing \(left.subtracting(right).sorted())")
            lines.append("    \(field.name): given   \(right.subtracting(left).sorted())")
        }
        if !lines.isEmpty { print("  \(text)\n\(lines.joined(separator: "\n"))") }
    }
}
