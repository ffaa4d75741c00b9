import Testing

@testable import Store

@Suite("Picking texts out of an object")
struct TextPickerTests {
    private func picked(_ groups: [[[String]]], from text: String) throws -> [String] {
        let node = try JSONTree(Array(text.utf8)).root
        var picked = PickedTexts()
        // What was picked before leaves nothing behind.
        TextPicker([[["a"]], [["b"]]]).pick(
            from: try JSONTree(Array(#"{"a": "\n", "b": ["x"]}"#.utf8)).root, into: &picked)
        TextPicker(groups).pick(from: node, into: &picked)
        return picked.texts.map { "\($0.way):" + String(decoding: picked.bytes(of: $0), as: UTF8.self) }
    }

    @Test("gives them in the order of the ways, whatever the order of the file")
    func order() throws {
        let text = #"{"b": ["two", "three"], "x": "no", "c": {"e": "five", "d": "four"}, "a": "one"}"#
        let ways = [[["a"]], [["b"]], [["c", "d"]], [["c", "e"]], [["a"]]]
        #expect(try picked(ways, from: text) == ["0:one", "1:two", "1:three", "2:four", "3:five", "4:one"])
    }

    @Test("goes through a list object by object for the ways of one group, and once for each group")
    func groups() throws {
        let text = #"{"l": [{"b": "1b", "a": "1a"}, {"a": "2a"}, "no", {"b": "3b", "a": null}]}"#
        #expect(try picked([[["l", "a"], ["l", "b"]]], from: text) == ["0:1a", "1:1b", "0:2a", "1:3b"])
        #expect(try picked([[["l", "a"]], [["l", "b"]]], from: text) == ["0:1a", "0:2a", "1:1b", "1:3b"])
    }

    @Test("resolves escapes in texts and in names")
    func escapes() throws {
        let text = #"{"\u0061": "l\u00ednea\n\ud83d\ude00", "c": {"\u0064": "plain é"}}"#
        #expect(try picked([[["a"]], [["c", "d"]]], from: text) == ["0:línea\n😀", "1:plain é"])
    }

    @Test("passes over what is empty, or no text")
    func others() throws {
        #expect(
            try picked(
                [[["a"], ["b"], ["c"], ["d"], ["e"]]], from: #"{"a": "", "b": 1, "c": null, "d": {}, "e": [[""]]}"#)
                == [])
        #expect(try picked([[["a"]]], from: #"["a"]"#) == [])
        #expect(try picked([[["a", "b"]]], from: #"{"a": "b"}"#) == [])
    }
}
