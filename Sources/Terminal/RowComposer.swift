import CTerminal
import Screen

/// Turns a row of a canvas into what the terminal is sent.
struct RowComposer {
    let palette: Palette
    let showsUnicode: Bool
    /// The row composed last; kept so that no row needs new memory.
    private(set) var cells: [ct_cell] = []

    init(palette: Palette, showsUnicode: Bool) {
        self.palette = palette
        self.showsUnicode = showsUnicode
    }

    mutating func compose(_ row: ArraySlice<Canvas.Cell>) {
        cells.removeAll(keepingCapacity: true)
        var style = Style.plain
        var entry = palette[style]
        for cell in row where cell.glyph.width > 0 {
            if cell.style != style {
                style = cell.style
                entry = palette[style]
            }
            let glyph = cell.glyph
            var base = glyph.base
            var marks = (glyph.firstMark, glyph.secondMark)
            if !showsUnicode && base >= 0x7F {
                base = NearestASCII.value(for: base)
            }
            if !showsUnicode { marks = (0, 0) }
            cells.append(
                ct_cell(
                    base: base, first_mark: marks.0, second_mark: marks.1, width: glyph.width,
                    attributes: entry.weight, pair: entry.pair))
            if base != glyph.base && glyph.width == 2 {
                cells[cells.count - 1].width = 1
                cells.append(
                    ct_cell(
                        base: 0x20, first_mark: 0, second_mark: 0, width: 1, attributes: entry.weight,
                        pair: entry.pair))
            }
        }
    }
}
