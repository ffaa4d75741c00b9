/// What one cell shows: a scalar, and up to two marks drawn over it.
///
/// A terminal's cell holds no more; a longer cluster is reduced to this where text becomes `SafeText`.
public struct Glyph: Hashable, Sendable {
    /// The scalar's value; 0 in the right half of a wide glyph.
    public let base: UInt32
    /// Combining marks, 0 where there is none.
    public let firstMark: UInt32
    public let secondMark: UInt32
    /// Cells taken: 1 or 2, and 0 for the right half of a wide glyph.
    public let width: UInt8

    init(base: UInt32, firstMark: UInt32 = 0, secondMark: UInt32 = 0, width: UInt8) {
        self.base = base
        self.firstMark = firstMark
        self.secondMark = secondMark
        self.width = width
    }

    static let space = Glyph(base: 0x20, width: 1)
    static let ellipsis = Glyph(base: 0x2026, width: 1)
    static let replacement = Glyph(base: 0xFFFD, width: 1)
    static let rightHalf = Glyph(base: 0, width: 0)

    func marked(with mark: UInt32) -> Glyph {
        if firstMark == 0 { return Glyph(base: base, firstMark: mark, width: width) }
        if secondMark == 0 { return Glyph(base: base, firstMark: firstMark, secondMark: mark, width: width) }
        return self
    }

    func append(to text: inout String.UnicodeScalarView) {
        for value in [base, firstMark, secondMark] where value != 0 {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
    }
}
