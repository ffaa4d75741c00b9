import Seeded
import Testing

@testable import Screen

@Suite struct LineTests {
    @Test func aLineIsAsWideAsItsPieces() {
        let line = Line([Span("ab", .bad), Span("漢"), Span("")])
        #expect(line.width == 4)
        #expect(line.string == "ab漢")
        #expect(!line.isEmpty)
        #expect(Line([Span(""), Span("")]).isEmpty)
    }

    @Test func paddingReachesTheColumnAndDoesNothingBeyondIt() {
        var line = Line("漢", .bad)
        line.pad(to: 5, .dim)
        #expect(line.width == 5)
        #expect(line.string == "漢   ")
        #expect(line.spans.last?.style == .dim)
        line.pad(to: 3)
        line.pad(to: -1)
        #expect(line.width == 5)
    }

    @Test func twoLinesAreJoinedInOrder() {
        #expect((Line("ab", .bad) + Line("cd", .good)).cells == Line([Span("ab", .bad), Span("cd", .good)]).cells)
    }
}

@Suite struct WrappingTests {
    private func rows(_ line: Line, _ width: Int, indent: Int = 0) -> [String] {
        line.wrapped(to: width, indent: indent).map(\.string)
    }

    private func rows(_ text: SafeText, _ width: Int, indent: Int = 0) -> [String] {
        rows(Line(text), width, indent: indent)
    }

    @Test func rowsAreBrokenAtSpaces() {
        #expect(rows("the hall is full", 8) == ["the hall", "is full"])
        #expect(rows("the hall is full", 7) == ["the", "hall is", "full"])
        #expect(rows("the hall is full", 16) == ["the hall is full"])
    }

    @Test func anEmptyLineIsOneEmptyRow() {
        #expect(rows(Line(), 8) == [""])
        #expect(rows("", 8) == [""])
    }

    @Test func aWordLongerThanARowIsBrokenWhereTheRowEnds() {
        #expect(rows("abcdefgh", 3) == ["abc", "def", "gh"])
        #expect(rows("x abcdefgh y", 4) == ["x", "abcd", "efgh", "y"])
    }

    @Test func aWordThatARowHoldsIsNotBrokenAfterLeadingBlanks() {
        #expect(rows("   hello", 6).contains { $0.contains("hello") })
    }

    @Test func allRowsButTheFirstAreIndented() {
        #expect(rows("one two three", 6, indent: 2) == ["one", "  two", "  thre", "  e"])
    }

    @Test func anIndentTooWideLeavesOneCellOfEachRow() {
        #expect(rows("ab c", 2, indent: 40) == ["ab", " c"])
        #expect(rows("ab c", 2, indent: -3) == ["ab", "c"])
    }

    @Test func spacesWithinARowAreKept() {
        #expect(rows("a   b", 9) == ["a   b"])
        #expect(rows("   a b", 6) == ["   a b"])
    }

    @Test func wordsAcrossPiecesAreNotBroken() {
        let line = Line([Span("x ab", .bad), Span("cd y", .good)])
        #expect(rows(line, 5) == ["x", "abcd", "y"])
        #expect(line.wrapped(to: 5)[1].cells.map(\.style) == [.bad, .bad, .good, .good])
    }

    @Test(arguments: [0, -1, .min]) func noRowsFitNoCells(width: Int) {
        #expect(rows("the hall", width).isEmpty)
        #expect(rows("漢字", width, indent: 3).isEmpty)
    }

    @Test func oneCellHoldsOneNarrowGlyph() {
        #expect(rows("ab c", 1) == ["a", "b", "c"])
        #expect(rows("ab c", 1, indent: 1) == ["a", "b", "c"])
    }

    @Test func aWideGlyphInOneCellDoesNotWidenTheRow() {
        for text: SafeText in ["字", "a字", "a 字 b", "字字"] {
            #expect(Line(text).wrapped(to: 1).allSatisfy { $0.width <= 1 }, "\(text.string)")
        }
    }

    @Test func aWideGlyphInOneCellBesideTheIndentDoesNotWidenTheRow() {
        let line = Line("ab 字字 c")
        for width in 2...6 {
            #expect(line.wrapped(to: width, indent: width - 1).allSatisfy { $0.width <= width }, "\(width)")
        }
    }
}

/// What holds for any line; lines that are too narrow for a wide glyph have tests of their own.
@Suite struct WrappingPropertyTests {
    private static func eachWrapping(_ seed: UInt64, _ check: (Line, Int, Int, [Line]) -> Void) {
        var random = SeededRandom(seed)
        for _ in 0..<400 {
            let line = random.line(upTo: 14)
            for width in 2...13 {
                let indent = Int.random(in: 0...(width - 2), using: &random)
                check(line, width, indent, line.wrapped(to: width, indent: indent))
            }
        }
    }

    @Test func noRowIsWiderThanTheWidth() {
        Self.eachWrapping(5) { line, width, indent, rows in
            #expect(!rows.isEmpty)
            #expect(rows.allSatisfy { $0.width <= width }, "\(line.string) in \(width), indented \(indent)")
        }
    }

    @Test func allRowsButTheFirstAreIndented() {
        Self.eachWrapping(6) { line, width, indent, rows in
            for row in rows.dropFirst() {
                let start = row.cells.prefix(indent)
                #expect(start.count == indent && start.allSatisfy { $0.glyph == .space }, "\(line.string) in \(width)")
            }
        }
    }

    @Test func noGlyphIsLostOrDoubledButTheBlanksAtBreaks() {
        Self.eachWrapping(7) { line, width, indent, rows in
            var rest = line.cells[...]
            for (index, row) in rows.enumerated() {
                // Blanks before the first word may have to make room for it; between rows they are dropped.
                let blanks = index > 0 ? 0 : row.cells.prefix { $0.glyph == .space }.count
                rest = rest.dropFirst(max(0, rest.prefix { $0.glyph == .space }.count - blanks))
                for cell in row.cells.dropFirst(index > 0 ? indent : 0) {
                    // The blanks between two words of one row may have come in two styles.
                    let next = rest.popFirst()
                    let isSame = cell.glyph == .space ? next?.glyph == .space : next == cell
                    guard isSame else {
                        Issue.record("\(line.string) in \(width), indented \(indent): row \(index)")
                        return
                    }
                }
            }
            #expect(rest.allSatisfy { $0.glyph == .space }, "\(line.string) in \(width): \(rest.count) lost")
        }
    }

    @Test func onlyAWordLongerThanARowIsBroken() {
        Self.eachWrapping(8) { line, width, indent, rows in
            guard line.cells.first?.glyph != .space else { return }
            let words = line.cells.split { $0.glyph == .space }.map { $0.map(\.glyph) }
            let kept = rows.flatMap { $0.cells.split { $0.glyph == .space }.map { $0.map(\.glyph) } }
            for word in words where word.reduce(0, { $0 + Int($1.width) }) <= width - indent {
                #expect(kept.contains(word), "\(line.string) in \(width), indented \(indent)")
            }
        }
    }

    @Test func noWordWaitsThatWouldHaveFitted() {
        Self.eachWrapping(9) { line, width, indent, rows in
            let words = line.cells.split(omittingEmptySubsequences: false) { $0.glyph == .space }
            let fits = words.allSatisfy { (1...(width - indent)).contains($0.reduce(0) { $0 + Int($1.glyph.width) }) }
            guard fits else { return }
            for (row, next) in zip(rows, rows.dropFirst()) {
                let word = next.cells.dropFirst(indent).prefix { $0.glyph != .space }
                let wordWidth = word.reduce(0) { $0 + Int($1.glyph.width) }
                #expect(row.width + 1 + wordWidth > width, "\(line.string) in \(width), indented \(indent)")
            }
        }
    }
}
