import Testing

@testable import Terminal

@Suite struct TerminalErrorTests {
    @Test func noTerminalSendsScriptsToTheCommandsThatNeedNone() {
        #expect(
            TerminalError.notATerminal.sentence
                == "The desk needs a terminal for its keys and its screen, and here one of them is a file or a pipe."
                + " In scripts, use `advocate list`, `advocate show` and `advocate search`.")
    }

    @Test func anUnknownTypeIsNamedWithWhatToSet() {
        #expect(
            TerminalError.unknownType("frobnitz").sentence
                == "This system knows no terminal of the type “frobnitz”."
                + " Set TERM to the type of yours, such as xterm-256color, or install ncurses-base.")
    }

    @Test func aTerminalThatCannotPlaceItsCursorIsToldOfTheCommandsThatPrint() {
        let sentence = TerminalError.cannotPlaceCursor("dumb").sentence
        #expect(sentence.hasPrefix("A terminal of the type “dumb” cannot place its cursor"))
        #expect(sentence.hasSuffix("`advocate search`, which print plain lines."))
    }

    @Test func aTypeFromAHostileEnvironmentIsShownHarmlessly() {
        let sentence = TerminalError.unknownType("a\u{1B}]0;b\u{202E}" + String(repeating: "c", count: 500)).sentence
        #expect(sentence.contains("“a?]0;b?ccc"))
        #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
        #expect(sentence.count < 200)
    }

    @Test func theErrorsOfTheProgramItselfSayWhatHappened() {
        #expect(TerminalError.alreadyOpen.sentence == "The terminal is already in use by this program.")
        #expect(TerminalError.noWakePipe.sentence.contains("no file descriptors left"))
    }
}
