import Testing

@testable import Store

@Suite("Decoding")
struct JSONDecodingTests {
    struct Visit: Decodable, Equatable {
        var name: String
        var count: Int8
        var ratio: Double?
        var stance: Stance?
        var tags: [String]?
        var inner: [Inner]?

        struct Inner: Decodable, Equatable { var on: Bool }
        enum Stance: String, Decodable {
            case yes, no

            init(from decoder: any Decoder) throws {
                let word = try decoder.singleValueContainer().decode(String.self)
                guard let value = Self(rawValue: word) else {
                    throw DecodingError.dataCorrupted(
                        .init(codingPath: decoder.codingPath, debugDescription: "one of yes, no"))
                }
                self = value
            }
        }
    }

    private func decode(_ text: String) throws -> Visit {
        try JSONDecoding.decode(Visit.self, from: JSONTree(Array(text.utf8)).root)
    }

    @Test("reads what is there; null and absent are the same where a value may be absent")
    func reads() throws {
        let full = try decode(
            #"{"count": -128, "name": "\u00e9", "ratio": 1e2, "stance": "no", "tags": ["a"], "inner": [{"on": true}], "?": 0}"#
        )
        #expect(
            full
                == Visit(name: "é", count: -128, ratio: 100, stance: .no, tags: ["a"], inner: [Visit.Inner(on: true)]))
        let bare = try decode(#"{"name": "", "count": 0, "ratio": null, "tags": null}"#)
        #expect(bare == Visit(name: "", count: 0))
    }

    @Test(
        "names the value that does not fit, where it stands and what was expected",
        arguments: [
            ("[]", "[]", 1, 1, "an object in braces { }"),
            ("{\"name\": 1, \"count\": 0}", "name", 1, 10, "a text in quotation marks"),
            ("{\"name\": \"\",\n \"count\": 128}", "count", 2, 11, "a whole number from -128 to 127"),
            ("{\"name\": \"\", \"count\": 1.0}", "count", 1, 23, "a whole number from -128 to 127"),
            ("{\"name\": \"\", \"count\": 1e0}", "count", 1, 23, "a whole number from -128 to 127"),
            ("{\"name\": \"\", \"count\": \"1\"}", "count", 1, 23, "a whole number from -128 to 127"),
            ("{\"name\": \"\", \"count\": null}", "count", 1, 23, "a whole number from -128 to 127"),
            ("{\"name\": \"\", \"count\": 1, \"ratio\": 1e999}", "ratio", 1, 35, "a number of ordinary size"),
            ("{\"name\": \"\", \"count\": 1, \"stance\": \"nay\"}", "stance", 1, 36, "one of yes, no"),
            ("{\"name\": \"\", \"count\": 1, \"tags\": \"a\"}", "tags", 1, 34, "a list in brackets [ ]"),
            ("{\"name\": \"\", \"count\": 1, \"tags\": [\n\"a\",\n 2]}", "tags 1", 3, 2, "a text in quotation marks"),
            ("{\"name\": \"\", \"count\": 1, \"inner\": [{\"on\": 0}]}", "inner 0 on", 1, 43, "true or false"),
        ] as [(String, String, Int, Int, String)])
    func names(text: String, path: String, line: Int, column: Int, expected: String) throws {
        let error = try #require(throws: JSONMismatch.self) { try decode(text) }
        #expect(error.place == JSONPlace(line: line, column: column))
        guard case .unfit(expected, _) = error.problem else {
            Issue.record("\(error)")
            return
        }
        if path != "[]" { #expect(error.path.map(\.word).joined(separator: " ") == path) }
    }

    @Test("a missing field is placed at the start of its object")
    func missing() throws {
        let error = try #require(throws: JSONMismatch.self) {
            try decode("{\"name\": \"\", \"count\": 1, \"inner\": [\n  {\"off\": 1}]}")
        }
        #expect(error.problem == .missing(field: "on"))
        #expect(error.place == JSONPlace(line: 2, column: 3))
        #expect(error.path == [.name("inner"), .index(0)])
    }

    @Test("whole numbers are read to the ends of their range and not past them")
    func range() throws {
        func int(_ text: String) throws -> Int {
            try JSONDecoding.decode(Int.self, from: JSONTree(Array(text.utf8)).root)
        }
        #expect(try int("9223372036854775807") == .max)
        #expect(try int("-9223372036854775808") == .min)
        #expect(try int("-0") == 0)
        #expect(throws: JSONMismatch.self) { try int("9223372036854775808") }
        #expect(throws: JSONMismatch.self) { try int("1" + String(repeating: "0", count: 100_000)) }
    }

    @Test("names that differ only by normalisation are different names")
    func normalisation() throws {
        let tree = try JSONTree(Array("{\"é\":1,\"e\u{301}\":2}".utf8))
        #expect(tree.root["\u{E9}"]?.spelling == "1")
        #expect(tree.root["e\u{301}"]?.spelling == "2")
    }
}

extension JSONMismatch.Step {
    fileprivate var word: String {
        switch self {
        case .name(let name): name
        case .index(let index): String(index)
        }
    }
}
