import Foundation
import Records
import Testing

@Suite struct JSONValueTests {
    private let record = JSONValue.object([
        JSONMember("id", .text("r")),
        JSONMember("address", .object([JSONMember("city", .text("A")), JSONMember("zip", .text("1"))])),
        JSONMember("tags", .list([.text("x")])),
    ])

    @Test func aValueIsFoundAtTheEndOfItsWay() {
        #expect(record.value(at: ["address", "zip"]) == .text("1"))
        #expect(record.value(at: []) == record)
        #expect(record.value(at: ["address", "street"]) == nil)
        #expect(record.value(at: ["id", "zip"]) == nil)
        #expect(record.value(at: ["tags", "0"]) == nil)
    }

    @Test func editsLeaveTheOtherMembersInTheirPlaces() {
        let edited = record.applying([
            FieldEdit(["address", "zip"], before: .text("1"), after: .text("2")),
            FieldEdit(["notes"], before: nil, after: .text("N")),
            FieldEdit(["id"], before: .text("r"), after: nil),
            FieldEdit(["nothing", "here"], before: nil, after: nil),
        ])
        #expect(say(edited) == "{address:{city:A zip:2} tags:[x] notes:N}")
    }

    @Test func anEditMakesTheObjectsOnItsWay() {
        let edited = record.applying([
            FieldEdit(["place", "name"], before: nil, after: .text("Hall")),
            FieldEdit(["tags", "a"], before: nil, after: .null),
        ])
        #expect(say(edited) == "{id:r address:{city:A zip:1} tags:{a:null} place:{name:Hall}}")
    }

    @Test func theOrderOfMembersDoesNotMatterToSamenessButThatOfElementsDoes() {
        for seed in 0..<1000 as Range<UInt64> {
            var records = RandomRecords(seed)
            let value = records.record()
            let shuffled = records.shuffled(value)
            #expect(value.isSame(as: shuffled) && shuffled.isSame(as: value))
            let other = records.edited(value)
            #expect(value.isSame(as: other) == FieldEdit.all(from: value, to: other).isEmpty)
        }
        let list = JSONValue.list([.text("a"), .text("b")])
        #expect(!list.isSame(as: .list([.text("b"), .text("a")])))
        #expect(!JSONValue.number("1").isSame(as: .number("1.0")))
        #expect(!JSONValue.object([JSONMember("a", .null)]).isSame(as: .object([])))
    }

    @Test func manyMembersAreFoundByTheirNames() {
        let members = (0..<3000).map { JSONMember("name \($0)", .number(String($0))) }
        let value = JSONValue.object(members)
        #expect(value.isSame(as: .object(members.reversed())))
        let changed = value.applying([FieldEdit(["name 7"], before: nil, after: .null)])
        #expect(FieldEdit.all(from: .object(members.reversed()), to: changed).map(\.path) == [["name 7"]])
    }

    /// Unicode normalisation would make one character of the two, and lose one of two names that a file has.
    @Test func textsAndNamesAreComparedByteForByte() {
        let (one, two) = ("\u{E9}", "e\u{301}")
        #expect(JSONValue.text(one) != .text(two))
        #expect(!JSONValue.text(one).isSame(as: .text(two)))
        let both = JSONValue.object([JSONMember(one, .number("1")), JSONMember(two, .number("2"))])
        #expect(both[one] == .number("1") && both[two] == .number("2"))
        let edited = both.applying([FieldEdit([two], before: nil, after: .number("3"))])
        #expect(edited[one] == .number("1") && edited[two] == .number("3"))
        #expect(FieldEdit.all(from: both, to: edited).count == 1)
    }

    @Test func theEditsOfAnObjectAreThoseOfItsMembersAndOfAListTheWholeList() {
        let after = record.applying([
            FieldEdit(["address", "street"], before: nil, after: .text("S")),
            FieldEdit(["address", "city"], before: nil, after: nil),
            FieldEdit(["tags"], before: nil, after: .list([.text("x"), .text("y")])),
            FieldEdit(["id"], before: nil, after: nil),
        ])
        #expect(
            FieldEdit.all(from: record, to: after) == [
                FieldEdit(["address", "street"], before: nil, after: .text("S")),
                FieldEdit(["address", "city"], before: .text("A"), after: nil),
                FieldEdit(["tags"], before: .list([.text("x")]), after: .list([.text("x"), .text("y")])),
                FieldEdit(["id"], before: .text("r"), after: nil),
            ])
    }

    @Test func aRecordThatComesOrGoesAndAnObjectThatDoesAreEditsOfWholeMembers() {
        #expect(FieldEdit.all(from: nil, to: record).map(\.path) == [["id"], ["address"], ["tags"]])
        #expect(FieldEdit.all(from: nil, to: record).allSatisfy { $0.before == nil && $0.after != nil })
        #expect(FieldEdit.all(from: record, to: nil).map(\.path) == [["id"], ["address"], ["tags"]])
        #expect(FieldEdit.all(from: record, to: nil).allSatisfy { $0.after == nil })
        #expect(FieldEdit.all(from: nil, to: nil).isEmpty)
        let text = record.applying([FieldEdit(["address"], before: nil, after: .text("A 1"))])
        #expect(FieldEdit.all(from: record, to: text).map(\.path) == [["address"]])
        #expect(FieldEdit.all(from: text, to: record).map(\.after) == [record["address"]])
    }

    @Test(arguments: [
        "null", "true", "-7", "18446744073709551615", "1.5", "1e+100", "\"t\"", "[]", "{}",
        #"[null,{"a":[1,2.5],"b":{"c":"d"}}]"#,
    ])
    func anyCoderReadsAndWritesIt(json: String) throws {
        let value: JSONValue = try read("[\(json)]")
        let data = try JSONEncoder().encode(value)
        let again: JSONValue = try JSONDecoder().decode(JSONValue.self, from: data)
        #expect(again.isSame(as: value))
        #expect(String(decoding: data, as: UTF8.self).count == json.count + 2)
    }

    @Test func aNumberTooLargeForAnotherCoderIsAnError() {
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(JSONValue.list([.number("1e999")])) }
    }
}
