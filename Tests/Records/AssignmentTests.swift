import Records
import Testing

@Suite struct AssignmentTests {
    @Test(
        "A field, a sign and a text are told apart",
        arguments: [
            ("stage=law", ["stage"], Assignment.Sign.become, "law"),
            ("address.zip=90057", ["address", "zip"], .become, "90057"),
            ("notes=", ["notes"], .become, ""),
            ("notes=a=b+=c:=d", ["notes"], .become, "a=b+=c:=d"),
            ("tags+=a,b", ["tags"], .add, "a,b"),
            ("tags-=a", ["tags"], .takeOut, "a"),
            ("phones:=[{\"number\": \"1=2\"}]", ["phones"], .json, "[{\"number\": \"1=2\"}]"),
            ("own field=x", ["own field"], .become, "x"),
        ])
    func parts(word: String, path: [String], sign: Assignment.Sign, text: String) throws {
        let assignment = try #require(Assignment(word))
        #expect(assignment.path == path)
        #expect(assignment.sign == sign)
        #expect(assignment.text == text)
    }

    @Test(
        "Without a sign, or a name before it, there is no assignment",
        arguments: ["", "stage", "=", "=law", "+=a", ":=1", ".zip=1", "address.=1", "address..zip=1"])
    func none(word: String) { #expect(Assignment(word) == nil) }

    @Test("Texts stand between commas, without the blanks around them")
    func texts() {
        #expect(Assignment("tags=a,b c , d,,")?.texts == ["a", "b c", "d"])
        #expect(Assignment("tags= , ")?.texts == [])
    }
}

@Suite struct SettingTests {
    private let record = JSONValue.object([
        JSONMember("id", .text("a")), JSONMember("address", .object([JSONMember("zip", .text("90057"))])),
        JSONMember("phones", .list([])), JSONMember("place", .null),
    ])

    @Test("Setting a field changes that field alone, and keeps its place")
    func replaces() {
        #expect(
            record.setting(["address", "zip"], to: .text("90001"))
                == .object([
                    JSONMember("id", .text("a")),
                    JSONMember("address", .object([JSONMember("zip", .text("90001"))])),
                    JSONMember("phones", .list([])), JSONMember("place", .null),
                ]))
    }

    @Test("What is missing on the way is made, and null counts as missing")
    func makes() throws {
        #expect(record.setting(["x", "y"], to: .bool(true))?.value(at: ["x", "y"]) == .bool(true))
        #expect(record.setting(["place", "city"], to: .text("LA"))?.value(at: ["place", "city"]) == .text("LA"))
    }

    @Test("Taking out the last field of an object takes the object out, and what is not there stays so")
    func takesOut() throws {
        let without = try #require(record.setting(["address", "zip"], to: nil))
        #expect(without["address"] == nil)
        #expect(without["phones"] == .list([]))
        #expect(record.setting(["x", "y"], to: nil) == record)
        #expect(record.setting(["x"], to: nil) == record)
    }

    @Test("A way through a list or a text leads nowhere", arguments: [["phones", "number"], ["id", "x"]])
    func noWay(path: [String]) {
        #expect(record.setting(path, to: .null) == nil)
        #expect(record.value(at: path) == nil)
    }
}
