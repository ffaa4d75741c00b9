import Screen
import Testing

@testable import Terminal

/// What must hold of a frame on its way to a terminal of any colour depth, and to one that shows ASCII alone.
enum DepthChecks {
    private static let terminals = [ColourDepth.none, .eight, .many].flatMap { depth in
        [true, false].map { (depth, $0, Palette(depth: depth)) }
    }

    /// Reports a row that would not fill its width, or a selected row that would look like the others.
    static func check(_ canvas: Canvas, _ name: @autoclosure () -> String) {
        let width = canvas.size.width
        for (depth, showsUnicode, palette) in terminals {
            var composer = RowComposer(palette: palette, showsUnicode: showsUnicode)
            for y in 0..<canvas.size.height {
                composer.compose(canvas.cells[y * width..<(y + 1) * width])
                let sent = composer.cells.reduce(0) { $0 + Int($1.width) }
                if sent != width { Issue.record("\(name()), \(depth): row \(y) is \(sent) cells wide") }
                if !showsUnicode, composer.cells.contains(where: { $0.base >= 0x7F }) {
                    Issue.record("\(name()), \(depth): row \(y) is not ASCII")
                }
            }
        }
        guard canvas.cells.contains(where: { $0.style == Style(.plain, on: .selected) }) else { return }
        for (depth, _, palette) in terminals where palette[Style(.plain, on: .selected)] == palette[.plain] {
            Issue.record("\(name()), \(depth): the selected row does not stand out")
        }
    }
}
