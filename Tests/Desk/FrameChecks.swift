import Screen
import Testing

@testable import Desk

/// What must hold of every frame, whatever is on it.
enum FrameChecks {
    /// Reports what is wrong with a desk's frame; `name` says which frame it was.
    static func check(_ desk: Desk, _ name: @autoclosure () -> String) {
        let frame = desk.frame()
        let canvas = frame.canvas
        if canvas.size != desk.size { Issue.record("\(name()): the frame has \(canvas.size), not \(desk.size)") }
        if canvas.cells.count != desk.size.width * desk.size.height { Issue.record("\(name()): cells are missing") }
        if desk.size.isEmpty {
            if frame.cursor != .zero { Issue.record("\(name()): a cursor on no screen") }
        } else if !canvas.bounds.contains(frame.cursor) {
            Issue.record("\(name()): the cursor is outside at \(frame.cursor)")
        }
        checkGlyphs(canvas, name())
        checkCursor(desk, frame, name())
    }

    /// The cursor stands on the selected row, or on the caret while a filter is typed.
    private static func checkCursor(_ desk: Desk, _ frame: Frame, _ name: @autoclosure () -> String) {
        guard desk.layers.isEmpty, desk.state.part == .list, !desk.state.arrangement.stops.isEmpty else { return }
        let list = Panes.pane(desk.pane).layout(desk.state, in: desk.paneRect).list
        guard !list.isEmpty, !desk.state.filter.isTyping, let cell = frame.canvas[frame.cursor] else { return }
        // Where a notice needs several rows, it may cover the row until the next key.
        if desk.notice != nil, desk.size.width < 60 { return }
        if cell.glyph != SafeText("›").glyphs[0] || cell.style.ground != .selected {
            Issue.record("\(name()): the cursor at \(frame.cursor) is not on the selected row")
        }
    }

    /// Every cell shows something harmless, and a wide glyph has both its halves.
    private static func checkGlyphs(_ canvas: Canvas, _ name: @autoclosure () -> String) {
        let width = canvas.size.width
        var shown = Set<Glyph>()
        var before: UInt8 = 1
        for (index, cell) in canvas.cells.enumerated() {
            let taken = cell.glyph.width
            if index % max(1, width) == 0 { before = 1 }
            let isBroken = (taken == 0) != (before == 2) || (taken == 2 && (index + 1) % width == 0)
            if isBroken { Issue.record("\(name()): half a wide glyph in cell \(index)") }
            if cell.glyph.base >= 0x7F || cell.glyph.base < 0x20 || cell.glyph.firstMark != 0 {
                shown.insert(cell.glyph)
            }
            before = taken
        }
        for glyph in shown where glyph.width > 0 && !isSafe(glyph) {
            Issue.record("\(name()): U+\(String(glyph.base, radix: 16)) must not reach a screen")
        }
    }

    /// Whether a glyph is a character to look at with at most two marks over it: nothing that controls or reorders.
    static func isSafe(_ glyph: Glyph) -> Bool {
        guard let base = Unicode.Scalar(glyph.base) else { return false }
        let marks = [glyph.firstMark, glyph.secondMark].filter { $0 != 0 }
        guard isShown(base), !base.properties.isVariationSelector, !base.properties.isJoinControl else { return false }
        return marks.allSatisfy { value in
            guard let mark = Unicode.Scalar(value) else { return false }
            return isShown(mark)
        }
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    /// The letters that a style may have in a screen's second plane.
    static let styleLetters: Set<Character> = {
        var letters = Set<Character>()
        for ink in Style.Ink.allCases {
            for ground in Style.Ground.allCases { letters.insert(Style(ink, on: ground).letter) }
        }
        return letters
    }()
}
