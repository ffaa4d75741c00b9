import Seeded
import Testing

@testable import Screen

@Suite struct EditorTests {
    private func editor(_ text: String, caret: Int) -> Editor {
        var editor = Editor(text)
        while editor.caret > caret { _ = editor.take(.left) }
        return editor
    }

    @Test func theCaretStartsBehindTheText() {
        #expect(Editor("abc").caret == 3)
        #expect(Editor("").isEmpty)
        #expect(Editor("abc").text == "abc")
    }

    @Test func typingGoesInBeforeTheCaret() {
        let typed = editor("ac", caret: 1).after(.character("b"))
        #expect((typed.text, typed.caret) == ("abc", 2))
    }

    @Test func backspaceAndDeleteTakeTheCharacterOnEitherSide() {
        let before = editor("abcd", caret: 2).after(.backspace)
        #expect((before.text, before.caret) == ("acd", 1))
        let behind = before.after(.delete)
        #expect((behind.text, behind.caret) == ("ad", 1))
    }

    @Test func nothingIsTakenBeyondEitherEnd() {
        let start = editor("ab", caret: 0)
        #expect(start.after(.backspace) == start)
        #expect(!start.takes(.left))
        let end = Editor("ab")
        #expect(end.after(.delete) == end)
        #expect(!end.takes(.right))
    }

    @Test func editingAndMovingKeysAreTaken() {
        let keys: [Key] = [
            .character("x"), .backspace, .delete, .left, .right, .home, .end, .control("a"), .control("e"),
            .control("u"), .control("w"),
        ]
        let middle = editor("abc", caret: 1)
        for key in keys { #expect(middle.takes(key), "\(key.name)") }
    }

    @Test func otherKeysAreNotTaken() {
        let keys: [Key] = [
            .up, .down, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .insert, .control("p"), .alt("a"),
            .function(1),
        ]
        let middle = editor("abc", caret: 1)
        for key in keys {
            #expect(!middle.takes(key), "\(key.name)")
            #expect(middle.after(key) == middle)
        }
    }

    @Test func aWholeEmojiIsOneCharacter() {
        #expect(Editor("a👨‍👩‍👧").after(.backspace).text == "a")
    }

    @Test func theCaretGoesToEitherEnd() {
        let middle = editor("abc", caret: 1)
        for key in [Key.home, .control("a")] { #expect(middle.after(key).caret == 0) }
        for key in [Key.end, .control("e")] { #expect(middle.after(key).caret == 3) }
    }

    @Test func controlUErasesTheLineAndControlWAWord() {
        let words = Editor("one two  ")
        #expect(words.after(.control("w")).text == "one ")
        #expect(words.after(.control("w"), .control("w")).isEmpty)
        #expect(words.after(.control("w"), .control("w"), .control("w")) == Editor())
        let middle = editor("one two", caret: 3).after(.control("w"))
        #expect((middle.text, middle.caret) == (" two", 0))
        #expect(words.after(.control("u")) == Editor())
    }

    @Test func aPasteIsOneLineWithoutControlCharacters() {
        var editor = editor("[]", caret: 1)
        editor.paste("a\tb\nc\r\nd\u{2028}e\u{0}\u{1B}[31m\u{7}\u{7F}\u{9B}f")
        #expect(editor.text == "[a b c d e[31mf]")
        #expect(editor.caret == 15)
    }

    @Test func noControlCharacterIsPasted() {
        for value in UInt32(0)...0x9F {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var editor = Editor()
            editor.paste("a" + String(scalar) + "b")
            let left = editor.text.unicodeScalars.filter { $0.properties.generalCategory == .control }
            #expect(left.isEmpty, "U+\(String(value, radix: 16))")
        }
    }

    @Test func nothingGrowsBeyondTheLimit() {
        let book = String(repeating: "line of a book\n", count: 1000)
        #expect(Editor(book).characters.count == Editor.limit)
        var editor = Editor("abc")
        editor.paste(book)
        #expect(editor.characters.count == Editor.limit)
        #expect(editor.caret == Editor.limit)
        _ = editor.take(.character("x"))
        editor.paste("x")
        #expect(editor.characters.count == Editor.limit)
        #expect(!editor.text.contains("x"))
    }

    @Test func aPasteThatDoesNotFitKeepsWhatStoodBehindTheCaret() {
        var editor = editor("ab", caret: 1)
        editor.paste(String(repeating: "x", count: 500))
        #expect(editor.text == "a" + String(repeating: "x", count: Editor.limit - 2) + "b")
        #expect(editor.caret == Editor.limit - 1)
    }

    @Test func theViewShowsAllThatFits() {
        let shown = editor("abc", caret: 1).view(width: 10)
        #expect((shown.text, shown.caret) == ("abc", 1))
    }

    @Test func theViewFollowsTheCaret() {
        #expect(Editor("abcdef").view(width: 4).text == "def")
        #expect(Editor("abcdef").view(width: 4).caret == 3)
        #expect(editor("abcdef", caret: 0).view(width: 4).text == "abcd")
        #expect(Editor("ab漢字").view(width: 4).text == "字")
        #expect(Editor("ab漢字").view(width: 4).caret == 2)
    }

    @Test func anyKeysAndAnyPasteLeaveTheCaretInTheTextAndInTheView() {
        let keys: [Key] = [
            .character("a"), .character("漢"), .character(" "), .character("👍🏽"), .character("\u{301}"), .backspace,
            .delete, .left, .left, .right, .home, .end, .control("w"), .control("u"), .up,
        ]
        var random = SeededRandom(30)
        for _ in 0..<300 {
            var editor = Editor(random.text(upTo: 6))
            for _ in 0..<20 {
                if Int.random(in: 0..<6, using: &random) == 0 {
                    editor.paste(random.text(upTo: 5))
                } else {
                    _ = editor.take(keys[Int.random(in: 0..<keys.count, using: &random)])
                }
                #expect(editor.caret >= 0 && editor.caret <= editor.characters.count)
                #expect(editor.characters.count <= Editor.limit)
                for width in -1...9 { expectCaretInView(of: editor, width: width) }
            }
        }
    }

    private func expectCaretInView(of editor: Editor, width: Int) {
        let shown = editor.view(width: width)
        #expect(shown.text.width <= max(0, width), "\(editor.text) in \(width)")
        #expect(shown.caret >= 0 && shown.caret < max(1, width), "\(editor.text) in \(width)")
        #expect(shown.caret <= shown.text.width, "\(editor.text) in \(width)")
        // What stands left of the caret in the view is what stands left of it in the text.
        let before = editor.characters.prefix(editor.caret).flatMap { SafeText(String($0)).glyphs }
        var column = 0
        let left = shown.text.glyphs.prefix { glyph in
            defer { column += Int(glyph.width) }
            return column < shown.caret
        }
        #expect(before.suffix(left.count).elementsEqual(left), "\(editor.text) in \(width)")
    }
}

extension Editor {
    fileprivate func takes(_ key: Key) -> Bool {
        var copy = self
        return copy.take(key)
    }

    fileprivate func after(_ keys: Key...) -> Editor {
        keys.reduce(into: self) { editor, key in _ = editor.take(key) }
    }
}
