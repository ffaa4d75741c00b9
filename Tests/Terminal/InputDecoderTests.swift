import Screen
import Seeded
import Testing

@testable import Terminal

/// What a decoder makes of bytes that come at once, and of the silence after them.
private func decode(_ text: String) -> [Input] { decode(Array(text.utf8)) }

private func decode(_ bytes: [UInt8]) -> [Input] {
    var decoder = InputDecoder()
    return decoder.feed(bytes, at: 0) + decoder.settle(at: 10_000)
}

private func keys(_ keys: Key...) -> [Input] { keys.map { .key($0) } }

@Suite struct KeyTests {
    @Test(arguments: [
        ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
        ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
        ("\u{1B}[1;5A", .up), ("\u{1B}[1;2B", .down), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
        ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\t", .tab), ("\r", .enter),
        ("\n", .enter), ("\u{1B}OM", .enter), ("\u{08}", .backspace), ("\u{7F}", .backspace),
        ("\u{1B}\u{7F}", .backspace), ("\u{1B}", .escape), (" ", .character(" ")), ("\u{1B}Ox", .character("8")),
    ])
    func theKeysThatMoveAndEditAreKnownInEveryForm(sent: String, key: Key) {
        #expect(decode(sent) == [.key(key)])
    }

    @Test(arguments: ["\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~"])
    func homeIsKnownOnEveryTerminal(sent: String) {
        #expect(decode(sent) == keys(.home))
    }

    @Test(arguments: ["\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~"])
    func endIsKnownOnEveryTerminal(sent: String) {
        #expect(decode(sent) == keys(.end))
    }

    @Test func functionKeysAreKnownOnXtermRxvtAndTheConsole() {
        let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
        for (index, number) in numbers.enumerated() {
            #expect(decode("\u{1B}[\(number)~") == keys(.function(index + 1)))
        }
        for (index, letter) in "PQRS".enumerated() {
            #expect(decode("\u{1B}O\(letter)") == keys(.function(index + 1)))
            #expect(decode("\u{1B}[1;2\(letter)") == keys(.function(index + 1)))
        }
        for (index, letter) in "ABCDE".enumerated() {
            #expect(decode("\u{1B}[[\(letter)") == keys(.function(index + 1)))
        }
    }

    @Test func ctrlAndAltAreToldWithTheirLetter() {
        #expect(decode("\u{03}\u{0C}\u{10}\u{1A}") == keys(.control("c"), .control("l"), .control("p"), .control("z")))
        #expect(decode("\u{1B}f\u{1B}ñ\u{1B}F") == keys(.alt("f"), .alt("ñ"), .alt("F")))
        #expect(decode("\u{1B}[") == keys(.alt("[")))
        #expect(decode("\u{1B}O") == keys(.alt("O")))
    }

    @Test func escAndAnotherKeyThatComeTogetherAreTwoKeys() {
        #expect(decode("\u{1B}\r") == keys(.escape, .enter))
        #expect(decode("\u{1B}\u{1B}") == keys(.escape, .escape))
        #expect(decode("\u{1B}\u{1B}[A") == keys(.escape, .up))
    }

    @Test func aKeyThatOnlyTheTerminalsDescriptionKnowsIsKnown() {
        var decoder = InputDecoder(codes: KeyCodes(own: [Array("\u{1B}[224z".utf8): .function(1)]))
        #expect(decoder.feed(Array("\u{1B}[224z".utf8), at: 0) == keys(.function(1)))
    }

    @Test func whatMeansNothingIsDroppedWholeAndTheNextKeyIsRead() {
        #expect(decode("\u{1B}[Ia\u{1B}[Ob\u{1B}[?64;1cc\u{00}d") == keys("a", "b", "c", "d"))
        #expect(decode("\u{1B}[12\ra") == keys(.enter, "a"))
        #expect(decode("\u{1B}[99999999999999999999999999~a") == keys("a"))
    }

    @Test func theRestOfAnOverlongSequenceIsNotTypedHoweverManyReadsItTakes() {
        var decoder = InputDecoder()
        let digits = Array(repeating: UInt8(ascii: "1"), count: 100)
        #expect(decoder.feed(Array("\u{1B}[".utf8) + digits, at: 0) == [])
        #expect(decoder.feed(digits, at: 1) == [])
        #expect(decoder.feed(Array("1;1ma".utf8), at: 2) == keys("a"))
        #expect(decoder.feed(Array("1".utf8), at: 3) == keys("1"))
    }

    @Test func anOverlongSequenceEndsWithAKeyThatCannotBePartOfItOrWithSilence() {
        let begun = Array("\u{1B}[".utf8) + Array(repeating: UInt8(ascii: "1"), count: 100)
        var decoder = InputDecoder()
        _ = decoder.feed(begun, at: 0)
        #expect(decoder.feed(Array("11\u{1B}[A1".utf8), at: 1) == keys(.up, "1"))
        _ = decoder.feed(begun, at: 2)
        #expect(decoder.deadline == 2 + InputDecoder.sequencePatience)
        #expect(decoder.settle(at: 2 + InputDecoder.sequencePatience) == [])
        #expect(decoder.deadline == nil)
        #expect(decoder.feed(Array("1".utf8), at: 1_000) == keys("1"))
    }
}

extension Key: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral {
    public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

@Suite struct TextTests {
    @Test func textIsReadAsCharactersMarksWithTheirLetter() {
        #expect(decode("aé漢") == keys("a", "é", "漢"))
        #expect(decode("e\u{301}x") == keys("e\u{301}", "x"))
        #expect(decode("👍🏽🇪🇸") == keys("👍🏽", "🇪🇸"))
    }

    @Test func aCharacterThatComesInPiecesIsOneCharacter() {
        var decoder = InputDecoder()
        let bytes = Array("漢".utf8)
        #expect(decoder.feed(bytes[..<2], at: 0) == [])
        #expect(decoder.deadline == InputDecoder.sequencePatience)
        #expect(decoder.feed(bytes[2...], at: 1) == keys("漢"))
        #expect(decoder.deadline == nil)
    }

    @Test func bytesThatAreNoUTF8AreDropped() {
        #expect(decode([0xFF, 0x61, 0xC3, 0x28, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0x62]) == keys("a", "(", "b"))
        #expect(decode([0xC2, 0x85, 0x63]) == keys("c"))
        #expect(decode([0xE6, 0xBC]) == [])
    }

    @Test func noBytesMakeItTrapInWhateverPiecesTheyCome() {
        var random = SeededRandom(126)
        let likely: [UInt8] = Array("\u{1B}[O<;M~0129mA".utf8) + [0, 0x7F, 0xC3, 0xE6, 0xF0, 0xFF]
        for round in 0..<2_000 {
            var decoder = InputDecoder()
            let length = Int.random(in: 1...40, using: &random)
            for step in 0..<3 {
                let bytes = (0..<length).map { _ in
                    round.isMultiple(of: 2)
                        ? UInt8.random(in: 0...255, using: &random) : likely.randomElement(using: &random) ?? 0
                }
                _ = decoder.feed(bytes, at: step * 100)
            }
            _ = decoder.settle(at: 1_000_000)
            #expect(decoder.deadline == nil)
        }
    }
}

@Suite struct PatienceTests {
    @Test func aLoneEscIsEscOnceNothingHasFollowedForItsPatience() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1B], at: 100) == [])
        #expect(decoder.deadline == 100 + InputDecoder.escapePatience)
        #expect(decoder.settle(at: 100 + InputDecoder.escapePatience - 1) == [])
        #expect(decoder.settle(at: 100 + InputDecoder.escapePatience) == keys(.escape))
        #expect(decoder.deadline == nil)
    }

    @Test func aSequenceThatComesInPiecesIsOneKey() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1B], at: 0) == [])
        #expect(decoder.feed([0x5B], at: 1) == [])
        #expect(decoder.feed([0x31, 0x35], at: 2) == [])
        #expect(decoder.feed([0x7E], at: 3) == keys(.function(5)))
    }

    @Test func aSequenceThatNeverEndsIsDropped() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[1;".utf8), at: 0) == [])
        #expect(decoder.settle(at: InputDecoder.sequencePatience) == [])
        #expect(decoder.feed(Array("a".utf8), at: 300) == keys("a"))
    }
}

@Suite struct PasteTests {
    @Test func aPasteIsOnePieceKeysInItAndAll() {
        let pasted = "two\rlines\t\u{1B}[A\u{03}é"
        #expect(decode("a\u{1B}[200~\(pasted)\u{1B}[201~b") == keys("a") + [.paste(pasted)] + keys("b"))
    }

    @Test func aPasteThatComesInPiecesIsOnePiece() {
        var decoder = InputDecoder()
        var found: [Input] = []
        for byte in Array("\u{1B}[200~x\u{1B}\u{1B}[20\u{1B}[201~".utf8) { found += decoder.feed([byte], at: 0) }
        #expect(found == [.paste("x\u{1B}\u{1B}[20")])
    }

    @Test func aPasteIsCutAtItsLimitBetweenCharacters() {
        let long = "a" + String(repeating: "é", count: PasteBuffer.limit)
        let kept = "a" + String(repeating: "é", count: (PasteBuffer.limit - 1) / 2)
        #expect(decode("\u{1B}[200~\(long)\u{1B}[201~q") == [.paste(kept)] + keys("q"))
    }

    @Test func aPasteWithoutItsEndIsGivenOutAndKeysAreKeysAgain() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~lost".utf8), at: 0) == [])
        #expect(decoder.settle(at: InputDecoder.pastePatience) == [.paste("lost")])
        #expect(decoder.feed(Array("\u{1B}[201~q".utf8), at: 2_000) == keys("q"))
    }
}

@Suite struct MouseTests {
    private func mouse(_ action: Mouse.Action, _ x: Int, _ y: Int) -> Input {
        .mouse(Mouse(action, at: Point(x: x, y: y)))
    }

    @Test func aPressIsAClickAtItsCellAndItsReleaseIsNothing() {
        #expect(decode("\u{1B}[<0;11;6M\u{1B}[<0;11;6m") == [mouse(.click, 10, 5)])
        #expect(decode("\u{1B}[<16;200;60M") == [mouse(.click, 199, 59)])
        #expect(decode("\u{1B}[M +&") == [mouse(.click, 10, 5)])
    }

    @Test func theWheelTurnsUpAndDown() {
        #expect(decode("\u{1B}[<64;3;4M\u{1B}[<65;3;4M") == [mouse(.wheelUp, 2, 3), mouse(.wheelDown, 2, 3)])
    }

    @Test func otherButtonsMovementAndImpossiblePlacesAreNothing() {
        #expect(decode("\u{1B}[<2;3;4M\u{1B}[<32;3;4M\u{1B}[<0;0;4M\u{1B}[<0;3M\u{1B}[<M") == [])
    }

    @Test func twoPressesOfOneCellInTimeAreADoubleClickAndTheThirdAClick() {
        var decoder = InputDecoder()
        let press = Array("\u{1B}[<0;3;4M".utf8)
        #expect(decoder.feed(press, at: 1_000) == [mouse(.click, 2, 3)])
        #expect(decoder.feed(press, at: 1_000 + ClickCounter.interval) == [mouse(.doubleClick, 2, 3)])
        #expect(decoder.feed(press, at: 1_500) == [mouse(.click, 2, 3)])
        #expect(decoder.feed(press, at: 3_000) == [mouse(.click, 2, 3)])
        #expect(decoder.feed(Array("\u{1B}[<0;4;4M".utf8), at: 3_100) == [mouse(.click, 3, 3)])
    }
}
