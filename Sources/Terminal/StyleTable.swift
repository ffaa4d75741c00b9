import Screen

/// How every style looks at every colour depth: the one place where colours are named.
///
/// The terminal's background may be light or dark and is not asked for. Inks on it are colours of middling lightness,
/// legible on both; a ground that is drawn has both its colours given.
enum StyleTable {
    static func attributes(for style: Style, at depth: ColourDepth) -> Attributes {
        switch depth {
        case .many: many(style)
        case .eight, .sixteen: few(style)
        case .none: Attributes(weight: mono(style))
        }
    }

    // MARK: - 256 colours, from the fixed part of the palette (16–255)

    private static func many(_ style: Style) -> Attributes {
        let background: Int? =
            switch style.ground {
            case .none: nil
            case .selected: 24
            case .idle: 239
            case .bar: 236
            }
        let ink = background == nil ? inkAlone(style.ink) : inkOnGround(style.ink)
        return Attributes(colours: .init(foreground: ink, background: background), weight: weight(style.ink))
    }

    private static func inkAlone(_ ink: Style.Ink) -> Int? {
        switch ink {
        case .plain, .heading, .mark: nil
        case .dim: 243
        case .accent: 31
        case .good: 28
        case .warning: 130
        case .bad: 160
        }
    }

    private static func inkOnGround(_ ink: Style.Ink) -> Int {
        switch ink {
        case .plain, .heading, .mark: 231
        case .dim: 252
        case .accent: 159
        case .good: 157
        case .warning: 222
        case .bad: 224
        }
    }

    private static func weight(_ ink: Style.Ink) -> Attributes.Weight {
        switch ink {
        case .heading: .bold
        case .mark: [.bold, .underline]
        default: []
        }
    }

    // MARK: - 8 and 16 colours, which people and terminals redefine

    private static func few(_ style: Style) -> Attributes {
        switch style.ground {
        case .none: fewAlone(style.ink)
        case .selected:
            // Black on cyan in every palette; not bold, which some terminals draw as grey on cyan.
            Attributes(colours: .init(foreground: 0, background: 6), weight: onSelected(style.ink))
        case .bar: Attributes(weight: onBar(style.ink))
        case .idle: Attributes(weight: onIdle(style.ink))
        }
    }

    /// Yellow vanishes on white and blue on black, so a warning is magenta, and bold as what is bad.
    private static func fewAlone(_ ink: Style.Ink) -> Attributes {
        switch ink {
        case .plain: Attributes()
        case .dim: Attributes(weight: .dim)
        case .heading: Attributes(weight: .bold)
        case .accent: Attributes(colours: .init(foreground: 6))
        case .good: Attributes(colours: .init(foreground: 2))
        case .warning: Attributes(colours: .init(foreground: 5), weight: .bold)
        case .bad: Attributes(colours: .init(foreground: 1), weight: .bold)
        case .mark: Attributes(weight: [.bold, .underline])
        }
    }

    private static func onSelected(_ ink: Style.Ink) -> Attributes.Weight {
        switch ink {
        case .warning, .bad, .mark: .underline
        default: []
        }
    }

    // MARK: - No colour

    private static func mono(_ style: Style) -> Attributes.Weight {
        switch style.ground {
        case .none: monoAlone(style.ink)
        case .selected, .bar: onBar(style.ink)
        case .idle: onIdle(style.ink)
        }
    }

    private static func monoAlone(_ ink: Style.Ink) -> Attributes.Weight {
        switch ink {
        case .plain: []
        case .dim: .dim
        case .heading, .good: .bold
        case .accent: .underline
        case .warning: [.bold, .underline]
        case .mark: .reverse
        case .bad: [.reverse, .bold]
        }
    }

    private static func onBar(_ ink: Style.Ink) -> Attributes.Weight {
        switch ink {
        case .plain, .dim, .accent, .good: .reverse
        case .heading, .warning, .bad: [.reverse, .bold]
        case .mark: [.reverse, .underline]
        }
    }

    /// Bold, behind the sign that the desk draws before an idle selection.
    private static func onIdle(_ ink: Style.Ink) -> Attributes.Weight {
        switch ink {
        case .mark: [.bold, .underline]
        default: .bold
        }
    }
}
