import Records
import Testing

@testable import Store

@Suite("Reading a file of records")
struct RecordFileTests {
    static let text = """
        {
          "format": 2,
          "records": [
            {"id": "b", "n": 1.0},
            { "n": [],
              "id": "d" }
          ],
          "note": ["é"]
        }
        """

    private func read(
        _ text: String, check: (JSONNode) -> JSONMismatch? = { _ in nil }
    ) throws -> RecordFile {
        try RecordFile(Array(text.utf8), path: "/d/bills.json", check: check)
    }

    @Test("a record is found by its id, as its own text, its value, and the place of its id")
    func records() throws {
        let file = try read(Self.text)
        #expect(file.places.map(\.id) == ["b", "d"])
        #expect(file.index(of: "d") == 1)
        #expect(file.index(of: "a") == nil)
        #expect(file.index(of: "c") == nil)
        #expect(file.index(of: "e") == nil)
        #expect(Array(file.source(at: 0)) == Array(#"{"id": "b", "n": 1.0}"#.utf8))
        #expect(file.value(at: 1) == .object([JSONMember("n", .list([])), JSONMember("id", .text("d"))]))
        #expect(file.place(at: 0) == JSONPlace(line: 4, column: 12))
        #expect(file.place(at: 1) == JSONPlace(line: 6, column: 13))
        #expect(file.otherMembers == [JSONMember("note", .list([.text("é")]))])
        #expect(file.format == .current)
    }

    @Test("records that are not in the order of their ids are found as well")
    func unsorted() throws {
        let ids = ["m", "c", "z", "a", "k", "b"]
        let records = ids.map { "{\"id\": \"\($0)\"}" }.joined(separator: ",")
        let file = try read("{\"format\": 1, \"records\": [\(records)]}")
        #expect(file.places.map(\.id.text) == ids)
        #expect(ids.map { file.index(of: RecordID($0)) } == Array(0..<6))
        #expect(file.index(of: "d") == nil)
    }

    @Test(
        "what is wrong with a file of records is said with its place",
        arguments: [
            ("[]", "1:1", "the file should be an object in braces { }, but is a list"),
            ("{", "1:2", "the file ends before the list or object opened in line 1, column 1 is closed"),
            (#"{"records": []}"#, "1:1", "“format” is missing from the file"),
            (#"{"format": 2}"#, "1:1", "“records” is missing from the file"),
            (
                #"{"format": 2, "records": {}}"#, "1:26",
                "“records” should be a list in brackets [ ], but is an object"
            ),
            (
                #"{"format": 2, "records": [1]}"#, "1:27",
                "record 1 should be an object in braces { }, but is the number 1"
            ),
            (#"{"format": 2, "records": [{}]}"#, "1:27", "“id” is missing from record 1"),
            (
                #"{"format": 2, "records": [{"id": "a b"}]}"#, "1:34",
                "“id” of record 1 should be lower-case words joined by hyphens, such as chirla or ab-1505, "
                    + "but is the text “a b”"
            ),
            (
                #"{"format": 2, "records": [{"id": "a"}, {"id": "c"}, {"id": "a"}, {"id": "c"}]}"#, "1:60",
                "the id “a” is taken by the record in /d/bills.json, line 1, column 34; "
                    + "give one of the two another id"
            ),
            (
                #"{"format": 2, "records": [], "buckets": 16}"#, "1:41",
                "“buckets” says that the records are in a folder, but “records” are here as well; "
                    + "take one of the two out"
            ),
            (
                #"{"format": 2, "buckets": 17}"#, "1:26",
                "“buckets” should be 16, 256 or 4096, but is the number 17"
            ),
            (
                #"{"format": 2, "buckets": "16"}"#, "1:26",
                "“buckets” should be 16, 256 or 4096, but is the text “16”"
            ),
        ] as [(String, String, String)])
    func faults(text: String, place: String, words: String) throws {
        let fault = try #require(throws: CollectionFile.Fault.self) {
            try RecordFile.contents(of: Array(text.utf8), path: "/d/bills.json") { _ in nil }
        }
        #expect(fault.place.map { "\($0.line):\($0.column)" } == place)
        #expect(fault.problem.words == words)
    }

    @Test("what the check finds wrong with a record is a fault of the file, from the record on")
    func check() throws {
        let fault = try #require(throws: CollectionFile.Fault.self) {
            try read(Self.text) { node in
                guard let value = node["n"], value.kind == .list else { return nil }
                return JSONMismatch(path: [.name("n")], at: value, .missing(field: "x"))
            }
        }
        #expect(fault.problem.words == "“x” is missing from “n” of record 2")
        #expect(fault.place == JSONPlace(line: 5, column: 12))
    }

    @Test(
        "a format that no version writes is none",
        arguments: ["0", "-1", "1.0", "1e0", "2.0", "-0"])
    func unknownFormat(spelling: String) throws {
        let fault = try #require(throws: CollectionFile.Fault.self) {
            try read("{\"format\": \(spelling), \"records\": []}")
        }
        #expect(fault.problem == .unknownFormat(found: spelling))
        #expect(fault.place == JSONPlace(line: 1, column: 12))
    }

    @Test("a format that is no number says what it should be")
    func formatOfAnotherKind() throws {
        let fault = try #require(throws: CollectionFile.Fault.self) { try read(#"{"format": "2", "records": []}"#) }
        #expect(fault.problem.words == "“format” should be the number 2, but is the text “2”")
    }

    @Test(
        "a later version's file can be read if its records fit, and is marked",
        arguments: ["3", "10", "99999999999999999999999"])
    func newer(spelling: String) throws {
        #expect(try read("{\"format\": \(spelling), \"records\": [{\"id\": \"a\"}]}").isNewer)
        #expect(try !read("{\"format\": 1, \"records\": []}").isNewer)
        #expect(try !read("{\"format\": 2, \"records\": []}").isNewer)
        let head = "{\"format\": \(spelling), \"buckets\": 16, \"x\": 1}"
        guard case .head(let head) = try RecordFile.contents(of: Array(head.utf8), path: "", check: { _ in nil }) else {
            Issue.record("it is read as something else")
            return
        }
        #expect(head.format.isNewer)
    }

    @Test(
        "where a later version's file does not fit, its format is what is wrong",
        arguments: [#""records": [{"name": "a"}]"#, #""buckets": 65536"#, #""folder": "x""#])
    func newerMisfit(members: String) throws {
        let text = Array("{\"format\": 3, \(members)}".utf8)
        let fault = try #require(throws: CollectionFile.Fault.self) {
            try RecordFile.contents(of: text, path: "") { _ in nil }
        }
        #expect(fault.problem == .unknownFormat(found: "3"))
        #expect(fault.place == JSONPlace(line: 1, column: 12))
    }

    @Test("a head says how many buckets there are, and a new one keeps the fields that nobody knows")
    func head() throws {
        for count in [16, 256, 4096] {
            let bytes = FileHead.bytes(buckets: count, keeping: [JSONMember("x", .number("1.0"))])
            #expect(
                String(decoding: bytes, as: UTF8.self)
                    == "{\n  \"format\": 2,\n  \"buckets\": \(count),\n  \"x\": 1.0\n}\n")
            guard case .head(let head) = try RecordFile.contents(of: bytes, path: "", check: { _ in nil }) else {
                Issue.record("it is read as something else")
                return
            }
            #expect(head.buckets == count)
            #expect(head.format == .current)
            #expect(head.otherMembers == [JSONMember("x", .number("1.0"))])
        }
        let file = Array(Self.text.utf8)
        guard case .records = try RecordFile.contents(of: file, path: "", check: { _ in nil }) else {
            Issue.record("it is read as something else")
            return
        }
    }

    @Test("a file of a bucket is no head")
    func bucket() throws {
        let fault = try #require(throws: CollectionFile.Fault.self) { try read(#"{"format": 2, "buckets": 16}"#) }
        #expect(fault.problem.words == "“records” is missing from the file")
    }

    @Test("formats are ordered as numbers of any length")
    func formats() throws {
        let formats = try ["1", "2", "9", "10", "123456789012345678901234567890"].map {
            try read("{\"format\": \($0), \"records\": []}").format
        }
        for (lower, higher) in zip(formats, formats.dropFirst()) {
            #expect(lower < higher)
            #expect(!(higher < lower))
        }
    }

    @Test("a new file is sorted by id and keeps every record's text; the empty one reads as it was written")
    func newFile() throws {
        let sources = [#"{"id":"b"}"#, "{\n\t\"id\": \"a\"\n}"].map { Array($0.utf8)[...] }
        let bytes = RecordFile.bytes(of: [("b", sources[0]), ("a", sources[1])])
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {
                  "format": 2,
                  "records": [
                    {
                \t"id": "a"
                },
                    {"id":"b"}
                  ]
                }

                """)
        let empty = RecordFile.bytes(of: [])
        #expect(String(decoding: empty, as: UTF8.self) == "{\n  \"format\": 2,\n  \"records\": []\n}\n")
        #expect(RecordFile.empty.bytes == empty)
        let read = try RecordFile(empty, path: "") { _ in nil }
        #expect(read.listRange == RecordFile.empty.listRange)
        #expect(read.formatRange == RecordFile.empty.formatRange)
    }

    @Test("a new record's text has the known names first, in their order, at every depth")
    func source() throws {
        let value = try JSONTree(
            Array(
                #"{"x": 1, "links": [{"url": "u", "label": "l"}], "id": "a", "address": {"zip": "9", "street": "s"}}"#
                    .utf8)
        ).root.value
        #expect(
            String(decoding: RecordFile.source(of: value, order: AnyRecordFile.order), as: UTF8.self) == """
                {
                      "id": "a",
                      "address": {
                        "street": "s",
                        "zip": "9"
                      },
                      "links": [
                        {
                          "label": "l",
                          "url": "u"
                        }
                      ],
                      "x": 1
                    }
                """)
    }
}
