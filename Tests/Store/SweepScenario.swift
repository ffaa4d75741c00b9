import Foundation
import Records
import Testing

@testable import Store

/// Something that a person does with a desk, to be done again and again with one system call failing.
struct SweepScenario: Sendable, CustomTestStringConvertible {
    /// One call of the store.
    struct Step: Sendable {
        /// Whether it changes what the desk holds; else it folds.
        let isEdit: Bool
        let run: @Sendable (DeskStore) throws -> Void

        static func edit(_ run: @escaping @Sendable (DeskStore) throws -> Void) -> Step { Step(isEdit: true, run: run) }
        static let fold = Step(isEdit: false) { try $0.fold() }
    }

    let name: String
    var files = Self.files
    var limits = StoreLimits()
    /// What is done before anything fails.
    var before: [Step] = []
    let steps: [Step]
    /// The records that no step touches.
    var untouched: [RecordID] = ["ab-2", "ab-3"]

    var testDescription: String { name }

    /// The ids that the history is asked for.
    static let ids: [RecordID] = ["ab-1", "ab-2", "march", "new-0", "new-1", "b-3"]

    /// Files as a person might leave them, with what this program would have written otherwise.
    static let files = [
        "desk.json": #"{"format": 2, "name": "Test desk", "time_zone": "UTC", "languages": ["en"]}"#,
        "bills.json": """
        {
          "format": 2, "note": 1.0,
          "records": [
            {"id": "ab-1", "number": "AB 1", "title": "First", "stance": "watch", "stage": "law"},
            {"id": "ab-2", "number": "AB\\u00202", "title": "Second",   "stance": "oppose", "stage": "committee",
             "x-weight": 1.50, "x-list": [1e2, -0]},
            {"title": "Third", "id": "ab-3", "number": "AB 3", "stance": "oppose", "stage": "law"}
          ]
        }
        """,
        "rallies.json": """
        {"format": 2, "records": [
          {"id": "march", "title": "March", "kind": "walk-in", "status": "planned", "capacity": 40, "bills": ["ab-1"]}
        ]}
        """,
    ]

    static let oldFiles = files.mapValues { $0.replacing("\"format\": 2", with: "\"format\": 1") }

    static func manyBills(_ count: Int) -> [String: String] {
        let bills = (0..<count).map {
            #"{"id": "b-\#($0)", "number": "B \#($0)",  "title": "T", "stance": "watch", "stage": "law", "x": 1.0}"#
        }
        var many = files
        many["bills.json"] = #"{"format": 2, "note": 1.0, "records": ["# + bills.joined(separator: ", ") + "]}"
        return many
    }

    static let set = Step.edit { try $0.set("stage", of: "ab-1", to: .text("vetoed")) }
    static let retitle = Step.edit { try $0.set("title", of: "ab-1", to: .text("Retitled")) }
    static let add = Step.edit { _ = try $0.commit([.adding("new-0")]) }
    static let remove = Step.edit { _ = try $0.commit([$0.removing("ab-1")]) }
    static let three = Step.edit {
        _ = try $0.commit([
            $0.setting(["stage"], of: "ab-1", to: .text("vetoed")), .adding("new-1"),
            $0.setting(["capacity"], of: "march", to: .number("41")),
        ])
    }
    static func setNew(_ stage: String) -> Step { .edit { try $0.set("stage", of: "new-0", to: .text(stage)) } }
    static let undo = Step.edit { if try $0.undo()?.sequence == nil { throw NothingDone() } }
    static let redo = Step.edit { if try $0.redo()?.sequence == nil { throw NothingDone() } }
    struct NothingDone: Error {}

    static func addMany(_ count: Int) -> Step { addMany(0..<count) }

    static func addMany(_ numbers: Range<Int>) -> Step {
        .edit { store in
            var lines = numbers.map {
                Array(#"{"id":"new-\#($0)","number":"N \#($0)","title":"T","stance":"watch","stage":"law"}"#.utf8)[...]
            }.makeIterator()
            _ = try store.addLines(to: .bills, next: { lines.next() }, progress: { _ in })
        }
    }

    static func removeMany(_ ids: Range<Int>) -> Step {
        .edit { store in _ = try store.commit(ids.map { try store.removing(RecordID("b-\($0)")) }) }
    }

    static let small = StoreLimits(recordsInFile: 16)

    static let all = [
        SweepScenario(name: "set a field", steps: [set, .fold]),
        SweepScenario(name: "add a record", steps: [add, .fold]),
        SweepScenario(name: "remove a record", steps: [remove, .fold]),
        SweepScenario(name: "three changes in two collections", steps: [three, .fold], untouched: ["ab-2", "ab-3"]),
        SweepScenario(name: "undo", before: [set, .fold, three], steps: [undo, .fold, undo]),
        SweepScenario(name: "redo", before: [three, .fold, undo], steps: [redo, .fold]),
        SweepScenario(name: "add ten records at once", steps: [addMany(10), .fold]),
        SweepScenario(
            name: "one file becomes buckets", files: manyBills(15), limits: small, steps: [addMany(3), .fold],
            untouched: ["b-0", "b-7", "b-14", "march"]),
        SweepScenario(
            name: "buckets become one file", files: manyBills(15), limits: small, before: [addMany(3), .fold],
            steps: [removeMany(3..<15), .fold], untouched: ["b-0", "b-1", "b-2", "march"]),
        SweepScenario(
            name: "a record in a bucket is edited again and again", files: manyBills(15), limits: small,
            before: [addMany(3), .fold, setNew("vetoed"), .fold], steps: [setNew("dead"), .fold, setNew("law"), .fold],
            untouched: ["b-0", "b-7", "b-14", "march"]),
        SweepScenario(
            name: "buckets become more buckets", files: manyBills(15), limits: StoreLimits(recordsInFile: 1),
            before: [.fold], steps: [addMany(2), .fold], untouched: ["b-0", "b-7", "b-14", "march"]),
        SweepScenario(
            name: "a long journal is set aside", limits: StoreLimits(bytesInJournal: 1000),
            before: [set, retitle, three],
            steps: [.fold, add, .fold, undo]),
        SweepScenario(name: "an older format is migrated", files: oldFiles, steps: [three, .fold]),
    ]
}
