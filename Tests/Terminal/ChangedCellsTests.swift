import Screen
import Testing

@testable import Terminal

@Suite struct ChangedCellsTests {
    private func row(_ text: SafeText, width: Int = 12) -> [Canvas.Cell] {
        var canvas = Canvas(Size(width: width, height: 1))
        canvas.write(text, in: canvas.bounds)
        return canvas.cells
    }

    @Test func rowsThatAreTheSameHaveNothingToSend() {
        #expect(ChangedCells.span(from: row("the same")[...], to: row("the same")[...]).isEmpty)
    }

    @Test func fromTheFirstCellThatDiffersToTheLast() {
        #expect(ChangedCells.span(from: row("abcdef")[...], to: row("aXcYef")[...]) == 1..<4)
        #expect(ChangedCells.span(from: row("abc")[...], to: row("abcd")[...]) == 3..<4)
    }

    @Test func aWideGlyphIsSentWhole() {
        // The new glyph's halves, and the old one's.
        #expect(ChangedCells.span(from: row("ab字d")[...], to: row("ab字字")[...]) == 4..<6)
        #expect(ChangedCells.span(from: row("a字d")[...], to: row("abcd")[...]) == 1..<3)
        #expect(ChangedCells.span(from: row("abcd")[...], to: row("a字d")[...]) == 1..<3)
        #expect(ChangedCells.span(from: row("a字d")[...], to: row("字ad")[...]) == 0..<3)
    }

    @Test func rowsOfALargerCanvasAreComparedByTheirPlaceInTheRow() {
        let old = row("xxabcd")
        let new = row("abXd")
        #expect(ChangedCells.span(from: old[2..<6], to: new[0..<4]) == 2..<3)
    }

    @Test func whatIsSentOverTheOldRowMakesTheNewOne() {
        let texts: [SafeText] = ["", "a", "字", "a字", "字a", "ab字cd", "字字字", "e\u{301}x", "zzzzzzzzzzzz", "字 字 字"]
        for old in texts.map({ row($0) }) {
            for new in texts.map({ row($0) }) {
                let span = ChangedCells.span(from: old[...], to: new[...])
                var merged = old
                merged.replaceSubrange(span, with: new[span])
                #expect(merged == new)
                // No glyph is cut at either end.
                for edge in [span.lowerBound, span.upperBound] where !span.isEmpty && edge < new.count {
                    #expect(new[edge].glyph.width > 0 && old[edge].glyph.width > 0)
                }
            }
        }
    }
}
