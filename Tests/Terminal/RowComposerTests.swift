import Screen
import Testing

@testable import Terminal

@Suite struct RowComposerTests {
    private func row(_ text: SafeText, width: Int, unicode: Bool) -> [UInt32] {
        var canvas = Canvas(Size(width: width, height: 1))
        canvas.write(text, in: canvas.bounds)
        var composer = RowComposer(palette: Palette(depth: .none), showsUnicode: unicode)
        composer.compose(canvas.cells[...])
        return composer.cells.map(\.base)
    }

    private func ascii(_ text: SafeText) -> String {
        let scalars = row(text, width: text.width, unicode: false).compactMap(Unicode.Scalar.init)
        return String(String.UnicodeScalarView(scalars))
    }

    @Test func theRightHalfOfAWideCharacterIsNotSent() {
        #expect(row("a漢b", width: 4, unicode: true) == [0x61, 0x6F22, 0x62])
    }

    @Test func marksGoWithTheirLetter() {
        var canvas = Canvas(Size(width: 1, height: 1))
        canvas.write(SafeText("q\u{301}\u{308}"), in: canvas.bounds)
        var composer = RowComposer(palette: Palette(depth: .none), showsUnicode: true)
        composer.compose(canvas.cells[...])
        #expect(composer.cells.map(\.first_mark) == [0x301])
        #expect(composer.cells.map(\.second_mark) == [0x308])
    }

    @Test func eachCellHasItsOwnStyle() {
        var canvas = Canvas(Size(width: 3, height: 1))
        canvas.write(SafeText("abc"), in: canvas.bounds, .heading)
        canvas.write(SafeText("b"), in: Rect(x: 1, y: 0, width: 1, height: 1), .bad)
        let palette = Palette(depth: .many)
        var composer = RowComposer(palette: palette, showsUnicode: true)
        composer.compose(canvas.cells[...])
        #expect(composer.cells.map(\.pair) == [Style.heading, .bad, .heading].map { palette[$0].pair })
        #expect(composer.cells.map(\.attributes) == [Style.heading, .bad, .heading].map { palette[$0].weight })
    }

    @Test func anASCIITerminalIsSentWhatReadsTheSame() {
        #expect(ascii("─│┌┐└┘├┤┬┴┼━┃") == "-|+++++++++-|")
        #expect(ascii("● ○ … ↑ ↓ ← → ▲ ▼ ▸ • · – — › ✓ ✗") == "* o . ^ v < > ^ v > * . - - > + x")
        #expect(ascii("¿Niños, educación y “opción”?") == "?Ninos, educacion y \"opcion\"?")
        #expect(ascii("█▒░▏") == "#:.|")
    }

    @Test func anASCIITerminalKeepsItsColumns() {
        #expect(ascii("a漢b👍c") == "a? b? c")
        #expect(ascii("e\u{301}q\u{301}z") == "eqz")
    }

    @Test func nothingButASCIIReachesAnASCIITerminal() {
        for value in UInt32(0)...0x2FFF {
            #expect((0x20..<0x7F).contains(NearestASCII.value(for: value)))
        }
        #expect(NearestASCII.value(for: 0x10FFFF) == 0x3F)
    }

    @Test func everyCharacterOfLatin1HasItsOwnPlaceInTheTable() {
        for (character, plain) in zip("°±»¿ÀÉÑÖ×Üáéíñóúüÿ", "o+>?AENOxUaeinouuy") {
            for scalar in character.unicodeScalars {
                #expect(NearestASCII.value(for: scalar.value) == plain.unicodeScalars.first?.value, "\(character)")
            }
        }
    }
}
