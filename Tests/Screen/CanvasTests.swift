import Testing

@testable import Screen

@Suite struct CanvasTests {
    private func canvas(_ rows: [SafeText], width: Int) -> Canvas {
        var canvas = Canvas(Size(width: width, height: rows.count))
        for (y, row) in rows.enumerated() { canvas.write(row, in: Rect(x: 0, y: y, width: width, height: 1)) }
        return canvas
    }

    @Test func aNewCanvasIsBlank() {
        let canvas = Canvas(Size(width: 3, height: 2))
        #expect(canvas.cells.count == 6)
        #expect(canvas.cells.allSatisfy { $0 == Canvas.Cell(glyph: .space, style: .plain) })
        #expect(canvas.text == "\n")
    }

    @Test func aCanvasOfNoCellsTakesAnyDrawing() {
        for size in [Size(width: 0, height: 0), Size(width: 5, height: 0), Size(width: 0, height: 5)] {
            var canvas = Canvas(size)
            canvas.write("漢字", in: Rect(x: 0, y: 0, width: 9, height: 9))
            canvas.write(Line("abc"), in: canvas.bounds)
            canvas.clear(Rect(x: -1, y: -1, width: 9, height: 9), .bad)
            #expect(canvas == Canvas(size))
        }
    }

    @Test func aCellOutsideIsNoCell() {
        let canvas = canvas(["ab"], width: 2)
        #expect(canvas[Point(x: 1, y: 0)]?.glyph == Glyph(base: 0x62, width: 1))
        for point in [Point(x: 2, y: 0), Point(x: -1, y: 0), Point(x: 0, y: 1), Point(x: 0, y: -1)] {
            #expect(canvas[point] == nil)
        }
    }

    @Test func writingAnswersWithTheCellsUsed() {
        var canvas = Canvas(Size(width: 10, height: 1))
        #expect(canvas.write("漢a", in: canvas.bounds) == 3)
        #expect(canvas.write("hello", in: Rect(x: 0, y: 0, width: 4, height: 1)) == 4)
        #expect(canvas.write(Line([Span("ab"), Span("漢")]), in: canvas.bounds) == 4)
        #expect(canvas.write("x", in: Rect(x: 0, y: 0, width: 4, height: 0)) == 0)
        #expect(canvas.write(Line("x"), in: Rect(x: 0, y: 0, width: 0, height: 1)) == 0)
    }

    @Test func textIsCutToItsRectangle() {
        var canvas = canvas(["..........", ".........."], width: 10)
        canvas.write("hello there", in: Rect(x: 2, y: 0, width: 5, height: 2))
        #expect(canvas.text == "..hell….." + ".\n..........")
    }

    @Test func aLineIsDrawnInItsStylesAndOnAGround() {
        var canvas = Canvas(Size(width: 6, height: 2))
        let line = Line([Span("ab", .bad), Span("cd", .good), Span("e")])
        canvas.write(line, in: canvas.bounds.row(0))
        canvas.write(line, in: canvas.bounds.row(1), on: .selected)
        #expect(canvas.text == "abcde\nabcde")
        #expect(canvas.styles == "bbgg\nBBGGP")
    }

    @Test func writingOverHalfOfAWideGlyphBlanksTheOther() {
        for (x, expected) in [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")] {
            var canvas = canvas(["漢字"], width: 4)
            canvas.write("x", in: Rect(x: x, y: 0, width: 1, height: 1))
            #expect(canvas.text == expected, "at \(x)")
        }
    }

    @Test func clearingHalfOfAWideGlyphBlanksTheOther() {
        var canvas = canvas(["漢字漢", "漢字漢"], width: 6)
        canvas.clear(Rect(x: 1, y: 0, width: 4, height: 1), .bad)
        #expect(canvas.text == "\n漢字漢")
        #expect(canvas.styles == " bbbb\n")
    }

    @Test func aWideGlyphNeedsBothItsCells() {
        var canvas = Canvas(Size(width: 3, height: 1))
        canvas.write("漢", in: Rect(x: 2, y: 0, width: 5, height: 1), .bad)
        #expect(canvas.text == "")
        #expect(canvas.styles == "  b")
        canvas.write("漢", in: Rect(x: -1, y: 0, width: 5, height: 1), .good)
        #expect(canvas.text == "")
        #expect(canvas.styles == "g b")
    }

    @Test func textThatStartsLeftOfTheCanvasShowsItsEnd() {
        var canvas = canvas([".....", "....."], width: 5)
        canvas.write("hello", in: Rect(x: -3, y: 1, width: 8, height: 1))
        #expect(canvas.text == ".....\nlo...")
    }

    @Test func textThatEndsLeftOfTheCanvasChangesNothing() throws {
        var canvas = canvas(["..............漢....", "...................."], width: 20)
        let before = canvas.text
        canvas.write("hello", in: Rect(x: -10, y: 1, width: 20, height: 1))
        // Required, since the next lines read outside the cells for as long as this fails.
        try #require(canvas.text == before)
        canvas.write(Line([Span("hel"), Span("lo")]), in: Rect(x: -10, y: 1, width: 20, height: 1))
        try #require(canvas.text == before)
        canvas.write("hello", in: Rect(x: -10, y: 0, width: 20, height: 1))
        #expect(canvas.text == before)
    }

    @Test func aLineWhoseFirstPieceEndsLeftOfTheCanvasChangesNothingElse() {
        var canvas = canvas(["................漢..", "...................."], width: 20)
        canvas.write(Line([Span("ab"), Span("cdefgh")]), in: Rect(x: -4, y: 1, width: 20, height: 1))
        #expect(canvas.text == "................漢..\nefgh................")
    }

    @Test func bothPlanesLoseTrailingBlanksAndNothingElse() {
        var canvas = Canvas(Size(width: 6, height: 3))
        canvas.write(" 漢 a ", in: canvas.bounds, .heading)
        canvas.write("é", in: Rect(x: 0, y: 2, width: 6, height: 1))
        #expect(canvas.text == " 漢 a\n\né")
        #expect(canvas.styles == "hhhhhh\n\n")
    }

    @Test func nothingUnsafeIsDrawn() {
        var canvas = Canvas(Size(width: 9, height: 1))
        canvas.write("a\u{1B}[m\u{202E}b\tc", in: canvas.bounds)
        #expect(canvas.text == "a\u{FFFD}[m\u{FFFD}b c")
    }
}
