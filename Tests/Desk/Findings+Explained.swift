import Records

@testable import Desk

extension Findings {
    /// Makes it the answer to “abogado chrla xylophone”: a slip, a word that no record has, and a word for another.
    mutating func explained() {
        let marked = MarkedText([.init("Free help from a ", isMarked: false), .init("lawyer", isMarked: true)])
        let through = Replacement(typed: "abogado", meant: "lawyer")
        records = [
            FoundRecord(
                id: "chirla", collection: .resources, heading: MarkedText([.init("CHIRLA", isMarked: true)]),
                passage: marked, through: [through], missing: ["xylophone"]),
            FoundRecord(
                id: "carecen", collection: .resources, heading: MarkedText([.init("CARECEN", isMarked: false)]),
                passage: marked, missing: ["chrla", "xylophone"]),
            FoundRecord(
                id: "ab-1505-charter-school-petitions", collection: .bills,
                heading: MarkedText([.init("AB 1505", isMarked: false)]), passage: MarkedText([]), through: [through]),
        ]
        total = 1234
        isTotalExact = false
        missing = ["xylophone"]
        corrections = [Replacement(typed: "chrla", meant: "chirla")]
    }

    /// Gives it two ways to go on from “school city:l”.
    mutating func completed() {
        completions = [
            Completion(query: "school city:\"Los Angeles\" ", shown: "Los Angeles", count: 1200),
            Completion(query: "school city:Lomita ", shown: "Lomita", count: 3),
        ]
    }
}
