import Records
import Screen
import Testing

@testable import Desk

/// A search that has not read all records yet.
@Suite struct PartialSearchTests {
    private let library = CountedLibrary().library(20_000)

    private func found(_ names: [String]) -> Findings {
        let records = names.map { name in
            FoundRecord(
                id: RecordID(name), collection: .bills, heading: MarkedText("Bill \(name)", marking: []),
                passage: MarkedText([]))
        }
        return Findings(records: records, total: records.count)
    }

    private func sitting(_ language: Language? = nil) -> Sitting {
        Sitting(
            at: Desk(
                library: library, settings: DeskFixture.settings, zone: DeskFixture.zone, instant: DeskFixture.instant,
                size: Size(width: 80, height: 24), language: language))
    }

    @Test(arguments: [
        (Language.english, "Only 1,204 of 20,000 records are searched so far", "2 found so far"),
        (.spanish, "Hasta ahora se buscó en 1,204 de 20,000 fichas", "2 resultados hasta ahora"),
    ])
    func saysHowManyRecordsAreSearched(language: Language, sentence: String, count: String) {
        var sitting = sitting(language)
        sitting.send(.searchPartial(1_204))
        sitting.type("/op")
        var findings = found(["a", "b"])
        findings.isPartial = true
        sitting.send(.found(sitting.questions[1].id, findings))
        #expect(sitting.screen.contains(sentence) && sitting.screen.contains(count))
        sitting.send(.searchReady)
        #expect(!sitting.screen.contains(sentence))
        // The question that is shown is asked again, of all records.
        #expect(sitting.questions.last?.request.query == "op")
        sitting.send(.found(sitting.questions[sitting.questions.count - 1].id, found(["a", "b"])))
        #expect(!sitting.screen.contains(count))
    }

    /// What is not found yet may be in what has not been read.
    @Test func claimsNothingOfRecordsThatWereNotRead() {
        var sitting = sitting()
        sitting.send(.searchPartial(1_204))
        sitting.type("/op")
        let findings = Findings(
            records: [], total: 0, missing: ["op"], hints: [.unknownValue(field: "city", typed: "op", nearest: nil)],
            isPartial: true)
        sitting.send(.found(sitting.questions[1].id, findings))
        #expect(sitting.screen.contains("Nothing was found so far.") && !sitting.screen.contains("Nothing was found."))
        #expect(sitting.screen.contains("So far no record has: op") && !sitting.screen.contains("No record has"))
    }

    @Test func theSelectionStaysOnItsRecordAndWhatCameAboveIsTold() {
        var sitting = sitting()
        sitting.send(.searchPartial(1_204))
        sitting.type("/op")
        sitting.send(.found(sitting.questions[1].id, found((0..<40).map { "r\($0)" })))
        sitting.press(.down, .down)
        let before = sitting.rows.firstIndex { $0.contains("› Bill r2") }
        sitting.send(.searchReady)
        let question = sitting.questions[sitting.questions.count - 1].id
        sitting.send(.found(question, found((0..<60).map { "new\($0)" } + (0..<40).map { "r\($0)" })))
        let after = sitting.rows.firstIndex { $0.contains("› Bill r2") }
        #expect(before != nil && before == after)
        #expect(sitting.screen.contains("↑ 60 more above."))
        sitting.press(.up)
        #expect(!sitting.screen.contains("more above"))
    }

    @Test func whatIsNotShownIsNotFound() {
        var findings = Findings(records: found(["a", "b", "c"]).records, total: 30)
        findings.keep { $0 != "b" }
        #expect(findings.records.map(\.id) == ["a", "c"] && findings.total == 29)
    }
}
