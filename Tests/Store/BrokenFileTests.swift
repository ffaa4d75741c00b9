import Records
import Testing

@testable import Store

@Suite("What a broken file is said to be")
struct BrokenFileTests {
    static let bill = #"{"id": "a", "number": "1", "title": "A", "stance": "watch", "stage": "law"}"#

    @Test(
        "file, line, column, what is wrong and what was expected",
        arguments: [
            ("", "line 1, column 1: expected a value, but found the end of the file"),
            ("[]", "line 1, column 1: the file should be an object in braces { }, but is a list"),
            ("{}", "line 1, column 1: “format” is missing from the file"),
            (
                #"{"format": 3, "records": {}}"#,
                "line 1, column 12: “format” should be 1 or 2, but is 3; a newer version of this program may have written the file"
            ),
            (
                #"{"format": "1", "records": []}"#,
                "line 1, column 12: “format” should be the number 2, but is the text “1”"
            ),
            (#"{"format": 1}"#, "line 1, column 1: “records” is missing from the file"),
            (
                #"{"format": 1, "records": {}}"#,
                "line 1, column 26: “records” should be a list in brackets [ ], but is an object"
            ),
            (
                "{\"format\": 1, \"records\": [\n\(bill),\n  {\"id\": \"b\"}]}",
                "line 3, column 3: “number” is missing from record 2"
            ),
            (
                "{\"format\": 1, \"records\": [\n\(bill.replacing("\"1\"", with: "1"))]}",
                "line 2, column 23: “number” of record 1 should be a text in quotation marks, but is the number 1"
            ),
            (
                "{\"format\": 1, \"records\": [\n\(bill.replacing("watch", with: "opose"))]}",
                "line 2, column 52: “stance” of record 1 should be one of support, oppose, watch, neutral, "
                    + "but is the text “opose”"
            ),
            (
                "{\"format\": 1, \"records\": [\n\(bill.replacing("\"a\"", with: "\"A b\""))]}",
                "line 2, column 8: “id” of record 1 should be lower-case words joined by hyphens, such as chirla or "
                    + "ab-1505, but is the text “A b”"
            ),
            (
                "{\"format\": 1, \"records\": [\n\(bill.dropLast()), \"links\": [{\"url\": \"x\"}, {\"label\": \"y\"}]}]}",
                "line 2, column 101: “url” is missing from item 2 of “links” of record 1"
            ),
            (
                "{\"format\": 1, \"records\": [\n\(bill.replacing("\"A\"", with: "\"\""))]}",
                "line 2, column 37: “title” of record 1 should be a text that is not empty, but is an empty text"
            ),
            (
                "{\"format\": 1, \"records\": [\n\(bill.dropLast()), \"hearings\": [{\"at\": \"2030-03-10T18:00Z\"}]}]}",
                "line 2, column 97: “at” of item 1 of “hearings” of record 1 should be a local date and time without a "
                    + "zone, such as 2026-03-10T18:00, but is the text “2030-03-10T18:00Z”"
            ),
            (
                "{\"format\": 1, \"records\": [\n\(bill.dropLast()), \"stage_date\": \"soon\"}]}",
                "line 2, column 91: “stage_date” of record 1 should be a date such as 2022-02-28, 2020-06, 2015 or "
                    + "2018-05/2019-04, but is the text “soon”"
            ),
            (
                "{\"format\": 1, \"records\": [\n\(bill),\n\(bill)]}",
                "line 3, column 8: the id “a” is taken by the record in FILE, line 2, column 8; "
                    + "give one of the two another id"
            ),
            (
                "{\"format\": 1,\n \"records\": [],}",
                "line 2, column 15: a comma after the last value; take it out"
            ),
            (
                "{\"format\": 1, \"records\": [\n",
                "line 2, column 1: the file ends before the list or object opened in line 1, column 26 is closed"
            ),
        ] as [(String, String)])
    func sentences(text: String, problem: String) throws {
        let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings, "bills.json": text])
        let broken = try #require(try desk.load().broken.first)
        let file = desk.file("bills.json")
        let consequence = "The bills cannot be shown or changed until the file is mended; it is never written over."
        #expect(broken.sentence == "\(file): \(problem.replacing("FILE", with: file)). \(consequence)")
    }

    @Test("bytes that are not UTF-8 are named, with the way out")
    func notUTF8() throws {
        let desk = try TemporaryDesk()
        try desk.write(Array("{\"format\": 1, \"nié".utf8) + [0xE9, 0x22], to: "timeline.json")
        let broken = try #require(try desk.load().broken.first)
        #expect(broken.collection == .timeline)
        #expect(
            broken.sentence
                == "\(desk.file("timeline.json")): line 1, column 19: the byte E9 is not UTF-8; save the file as UTF-8. "
                + "The timeline cannot be shown or changed until the file is mended; it is never written over.")
    }

    @Test("a repeated id names the other file")
    func otherFile() throws {
        let rallies = TemporaryDesk.rallies.replacing("\"march\"", with: "\"ab-2\"")
        let desk = try TemporaryDesk(TemporaryDesk.whole.merging(["rallies.json": rallies]) { $1 })
        let broken = try #require(try desk.load().broken.first)
        #expect(
            broken.sentence
                == "\(desk.file("rallies.json")): line 2, column 10: the id “ab-2” is taken by the record in "
                + "\(desk.file("bills.json")), line 5, column 12; give one of the two another id. "
                + "The rallies cannot be shown or changed until the file is mended; it is never written over.")
    }

    @Test("nothing in a file can drive a terminal through a sentence, nor make it long")
    func hostile() throws {
        let evil = "\\u001b[2J\\u202e\u{200B}\u{9B}" + String(repeating: "x", count: 500)
        let texts = [
            Self.bill.replacing("watch", with: evil), Self.bill.replacing("\"a\"", with: "\"\(evil)\""),
            "{\"\(evil)\": 1, \"\(evil)\": 2}", "\u{202E}",
        ]
        for text in texts {
            let file = "{\"format\": 1, \"records\": [\(text)]}"
            let desk = try TemporaryDesk(["desk.json": TemporaryDesk.settings, "bills.json": file])
            let sentence = try #require(try desk.load().broken.first).sentence
            #expect(!sentence.unicodeScalars.contains(where: UnsafeText.contains))
            #expect(sentence.unicodeScalars.count < 500)
            #expect(sentence.contains("U+202E"))
        }
    }

    @Test(
        "slips that people make by hand are answered in kind",
        arguments: [
            ("[“a”]", "expected a value or ], but found a curly quotation mark; JSON has only the straight one (\")"),
            ("['a']", "expected a value or ], but found a single quotation mark; JSON has only the double one (\")"),
            ("[1 // x", "expected a comma or ], but found what looks like a comment; JSON has none"),
            ("[True]", "expected a value or ], but found the word “True”"),
            (
                "[007]",
                "a number starts with a zero; write it without, or in quotation marks if it is a code or a phone number"
            ),
            (
                "[\"a\n\"]",
                "a text goes past the end of its line; close it with a quotation mark, or write \\n for a line break"
            ),
            ("[\"a\t\"]", "a tab inside a text; write \\t for it"),
            ("[\"a\u{1B}\"]", "the control character U+001B inside a text; take it out"),
            ("[\"C:\\x\"]", "a backslash that starts no escape; write \\\\ for a backslash itself"),
            ("[\"\\ud800\"]", "half of a character, spelled as an escape; write the character itself"),
            ("[\"\\ufffe\"]", "U+FFFE, which is no character; take it out"),
            ("[\"a", "the text that starts here has no closing quotation mark"),
            ("\u{FEFF}[]", "the file starts with a byte order mark; save it as UTF-8 without one"),
            ("{\"a\" 1}", "expected a colon after the name, but found “1”"),
            ("{\"a\": 1, \"a\": 2}", "“a” stands twice in one object, first in line 1, column 2; keep one of the two"),
            ("[1.]", "expected a digit, but found “]”"),
            ("[] []", "expected the end of the file, but found “[”"),
            ("{1: 2}", "expected a name in quotation marks or }, but found “1”"),
            (String(repeating: "[", count: 200), "lists and objects lie more than 128 deep in each other"),
        ] as [(String, String)])
    func slips(text: String, words: String) throws {
        let error = try #require(throws: JSONError.self) { try JSONTree(Array(text.utf8)) }
        #expect(error.sentence == "Line \(error.line), column \(error.column): \(words).")
    }
}
