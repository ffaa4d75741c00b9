import Records
import Seeded
import Testing

@testable import Store

@Suite("Writing and reading back")
struct JSONRoundTripTests {
    @Test("any value comes back as it was written, pretty or compact", arguments: 0..<300)
    func roundTrip(seed: Int) throws {
        var any = AnyJSON(random: SeededRandom(UInt64(seed)))
        let value = any.value()
        for text in [JSONText.pretty(value), JSONText.compact(value)] {
            let back = try JSONTree(Array(text.utf8)).root.value
            #expect(back == value)
            #expect(Array(JSONText.compact(back).utf8) == Array(JSONText.compact(value).utf8))
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !UnsafeText.contains($0) })
        }
    }

    @Test("what is written is safe to print")
    func escapes() {
        let hostile = "\u{1B}[31m\u{202E}\u{2066}\u{61C}\u{200B}\u{200E}\u{2028}\u{2060}\u{FEFF}\u{7F}\u{9B}"
        #expect(
            JSONText.compact(.text(hostile))
                == #""\u001b[31m\u202e\u2066\u061c\u200b\u200e\u2028\u2060\ufeff\u007f\u009b""#)
        #expect(JSONText.compact(.text("\"\\/\n\r\t\u{8}\u{C}")) == #""\"\\/\n\r\t\b\f""#)
        #expect(JSONText.compact(.text("niños 👩🏽")) == "\"niños 👩🏽\"")
    }

    @Test(
        "whatever a reader cannot see is spelled out, beyond the Basic Multilingual Plane as a surrogate pair",
        arguments: [
            (0xAD, #"\u00ad"#), (0x34F, #"\u034f"#), (0x61C, #"\u061c"#), (0x115F, #"\u115f"#), (0x180E, #"\u180e"#),
            (0x200D, #"\u200d"#), (0x2061, #"\u2061"#), (0x3164, #"\u3164"#), (0xE000, #"\ue000"#),
            (0xFE0F, #"\ufe0f"#), (0xFFF9, #"\ufff9"#), (0x1D173, #"\ud834\udd73"#), (0xE0041, #"\udb40\udc41"#),
            (0x10FFFD, #"\udbff\udffd"#),
        ] as [(UInt32, String)])
    func hidden(value: UInt32, escape: String) throws {
        let text = "a" + String(try #require(Unicode.Scalar(value))) + "b"
        let written = JSONText.compact(.text(text))
        #expect(written == "\"a\(escape)b\"")
        #expect(try Array(#require(JSONTree(Array(written.utf8)).root.text).utf8) == Array(text.utf8))
    }

    @Test("letters, accents, dashes, quotes and simple emoji are written as they are")
    func plain() {
        let text = "niños e\u{301} “Mar – Apr” … 東京 Ωж\u{A0}1\u{2003}½ 👩🏽 𝄞 ا"
        #expect(JSONText.compact(.text(text)) == "\"\(text)\"")
    }

    @Test("a noncharacter, which could not be read back, is written as U+FFFD")
    func noncharacters() {
        let noncharacters = [0xFFFE, 0x1FFFF, 0xFDD0].compactMap { Unicode.Scalar(UInt32($0)) }.map(Character.init)
        #expect(JSONText.compact(.text(String(noncharacters))) == "\"\u{FFFD}\u{FFFD}\u{FFFD}\"")
    }

    @Test("lists of plain values stand on one line up to 110 columns, and one element a line beyond")
    func layout() {
        let words = JSONValue.list((0..<3).map { .text("word\($0)") })
        #expect(
            JSONText.pretty(
                .object([JSONMember("a", words), JSONMember("b", .object([])), JSONMember("c", .list([]))]))
                    == """
                    {
                      "a": ["word0", "word1", "word2"],
                      "b": {},
                      "c": []
                    }
                    """)
        #expect(
            JSONText.pretty(.list([.list([.null]), .object([JSONMember("x", .bool(true))])])) == """
                [
                  [null],
                  {
                    "x": true
                  }
                ]
                """)
        func lines(_ length: Int) -> Int {
            JSONText.pretty(.list([.text(String(repeating: "é", count: length))])).split(separator: "\n").count
        }
        // The brackets, the quotes and the comma that may follow take five columns of the 110.
        #expect(lines(105) == 1)
        #expect(lines(106) == 3)
        #expect(JSONText.compact(.list([words, .number("1.0")])) == #"[["word0","word1","word2"],1.0]"#)
    }

    struct Plain: Codable, Equatable {
        var zebra = 1
        var apple: String?
        var ratio = 2.0
        var inner = ["b": [UInt8(255)]]
        var big = UInt64.max
        var small = Int8.min
    }

    @Test("members stand in the order in which a value encodes them, and absent ones not at all")
    func encoding() throws {
        #expect(
            try JSONText.compact(Plain())
                == #"{"zebra":1,"ratio":2.0,"inner":{"b":[255]},"big":18446744073709551615,"small":-128}"#)
        let back = try JSONDecoding.decode(Plain.self, from: JSONTree(Array(JSONText.pretty(Plain()).utf8)).root)
        #expect(back == Plain())
    }

    @Test("a number that JSON has no spelling for is an error with its path", arguments: [Double.nan, .infinity])
    func notFinite(value: Double) throws {
        let error = try #require(throws: EncodingError.self) { try JSONText.compact(["a": [0, value]]) }
        guard case .invalidValue(_, let context) = error else { return }
        #expect(context.codingPath.map(\.stringValue) == ["a", "1"])
    }
}
