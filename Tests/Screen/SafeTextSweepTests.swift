import Testing

@testable import Screen

/// Every scalar there is, so that no character is left out by not having been thought of.
@Suite struct SafeTextSweepTests {
    private static var allScalars: some Sequence<Unicode.Scalar> {
        (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
    }

    /// By its category or by name: the bidirectional controls that a sentence or a screen could be turned round with.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: return true
        default: break
        }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// What is in the safe form of these scalars, each behind the context, that is unsafe or was not in the text.
    private static func strangers(in values: Range<UInt32>, after context: String) -> [String] {
        var raw = String.UnicodeScalarView()
        for value in values {
            guard let scalar = Unicode.Scalar(value) else { continue }
            raw.append(contentsOf: context.unicodeScalars)
            raw.append(scalar)
        }
        // A blank and the replacement character stand for others; a regional indicator is shown as its letter.
        var expected = Set(context.unicodeScalars.map(\.value) + [0x20, 0xFFFD])
        if values.contains(0x1F1E6) { expected.formUnion(0x41...0x5A) }
        var strangers: [String] = []
        for glyph in SafeText(String(raw)).glyphs {
            if glyph.width != 1 && glyph.width != 2 { strangers.append("a glyph of \(glyph.width) cells") }
            for value in [glyph.base, glyph.firstMark, glyph.secondMark] where value != 0 && !expected.contains(value) {
                let isSafe = values.contains(value) && Unicode.Scalar(value).map(isUnsafe) == false
                if !isSafe { strangers.append("U+" + String(value, radix: 16, uppercase: true)) }
            }
        }
        return strangers
    }

    @Test(arguments: ["x\u{301}", "👍"]) func nothingUnsafeSurvives(after context: String) {
        let strangers = stride(from: UInt32(0), through: 0x10FFFF, by: 0x400)
            .flatMap { Self.strangers(in: $0..<($0 + 0x400), after: context) }
        #expect(strangers.isEmpty, "\(strangers.count), such as \(strangers.prefix(5))")
    }

    @Test func nothingUnsafeSurvivesAlone() {
        let strangers = (UInt32(0)...0xFFFF).flatMap { Self.strangers(in: $0..<($0 + 1), after: "") }
        #expect(strangers.isEmpty, "\(strangers.count), such as \(strangers.prefix(5))")
    }

    /// Unicode's own list of what is not seen (Default_Ignorable_Code_Point): two texts that look alike must be alike.
    @Test func nothingThatCannotBeSeenSurvives() {
        var survivors: [String] = []
        for scalar in Self.allScalars where scalar.properties.isDefaultIgnorableCodePoint {
            if SafeText("a" + String(scalar)).string.unicodeScalars.contains(scalar) {
                survivors.append(String(scalar.value, radix: 16, uppercase: true))
            }
        }
        #expect(survivors.isEmpty, "\(survivors)")
    }
}
