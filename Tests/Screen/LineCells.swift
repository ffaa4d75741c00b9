import Seeded

@testable import Screen

extension Line {
    /// Every glyph with its style, whichever pieces it came in.
    var cells: [Canvas.Cell] {
        spans.flatMap { span in span.text.glyphs.map { Canvas.Cell(glyph: $0, style: span.style) } }
    }
}

extension SeededRandom {
    /// A line of up to four pieces in different styles.
    mutating func line(upTo count: Int) -> Line {
        let styles: [Style] = [.plain, .dim, .heading, .bad]
        let pieces = Int.random(in: 0...4, using: &self)
        return Line((0..<pieces).map { Span(SafeText(text(upTo: count / 2)), styles[$0]) })
    }
}
