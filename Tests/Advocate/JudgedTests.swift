import Foundation
import Records
import Search
import Store
import Testing

@testable import advocate

/// The judged questions of Tests/Search/Judged, asked of this build.
@Suite("The judged questions")
struct JudgedTests {
    private struct Judged: Decodable {
        let query: String
        let kind: String
        let desk: String
        let first: [String]
        let grades: [String: Int]
    }

    private struct Told: Decodable {
        let collection: String

        enum CodingKeys: String, CodingKey { case collection = "in" }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static var judged: URL { root.appending(path: "Tests/Search/Judged") }

    /// What the build must reach. Raise them when it has become better.
    private static let leastGain = 0.77
    private static let leastSuccess = 0.86

    @Test("are answered as well as they were")
    func quality() throws {
        let lines = try String(contentsOf: Self.judged.appending(path: "queries.jsonl"), encoding: .utf8)
        let questions = try lines.split(separator: "\n").map {
            try JSONDecoder().decode(Judged.self, from: Data($0.utf8))
        }
        #expect(questions.count >= 120)
        let invented = try Self.inventedDesk()
        defer { try? FileManager.default.removeItem(atPath: invented.path) }
        let desks = [
            "invented": try Self.search(invented), "data": try Self.search(DeskFolder(path: Self.root.path + "/data")),
        ]
        var (gain, success) = (0.0, 0.0)
        var missed: [String] = []
        for question in questions {
            let search = try #require(desks[question.desk])
            let answer = Searcher().answer(
                Question(question.query, glossary: DeskGlossary.standard), in: search.index, limit: 10,
                text: search.reader())
            let ids = answer.hits.map(\.id)
            gain += Self.gain(ids, question.grades)
            if let first = ids.first, question.first.contains(first) {
                success += 1
            } else {
                missed.append(question.query)
            }
        }
        let count = Double(questions.count)
        #expect(gain / count >= Self.leastGain, "nDCG@10 is \(gain / count)")
        #expect(success / count >= Self.leastSuccess, "success@1 is \(success / count); missed: \(missed)")
    }

    private static func search(_ folder: DeskFolder) throws -> DeskSearch {
        try #require(try DeskSearch(folder, cache: nil) { _, _ in true })
    }

    private static func inventedDesk() throws -> DeskFolder {
        let path = FileManager.default.temporaryDirectory.appending(path: "judged-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try Data(#"{"format": 2, "name": "Judged", "time_zone": "UTC"}"#.utf8).write(
            to: URL(filePath: path + "/desk.json"))
        var records: [String: [String]] = [:]
        let text = try String(contentsOf: judged.appending(path: "records.jsonl"), encoding: .utf8)
        for line in text.split(separator: "\n") {
            let told = try JSONDecoder().decode(Told.self, from: Data(line.utf8))
            let node = try #require(JSONTree(Array(line.utf8)).root["record"])
            records[told.collection, default: []].append(JSONText.compact(node.value))
        }
        for (collection, list) in records {
            let file = #"{"format": 2, "records": ["# + list.joined(separator: ",\n") + "]}"
            try Data(file.utf8).write(to: URL(filePath: path + "/\(collection).json"))
        }
        return DeskFolder(path: path)
    }

    /// nDCG@10: the gain of the first ten, divided by that of the best order there is.
    private static func gain(_ ids: [String], _ grades: [String: Int]) -> Double {
        func sum(_ values: some Sequence<Int>) -> Double {
            values.prefix(10).enumerated().reduce(0) {
                $0 + (pow(2, Double($1.element)) - 1) / log2(Double($1.offset) + 2)
            }
        }
        return sum(ids.map { grades[$0] ?? 0 }) / sum(grades.values.sorted(by: >))
    }
}
