import Foundation
import Records
import Seeded

/// Records as JSON text, a collection's records in one list, and the library that is read from it.
struct JSONRecords {
    var bills: [String] = []
    var rallies: [String] = []
    var resources: [String] = []
    var timeline: [String] = []

    var library: Library {
        func file(_ records: [String]) -> String {
            #"{"format": 1, "records": ["# + records.joined(separator: ",\n") + "]}"
        }
        return JSONRecords.library(
            bills: file(bills), rallies: file(rallies), resources: file(resources), timeline: file(timeline))
    }

    /// Reads the texts of four files.
    static func library(bills: String, rallies: String, resources: String, timeline: String) -> Library {
        Library(
            bills: read(bills), rallies: read(rallies), resources: read(resources), timeline: read(timeline))
    }

    private struct File<Item: Record>: Decodable {
        let records: [Item]
    }

    private static func read<Item: Record>(_ text: String) -> [Item] {
        try! JSONDecoder().decode(File<Item>.self, from: Data(text.utf8)).records
    }

    /// A text as JSON writes it, quotation marks and all.
    static func quoted(_ text: String) -> String {
        String(decoding: try! JSONEncoder().encode(text), as: UTF8.self)
    }
}

extension JSONRecords {
    /// One plain record of each kind.
    static let one = JSONRecords(
        bills: [
            """
            {"id": "ab-1-first-bill", "number": "AB 1", "title": "First bill", "stance": "support",
             "stage": "committee", "stage_date": "2026-02-10", "summary": "Says one thing.",
             "sources": [{"page": "An invented page", "as_of": "2026"}]}
            """
        ],
        rallies: [
            """
            {"id": "first-rally", "title": "First rally", "kind": "rally", "starts": "2026-03-10T18:00",
             "status": "planned", "place": {"name": "The square", "city": "Los Angeles"}, "bills": ["ab-1-first-bill"],
             "sources": [{"page": "An invented page"}]}
            """
        ],
        resources: [
            """
            {"id": "first-office", "name": "First office", "phones": [{"number": "(213) 555-0100"}],
             "hours": "Monday to Friday, 9am – 5pm", "verified": "2026-01-05",
             "sources": [{"page": "An invented page"}]}
            """
        ],
        timeline: [
            """
            {"id": "first-event", "label": "Jun 2020", "date": "2020-06", "printed_date": "2021-03-10",
             "title": "First event", "kind": "vote", "side": "union", "sources": [{"page": "An invented page"}]}
            """
        ])

    /// That many invented records of each kind, the same every time.
    static func many(_ count: Int) -> JSONRecords {
        var random = SeededRandom(2026)
        func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
        func phrase(_ count: Int) -> String {
            (0..<count).map { _ in
                pick(["open", "school", "north", "fund", "river", "public", "hall", "vote", "charter"])
            }
            .joined(separator: " ")
        }
        func day() -> String {
            let (month, day) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random))
            return "\(Int.random(in: 2015...2027, using: &random))-"
                + [month, day].map(twoDigits).joined(separator: "-")
        }
        let source = #""sources": [{"page": "An invented page"}]"#
        var records = JSONRecords()
        for number in 1...count {
            records.bills.append(
                """
                {"id": "bill-\(number)", "number": "AB \(number)", "title": "\(phrase(4))", "stage_date": "\(day())",
                 "stance": "\(pick(["support", "oppose", "watch", "neutral"]))",
                 "stage": "\(pick(["introduced", "committee", "passed-one-house", "passed", "signed", "law", "dead"]))",
                 "summary": "\(phrase(20))", \(source)}
                """)
            records.rallies.append(
                """
                {"id": "rally-\(number)", "title": "\(phrase(3))", "starts": "\(day())", "status": "planned",
                 "kind": "\(pick(["rally", "fair", "board-meeting", "petition"]))", "summary": "\(phrase(20))", \(source)}
                """)
            records.resources.append(
                """
                {"id": "place-\(number)", "name": "\(phrase(3))", "phones": [{"number": "(213) 555-0100"}],
                 "hours": "\(pick(["Monday to Friday, 9am – 5pm", "Tuesday, 1pm – 4pm", "By appointment"]))",
                 "address": {"street": "\(number) Main St.", "city": "Los Angeles", "zip": "90057"}, \(source)}
                """)
            records.timeline.append(
                """
                {"id": "event-\(number)", "label": "Event \(number)", "date": "\(day())", "title": "\(phrase(5))",
                 "kind": "vote", "side": "\(pick(["network", "union", "state", "parents"]))", \(source)}
                """)
        }
        return records
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
