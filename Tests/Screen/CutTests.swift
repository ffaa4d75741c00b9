import Seeded
import Testing

@testable import Screen

@Suite struct CutTests {
    @Test func textThatFitsIsNotCut() {
        #expect(SafeText("hello").cut(to: 5).string == "hello")
        #expect(SafeText("hello").cut(to: 6).string == "hello")
        #expect(SafeText("漢字").cut(to: 4).string == "漢字")
        #expect(SafeText("").cut(to: 0).isEmpty)
    }

    @Test func cutTextEndsInAnEllipsis() {
        #expect(SafeText("hello").cut(to: 4).string == "hel…")
        #expect(SafeText("hello").cut(to: 1).string == "…")
        #expect(SafeText("漢字").cut(to: 3).string == "漢…")
    }

    @Test func aWideGlyphThatDoesNotFitIsCutWhole() {
        #expect(SafeText("漢字").cut(to: 2).string == "…")
        #expect(SafeText("漢字").cut(to: 1).string == "…")
    }

    @Test func noBlankStandsBeforeTheEllipsis() {
        #expect(SafeText("the hall").cut(to: 5).string == "the…")
        #expect(SafeText("     x").cut(to: 3).string == "…")
    }

    @Test(arguments: [0, -1, .min]) func nothingIsLeftInNoCells(limit: Int) {
        #expect(SafeText("hello").cut(to: limit).isEmpty)
        #expect(Line("hello").cut(to: limit).isEmpty)
    }

    @Test func cuttingNeverExceedsTheWidthAndKeepsTheStart() {
        var random = SeededRandom(3)
        for _ in 0..<1000 {
            let text = SafeText(random.text(upTo: 10))
            for limit in 0...14 {
                let cut = text.cut(to: limit)
                #expect(cut.width <= limit, "\(text.string) in \(limit)")
                if text.width <= limit {
                    #expect(cut == text)
                } else if limit > 0 {
                    #expect(cut.glyphs.last == .ellipsis, "\(text.string) in \(limit)")
                    #expect(text.glyphs.starts(with: cut.glyphs.dropLast()))
                }
            }
        }
    }

    @Test func aLineIsCutAcrossItsPieces() {
        let line = Line([Span("ab", .bad), Span("cd", .good), Span("ef", .dim)])
        #expect(line.cut(to: 6) == line)
        #expect(line.cut(to: 5).string == "abcd…")
        #expect(line.cut(to: 3).string == "ab…")
        #expect(line.cut(to: 1).string == "…")
        #expect(line.cut(to: 1).spans.map(\.style) == [.bad])
    }

    @Test func aLineCutRightBehindAPieceStillEndsInAnEllipsis() {
        let line = Line([Span("ab", .bad), Span("cd", .good), Span("ef", .dim)])
        #expect(line.cut(to: 4).string == "abc…")
        #expect(line.cut(to: 2).string == "a…")
        #expect(Line([Span("漢", .bad), Span("字", .good)]).cut(to: 2).string == "…")
    }

    @Test func emptyPiecesDoNotDisturbACut() {
        let line = Line([Span(""), Span("ab"), Span(""), Span(""), Span("cd"), Span("")])
        #expect(line.cut(to: 4) == line)
        #expect(line.cut(to: 2).string == "a…")
        #expect(line.cut(to: 3).string == "ab…")
    }

    @Test func cuttingALineNeverExceedsTheWidthAndKeepsTheStart() {
        var random = SeededRandom(4)
        for _ in 0..<1000 {
            let line = random.line(upTo: 10)
            for limit in 0...14 {
                let cut = line.cut(to: limit)
                #expect(cut.width <= limit, "\(line.string) in \(limit)")
                if line.width <= limit {
                    #expect(cut == line)
                } else if limit > 0 {
                    let glyphs = cut.spans.flatMap(\.text.glyphs)
                    #expect(glyphs.last == .ellipsis, "\(line.string) in \(limit)")
                    #expect(line.cells.starts(with: cut.cells.dropLast()))
                }
            }
        }
    }
}
