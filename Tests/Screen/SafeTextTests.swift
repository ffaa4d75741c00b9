import Seeded
import Testing

@testable import Screen

@Suite struct SafeTextTests {
    private func shown(_ value: UInt32) throws -> String {
        SafeText(String(try #require(Unicode.Scalar(value)))).string
    }

    @Test func printableASCIIIsShownAsItIs() {
        let all = String(String.UnicodeScalarView((0x20..<0x7F).compactMap { Unicode.Scalar(UInt32($0)) }))
        #expect(SafeText(all).string == all)
        #expect(SafeText(all).width == 95)
    }

    @Test func controlCharactersBecomeAReplacementCharacter() throws {
        for value: UInt32 in [0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F].joined() {
            #expect(try shown(value) == "\u{FFFD}", "U+\(String(value, radix: 16))")
        }
    }

    @Test func anEscapeSequenceIsOnlyText() {
        #expect(SafeText("\u{1B}[31mred\u{9B}0m").string == "\u{FFFD}[31mred\u{FFFD}0m")
    }

    @Test func tabsAndLineEndsBecomeSpaces() throws {
        for value: UInt32 in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029] {
            #expect(try shown(value) == " ", "U+\(String(value, radix: 16))")
        }
        #expect(SafeText("a\tb\nc").string == "a b c")
    }

    @Test func bidirectionalControlsBecomeAReplacementCharacter() throws {
        let ranges: [ClosedRange<UInt32>] = [
            0x202A...0x202E, 0x2066...0x2069, 0x061C...0x061C, 0x200E...0x200F,
        ]
        for value in ranges.joined() {
            #expect(try shown(value) == "\u{FFFD}", "U+\(String(value, radix: 16))")
        }
    }

    @Test func zeroWidthCharactersBecomeAReplacementCharacter() throws {
        for value: UInt32 in [0xAD, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x2061, 0xFEFF] {
            #expect(try shown(value) == "\u{FFFD}", "U+\(String(value, radix: 16))")
        }
    }

    @Test func privateAndUnassignedCharactersBecomeAReplacementCharacter() throws {
        for value: UInt32 in [0x0378, 0xE000, 0xF8FF, 0xFDD0, 0xFFFE, 0xFFFF, 0xE0001, 0xE0041, 0xF0000, 0x10FFFF] {
            #expect(try shown(value) == "\u{FFFD}", "U+\(String(value, radix: 16))")
        }
    }

    @Test func otherSpacesBecomeSpacesAndTheWideOneStaysWide() {
        #expect(SafeText("a\u{A0}b\u{2003}c").string == "a b c")
        #expect(SafeText("\u{3000}").width == 2)
    }

    @Test func aMarkIsDrawnOverTheLetterBeforeIt() {
        let text = SafeText("cafe\u{301}s")
        #expect(text.glyphs.count == 5)
        #expect(text.width == 5)
        #expect(text.string == "cafe\u{301}s")
    }

    @Test func aLoneMarkIsDrawnOverABlank() {
        #expect(Array(SafeText("\u{301}").string.unicodeScalars) == [" ", "\u{301}"])
        #expect(SafeText("\u{301}").width == 1)
    }

    @Test func aLetterKeepsTwoMarksAndNoMore() {
        let towering = "a" + String(repeating: "\u{300}", count: 500)
        #expect(Array(SafeText(towering).string.unicodeScalars) == ["a", "\u{300}", "\u{300}"])
        #expect(SafeText(towering).width == 1)
    }

    @Test func wideGlyphsTakeTwoCells() {
        #expect(SafeText("漢字").width == 4)
        #expect(SafeText("한국").width == 4)
        #expect(SafeText("Ａ").width == 2)
        #expect(SafeText("ｱ").width == 1)
        #expect(SafeText("👍").width == 2)
        #expect(SafeText("☎").width == 1)
    }

    @Test func hangulInPartsIsOneSyllable() {
        #expect(SafeText("\u{1112}\u{1161}\u{11AB}").glyphs.count == 1)
        #expect(SafeText("\u{1112}\u{1161}\u{11AB}").width == 2)
    }

    @Test func oldHangulVowelsAndFinalsJoinTheirConsonantToo() throws {
        let ranges: [ClosedRange<UInt32>] = [0xD7B0...0xD7C6, 0xD7CB...0xD7FB]
        let apart = ranges.joined().filter { value in
            guard let scalar = Unicode.Scalar(value) else { return false }
            return SafeText("\u{1112}" + String(scalar)).glyphs.count != 1
        }
        #expect(apart.isEmpty, "\(apart.count) of them stand apart")
    }

    @Test func aSkinToneIsReducedToTheEmoji() {
        #expect(SafeText("👍🏽").string == "👍")
        #expect(SafeText("👍🏽").width == 2)
    }

    @Test func aSkinToneOnANarrowEmojiIsReducedToTheEmojiToo() {
        #expect(SafeText("☝🏽").string == "☝")
        #expect(SafeText("✌🏽").string == "✌")
        #expect(SafeText("✍🏽").string == "✍")
    }

    @Test func aLoneSkinToneShowsNothingTrue() {
        #expect(SafeText("🏽").string == "\u{FFFD}")
    }

    @Test func joinedEmojiLoseTheirJoiners() {
        for emoji in ["👨‍👩‍👧", "🧑‍⚖️", "👩🏽‍🚒"] {
            let scalars = SafeText(emoji).string.unicodeScalars
            #expect(!scalars.contains("\u{200D}") && !scalars.contains("\u{FFFD}"), "\(emoji)")
            #expect(scalars.first == emoji.unicodeScalars.first)
        }
    }

    @Test func narrowEmojiLoseTheirJoinersWithoutAReplacementCharacter() {
        for emoji in ["🏳️‍🌈", "❤️‍🔥", "👁️‍🗨️"] {
            let scalars = SafeText(emoji).string.unicodeScalars
            #expect(!scalars.contains("\u{200D}"), "\(emoji)")
            #expect(!scalars.contains("\u{FFFD}"), "\(emoji)")
        }
    }

    @Test func aPresentationSelectorShowsNothing() {
        #expect(SafeText("☎\u{FE0F}").string == "☎")
        #expect(SafeText("\u{FE0F}").isEmpty)
    }

    @Test func aKeycapIsADigitWithItsMark() {
        #expect(Array(SafeText("1\u{FE0F}\u{20E3}").string.unicodeScalars) == ["1", "\u{20E3}"])
    }

    @Test func aFlagIsShownAsItsLetters() {
        #expect(SafeText("🇲🇽").string == "MX")
        #expect(SafeText("🇲🇽").width == 2)
    }

    @Test func emptyTextTakesNoCells() {
        #expect(SafeText("").isEmpty)
        #expect(SafeText("").width == 0)
        #expect(SafeText.empty == "")
    }

    @Test func aLiteralAndAnInterpolationAreMadeSafeToo() {
        let name = "x\u{202E}y"
        let text: SafeText = "[\(name)]"
        #expect(text.string == "[x\u{FFFD}y]")
    }

    @Test func safeTextIsUnchangedByBeingMadeSafeAgain() {
        var random = SeededRandom(1)
        for _ in 0..<500 {
            let text = SafeText(random.text(upTo: 12))
            #expect(SafeText(text.string) == text, "\(text.string)")
        }
    }

    @Test func theWidthIsTheSumOfTheGlyphs() {
        var random = SeededRandom(2)
        for _ in 0..<500 {
            let text = SafeText(random.text(upTo: 12))
            #expect(text.width == text.glyphs.reduce(0) { $0 + Int($1.width) })
        }
    }
}
