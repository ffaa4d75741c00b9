import Testing

@testable import Store

@Suite("The grammar of RFC 8259 and RFC 7493")
struct JSONGrammarTests {
    @Test(
        "reads what is JSON",
        arguments: [
            "null", "true", "false", "0", "-0", "1.5e+10", "\"\"", "[]", "{}", " [ ] ", "\t{\r\n}\n", "[1,2]",
            "[[],[[]]]", "{\"a\":{\"a\":1}}", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9\\uD834\\uDD1E\"",
            "\"é\u{7F}\u{85}𝄞\"", "{\"\":0}", "[1e400]", "\"\\u0000\"", "{\"é\":1,\"e\u{301}\":2}",
            "123456789012345678901234567890",
        ])
    func accepts(text: String) throws {
        #expect(throws: Never.self) { try JSONTree(Array(text.utf8)) }
    }

    @Test(
        "refuses what is not JSON, and says where",
        arguments: [
            ("", 1, 1, .expected(.value, found: .end)),
            ("  ", 1, 3, .expected(.value, found: .end)),
            ("[1,]", 1, 3, .trailingComma),
            ("{\"a\":1,\n}", 1, 7, .trailingComma),
            ("[,1]", 1, 2, .expected(.valueOrClosingBracket, found: .scalar(","))),
            ("[1 2]", 1, 4, .expected(.commaOrClosingBracket, found: .scalar("2"))),
            ("[1,,2]", 1, 4, .expected(.value, found: .scalar(","))),
            ("{\"a\" 1}", 1, 6, .expected(.colon, found: .scalar("1"))),
            ("{\"a\":}", 1, 6, .expected(.value, found: .scalar("}"))),
            ("{a:1}", 1, 2, .expected(.nameOrClosingBrace, found: .scalar("a"))),
            ("{\"a\":1,b:2}", 1, 8, .expected(.name, found: .scalar("b"))),
            ("{\"a\":1 \"b\":2}", 1, 8, .expected(.commaOrClosingBrace, found: .scalar("\""))),
            ("[1]\n[2]", 2, 1, .expected(.nothingMore, found: .scalar("["))),
            ("[True]", 1, 2, .expected(.valueOrClosingBracket, found: .word("True"))),
            ("[nul]", 1, 2, .expected(.valueOrClosingBracket, found: .word("nul"))),
            ("nullx", 1, 1, .expected(.value, found: .word("nullx"))),
            ("[NaN]", 1, 2, .expected(.valueOrClosingBracket, found: .word("NaN"))),
            ("[+1]", 1, 2, .expected(.valueOrClosingBracket, found: .scalar("+"))),
            ("[01]", 1, 2, .leadingZero),
            ("[-01]", 1, 2, .leadingZero),
            ("[1.]", 1, 4, .expected(.digit, found: .scalar("]"))),
            ("[.5]", 1, 2, .expected(.valueOrClosingBracket, found: .scalar("."))),
            ("[1e]", 1, 4, .expected(.digit, found: .scalar("]"))),
            ("-", 1, 2, .expected(.digit, found: .end)),
            ("['a']", 1, 2, .expected(.valueOrClosingBracket, found: .scalar("'"))),
            ("[“a”]", 1, 2, .expected(.valueOrClosingBracket, found: .scalar("“"))),
            ("[1] // x", 1, 5, .expected(.nothingMore, found: .scalar("/"))),
            ("[\"a]", 1, 2, .unclosedText),
            ("[\"a\nb\"]", 1, 4, .controlCharacter(0x0A)),
            ("[\"é\tb\"]", 1, 4, .controlCharacter(0x09)),
            ("\"\\x\"", 1, 2, .badEscape),
            ("\"\\u12g4\"", 1, 2, .badEscape),
            ("\"\\u12", 1, 2, .badEscape),
            ("\"\\", 1, 2, .badEscape),
            ("\"\\uD800\"", 1, 2, .loneSurrogate),
            ("\"a\\uDC00\"", 1, 3, .loneSurrogate),
            ("\"\\uD800\\u0041\"", 1, 2, .loneSurrogate),
            ("\"\\uD800\\uD800\"", 1, 2, .loneSurrogate),
            ("\"\\uDC00\\uDC00\"", 1, 2, .loneSurrogate),
            ("\"\\uFFFE\"", 1, 2, .noncharacter(0xFFFE)),
            ("\"\u{1FFFF}\"", 1, 2, .noncharacter(0x1FFFF)),
            ("\"\\uD83F\\uDFFF\"", 1, 2, .noncharacter(0x1FFFF)),
            ("\u{FEFF}[]", 1, 1, .byteOrderMark),
            ("\r\n\r\n[\r\n  x]", 4, 3, .expected(.valueOrClosingBracket, found: .scalar("x"))),
            ("\r[\rx]", 3, 1, .expected(.valueOrClosingBracket, found: .scalar("x"))),
        ] as [(String, Int, Int, JSONError.Problem)])
    func refuses(text: String, line: Int, column: Int, problem: JSONError.Problem) throws {
        let error = try #require(throws: JSONError.self) { try JSONTree(Array(text.utf8)) }
        #expect(error.problem == problem)
        #expect(error.place == JSONPlace(line: line, column: column))
    }

    @Test(
        "refuses bytes that are not UTF-8",
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func refusesBadUTF8(bytes: [UInt8]) throws {
        let error = try #require(throws: JSONError.self) { try JSONTree([0x5B, 0x22] + bytes + [0x22, 0x5D]) }
        #expect(error == JSONError(place: JSONPlace(line: 1, column: 3), problem: .notUTF8(bytes[0])))
    }

    @Test("names what the end of the text leaves open")
    func unclosed() throws {
        for text in ["{\n \"a\": [1", "{\n \"a\": [1,", "{\n \"a\": ["] {
            let error = try #require(throws: JSONError.self) { try JSONTree(Array(text.utf8)) }
            #expect(error.problem == .unclosed)
            #expect(error.related == JSONPlace(line: 2, column: 7))
        }
        for text in ["{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,"] {
            let error = try #require(throws: JSONError.self) { try JSONTree(Array(text.utf8)) }
            #expect(error.problem == .unclosed)
            #expect(error.related == JSONPlace(line: 1, column: 1))
        }
    }

    @Test("refuses a name that an object has already, however it is spelled")
    func duplicateNames() throws {
        let error = try #require(throws: JSONError.self) { try JSONTree(Array("{\"ab\":1,\n\"\\u0061b\":2}".utf8)) }
        #expect(error.problem == .duplicateName("ab"))
        #expect(error.place == JSONPlace(line: 2, column: 1))
        #expect(error.related == JSONPlace(line: 1, column: 2))
    }

    @Test("finds the repeated name among many", arguments: [2, 31, 32, 33, 34, 100, 5000])
    func duplicateAmongMany(count: Int) throws {
        let members = (0..<count).map { "\"n\($0)\":{\"n0\":0}" }
        #expect(throws: Never.self) { try JSONTree(Array("{\(members.joined(separator: ","))}".utf8)) }
        for repeated in [0, count / 2, count - 1] {
            let text = "{\((members + ["\"n\(repeated)\":0"]).joined(separator: ","))}"
            let error = try #require(throws: JSONError.self) { try JSONTree(Array(text.utf8)) }
            #expect(error.problem == .duplicateName("n\(repeated)"))
        }
    }

    @Test("reads to the limits of depth and size and no further")
    func limits() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try JSONTree(nested(JSONTree.deepest)) }
        let deep = try #require(throws: JSONError.self) { try JSONTree(nested(JSONTree.deepest + 1)) }
        #expect(deep.problem == .tooDeep(limit: 128))
        #expect(deep.column == 129)
        let large = try #require(throws: JSONError.self) { try JSONTree(Array("[  ]".utf8), deepest: 9, largest: 3) }
        #expect(large.problem == .tooLarge(limit: 3))
    }

    @Test("keeps the spelling of numbers, the order of names, and the place of every value")
    func tree() throws {
        let tree = try JSONTree(Array("{\"b\": 1.50,\n \"a\": [true, \"\\u00e9é\", -0]}".utf8))
        #expect(tree.root["b"]?.spelling == "1.50")
        #expect(tree.root.members.map(\.name) == ["b", "a"])
        let list = try #require(tree.root["a"])
        #expect(list.elements.map(\.kind) == [.bool, .text, .number])
        #expect(list.elements.map(\.place.column) == [8, 14, 25])
        #expect(list.elements.map(\.text) == [nil, "éé", nil])
        #expect(tree.root["c"] == nil)
        #expect(list["a"] == nil)
        #expect(tree.root["b"]?.elements.map(\.kind) == [])
    }
}
