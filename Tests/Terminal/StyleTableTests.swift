import Foundation
import Screen
import Testing

@testable import Terminal

@Suite struct StyleTableTests {
    private let inks = Style.Ink.allCases
    private let grounds = Style.Ground.allCases

    @Test(arguments: ColourDepth.allCases)
    func everyStyleDiffersFromPlainText(depth: ColourDepth) {
        let plain = StyleTable.attributes(for: .plain, at: depth)
        #expect(plain == Attributes())
        for ground in grounds {
            for ink in inks where Style(ink, on: ground) != .plain {
                #expect(StyleTable.attributes(for: Style(ink, on: ground), at: depth) != plain, "\(ink) on \(ground)")
            }
        }
    }

    @Test(arguments: ColourDepth.allCases)
    func inksThatSaySomethingTellEachOtherApart(depth: ColourDepth) {
        let telling: [Style.Ink] = [.plain, .dim, .accent, .good, .warning, .bad, .mark]
        let looks = Set(telling.map { StyleTable.attributes(for: Style($0), at: depth) })
        #expect(looks.count == telling.count)
    }

    @Test(arguments: ColourDepth.allCases)
    func theSelectedRowDiffersFromAnIdleOneAndWordsMarkedInItShow(depth: ColourDepth) {
        for ground in grounds {
            let plain = StyleTable.attributes(for: Style(.plain, on: ground), at: depth)
            #expect(StyleTable.attributes(for: Style(.mark, on: ground), at: depth) != plain)
        }
        let selected = StyleTable.attributes(for: Style(.plain, on: .selected), at: depth)
        #expect(selected != StyleTable.attributes(for: Style(.plain, on: .idle), at: depth))
    }

    @Test func withoutColourNoColourIsNamed() {
        for ground in grounds {
            for ink in inks {
                let look = StyleTable.attributes(for: Style(ink, on: ground), at: .none)
                #expect(look.colours == Attributes.Colours())
            }
        }
    }

    @Test func coloursStayWithinWhatTheTerminalHas() {
        for (depth, count) in [(ColourDepth.eight, 8), (.sixteen, 16), (.many, 256)] {
            let palette = Palette(depth: depth)
            // The smallest terminals with colour have 64 pairs, the terminal's own among them.
            #expect(palette.pairs.count < 64)
            for pair in palette.pairs {
                #expect((0..<count).contains(pair.foreground ?? 0) && (0..<count).contains(pair.background ?? 0))
            }
        }
    }

    @Test func thePaletteGivesEveryStyleItsOwnPairAndWeight() {
        for depth in ColourDepth.allCases {
            let palette = Palette(depth: depth)
            for style in grounds.flatMap({ ground in inks.map { Style($0, on: ground) } }) {
                let look = StyleTable.attributes(for: style, at: depth)
                let entry = palette[style]
                #expect(entry.weight == look.weight.rawValue)
                #expect(
                    entry.pair == 0
                        ? look.colours == Attributes.Colours() : palette.pairs[Int(entry.pair) - 1] == look.colours)
            }
        }
    }

    /// On both black and white no colour can have more than 4.58 to 1, the square root of 21.
    @Test func in256ColoursEveryInkCanBeReadOnLightDarkAndItsOwnGround() {
        for style in grounds.flatMap({ ground in inks.map { Style($0, on: ground) } }) {
            let colours = StyleTable.attributes(for: style, at: .many).colours
            guard let ink = colours.foreground else { continue }
            if let ground = colours.background {
                #expect(contrast(luminance(ink), luminance(ground)) >= 4.5, "\(style)")
            } else {
                #expect(contrast(luminance(ink), 0) >= 3.8, "\(style)")
                #expect(contrast(luminance(ink), 1) >= 3.8, "\(style)")
            }
        }
    }

    @Test func theNumberOfColoursSaysTheDepth() {
        #expect(
            [0, 2, 8, 15, 16, 88, 256, 1 << 24].map(ColourDepth.init(colours:))
                == [.none, .none, .eight, .eight, .sixteen, .sixteen, .many, .many])
    }
}

/// WCAG 2.2's contrast ratio.
private func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

/// WCAG 2.2's relative luminance of one of the colours 16–255: a cube of six steps, then a ramp of greys.
private func luminance(_ colour: Int) -> Double {
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = colour - 16
    let levels =
        colour >= 232
        ? Array(repeating: 8 + 10 * (colour - 232), count: 3)
        : [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
    let linear = levels.map { level -> Double in
        let share = Double(level) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
