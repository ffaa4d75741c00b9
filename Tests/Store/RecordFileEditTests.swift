import Records
import Testing

@testable import Store

@Suite("Editing a file of records")
struct RecordFileEditTests {
    /// The file after its records have become these, nil for one that goes: each is given as JSON.
    private func edit(_ text: String, _ records: [(RecordID, String?)]) throws -> String {
        let file = try RecordFile(Array(text.utf8), path: "bills.json") { _ in nil }
        let changes = try records.map { id, after in
            Change(.bills, id, before: nil, after: try after.map { try JSONTree(Array($0.utf8)).root.value })
        }
        return String(decoding: file.applying(changes, order: AnyRecordFile.order), as: UTF8.self)
    }

    static let pretty = """
        {
          "format": 2,
          "records": [
            {
              "id": "b",
              "title": "B",
              "address": {
                "street": "1 Elm",
                "zip": "90001"
              },
              "links": [
                {
                  "label": "one",
                  "url": "u1"
                },
                {
                  "url": "u2"
                }
              ],
              "tags": ["x", "y"],
              "odd": 1.0
            },
            {
              "id": "d"
            }
          ],
          "note": "kept"
        }

        """

    /// The first record of `pretty` on one line, with something in it replaced.
    private func b(_ old: String = "", _ new: String = "") -> String {
        let record = #"""
            {"odd": 1.0, "id": "b", "title": "B", "address": {"zip": "90001", "street": "1 Elm"},
            "links": [{"label": "one", "url": "u1"}, {"url": "u2"}], "tags": ["x", "y"]}
            """#
        return record.replacing(old, with: new)
    }

    @Test(
        "only the value that differs changes, however deep it lies",
        arguments: [
            (#""B""#, #""Bé\n""#),
            (#""90001""#, #""90002""#),
            (#""1 Elm""#, "null"),
            (#""u2""#, #""u3""#),
            (#""one""#, "[]"),
            ("1.0", "1.00"),
            (#"["x", "y"]"#, #"["x", "z", "y"]"#),
            (#"["x", "y"]"#, "{}"),
            (#"{"label": "one", "url": "u1"}"#, "17"),
        ])
    func oneValue(old: String, new: String) throws {
        var expected = Self.pretty.replacing(old, with: new)
        if new == "17" {
            // A list that holds something else than objects is a value by itself.
            let one = "{\n          \"label\": \"one\",\n          \"url\": \"u1\"\n        }"
            expected = Self.pretty.replacing(one, with: new)
        }
        #expect(try edit(Self.pretty, [("b", b(old, new))]) == expected)
    }

    @Test("members in another order, escapes spelled otherwise: nothing changes")
    func same() throws {
        #expect(try edit(Self.pretty, [("b", b(#""B""#, #""\u0042""#)), ("d", #"{"id": "d"}"#)]) == Self.pretty)
        #expect(try edit(Self.pretty, []) == Self.pretty)
        #expect(try edit(Self.pretty, [("z", nil)]) == Self.pretty)
        let escaped = Self.pretty.replacing("\"B\"", with: #""\u0042""#).replacing("\"title\"", with: #""t\u0069tle""#)
        #expect(try edit(escaped, [("b", b())]) == escaped)
        #expect(try edit(escaped, [("b", b(#""B""#, #""C""#))]) == escaped.replacing(#""\u0042""#, with: "\"C\""))
    }

    @Test("texts that only look the same are not the same")
    func normalisation() throws {
        let text = #"{"format": 2, "records": [{"id": "a", "title": "é"}]}"#.replacing("é", with: "\u{E9}")
        let after = try edit(text, [("a", "{\"id\": \"a\", \"title\": \"e\u{301}\"}")])
        #expect(Array(after.utf8) == Array(text.replacing("\u{E9}", with: "e\u{301}").utf8))
    }

    @Test("a known field goes after the nearest one before it, an unknown one last or before the next one that stays")
    func newMembers() throws {
        let text = """
            {
              "format": 2,
              "records": [
                {
                  "id": "a",
                  "u": 0,
                  "links": [],
                  "address": {"zip": "9"},
                  "w": 0
                }
              ]
            }
            """
        let after = #"""
            {"notes": "n", "title": "t", "stage": "s", "id": "a", "u": 0, "links": [], "tags": [],
            "address": {"zip": "9", "street": "s", "x": [{}]}, "new": {"b": 1, "a": 2}, "w": 0, "v": 0}
            """#
        #expect(
            try edit(text, [("a", after)]) == """
                {
                  "format": 2,
                  "records": [
                    {
                      "id": "a",
                      "title": "t",
                      "stage": "s",
                      "u": 0,
                      "links": [],
                      "tags": [],
                      "notes": "n",
                      "address": {"street": "s", "zip": "9", "x": [{}]},
                      "new": {
                        "b": 1,
                        "a": 2
                      },
                      "w": 0,
                      "v": 0
                    }
                  ]
                }
                """)
    }

    @Test("a field goes with its comma and its line: the first, one between and the last")
    func removedMembers() throws {
        func file(_ members: String) -> String {
            "{\n  \"format\": 2,\n  \"records\": [\n    {\(members)\n    }\n  ]\n}\n"
        }
        let text = file("\n      \"x\": 1,\n      \"id\": \"a\",\n      \"y\": 2,\n      \"z\": {\"q\": 1}")
        #expect(
            try edit(text, [("a", #"{"id": "a", "y": 2, "z": {"q": 1}}"#)])
                == file("\n      \"id\": \"a\",\n      \"y\": 2,\n      \"z\": {\"q\": 1}"))
        #expect(
            try edit(text, [("a", #"{"id": "a", "x": 1, "z": {}}"#)])
                == file("\n      \"x\": 1,\n      \"id\": \"a\",\n      \"z\": {}"))
        #expect(try edit(text, [("a", #"{"id": "a"}"#)]) == file("\n      \"id\": \"a\""))
    }

    @Test("a new record goes before the first with a greater id, a removed one with its comma")
    func wholeRecords() throws {
        let added = try edit(
            Self.pretty, [("c", #"{"title": "C", "id": "c"}"#), ("e", #"{"id": "e"}"#), ("a", #"{"id": "a"}"#)])
        let afterB =
            "    },\n    {\n      \"id\": \"c\",\n      \"title\": \"C\"\n    },\n    {\n      \"id\": \"d\"\n    }"
        let expected = Self.pretty
            .replacing(
                "    },\n    {\n      \"id\": \"d\"\n    }", with: afterB + ",\n    {\n      \"id\": \"e\"\n    }"
            )
            .replacing("\"records\": [\n", with: "\"records\": [\n    {\n      \"id\": \"a\"\n    },\n")
        #expect(added == expected)
        #expect(try edit(added, [("e", nil), ("a", nil), ("c", nil)]) == Self.pretty)
    }

    @Test("the last record leaves an empty list, and the first one comes back as it was")
    func emptied() throws {
        let text = RecordFile.bytes(of: [
            ("a", RecordFile.source(of: .object([JSONMember("id", .text("a"))])) { _ in [] }[...])
        ])
        let file = String(decoding: text, as: UTF8.self)
        let empty = "{\n  \"format\": 2,\n  \"records\": []\n}\n"
        #expect(try edit(file, [("a", nil)]) == empty)
        #expect(try edit(empty, [("a", #"{"id": "a"}"#)]) == file)
        #expect(try edit(file, [("a", nil), ("b", #"{"id": "b"}"#)]) == file.replacing("\"a\"", with: "\"b\""))
    }

    @Test("the format's number becomes the current one, and nothing else; a newer one stays")
    func migration() throws {
        let old = Self.pretty.replacing("\"format\": 2", with: "\"format\" : 1")
        #expect(try edit(old, []) == old.replacing(": 1,", with: ": 2,"))
        #expect(try edit(#"{"records":[],"format":1}"#, []) == #"{"records":[],"format":2}"#)
        #expect(try edit(#"{"records":[],"format":3}"#, []) == #"{"records":[],"format":3}"#)
    }

    @Test(
        "what is new is laid out like what stands around it",
        arguments: [
            // Minified.
            (
                #"{"format":2,"records":[{"id":"a","links":[]},{"id":"c"}]}"#,
                #"{"format":2,"records":[{"id":"a","title":{"x":[1,2]},"links":[]},{"id":"b"},{"id":"c"}]}"#
            ),
            // One record a line.
            (
                "{\"format\": 2, \"records\": [\n{\"id\": \"a\", \"links\": []},\n{\"id\": \"c\"}\n]}\n",
                "{\"format\": 2, \"records\": [\n{\"id\": \"a\", \"title\": {\"x\": [1, 2]}, \"links\": []},\n"
                    + "{\"id\": \"b\"},\n{\"id\": \"c\"}\n]}\n"
            ),
            // Tabs and CR LF.
            (
                "{\r\n\t\"format\": 2,\r\n\t\"records\": [\r\n\t\t{\r\n\t\t\t\"id\": \"a\",\r\n\t\t\t\"links\": []\r\n"
                    + "\t\t},\r\n\t\t{\r\n\t\t\t\"id\": \"c\"\r\n\t\t}\r\n\t]\r\n}\r\n",
                "{\r\n\t\"format\": 2,\r\n\t\"records\": [\r\n\t\t{\r\n\t\t\t\"id\": \"a\",\r\n"
                    + "\t\t\t\"title\": {\r\n\t\t\t\t\"x\": [1, 2]\r\n\t\t\t},\r\n\t\t\t\"links\": []\r\n"
                    + "\t\t},\r\n\t\t{\r\n\t\t\t\"id\": \"b\"\r\n\t\t},\r\n\t\t{\r\n\t\t\t\"id\": \"c\"\r\n\t\t}\r\n\t]\r\n}\r\n"
            ),
            // Commas that start lines.
            (
                "{\"format\": 2\n, \"records\":\n  [ { \"id\": \"a\"\n    , \"links\": []\n    }\n  , { \"id\": \"c\" }\n  ]\n}",
                "{\"format\": 2\n, \"records\":\n  [ { \"id\": \"a\"\n    , \"title\": {\n      \"x\": [1, 2]\n    }\n"
                    + "    , \"links\": []\n    }\n  , {\n    \"id\": \"b\"\n  }\n  , { \"id\": \"c\" }\n  ]\n}"
            ),
            // Brackets that share a line, four spaces.
            (
                "{\"format\": 2, \"records\": [{\n    \"id\": \"a\",\n    \"links\": []\n}, {\n    \"id\": \"c\"\n}]}",
                "{\"format\": 2, \"records\": [{\n    \"id\": \"a\",\n    \"title\": {\n        \"x\": [1, 2]\n    },\n"
                    + "    \"links\": []\n}, {\n    \"id\": \"b\"\n}, {\n    \"id\": \"c\"\n}]}"
            ),
        ] as [(String, String)])
    func layouts(text: String, expected: String) throws {
        let after = try edit(
            text, [("a", #"{"id": "a", "title": {"x": [1, 2]}, "links": []}"#), ("b", #"{"id": "b"}"#)])
        #expect(after == expected)
        // And back again.
        #expect(try edit(after, [("a", #"{"id": "a", "links": []}"#), ("b", nil)]) == text)
    }

    @Test("a first record in an empty list is laid out in full, and in the file's line ends")
    func firstRecord() throws {
        #expect(
            try edit(#"{"format": 1, "records": []}"#, [("a", #"{"id": "a"}"#)])
                == "{\"format\": 2, \"records\": [\n  {\n    \"id\": \"a\"\n  }\n]}")
        #expect(
            try edit("{\r\n\t\"format\": 1,\r\n\t\"records\": [ ]\r\n}", [("a", #"{"id": "a"}"#)])
                == "{\r\n\t\"format\": 2,\r\n\t\"records\": [\r\n\t\t{\r\n\t\t\t\"id\": \"a\"\r\n\t\t}\r\n\t]\r\n}")
    }

    @Test("a single record or field shows by itself how it is parted from the next")
    func single() throws {
        let one = "{\n \"format\": 2,\n \"records\": [\n  {\n   \"id\": \"b\"\n  }\n ]\n}"
        #expect(
            try edit(one, [("b", #"{"id": "b", "x": 1}"#), ("c", #"{"id": "c"}"#)])
                == "{\n \"format\": 2,\n \"records\": [\n  {\n   \"id\": \"b\",\n   \"x\": 1\n  },\n"
                + "  {\n   \"id\": \"c\"\n  }\n ]\n}")
        #expect(
            try edit(
                #"{"format": 2, "records": [ {"id": "b"} ]}"#, [("b", #"{"id": "b", "x": 1}"#), ("a", #"{"id": "a"}"#)])
                == #"{"format": 2, "records": [ {"id": "a"}, {"id": "b", "x": 1} ]}"#)
        #expect(
            try edit(#"{"format":2,"records":[{"id":"b"}]}"#, [("b", #"{"id": "b", "x": 1}"#), ("a", #"{"id": "a"}"#)])
                == #"{"format":2,"records":[{"id":"a"},{"id":"b","x":1}]}"#)
    }

    @Test("records that are not sorted stay where they are")
    func unsorted() throws {
        let text =
            "{\"format\": 2, \"records\": [\n  {\"id\": \"m\"},\n  {\"id\": \"b\"},\n  {\"id\": \"x\"},\n  {\"id\": \"a\"}\n]}"
        let after = try edit(
            text, [("n", #"{"id": "n"}"#), ("c", #"{"id": "c"}"#), ("z", #"{"id": "z"}"#), ("b", nil)])
        #expect(
            after == "{\"format\": 2, \"records\": [\n  {\"id\": \"c\"},\n  {\"id\": \"m\"},\n  {\"id\": \"n\"},\n"
                + "  {\"id\": \"x\"},\n  {\"id\": \"a\"},\n  {\"id\": \"z\"}\n]}")
    }

    @Test("of several changes of one record the last counts, and what becomes no object is written as it is")
    func unusual() throws {
        let text = #"{"format": 2, "records": [{"id": "a"}]}"#
        #expect(
            try edit(text, [("a", nil), ("a", #"{"id": "a", "x": 1}"#)])
                == #"{"format": 2, "records": [{"id": "a", "x": 1}]}"#)
        #expect(try edit(text, [("a", "1")]) == #"{"format": 2, "records": [1]}"#)
        #expect(try edit(text, [("a", "{}")]) == #"{"format": 2, "records": [{}]}"#)
    }
}
