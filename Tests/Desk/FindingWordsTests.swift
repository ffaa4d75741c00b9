import Testing

@testable import Desk

@Suite struct FindingWordsTests {
    private func found(_ change: (inout Findings) -> Void) -> Findings {
        var findings = Findings(records: [], total: 0)
        change(&findings)
        return findings
    }

    @Test(arguments: [
        (0, true, "0 found", "0 resultados"), (1, true, "1 found", "1 resultado"),
        (1234, true, "1,234 found", "1,234 resultados"),
        (1234, false, "more than 1,000 found", "más de 1,000 resultados"),
        (1000, false, "more than 900 found", "más de 900 resultados"),
        (201, false, "more than 200 found", "más de 200 resultados"),
        (0, false, "more than 0 found", "más de 0 resultados"),
    ])
    func countsAreSaidAsFarAsTheyAreKnown(total: Int, isExact: Bool, english: String, spanish: String) {
        let words = Findings(records: [], total: total, isTotalExact: isExact).countWords
        #expect(words == Words(english, es: spanish))
    }

    @Test(arguments: [
        (Findings.Hint.unknownField("ciudat", nearest: "ciudad"), "There is no field “ciudat:”. Is “ciudad:” meant?"),
        (.unknownField("x", nearest: nil), "There is no field “x:”."),
        (
            .unreadableDate(field: "before", typed: "soon", isUnfinished: false),
            "“soon” is no date. “before:” takes a date: before:2019-06-30"
        ),
        (
            .unreadableDate(field: "after", typed: "20", isUnfinished: true),
            "“after:” takes a date: after:2019-06-30"
        ),
        (
            .unknownValue(field: "stage", typed: "sogned", nearest: "signed"),
            "No record has stage:sogned. Is “signed” meant?"
        ),
        (.cut(after: 32), "Only the first 32 words were read."),
    ])
    func everyHintIsASentence(hint: Findings.Hint, sentence: String) {
        #expect(found { $0.hints = [hint] }.notices.map(\.english) == [sentence])
        #expect(found { $0.hints = [hint] }.notices.map(\.spanish) != [sentence])
    }

    @Test func aValueThatSomeRecordHasIsNotCalledUnknown() {
        let findings = found {
            $0.hints = [.unknownValue(field: "kind", typed: "feria", nearest: "fair")]
            $0.total = 3
        }
        #expect(findings.notices.isEmpty)
    }

    @Test func manyMissingWordsAreCutShort() {
        let findings = found { $0.missing = ["a", "b", "c", "d", "e"] }
        #expect(findings.missingWords?.english == "No record has: a, b, c, d, …")
    }
}
