import Screen

/// Which cells of a row have to be sent.
enum ChangedCells {
    /// The cells from the first that differs to the last, as indexes of `new`; empty where the rows are the same.
    ///
    /// A wide glyph, the old one's as well, is sent whole: half of it cannot be drawn over.
    static func span(from old: ArraySlice<Canvas.Cell>, to new: ArraySlice<Canvas.Cell>) -> Range<Int> {
        let offset = old.startIndex - new.startIndex
        var start = new.startIndex
        var end = new.endIndex
        while start < end, new[start] == old[start + offset] { start += 1 }
        while end > start, new[end - 1] == old[end - 1 + offset] { end -= 1 }
        guard start < end else { return start..<start }
        func isRightHalf(_ index: Int) -> Bool {
            new[index].glyph.width == 0 || old[index + offset].glyph.width == 0
        }
        while start > new.startIndex, isRightHalf(start) { start -= 1 }
        while end < new.endIndex, isRightHalf(end) { end += 1 }
        return start..<end
    }
}
