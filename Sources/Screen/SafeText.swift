/// Text that can do nothing to a terminal but be shown: the only text that a `Canvas` draws and the command prints.
///
/// Control characters, bidirectional controls, zero-width and unassigned characters become `�`; tabs and line ends
/// become spaces; a cluster is reduced to what a cell can hold.
public struct SafeText: Hashable, Sendable {
    public let glyphs: [Glyph]
    /// Cells that the text takes.
    public let width: Int

    public init(_ raw: some StringProtocol) {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(raw.utf8.count)
        var width = 0
        for scalar in raw.unicodeScalars {
            let value = scalar.value
            if value >= 0x20 && value < 0x7F {
                glyphs.append(Glyph(base: value, width: 1))
                width += 1
                continue
            }
            SafeText.append(scalar, to: &glyphs, width: &width)
        }
        self.glyphs = glyphs
        self.width = width
    }

    init(glyphs: [Glyph]) {
        self.glyphs = glyphs
        self.width = glyphs.reduce(0) { $0 + Int($1.width) }
    }

    public static let empty = SafeText("")

    public var isEmpty: Bool { glyphs.isEmpty }

    /// The text again, for printing.
    public var string: String {
        var scalars = String.UnicodeScalarView()
        for glyph in glyphs { glyph.append(to: &scalars) }
        return String(scalars)
    }

    /// The text cut to `limit` cells, its end an `…` where something was cut.
    public func cut(to limit: Int) -> SafeText {
        guard width > limit else { return self }
        guard limit > 0 else { return .empty }
        var kept: [Glyph] = []
        var used = 0
        for glyph in glyphs {
            if used + Int(glyph.width) > limit - 1 { break }
            kept.append(glyph)
            used += Int(glyph.width)
        }
        while kept.last == .space { kept.removeLast() }
        return SafeText(glyphs: kept + [.ellipsis])
    }

    private static func append(_ scalar: Unicode.Scalar, to glyphs: inout [Glyph], width: inout Int) {
        let value = scalar.value
        func add(_ glyph: Glyph) {
            glyphs.append(glyph)
            width += Int(glyph.width)
        }
        switch GlyphWidth.kind(of: scalar) {
        case .one: add(Glyph(base: value, width: 1))
        case .two: add(Glyph(base: value, width: 2))
        case .mark:
            if let last = glyphs.popLast() {
                glyphs.append(last.marked(with: value))
            } else {
                add(Glyph.space.marked(with: value))
            }
        case .blank: add(.space)
        case .flagLetter: add(Glyph(base: value - 0x1F1E6 + 0x41, width: 1))
        case .emojiPart:
            // A part that changes the emoji before it (skin tone, joiner, presentation); alone it shows nothing true.
            let before = glyphs.last.flatMap { Unicode.Scalar($0.base) }
            let followsEmoji = before.map { $0.properties.isEmoji && $0.value > 0x7F } ?? false
            if !followsEmoji && !GlyphWidth.isPresentation(value) { add(.replacement) }
        case .unshowable: add(.replacement)
        }
    }
}

extension SafeText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self.init(text) }
}
