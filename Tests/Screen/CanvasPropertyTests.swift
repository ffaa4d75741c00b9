import Seeded
import Testing

@testable import Screen

/// What holds for any drawing on any canvas.
@Suite struct CanvasPropertyTests {
    private static let size = Size(width: 9, height: 4)

    private static func rect(_ random: inout SeededRandom) -> Rect {
        Rect(
            x: Int.random(in: -4...11, using: &random), y: Int.random(in: -2...5, using: &random),
            width: Int.random(in: 0...14, using: &random), height: Int.random(in: 0...5, using: &random))
    }

    private static func background(_ random: inout SeededRandom) -> Canvas {
        var canvas = Canvas(size)
        for y in 0..<size.height {
            for x in stride(from: 0, to: size.width, by: 3) {
                let text = SafeText(random.text(upTo: 3))
                canvas.write(text, in: Rect(x: x, y: y, width: size.width - x, height: 1), .dim)
            }
        }
        return canvas
    }

    /// Whether each wide glyph has its right half, and each right half its glyph.
    private static func isWhole(_ canvas: Canvas) -> Bool {
        (0..<canvas.size.height).allSatisfy { y in
            let row = canvas.cells[(y * canvas.size.width)..<((y + 1) * canvas.size.width)].map(\.glyph)
            return row.indices.allSatisfy { x in
                switch row[x].width {
                case 2: x + 1 < row.count && row[x + 1] == .rightHalf
                case 0: x > 0 && row[x - 1].width == 2 && row[x] == .rightHalf
                default: true
                }
            }
        }
    }

    /// The points outside `area` that changed, but for the halves of wide glyphs that it cut in two.
    private static func changes(from before: Canvas, to after: Canvas, outside area: Rect) -> [Point] {
        let points = (0..<size.height).flatMap { y in (0..<size.width).map { Point(x: $0, y: y) } }
        return points.filter { point in
            guard !area.contains(point), let old = before[point], let new = after[point], old != new else {
                return false
            }
            let isBesideArea = !area.isEmpty && point.y >= area.y && point.y < area.bottom
            let isMended =
                isBesideArea && new == Canvas.Cell(glyph: .space, style: old.style)
                && (point.x == area.x - 1 && old.glyph.width == 2 || point.x == area.right && old.glyph.width == 0)
            return !isMended
        }
    }

    private static func eachDrawing(_ seed: UInt64, _ draw: (inout Canvas, Rect, inout SeededRandom) -> Rect) {
        var random = SeededRandom(seed)
        for _ in 0..<2000 {
            let before = background(&random)
            let rect = rect(&random)
            var after = before
            let area = draw(&after, rect, &random)
            let changed = changes(from: before, to: after, outside: area)
            #expect(changed.isEmpty, "\(rect) changed \(changed) of\n\(before.text)\ninto\n\(after.text)")
            #expect(isWhole(after), "\(rect) left a half in\n\(after.text)")
        }
    }

    @Test func theBackgroundsAreWhole() {
        var random = SeededRandom(10)
        for _ in 0..<300 {
            let canvas = Self.background(&random)
            #expect(Self.isWhole(canvas))
        }
    }

    @Test func writingTextChangesNothingOutsideTheFirstRow() {
        Self.eachDrawing(11) { canvas, rect, random in
            // Text that ends left of the canvas has a test of its own.
            let text = SafeText("wxyz" + random.text(upTo: 5))
            canvas.write(text, in: rect, .bad)
            return rect.row(0)
        }
    }

    @Test func writingALineChangesNothingOutsideTheFirstRow() {
        Self.eachDrawing(12) { canvas, rect, random in
            canvas.write(Line("wxyz", .good) + random.line(upTo: 6), in: rect, on: .idle)
            return rect.row(0)
        }
    }

    @Test func clearingChangesNothingOutsideTheRectangleAndAllWithin() {
        Self.eachDrawing(13) { canvas, rect, _ in
            canvas.clear(rect, .warning)
            let area = rect.intersection(canvas.bounds)
            for y in 0..<area.height {
                for x in 0..<area.width {
                    let cell = canvas[Point(x: area.x + x, y: area.y + y)]
                    #expect(cell == Canvas.Cell(glyph: .space, style: .warning))
                }
            }
            return rect
        }
    }

    @Test func textWithinTheCanvasIsShownWhole() {
        var random = SeededRandom(15)
        for _ in 0..<500 {
            var canvas = Self.background(&random)
            let text = SafeText(random.text(upTo: 4))
            canvas.clear(canvas.bounds)
            let used = canvas.write(text, in: canvas.bounds)
            #expect(used == text.cut(to: Self.size.width).width)
            let row = canvas.cells.prefix(used).filter { $0.glyph.width > 0 }
            #expect(row.map(\.glyph) == text.cut(to: Self.size.width).glyphs)
        }
    }
}
