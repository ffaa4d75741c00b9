import Foundation
import Records
import Testing

@Suite struct ConflictTests {
    @Test(arguments: [
        #"{"field": ["stage"], "desk": "law", "file": "passed"}"#,
        #"{"field": ["address", "zip"], "desk": "90001"}"#,
        #"{"field": ["notes"], "desk": null, "file": {"a": [1, null]}}"#,
        #"{"removed": "file"}"#, #"{"removed": "desk"}"#,
    ])
    func aConflictIsWrittenAsItWasRead(json: String) throws {
        let conflict: Conflict = try read(json)
        #expect(try written(conflict) == dictionary(json))
        #expect(try written(conflict.value) == dictionary(json))
    }

    @Test func aFieldThatIsNullIsNotOneThatIsNotThere() throws {
        let conflict: Conflict = try read(#"{"field": ["notes"], "desk": null}"#)
        #expect(conflict == Conflict(field: ["notes"], desk: .null, file: nil))
    }

    @Test func aSideThatThereIsNotIsNotRead() {
        #expect(throws: DecodingError.self) { try read(#"{"removed": "nobody"}"#, as: Conflict.self) }
        #expect(throws: DecodingError.self) { try read(#"{"field": "stage"}"#, as: Conflict.self) }
    }

    private let zip = Conflict(field: ["address", "zip"], desk: .text("1"), file: nil)
    private let stage = Conflict(field: ["stage"], desk: .text("law"), file: .text("dead"))

    private func record(_ conflicts: [Conflict]) -> JSONValue {
        .object([
            JSONMember("address", .object([JSONMember("city", .text("A")), JSONMember("zip", .text("1"))])),
            JSONMember("stage", .text("law")),
            JSONMember("conflicts", .list(conflicts.map(\.value))),
            JSONMember("more", .null),
        ])
    }

    @Test func settlingAConflictSetsItsFieldAndTakesItOffTheList() {
        let settled = record([zip, stage]).resolving(stage, keeping: .file)
        #expect(say(settled?["stage"]) == "dead")
        #expect(settled?["conflicts"] == .list([zip.value]))
        #expect(record([zip, stage]).resolving(zip, keeping: .desk)?["address"] == record([])["address"])
    }

    @Test func settlingTheLastOneTakesTheListOut() {
        let settled = record([zip]).resolving(zip, keeping: .file)
        #expect(say(settled) == "{address:{city:A} stage:law more:null}")
    }

    @Test func settlingARemovalKeepsTheRecordOrNot() {
        let removal = Conflict(removed: .file)
        #expect(record([removal]).resolving(removal, keeping: .file) == nil)
        #expect(
            say(record([removal]).resolving(removal, keeping: .desk)) == "{address:{city:A zip:1} stage:law more:null}")
    }

    @Test func settlingDoesNotWriteOverWhatStandsInTheWay() {
        let moved = record([zip]).applying([FieldEdit(["address"], before: nil, after: .text("A 1"))])
        #expect(moved.resolving(zip, keeping: .desk) == moved)
        let gone = record([zip]).applying([FieldEdit(["address"], before: nil, after: nil)])
        #expect(say(gone.resolving(zip, keeping: .desk)) == "{stage:law more:null address:{zip:1}}")
    }

    @Test func anEntryIsFoundByWhatItSaysWhateverElseItHolds() {
        let entry = JSONValue.object([
            JSONMember("file", .text("dead")), JSONMember("desk", .text("law")),
            JSONMember("field", .list([.text("stage")])), JSONMember("asked", .text("Ana")),
        ])
        let listed = record([]).applying([FieldEdit(["conflicts"], before: nil, after: .list([entry]))])
        #expect(say(listed.resolving(stage, keeping: .desk)) == "{address:{city:A zip:1} stage:law more:null}")
    }
}
