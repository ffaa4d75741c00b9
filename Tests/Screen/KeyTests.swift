import Testing

@testable import Screen

@Suite struct KeyTests {
    @Test func keysAreNamedAsAPersonReadsThem() {
        let names: [(Key, String)] = [
            (.function(1), "F1"), (.function(10), "F10"), (.control("p"), "Ctrl-P"), (.alt("b"), "Alt-B"), (.up, "↑"),
            (.down, "↓"), (.left, "←"), (.right, "→"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.home, "Home"),
            (.end, "End"), (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
            (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"), (.character("a"), "a"),
            (.character("G"), "G"), (.character("?"), "?"), (.character("ñ"), "ñ"), (.character(" "), "Space"),
        ]
        for (key, name) in names { #expect(key.name == name) }
    }

    @Test func noTwoKeysShareAName() {
        let plain: [Key] = [
            .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab, .backTab, .backspace,
            .delete, .insert,
        ]
        let letters = "abcdefghijklmnopqrstuvwxyz"
        let keys =
            plain + (1...12).map { .function($0) } + letters.map { .control($0) } + letters.map { .alt($0) }
            + (letters + letters.uppercased() + " 0123456789").map { .character($0) }
        #expect(Set(keys.map(\.name)).count == keys.count)
    }
}

@Suite struct StyleTests {
    @Test func everyStyleHasALetterOfItsOwn() {
        let styles = Style.Ink.allCases.flatMap { ink in Style.Ground.allCases.map { Style(ink, on: $0) } }
        #expect(Set(styles.map(\.letter)).count == styles.count)
    }

    @Test func theLetterTellsTheGround() {
        for ink in Style.Ink.allCases where ink != .plain {
            let letter = Style(ink).letter
            #expect(letter.isLowercase && letter.isASCII)
            #expect(String(Style(ink, on: .selected).letter) == letter.uppercased())
            #expect(Style(ink, on: .bar).letter.isNumber)
            #expect(!Style(ink, on: .idle).letter.isASCII)
        }
        #expect(Style.plain.letter == " ")
    }

    @Test func aGroundIsPutUnderAnInk() {
        #expect(Style.bad.on(.selected) == Style(.bad, on: .selected))
        #expect(Style(.good, on: .bar).on(.none) == .good)
    }
}
